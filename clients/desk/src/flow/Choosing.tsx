import { useEffect, useRef } from 'react';
import { ask } from '../api';
import { useHeld } from '../entries';
import type { System } from '../swagger';
import { say } from '../texts';
import { Chooser } from './Chooser';
import { coming, type Coming } from './coming';
import { operationAt, placeOf, type Operation, type Place } from './document';
import { addToBody, fill, fillBody, useById, value, type PathMethod } from './fill';
import { announce } from './said';

interface ChoosingProps {
  original: React.ComponentType<any>;
  system: System;
  pathMethod: PathMethod;
  tryItOutEnabled: boolean;
}

/** The parameters of an open operation, with what it works on chosen above them. */
export function Choosing({ original: Original, system, ...props }: ChoosingProps) {
  const at = props.pathMethod;
  const place = placeOf(system, at[0]);
  const byId = useById(place?.path);
  const box = useRef<HTMLDivElement>(null);
  useFilled(system, at, place);
  useArrival(system, at, box);
  useReadable(system, at);
  return (
    <div ref={box} className={place && !byId ? 'desk-flow' : undefined}>
      {place && props.tryItOutEnabled && <Chooser system={system} place={place} at={at} />}
      <Original {...props} />
    </div>
  );
}

/** What is held fills in the id and what it was read as, again whenever a newer state of it is held. */
function useFilled(system: System, at: PathMethod, place: Place | undefined): void {
  const [path, method] = at;
  const held = useHeld(place?.path ?? '');
  const operation = operationAt(system, path, method);
  const part = operation && isPart(system, operation, place) ? partAddress(system, at) : undefined;
  const before = useRef<string>();
  useEffect(() => {
    if (held) fill(system, at, { id: held.id, ...(part === undefined && held.etag ? { 'If-Match': held.etag } : {}) });
    else if (before.current) fill(system, at, { id: '', 'If-Match': '' });
    // What was chosen of another entry is not of this one.
    if (held && before.current && before.current !== held.id) fill(system, at, { language: '', revision: '', against: '', entry: '', delivery: '' });
    before.current = held?.id;
  }, [held?.id, held?.etag, part]);
  useEffect(() => {
    if (!held || !part) return undefined;
    const stop = new AbortController();
    ask(system, 'GET', part, { signal: stop.signal }).then(
      ({ status, etag, body }) => {
        if (status === 200 && etag) fill(system, at, { 'If-Match': etag, 'If-None-Match': '' });
        if (status === 404) fill(system, at, { 'If-Match': '', 'If-None-Match': '*' });
        if (status === 200 || status === 404) fillBody(system, at, status === 200 ? body : {});
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [part, held?.etag, held?.body]);
}

/** A part of an entry that is read and saved by itself, such as its text in one language: it has its own state. */
const isPart = (system: System, operation: Operation, place: Place | undefined): boolean =>
  Boolean(place) &&
  operation.path !== place!.path &&
  operation.parameters.some(p => p.name === 'If-Match') &&
  operationAt(system, operation.path, 'get') !== undefined;

/** Its address; empty as long as a part of it is not chosen. */
function partAddress(system: System, at: PathMethod): string {
  let isWhole = true;
  const address = at[0].replace(/\{(\w+)\}/g, (_, name: string) => {
    const chosen = value(system, at, name);
    isWhole &&= Boolean(chosen);
    return encodeURIComponent(chosen ?? '');
  });
  return isWhole ? address : '';
}

/** Takes what comes from a button elsewhere: fills it in, scrolls there, and puts the focus where work goes on. */
function useArrival(system: System, at: PathMethod, box: React.RefObject<HTMLDivElement>): void {
  const arriving = coming.use();
  const isHere = arriving && arriving.at[0] === at[0] && arriving.at[1] === at[1];
  useEffect(() => {
    if (!isHere || !coming.get()) return;
    const { what } = arriving;
    coming.set(undefined);
    if (what.accept) system.oas3Actions['setResponseContentType']!({ value: what.accept, path: at[0], method: at[1] });
    if (what.parameters) fill(system, at, what.parameters);
    const isKept = what.body !== undefined && !fillBody(system, at, what.body) && !(what.isAdded && addToBody(system, at, what.body));
    setTimeout(() => arrive(box.current, what, operationAt(system, ...at)!, isKept), 60);
  }, [isHere]);
}

function arrive(box: HTMLElement | null, what: Coming, operation: Operation, isKept: boolean): void {
  const block = box?.closest<HTMLElement>('.opblock');
  if (!block) return;
  block.scrollIntoView({ block: 'start' });
  const execute = block.querySelector<HTMLElement>('.execute');
  if (what.isRun && operation.method === 'get') execute?.click();
  const fields = [...block.querySelectorAll<HTMLElement>('.opblock-section-request-body :is(textarea, input:not([type=hidden]), select)')];
  const isEmpty = (f: Element) => f.matches('textarea, input:not([type]), input[type=text]') && (f as HTMLInputElement).value === '';
  const field = fields.find(f => isEmpty(f) && f.offsetParent) ?? fields.find(f => f.offsetParent);
  (what.isRun ? execute : (operation.hasBody ? field : undefined) ?? execute)?.focus({ preventScroll: !what.isRun });
  if (!what.isRun) (document.activeElement as HTMLElement).scrollIntoView({ block: 'nearest' });
  announce([say('flow.here', { operation: operation.summary }), isKept ? say('flow.kept') : ''].join(' '));
}

/** A comparison is asked for as a page to read, unless somebody chooses otherwise. */
function useReadable(system: System, [path, method]: PathMethod): void {
  useEffect(() => {
    const answers = operationAt(system, path, method)?.answers ?? [];
    if (path.endsWith('/diff') && answers.includes('text/html') && !system.oas3Selectors['responseContentType']!(path, method))
      system.oas3Actions['setResponseContentType']!({ value: 'text/html', path, method });
  }, [path, method]);
}
