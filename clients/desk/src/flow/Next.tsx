import { useEffect, useState } from 'react';
import { heldFor, useHeld } from '../entries';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { bodyOf, type Shown } from './carry';
import { Conflict } from './Conflict';
import { operationAt, placeListedAt, placeOf } from './document';
import type { PathMethod } from './fill';
import { File } from './File';
import { Preview, type PreviewOf } from './Preview';
import { languages } from './rows';
import { go, stepsAfter } from './steps';

interface LiveProps {
  original: React.ComponentType<any>;
  system: System;
  response: Stored;
  path: string;
  method: string;
}

/** An answer, with what it means and what can come next above it. */
export function Live({ original: Original, system, ...props }: LiveProps) {
  const at: PathMethod = [props.path, props.method];
  const answer = props.response.toJS() as Shown;
  const { status = 0 } = answer;
  return (
    <>
      {props.path.startsWith('/api/v1/manage/') && (
        <div className="desk-next">
          {status === 412 && <Conflict key={`${answer.headers?.['date']}`} system={system} at={at} />}
          {status >= 200 && status < 300 && <Next system={system} at={at} answer={answer} />}
        </div>
      )}
      <Original {...props} />
    </>
  );
}

function Next({ system, at, answer }: { system: System; at: PathMethod; answer: Shown }) {
  const place = placeOf(system, at[0]) ?? placeListedAt(system, at[0]);
  // What is held becomes newer a moment after the answer is shown.
  useHeld(place?.path ?? '');
  const [tags, setTags] = useState<string[]>([]);
  const [isPreviewed, setPreviewed] = useState(false);
  useEffect(() => void languages(system).then(setTags, () => undefined), []);
  const steps = stepsAfter(system, at, answer, tags);
  const body = bodyOf(answer);
  const shown = previewOf(system, at, body);
  const isAnswered = Boolean(body?.['pages']);
  const isFile = place?.segment === 'media' && body?.['url'] !== undefined;
  return (
    <section aria-label={say('flow.next')}>
      {at[1] !== 'get' && <p className="done"><strong>{say('flow.done', { title: operationAt(system, ...at)?.summary ?? '' })}</strong></p>}
      {isFile && <File system={system} file={body as any} />}
      {(steps.length > 0 || shown) && (
        <div className="steps">
          <span>{say('flow.next')}:</span>
          {shown && !isAnswered && <button type="button" aria-expanded={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>{say('flow.step.preview')}</button>}
          {steps.map(s => <button key={`${s.operation.operationId} ${s.label}`} type="button" onClick={() => void go(system, s)}>{s.label}</button>)}
        </div>
      )}
      {shown && (isPreviewed || isAnswered) && <Preview system={system} of={shown} />}
    </section>
  );
}

/** What can be looked at as a page: an entry that belongs to a report, a report, or what a preview link has just been made for. */
function previewOf(system: System, [path, method]: PathMethod, body: any): PreviewOf | undefined {
  if (body?.pages) return { report: body.report, pages: body.pages };
  const place = placeOf(system, path) ?? placeListedAt(system, path);
  if (!place?.isEntry || (path === place.list && method === 'get')) return undefined;
  const held = heldFor(place.path);
  const draft = (held?.body as any)?.draft;
  if (!draft) return undefined;
  const tags = Object.keys(draft.translations ?? {});
  if (place.segment === 'reports') return { report: draft.slug, languages: tags };
  return draft.report ? { report: draft.report, languages: tags, page: `/${place.segment}/${draft.report}/${draft.slug}` } : undefined;
}
