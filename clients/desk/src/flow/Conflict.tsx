import { useEffect, useRef, useState } from 'react';
import { ask } from '../api';
import { heldFor, hold, type Held } from '../entries';
import type { System } from '../swagger';
import { fieldName, say } from '../texts';
import { read } from './cards';
import { placeOf, type Place } from './document';
import { bodyOf, fillBody, value, type PathMethod } from './fill';
import { differences, merged, patchBetween, patched, wordsBetween, type Difference, type Json } from './merge';
import { announce } from './said';
import { instant, languageName } from './words';

/** What two people made of one entry, as it was when the answer came that somebody had saved in between. */
interface Both {
  theirs: Held;
  newest: Json;
  found: Difference[];
}

/** Somebody saved in between: what I wrote and what they saved, field by field, to choose from. */
export function Conflict({ system, at }: { system: System; at: PathMethod }) {
  const place = placeOf(system, at[0]);
  const [both, setBoth] = useState<Both>();
  const [isUnread, setUnread] = useState(false);
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (place) compare(system, at, place).then(found => (found ? setBoth(found) : setUnread(true)), () => setUnread(true));
  }, []);
  useEffect(() => heading.current?.focus(), [both]);
  if (!place || isUnread) return null;
  if (!both) return <p role="status">{say('flow.comparing')}</p>;

  const { theirs, found } = both;
  const body = theirs.body as { savedBy?: string; savedAt?: string };
  const conflicts = found.filter(d => d.by === 'both');
  const use = () => {
    hold(theirs);
    const isMine = (d: Difference) => mine.has(keyOf(d));
    const result = merged(both.newest, found, isMine);
    if (isSaved(at, place)) fillBody(system, at, at[1] === 'patch' ? patchBetween(both.newest, result) : result, true);
    system.specActions['clearResponse']!(...at);
    announce(say('flow.taken'));
    focusOn(at);
  };
  return (
    <section className="desk-conflict" aria-labelledby="desk-conflict">
      <h4 id="desk-conflict" ref={heading} tabIndex={-1}>{say('flow.conflict', { by: body.savedBy ?? '', when: instant(body.savedAt) })}</h4>
      <p>{say(conflicts.length ? 'flow.conflict-choose' : 'flow.conflict-none')}</p>
      {found.map(d => (
        <fieldset key={keyOf(d)}>
          <legend>{nameOf(d.path)}</legend>
          {d.by === 'both' ? (
            <>
              <Change title={say('flow.mine')} from={d.base} to={d.mine} name={keyOf(d)} isChosen={mine.has(keyOf(d))} choose={() => setMine(new Set([...mine, keyOf(d)]))} />
              <Change title={say('flow.theirs')} from={d.base} to={d.theirs} name={keyOf(d)} isChosen={!mine.has(keyOf(d))} choose={() => setMine(new Set([...mine].filter(k => k !== keyOf(d))))} />
            </>
          ) : (
            <Change title={say(d.by === 'mine' ? 'flow.only-mine' : 'flow.only-theirs')} from={d.base} to={d[d.by]} />
          )}
        </fieldset>
      ))}
      <button type="button" className="btn" onClick={use}>{say('flow.use')}</button>
    </section>
  );
}

interface ChangeProps {
  title: string;
  from: Json | undefined;
  to: Json | undefined;
  name?: string;
  isChosen?: boolean;
  choose?(): void;
}

/** What somebody made of a field, with the words that differ from before marked. */
function Change({ title, from, to, name, isChosen, choose }: ChangeProps) {
  const text = (
    <span className="change">
      {wordsBetween(readable(from), readable(to)).map(({ kind, text: words }, index) =>
        kind === 'same' ? <span key={index}>{words}</span>
        : kind === 'removed' ? <del key={index}>{words}</del>
        : <ins key={index}>{words}</ins>,
      )}
    </span>
  );
  return choose ? (
    <label className="side">
      <input type="radio" name={name} checked={isChosen} onChange={choose} /> <strong>{title}</strong> {text}
    </label>
  ) : (
    <p className="side"><strong>{title}</strong> {text}</p>
  );
}

const readable = (json: Json | undefined): string =>
  json === undefined || json === null ? ''
  : Array.isArray(json) ? json.map(readable).join(', ')
  : typeof json === 'object' ? Object.entries(json).map(([name, inner]) => `${name}: ${readable(inner)}`).join('; ')
  : `${json}`;

const keyOf = (d: Difference): string => d.path.join('/');

/** Where a field stands, in words: the language, then the member. */
const nameOf = (path: string[]): string =>
  path
    .filter(name => name !== 'translations' && name !== 'fields')
    .map((name, index, all) => (path[0] === 'translations' && index === 0 && all.length > 1 ? languageName(name) : (fieldName('', name) ?? name)))
    .join(' › ');

/** The operation saves the entry itself, or one of its texts. */
const isSaved = ([path, method]: PathMethod, place: Place): boolean =>
  (method === 'put' || method === 'patch') && place.isEntry && (path === place.path || path === `${place.path}/translations/{language}`);

/** Reads the newest state, and what mine was begun from. */
async function compare(system: System, at: PathMethod, place: Place): Promise<Both | undefined> {
  const held = heldFor(place.path);
  const id = value(system, at, 'id') ?? held?.id;
  const theirs = id && (await read(system, place, id));
  if (!theirs) return undefined;
  if (!isSaved(at, place)) return { theirs, newest: null, found: [] };
  const language = at[0].endsWith('{language}') ? value(system, at, 'language') : undefined;
  const textOf = (draft: any): Json | undefined => (language ? draft?.translations?.[language] : draft);
  const begun = language ? undefined : /^"(\d+)"$/.exec(value(system, at, 'If-Match') ?? '')?.[1];
  const isHeld = held && held.id === id && (!begun || held.etag === `"${begun}"`);
  const base = textOf(isHeld ? (held.body as any).draft : await earlier(system, place, id!, begun));
  const newest = textOf((theirs.body as any).draft) ?? {};
  const written = JSON.parse((bodyOf(system, at) as string) || '{}') as Json;
  const mine = at[1] === 'patch' ? patched(base, written) : written;
  return { theirs, newest, found: differences(base, mine, newest) };
}

async function earlier(system: System, place: Place, id: string, revision: string | undefined): Promise<unknown> {
  if (!revision) return undefined;
  const { status, body } = await ask(system, 'GET', `${place.list}/${encodeURIComponent(id)}/revisions/${revision}`);
  return status === 200 ? body.draft : undefined;
}

/** Puts the focus on Execute, where the merged state is sent when the person is content. */
function focusOn([path, method]: PathMethod): void {
  requestAnimationFrame(() => {
    const blocks = [...document.querySelectorAll(`.opblock-${method}.is-open`)];
    blocks.find(b => b.querySelector(`[data-path="${CSS.escape(path)}"]`))?.querySelector<HTMLElement>('.execute')?.focus();
  });
}
