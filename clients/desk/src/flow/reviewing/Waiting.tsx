import { useState } from 'react';
import { know } from '../../entries';
import type { System } from '../../swagger';
import { say } from '../../texts';
import { readAndHold } from '../cards';
import { goTo } from '../coming';
import { operationAt, placeListedAt, type Place } from '../document';
import { instant } from '../words';
import { Requests } from './ReleaseReviewed';
import { placeOfKind, type RequestView } from './reviews';

interface WaitingReview {
  task: 'review' | 'mend';
  entry?: { kind: string; id: string; slug: string; report?: string };
  title?: string;
  release?: string;
  askedBy?: string;
  due?: string;
  overdue: boolean;
  waiting: number;
}

/** What the person asked for, and whose answer should be there by now. */
type Unanswered = Pick<WaitingReview, 'entry' | 'title' | 'release' | 'due'> & RequestView;

interface Me {
  reviews?: WaitingReview[];
  waiting?: { id: string; title?: string; at?: string; items: number }[];
  unanswered?: Unanswered[];
}

/** Whether an answer says what waits for the person who asks. */
export const isOfMe = (body: any): body is Me => Array.isArray(body?.reviews) && Array.isArray(body.waiting) && Array.isArray(body.grants);

/** What waits for the person, each with a button that leads to it: a review to be read, a text to be mended, items to be approved. */
export function Waiting({ system, me }: { system: System; me: Me }) {
  const releases = placeListedAt(system, '/api/v1/manage/releases');
  const { reviews = [], waiting = [] } = me;
  const count = reviews.length + waiting.length;
  return (
    <section className="desk-waiting" aria-labelledby="desk-waiting">
      <h4 id="desk-waiting">{count ? say('review.waits', { count }) : say('review.nothing-waits')}</h4>
      <ul>
        {reviews.map((one, index) => <One key={index} system={system} releases={releases} one={one} />)}
        {waiting.map(({ id, title, at, items }) => (
          <li key={id}>
            <Leads
              system={system}
              place={releases}
              id={id}
              below=""
              by="get"
              label={say('review.approve-items', { title: title ?? say('review.untitled') })}
            />{' '}
            <span className="detail">{[say('review.entries', { count: items }), at && instant(at)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <Overdue system={system} releases={releases} requests={me.unanswered ?? []} />
    </section>
  );
}

/** What others have not answered in time: it waits for them, and whoever asked may remind them. */
function Overdue({ system, releases, requests }: { system: System; releases: Place | undefined; requests: Unanswered[] }) {
  if (!requests.length) return null;
  return (
    <>
      <h4>{say('review.unanswered', { count: requests.length })}</h4>
      <ul>
        {requests.map(request => {
          const { entry, release, id } = request;
          const title = request.title ?? entry?.slug ?? say('review.untitled');
          const place = entry ? placeOfKind(system, entry.kind) : releases;
          return (
            <li key={id}>
              <Leads system={system} place={place} id={entry?.id ?? release ?? ''} below="/review" by="get" label={say('review.see', { title })} />
              <Requests requests={[request]} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** One thing that waits: a text to be mended opens its form, and what is to be reviewed opens its review. */
function One({ system, releases, one }: { system: System; releases: Place | undefined; one: WaitingReview }) {
  const { task, entry, release, askedBy, due } = one;
  const place = entry ? placeOfKind(system, entry.kind) : releases;
  const id = entry?.id ?? release;
  const title = one.title ?? entry?.slug ?? say('review.untitled');
  if (!id) return null;
  know(id, title);
  const [below, by] = task === 'mend' ? ['', 'patch'] : ['/review', 'get'];
  const label = say(task === 'mend' ? 'review.mend' : 'review.review', { title });
  return (
    <li>
      <Leads system={system} place={place} id={id} below={below} by={by} label={label} />{' '}
      <span className="detail">
        {[
          entry?.report,
          task === 'mend' && say('review.was-rejected'),
          !entry && say('review.entries', { count: one.waiting }),
          askedBy && say('review.asked-by', { by: askedBy }),
          due && say('review.due', { when: instant(due) }),
        ].filter(Boolean).join(' · ')}
      </span>
      {one.overdue && <strong className="overdue">{say('review.overdue')}</strong>}
    </li>
  );
}

interface LeadsProps {
  system: System;
  place: Place | undefined;
  id: string;
  below: string;
  by: string;
  label: string;
}

/** Chooses the thing, and opens the operation on it; what only reads is sent at once. */
function Leads({ system, place, id, below, by, label }: LeadsProps) {
  const [problem, setProblem] = useState('');
  const operation = place && operationAt(system, place.path + below, by);
  if (!place || !operation) return <strong>{label}</strong>;
  const go = async () => {
    const held = await readAndHold(system, place, id).catch(() => undefined);
    setProblem(held ? '' : say('flow.unread'));
    if (held) goTo(system, operation, { parameters: { id, ...(by === 'patch' && held.etag ? { 'If-Match': held.etag } : {}) }, isRun: by === 'get' });
  };
  return (
    <>
      <button type="button" onClick={() => void go()}>{label}</button>
      {problem && <span className="problem" role="alert"> {problem}</span>}
    </>
  );
}
