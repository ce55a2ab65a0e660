import { useEffect, useRef, useState } from 'react';
import { ask, type Answer } from '../api';
import { heldFor, hold, type Held } from '../entries';
import { begunAt } from '../forms/base';
import { formSchema, schemasOf } from '../forms/schema';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { read } from './cards';
import { blockOf } from './coming';
import { operationAt, placeOf, type Place } from './document';
import { bodyOf, fill, fillBody, value, type PathMethod } from './fill';
import { differences, isObject, merged, patchBetween, patched, wordsBetween, type Difference, type Json } from './merge';
import { partAddress, partOf } from './parts';
import { announce } from './said';
import { isTold, toldInLine } from './Told';
import { instant, placeName, statusName } from './words';

/** What two people made of one thing, as it was when the answer came that somebody had saved in between. */
interface Both {
  theirs: Held;
  newest: Json;
  found: Difference[];
  /** What is sent takes the place of what there is; otherwise it is only about it, as a publication is. */
  isReplaced: boolean;
}

/** The same, with the state that is sent on top of next. */
type Compared = Both & { tag?: string };

type Side = 'mine' | 'theirs';

interface ConflictProps {
  system: System;
  at: PathMethod;
  /** What is shown where the other state can't be read, because it is gone. */
  otherwise: React.ReactNode;
}

/** Somebody saved in between: what I wrote and what they saved, field by field, to choose from. */
export function Conflict({ system, at, otherwise }: ConflictProps) {
  const place = placeOf(system, at[0]);
  const [both, setBoth] = useState<Compared>();
  const [isUnread, setUnread] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (place) compare(system, at, place).then(found => (found ? setBoth(found) : setUnread(true)), () => setUnread(true));
  }, []);
  useEffect(() => heading.current?.focus(), [both]);
  if (!place || isUnread) return <>{otherwise}</>;
  if (!both) return <p role="status">{say('flow.comparing')}</p>;

  const { theirs, found, isReplaced } = both;
  const body = theirs.body as { savedBy?: string; savedAt?: string };
  const choose = (d: Difference, side: Side) => setChosen(new Map(chosen).set(keyOf(d), side));
  const conflicts = found.filter(d => d.by === 'both');
  // Neither is taken before somebody has said which: what was not looked at would be lost.
  const isOpen = conflicts.some(d => !chosen.has(keyOf(d)));
  const use = () => {
    hold(theirs);
    if (both.tag) fill(system, at, { 'If-Match': both.tag, 'If-None-Match': '' });
    const result = merged(both.newest, found, d => chosen.get(keyOf(d)) === 'mine');
    if (isReplaced) fillBody(system, at, at[1] === 'patch' ? patchBetween(both.newest, result) : result, true);
    system.specActions['clearResponse']!(...at);
    announce(say('flow.taken'));
    requestAnimationFrame(() => blockOf(operationAt(system, ...at)!)?.querySelector<HTMLElement>('.execute')?.focus());
  };
  return (
    <section className="desk-conflict" aria-labelledby="desk-conflict">
      <h4 id="desk-conflict" ref={heading} tabIndex={-1}>
        {body.savedBy ? say('flow.conflict', { by: statusName(body.savedBy), when: instant(body.savedAt) }) : say('flow.conflict-unnamed')}
      </h4>
      <p>{say(conflicts.length ? 'flow.conflict-choose' : isReplaced ? 'flow.conflict-none' : 'flow.conflict-look')}</p>
      {found.map(d => (
        <fieldset key={keyOf(d)}>
          <legend>{placeName(d.path)}</legend>
          {d.by === 'both' ? (
            (['mine', 'theirs'] as const).map(side => (
              <Change
                key={side}
                title={say(`flow.${side}`)}
                from={d.base}
                to={d[side]}
                name={keyOf(d)}
                isChosen={chosen.get(keyOf(d)) === side}
                choose={() => choose(d, side)}
              />
            ))
          ) : (
            <Change title={say(d.by === 'mine' ? 'flow.only-mine' : 'flow.only-theirs')} from={d.base} to={d[d.by]} />
          )}
        </fieldset>
      ))}
      <button type="button" className="btn" disabled={isOpen} onClick={use}>{say('flow.use')}</button>
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
      {wordsBetween(toldInLine(from), toldInLine(to)).map(({ kind, text: words }, index) =>
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

const keyOf = (d: Difference): string => d.path.join('/');

/** The operation saves the entry itself, or one of its texts. */
const isSaved = ([path, method]: PathMethod, place: Place): boolean =>
  (method === 'put' || method === 'patch') && (path === place.path || (place.isEntry && path === `${place.path}/translations/{language}`));

/** Reads the newest state, and what mine was begun from. Undefined where it is gone. */
async function compare(system: System, at: PathMethod, place: Place): Promise<Compared | undefined> {
  const held = heldFor(place.path);
  const id = value(system, at, 'id') ?? held?.id;
  const theirs = id && (await read(system, place, id));
  if (!theirs) return undefined;
  const part = partOf(system, operationAt(system, ...at)!, place);
  const own = part ? await ask<Json>(system, 'GET', partAddress(system, at, part)) : undefined;
  const tag = own ? own.etag : theirs.etag;
  const found =
    isSaved(at, place) ? await whole(system, at, place, theirs, held)
    : own && at[1] === 'put' ? ofPart(system, at, theirs, own)
    : about(place, theirs, held);
  return found && { ...found, ...(tag ? { tag } : {}) };
}

/** What was sent is about it: what has changed since it was read is what matters. */
function about(place: Place, theirs: Held, held: Held | undefined): Both {
  const [before, now] = [held?.id === theirs.id ? seen(place, held) : undefined, seen(place, theirs)];
  return { theirs, newest: null, found: before ? differences(before, before, now) : [], isReplaced: false };
}

/** What people see of a thing. */
const seen = (place: Place, { body }: Held): Json =>
  place.isEntry
    ? (body as { draft: Json }).draft
    : Object.fromEntries(Object.entries(body as { [name: string]: Json }).filter(([name, inner]) => name !== 'version' && isTold(name, inner)));

const written = (system: System, at: PathMethod): Json => JSON.parse((bodyOf(system, at) as string) || '{}') as Json;

/** A part that is read and replaced by itself, such as the order of sections. */
function ofPart(system: System, at: PathMethod, theirs: Held, { status, body }: Answer<Json>): Both | undefined {
  if (status !== 200) return undefined;
  const members = membersOf(system, at);
  const own = (of: Json): Json => (isObject(of) ? Object.fromEntries(Object.entries(of).filter(([name]) => members.has(name))) : of);
  const found = differences(own(begunAt(partAddress(system, at))), written(system, at), own(body));
  return { theirs, newest: own(body), found, isReplaced: true };
}

/** The thing itself, or one of its texts. */
async function whole(system: System, at: PathMethod, place: Place, theirs: Held, held: Held | undefined): Promise<Both> {
  const { id } = theirs;
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
  const base = textOf(isHeld ? stateOf(held.body) : !place.isEntry ? undefined : await earlier(system, place, id, begun));
  const newest = textOf(stateOf(theirs.body)) ?? {};
  const mine = at[1] === 'patch' ? patched(base, written(system, at)) : written(system, at);
  return { theirs, newest, found: differences(base, mine, newest), isReplaced: true };
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
