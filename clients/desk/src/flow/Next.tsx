import { useEffect, useRef, useState } from 'react';
import { heldFor, useHeld } from '../entries';
import { Raw, Sent } from '../forms/folding';
import { ToParameter } from '../forms/problems';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { languages } from './cards';
import { Answer, isShown } from './Answer';
import { bodyOf, isNew, isUnanswered, type Shown } from './carry';
import { Conflict } from './Conflict';
import { operationAt, placeListedAt, placeOf } from './document';
import type { PathMethod } from './fill';
import { File } from './File';
import { pageOf, Preview, type PreviewOf } from './Preview';
import { Overtaken } from './reviewing/Overtaken';
import { toldReview } from './reviewing/told';
import { isVerdict } from './reviewing/reviews';
import { go, stepsAfter, unpublished } from './steps';
import { Obstacles } from './Obstacles';
import { instant } from './words';
import { Items, Told } from './Told';
import { Warnings } from './Warnings';

interface LiveProps {
  original: React.ComponentType<any>;
  system: System;
  response: Stored;
  path: string;
  method: string;
}

/** An answer: what it means, what can come next and what can be looked at; as it was sent, below. */
export function Live({ original: Original, system, ...props }: LiveProps) {
  const at: PathMethod = [props.path, props.method];
  const answer = props.response.toJS() as Shown;
  const { status = 0 } = answer;
  const content = props.response.get('text');
  if (!props.path.startsWith('/api/v1/manage/'))
    return (
      <>
        <div className="desk-next"><Answer content={content} headers={answer.headers} url={answer.url} /></div>
        {isShown(answer) ? <Raw><Original {...props} /></Raw> : <Original {...props} />}
      </>
    );
  const place = placeOf(system, props.path);
  const verdictAt = place && isVerdict({ path: props.path }, place) ? place : undefined;
  // An operation with a form shows above it what was wrong.
  const refused = operationAt(system, ...at)?.hasForm ? null : <Refused system={system} answer={answer} />;
  return (
    <>
      <div className="desk-next">
        {isUnanswered(answer) && <p className="problem" role="alert">{say('flow.unanswered')}</p>}
        {status === 412 && verdictAt && <Overtaken key={`${answer.headers?.['date']}`} system={system} at={at} place={verdictAt} otherwise={refused} />}
        {status === 412 && !verdictAt && <Conflict key={`${answer.headers?.['date']}`} system={system} at={at} otherwise={refused} />}
        {status >= 300 && status !== 412 && refused}
        {status >= 200 && status < 300 && <Next system={system} at={at} answer={answer} />}
        <Answer content={content} headers={answer.headers} url={answer.url} />
      </div>
      <Sent><Original {...props} /></Sent>
    </>
  );
}

/** Why it was not done, in the words of the server. */
function Refused({ system, answer }: { system: System; answer: Shown }) {
  const problem = bodyOf(answer);
  if (!problem?.['title']) return null;
  return (
    <div className="problem" role="alert">
      <p><strong>{problem['title']}</strong></p>
      {problem['detail'] && <p>{problem['detail']}</p>}
      {Array.isArray(problem['problems']) && <ul><Obstacles system={system} obstacles={problem['problems']} /></ul>}
      {(answer.status ?? 0) >= 500 && problem['traceId'] && <p>{say('forms.trace', { id: problem['traceId'] })}</p>}
      {problem['parameter'] && <p><ToParameter name={problem['parameter']} /></p>}
    </div>
  );
}

function Next({ system, at, answer }: { system: System; at: PathMethod; answer: Shown }) {
  const place = placeOf(system, at[0]) ?? placeListedAt(system, at[0]);
  // What is held becomes newer a moment after the answer is shown.
  useHeld(place?.path ?? '');
  const [tags, setTags] = useState<string[]>([]);
  const [isPreviewed, setPreviewed] = useState(false);
  useEffect(() => void languages(system).then(setTags, () => undefined), []);
  // Whoever sent it goes on here.
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isNew(at)) return;
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'start' });
  });
  const steps = stepsAfter(system, at, answer, tags);
  const body = bodyOf(answer);
  const shown = previewOf(system, at, body, tags);
  const isList = place?.list === at[0] && at[1] === 'get' && Array.isArray(body?.['items']);
  // It is shown with the answer already.
  const isRead = place?.isEntry && at[0] === `${place.path}/review` && at[1] === 'get';
  const isAnswered = isRead || Boolean(body?.['pages']);
  const isFile = place?.segment === 'media' && body?.['url'] !== undefined;
  const special = body === undefined ? undefined : toldReview(system, at, place, body);
  return (
    <section ref={section} tabIndex={-1} aria-label={say('flow.next')}>
      {at[1] !== 'get' && <p className="done"><strong>{said(system, at, body)}</strong></p>}
      <Warnings answer={answer} />
      {isFile && <File system={system} file={body as any} />}
      {(steps.length > 0 || (shown && !isAnswered)) && (
        <div className="steps">
          <span>{say('flow.next')}</span>
          {shown && !isAnswered && (
            <button type="button" aria-expanded={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>{say('flow.step.preview')}</button>
          )}
          {steps.map(s => <button key={`${s.operation.operationId} ${s.label}`} type="button" onClick={() => go(system, s)}>{s.label}</button>)}
        </div>
      )}
      {isList && <Items system={system} place={place!} items={body!['items']} />}
      {special}
      {at[1] === 'get' && !isList && !special && body !== undefined && !isFile && (
        <div className="told" role="region" aria-label={say('chrome.response')} tabIndex={0}>
          <Told value={body['draft'] ?? body} />
        </div>
      )}
      {shown && !isRead && (isPreviewed || isAnswered) && <Preview system={system} of={shown} />}
    </section>
  );
}

/** What was done, and with what. */
function said(system: System, at: PathMethod, body: any): string {
  const place = placeOf(system, at[0]) ?? placeListedAt(system, at[0]);
  const title = place && at[1] !== 'delete' ? heldFor(place.path)?.title : undefined;
  return [
    say('flow.done', { title: operationAt(system, ...at)?.summary ?? '' }),
    title ? `${title}.` : '',
    body?.state === 'scheduled' && body.at ? say('flow.planned-for', { when: instant(body.at, body.timeZone) }) : '',
  ].join(' ').trim();
}

/** What can be looked at as a page: an entry that belongs to a report, a report, or what a preview link has just been made for. */
function previewOf(system: System, [path, method]: PathMethod, body: any, order: string[]): PreviewOf | undefined {
  if (body?.pages) return { report: body.report, pages: body.pages, until: body.expiresAt, timeZone: body.timeZone };
  const place = placeOf(system, path) ?? placeListedAt(system, path);
  if (!place?.isEntry || (path === place.list && method === 'get')) return undefined;
  const held = heldFor(place.path);
  // What has just been written comes first.
  return held && pageOf(held, place, order, unpublished(held));
}
