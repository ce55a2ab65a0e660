import { useEffect, useRef } from 'react';
import { ask } from '../api';
import { useHeld, type Held } from '../entries';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { Chooser } from './Chooser';
import { coming, type Coming } from './coming';
import { operationAt, placeOf, type Place } from './document';
import { useById } from './byid';
import { addToBody, bodyOf, fill, fillBody, value, type PathMethod } from './fill';
import { partAddress, partOf } from './parts';
import { isVerdict, noteReview, readReview, useReviewRead } from './reviewing/reviews';
import { Before } from './reviewing/Before';
import { announce } from './said';
import { isSeen } from '../forms/instep';
import { until } from '../until';

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
      {place && props.tryItOutEnabled && <Before system={system} place={place} at={at} />}
      <Original {...props} />
    </div>
  );
}

/** What is held fills in the id and what it was read as, again whenever a newer state of it is held. */
function useFilled(system: System, at: PathMethod, place: Place | undefined): void {
  const [path, method] = at;
  const held = useHeld(place?.path ?? '');
  const operation = operationAt(system, path, method);
  const read = operation && place ? partOf(system, operation, place) : undefined;
  const part = read ? partAddress(system, at, read) : undefined;
  // What is approved is what was read in this tab; what nobody has read yet is read now, and shown.
  const verdict = operation && place && isVerdict(operation, place) ? place : undefined;
  const review = useReviewRead(verdict && held?.id);
  const before = useRef<string>();
  useEffect(() => {
    if (held) fill(system, at, { id: held.id, ...(part === undefined && held.etag ? { 'If-Match': held.etag } : {}) });
    else if (before.current) fill(system, at, { id: '', 'If-Match': '' });
    if (held && before.current && before.current !== held.id) forget(system, at, held);
    // What was chosen of another entry is not of this one.
    if (held && before.current && before.current !== held.id) fill(system, at, { language: '', revision: '', against: '', entry: '', delivery: '' });
    before.current = held?.id;
  }, [held?.id, held?.etag, part]);
  useEffect(() => {
    if (!held || !part) return undefined;
    if (review) {
      fill(system, at, { 'If-Match': review.etag });
      return undefined;
    }
    const language = path.endsWith('/translations/{language}') ? value(system, at, 'language') : undefined;
    if (language && !(held.body as any).draft?.translations?.[language]) {
      fill(system, at, { 'If-Match': '', 'If-None-Match': '*' });
      return undefined;
    }
    const stop = new AbortController();
    if (verdict) {
      readReview(system, verdict, held.id, stop.signal).then(found => found && noteReview(found.body, found.etag), () => undefined);
      return () => stop.abort();
    }
    ask(system, 'GET', part, { signal: stop.signal }).then(
      ({ status, etag }) => {
        if (status === 200 && etag) fill(system, at, { 'If-Match': etag, 'If-None-Match': '' });
        if (status === 404) fill(system, at, { 'If-Match': '', 'If-None-Match': '*' });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [part, held?.etag, held?.body, review?.etag]);
}

/** What was answered about another thing says nothing of this one. */
function forget(system: System, at: PathMethod, held: Held): void {
  const answer = (system.specSelectors['responseFor']!(...at) as Stored | undefined)?.get('url') as string | undefined;
  if (answer && !decodeURIComponent(answer).includes(held.id)) system.specActions['clearResponse']!(...at);
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
    void arrive(system, at, what, () => box.current?.closest<HTMLElement>('.opblock'));
  }, [isHere]);
}

async function arrive(system: System, at: PathMethod, what: Coming, find: () => HTMLElement | null | undefined): Promise<void> {
  const operation = operationAt(system, ...at)!;
  const inForm = (selector: string) => find()?.querySelector<HTMLElement>(selector);
  // The form begins with what it has itself, which it says by its body.
  const isInStep = () => bodyOf(system, at) && isSeen(at, bodyOf(system, at));
  if (operation.hasForm) await until(() => !find() || (inForm('.desk-tabs') && isInStep()));
  const isKept = what.body !== undefined && !fillBody(system, at, what.body) && !(what.isAdded && addToBody(system, at, what.body));
  // Nobody goes on before the form has it: what is typed would be added to what stood there before.
  if (operation.hasForm) await until(() => !find() || isInStep());
  const block = find();
  if (!block) return;
  const execute = await until(() => inForm('.execute'));
  block.scrollIntoView({ block: 'start' });
  if (what.isRun && operation.method === 'get') execute?.click();
  // The answer takes the focus by itself.
  const choice = inForm('.desk-chooser .choosing [role=combobox]');
  const to =
    what.isRun ? undefined
    : choice && !inForm('.desk-chooser .held') ? choice
    : ((operation.hasBody ? await fieldIn(block, what.focus) : undefined) ?? execute);
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: 'nearest' });
  announce([say('flow.here', { operation: operation.summary }), isKept ? say('flow.kept') : ''].join(' '));
}

/** The field where work goes on, as soon as the form shows what was filled in. */
async function fieldIn(block: HTMLElement, name: string | undefined): Promise<HTMLElement | undefined> {
  if (name) await until(() => !block.isConnected || fieldFor(block, name, true));
  return fieldFor(block, name);
}

/** Where somebody goes on to type: in the member that was named, or in the first empty field. */
function fieldFor(block: HTMLElement, name: string | undefined, isNamed = false): HTMLElement | undefined {
  const fields = [...block.querySelectorAll<HTMLElement>('.opblock-section-request-body :is(textarea, input:not([type=hidden]), select)')];
  const isEmpty = (f: HTMLElement) => f.matches('textarea, input:not([type]), input[type=text]') && (f as HTMLInputElement).value === '';
  const inSight = fields.filter(f => f.offsetParent);
  const named = name ? inSight.filter(f => f.id.includes(`/${name}`)) : [];
  if (isNamed) return named[0];
  return named.find(isEmpty) ?? named[0] ?? (name === '' ? undefined : (inSight.find(isEmpty) ?? inSight[0]));
}

/** What comes as a page too, such as a comparison, is asked for as one to read, unless somebody chooses otherwise. */
function useReadable(system: System, [path, method]: PathMethod): void {
  useEffect(() => {
    const answers = operationAt(system, path, method)?.answers ?? [];
    if (path.startsWith('/api/v1/manage/') && answers.includes('text/html') && !system.oas3Selectors['responseContentType']!(path, method))
      system.oas3Actions['setResponseContentType']!({ value: 'text/html', path, method });
  }, [path, method]);
}
