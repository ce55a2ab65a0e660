import type { Obstacle } from '../forms/pointers';
import type { System } from '../swagger';
import { say } from '../texts';
import { readAndHold } from './cards';
import { goTo } from './coming';
import { operationAt, placeOf } from './document';
import { placeName, sentenceInWords } from './words';

/** What keeps entries from being published: which entry, where in it and what, with a way to the place. */
export function Obstacles({ system, obstacles }: { system: System; obstacles: Obstacle[] }) {
  const said = new Set<string>();
  const once = obstacles.filter(o => {
    const text = [o.id, o.pointer, o.detail?.replace(/^[^:]*\d[^:]*: /, '')].join(' ');
    return !said.has(text) && said.add(text);
  });
  return (
    <>
      {once.map((o, index) => (
        <li key={index}>
          <strong>{[o.title ?? o.entry, placeOfIt(o)].filter(Boolean).join(' › ')}</strong>: {sentenceInWords(o.detail ?? '')}
          {o.id && o.entry && (
            <Mend system={system} id={o.id} path={`/api/v1/manage/${o.entry.split('/')[0]}/{id}`} pointer={o.pointer ?? ''} />
          )}
        </li>
      ))}
    </>
  );
}

const placeOfIt = ({ pointer }: Obstacle): string | undefined =>
  pointer && pointer !== '/languages' ? placeName(pointer.split('/').slice(1)) : undefined;

interface MendProps {
  system: System;
  id: string;
  /** The path of the operations on it. */
  path: string;
  pointer: string;
}

/** Opens the form of an entry, with the focus in the field. */
export function Mend({ system, id, path, pointer }: MendProps) {
  const place = placeOf(system, path);
  const operation = operationAt(system, path, 'patch');
  if (!place || !operation) return null;
  const go = async () => {
    const held = await readAndHold(system, place, id).catch(() => undefined);
    if (held) goTo(system, operation, { parameters: { id, ...(held.etag ? { 'If-Match': held.etag } : {}) }, focus: pointer.slice(1) });
  };
  return <> <button type="button" className="btn mend" onClick={() => void go()}>{say('flow.mend')}</button></>;
}
