import { useEffect, useRef, useState } from 'react';
import { ask } from '../api';
import { heldFor, hold, type Held } from '../entries';
import { formSchema, schemasOf } from '../forms/schema';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { read } from './cards';
import { blockOf } from './coming';
import { operationAt, placeOf, type Place } from './document';
import { bodyOf, fillBody, value, type PathMethod } from './fill';
import { differences, merged, patchBetween, patched, wordsBetween, type Difference, type Json } from './merge';
import { announce } from './said';
import { instant, placeName } from './words';

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
  const choose = (d: Difference, isMine: boolean) => setMine(new Set(isMine ? [...mine, keyOf(d)] : [...mine].filter(k => k !== keyOf(d))));
  const conflicts = found.filter(d => d.by === 'both');
  const use = () => {
    hold(theirs);
    const isMine = (d: Difference) => mine.has(keyOf(d));
    const result = merged(both.newest, found, isMine);
    if (isSaved(at, place)) fillBody(system, at, at[1] === 'patch' ? patchBetween(both.newest, result) : result, true);
    system.specActions['clearResponse']!(...at);
    announce(say('flow.taken'));
    requestAnimationFrame(() => blockOf(operationAt(system, ...at)!)?.querySelector<HTMLElement>('.execute')?.focus());
  };
  return (
    <section className="desk-conflict" aria-labelledby="desk-conflict">
      <h4 id="desk-conflict" ref={heading} tabIndex={-1}>
        {body.savedBy ? say('flow.conflict', { by: body.savedBy, when: instant(body.savedAt) }) : say('flow.conflict-unnamed')}
      </h4>
      <p>{say(conflicts.length ? 'flow.conflict-choose' : 'flow.conflict-none')}</p>
      {found.map(d => (
        <fieldset key={keyOf(d)}>
          <legend>{placeName(d.path)}</legend>
          {d.by === 'both' ? (
            <>
              {(['mine', 'theirs'] as const).map(side => (
                <Change
                  key={side}
                  title={say(`flow.${side}`)}
                  from={d.base}
                  to={d[side]}
                  name={keyOf(d)}
                  isChosen={mine.has(keyOf(d)) === (side === 'mine')}
                  choose={() => choose(d, side === 'mine')}
                />
              ))}
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
  : typeof json === 'boolean' ? say(json ? 'flow.yes' : 'flow.no')
  : Array.isArray(json) ? json.map(readable).join(', ')
  : typeof json === 'object' ? Object.entries(json).map(([name, inner]) => `${name}: ${readable(inner)}`).join('; ')
  : `${json}`;

const keyOf = (d: Difference): string => d.path.join('/');

/** The operation saves the entry itself, or one of its texts. */
const isSaved = ([path, method]: PathMethod, place: Place): boolean =>
  (method === 'put' || method === 'patch') && (path === place.path || (place.isEntry && path === `${place.path}/translations/{language}`));

/** Reads the newest state, and what mine was begun from. */
async function compare(system: System, at: PathMethod, place: Place): Promise<Both | undefined> {
  const held = heldFor(place.path);
  const id = value(system, at, 'id') ?? held?.id;
  const theirs = id && (await read(system, place, id));
  if (!theirs) return undefined;
  if (!isSaved(at, place)) return { theirs, newest: null, found: [] };
  const language = at[0].endsWith('{language}') ? value(system, at, 'language') : undefined;
  const members = place.isEntry ? undefined : membersOf(system, at);
  const textOf = (draft: any): Json | undefined =>
    language ? draft?.translations?.[language]
    : members && draft ? Object.fromEntries(Object.entries<Json>(draft).filter(([name]) => members.has(name)))
    : draft;
  /** An entry has a draft; others are what they answer. */
  const stateOf = (body: any) => (place.isEntry ? body.draft : body);
  const begun = language ? undefined : /^"(\d+)"$/.exec(value(system, at, 'If-Match') ?? '')?.[1];
  const isHeld = held && held.id === id && (!begun || held.etag === `"${begun}"`);
  const base = textOf(isHeld ? stateOf(held.body) : !place.isEntry ? undefined : await earlier(system, place, id!, begun));
  const newest = textOf(stateOf(theirs.body)) ?? {};
  const written = JSON.parse((bodyOf(system, at) as string) || '{}') as Json;
  const mine = at[1] === 'patch' ? patched(base, written) : written;
  return { theirs, newest, found: differences(base, mine, newest) };
}

/** The members that a form of this operation has. */
function membersOf(system: System, [path, method]: PathMethod): Set<string> {
  const document = system.specSelectors['specJson']!() as Stored;
  const content = (document.getIn(['paths', path, method, 'requestBody', 'content']) as Stored | undefined)?.toJS();
  const schema = Object.entries((content ?? {}) as Record<string, { schema: unknown }>).find(([type]) => /[/+]json$/.test(type))?.[1].schema;
  return new Set(Object.keys((schema && formSchema(schemasOf(document), schema)?.properties) ?? {}));
}

async function earlier(system: System, place: Place, id: string, revision: string | undefined): Promise<unknown> {
  if (!revision) return undefined;
  const { status, body } = await ask(system, 'GET', `${place.list}/${encodeURIComponent(id)}/revisions/${revision}`);
  return status === 200 ? body.draft : undefined;
}
