import { useId, useState } from 'react';
import { know } from '../../entries';
import type { System } from '../../swagger';
import { say, valueName } from '../../texts';
import { instant, languageName, list, statusName } from '../words';
import { countsOf } from './counts';
import { EntryRead } from './EntryRead';
import { placeOfKind, type ReleaseReview, type RequestView, type ReviewedItem, type VerdictView } from './reviews';

/** The review of a release: how it stands, who is asked, and each entry, which opens as the page that readers would see. */
export function ReleaseReviewed({ system, review }: { system: System; review: ReleaseReview }) {
  return (
    <div className="desk-review">
      <p><strong>{review.title ?? say('review.untitled')}</strong>: {countsOf(review)}</p>
      <Requests requests={review.requests} />
      <Reviewed system={system} review={review} />
    </div>
  );
}

/** Who is asked for a review, by whom and until when. */
export function Requests({ requests }: { requests: RequestView[] }) {
  if (!requests.length) return null;
  return (
    <ul className="requests">
      {requests.map(({ id, people, role, askedBy, askedAt, due, overdue, waiting }) => (
        <li key={id}>
          {say('review.asked', { who: people.length ? list(people.map(p => p.name)) : statusName(role ?? ''), by: askedBy, when: instant(askedAt) })}{' '}
          <span className="detail">
            {[
              due && say('review.due', { when: instant(due) }),
              waiting ? say('review.still-waits', { count: waiting }) : say('review.answered'),
            ].filter(Boolean).join(' · ')}
          </span>
          {overdue && <strong className="overdue">{say('review.overdue')}</strong>}
        </li>
      ))}
    </ul>
  );
}

/** What the entries can be narrowed to. */
const narrowings = {
  undecided: (item: ReviewedItem) => item.state !== 'approved' && item.state !== 'rejected',
  rejected: (item: ReviewedItem) => item.state === 'rejected',
  commented: (item: ReviewedItem) => Boolean(item.openComments),
  approved: (item: ReviewedItem) => item.state === 'approved',
};

type Narrowing = keyof typeof narrowings;

/** The entries, one of which can be open. Many can be narrowed to those about which something is to be done. */
export function Reviewed({ system, review }: { system: System; review: ReleaseReview }) {
  const [open, setOpen] = useState<string>();
  const [only, setOnly] = useState<Narrowing>();
  const { items } = review;
  const offered = (Object.keys(narrowings) as Narrowing[])
    .map(name => ({ name, count: items.filter(narrowings[name]).length }))
    .filter(({ name, count }) => name === only || (count > 0 && count < items.length));
  return (
    <>
      {offered.length > 0 && (
        <div className="steps" role="group" aria-label={say('review.show')}>
          <button type="button" aria-pressed={!only} onClick={() => setOnly(undefined)}>{say('review.show-all', { count: items.length })}</button>
          {offered.map(({ name, count }) => (
            <button key={name} type="button" aria-pressed={only === name} onClick={() => setOnly(name)}>{say(`review.show-${name}`, { count })}</button>
          ))}
        </div>
      )}
      <ul className="reviewed">
        {items.filter(item => !only || narrowings[only](item) || item.entry === open).map(item => (
          <Item
            key={item.entry}
            system={system}
            item={item}
            release={review.release}
            isOpen={open === item.entry}
            onToggle={() => setOpen(open === item.entry ? undefined : item.entry)}
          />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  system: System;
  item: ReviewedItem;
  release: string;
  isOpen: boolean;
  onToggle(): void;
}

function Item({ system, item, release, isOpen, onToggle }: ItemProps) {
  const id = useId();
  const place = placeOfKind(system, item.kind);
  const title = item.title ?? item.slug;
  const approvals = item.verdicts?.filter(isApproval) ?? [];
  know(item.entry, title);
  return (
    <li>
      <button type="button" aria-expanded={isOpen} aria-controls={id} disabled={!place} onClick={onToggle}>{title}</button>{' '}
      <Mark state={item.state} />{' '}
      <span className="detail">
        {[
          valueName('kind', item.kind) ?? item.kind,
          item.slug,
          list(item.languages.map(languageName)),
          item.openComments ? say('review.open-comments', { count: item.openComments }) : '',
          ...approvals.map(inWords),
        ].filter(Boolean).join(' · ')}
      </span>
      <Verdicts verdicts={item.verdicts?.filter(v => !isApproval(v))} />
      <div id={id}>{isOpen && place && <EntryRead system={system} place={place} id={item.entry} release={release} />}</div>
    </li>
  );
}

/** Whether it is approved or rejected, in a word. */
export function Mark({ state }: { state: string | undefined }) {
  return <span className="mark" data-state={state ?? 'undecided'}>{state ? statusName(state) : say('review.undecided')}</span>;
}

const isApproval = ({ verdict }: VerdictView): boolean => verdict === 'approved';

const inWords = ({ verdict, by, at, revision }: VerdictView): string =>
  say('review.verdict', { verdict: statusName(verdict), by, when: instant(at), revision });

/** Who approved or rejected it, and why it was rejected. */
export function Verdicts({ verdicts = [] }: { verdicts?: VerdictView[] | undefined }) {
  if (!verdicts.length) return null;
  return (
    <ul className="verdicts">
      {verdicts.map(verdict => (
        <li key={`${verdict.by} ${verdict.at} ${verdict.revision}`}>
          {inWords(verdict)}
          {verdict.reason && <blockquote>{verdict.reason}</blockquote>}
        </li>
      ))}
    </ul>
  );
}
