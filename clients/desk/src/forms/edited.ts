import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { differences } from '../flow/merge';
import type { PathMethod } from '../flow/fill';
import { noteSeen } from './instep';
import { forget, keep, keptAt } from './kept';
import type { Schema } from './schema';
import { filled, isSame, patchBetween, patched, withAt, type Json, type Path, type Shape } from './values';

interface Edited {
  key: string;
  base: Json;
  value: Json;
  /** When what was restored had been typed; undefined where nothing was. */
  restored?: string;
  /** What was sent and saved: what is read next has it, and perhaps in the form that the server gives it. */
  sent?: Json;
  /** Places that were changed here, and meanwhile by somebody else. */
  overtaken?: string[][];
}

/** What was typed since the page was loaded is no news to who typed it. */
const typedHere = new Set<string>();

const begun = (key: string, base: Json): Edited => {
  const kept = keptAt(key);
  if (!kept) return { key, base, value: base };
  const value = patched(base, kept.patch);
  const found = kept.from === undefined ? {} : overtaken(patched(value, kept.from), value, base);
  return { key, base, value, ...found, ...(typedHere.has(key) ? {} : { restored: kept.at }) };
};

/** Where a text was changed here and by somebody else: what was typed stays, and whoever sends it should know. */
export function overtaken(from: Json, mine: Json, theirs: Json): { overtaken?: string[][] } {
  const places = differences(from, mine, theirs).filter(d => d.by === 'both').map(d => d.path);
  return places.length ? { overtaken: places } : {};
}

/** What was typed, on top of what is newer. */
function onTopOf(base: Json, { key, base: before, sent, value, restored }: Edited): Edited {
  const from = sent ?? before;
  return { key, base, value: patched(base, patchBetween(from, value)), ...overtaken(from, value, base), ...(restored ? { restored } : {}) };
}

/**
 * What stands in a form: it begins with `base`, keeps what is typed, and when the base changes (a newer revision, another
 * entry), what was typed is carried over to it.
 */
export function useEdited(key: string, base: Json) {
  const [edited, setEdited] = useState<Edited>(() => begun(key, base));
  let now = edited;
  if (edited.key !== key) now = begun(key, base);
  else if (!isSame(edited.base, base)) now = onTopOf(base, edited);
  if (now !== edited) setEdited(now);
  const latest = useRef(now);
  latest.current = now;

  const set = useCallback((value: Json) => {
    const { key, base } = latest.current;
    const patch = patchBetween(base, value);
    typedHere.add(key);
    if (isSame(patch, {})) forget(key);
    else keep(key, patch, patchBetween(value, base));
    latest.current = { key, base, value };
    setEdited(latest.current);
  }, []);
  const change = useCallback((path: Path, inner: Json) => set(withAt(latest.current.value, path, inner)), [set]);
  const discard = useCallback(() => set(latest.current.base), [set]);
  /** What was typed is saved: it is no longer kept, and stays to be read. */
  const saved = useCallback(() => {
    const { key, base, value } = latest.current;
    forget(key);
    setEdited({ key, base, value, sent: value });
  }, []);
  /** What was made is made: the form begins anew, so that nobody makes it twice. */
  const begin = useCallback(() => {
    const { key, base } = latest.current;
    forget(key);
    latest.current = { key, base, value: base };
    setEdited(latest.current);
  }, []);
  return { ...now, set, change, discard, saved, begin };
}

/** What is sent of what stands in a form. Of a patch, only what differs from what there is. */
export function useSent(schema: Schema, base: Json, value: Json, isPatch: boolean): { body: Json; isUnchanged: boolean } {
  return useMemo(() => {
    const [before, after] = [filled(base, schema as Shape) ?? {}, filled(value, schema as Shape) ?? {}];
    return { body: isPatch ? patchBetween(before, after) : after, isUnchanged: isSame(before, after) };
  }, [schema, base, value, isPatch]);
}

/**
 * Keeps Swagger UI's own value of the body in step with the form, and calls `taken` when somebody else has set it. While
 * the JSON is edited, it stays as it is typed. Returns what is called with a text that was typed.
 */
export function useInStep(
  at: PathMethod,
  body: Json,
  theirs: unknown,
  isTyped: boolean,
  set: (text: string) => void,
  taken: (text: string | undefined) => void,
) {
  const text = JSON.stringify(body, undefined, 2);
  const [, again] = useState(0);
  const { later, cancel } = useLater();
  const sent = useRef<string>();
  const seen = useRef(theirs);
  /** What was set and has not come back yet: it may come after something newer was set. */
  const pending = useRef<unknown[]>([]);
  // A form that is opened again begins anew, whatever Swagger UI has kept of the one before.
  useEffect(() => () => noteSeen(at, undefined), []);
  useEffect(() => {
    if (theirs !== seen.current) {
      seen.current = theirs;
      noteSeen(at, theirs);
      const ours = pending.current.indexOf(theirs);
      if (ours >= 0) pending.current.splice(0, ours + 1);
      else if (theirs !== sent.current && sent.current !== undefined) {
        sent.current = typeof theirs === 'string' ? theirs : '';
        cancel();
        taken(typeof theirs === 'string' ? theirs : undefined);
        again(n => n + 1);
        return;
      }
    }
    if (sent.current === text || (isTyped && sent.current !== undefined)) return;
    if (sent.current === undefined) put(text);
    else later(() => put(text));
  });
  const put = (what: string) => {
    cancel();
    sent.current = what;
    pending.current.push(what);
    noteSeen(at, what);
    set(what);
  };
  return put;
}

/**
 * Does something a moment after the last key, because Swagger UI draws the whole page for it; at once when the focus
 * goes elsewhere and on a click, so that a button that is pressed finds it done.
 */
function useLater(): { later(what: () => void): void; cancel(): void } {
  const waiting = useRef<{ timer: number; what: () => void }>();
  const now = useCallback(() => {
    if (!waiting.current) return;
    const { timer, what } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    what();
  }, []);
  useEffect(() => {
    // While the pointer is down, nothing is drawn: the click could miss what it was meant for.
    let isPressed = false;
    const heard = ({ type }: Event) => {
      if (type === 'pointerdown') isPressed = true;
      else if (type === 'pointerup' || type === 'pointercancel') isPressed = false;
      else if (type !== 'focusout' || !isPressed) now();
    };
    const events = ['pointerdown', 'pointerup', 'pointercancel', 'focusout', 'click', 'pagehide'];
    for (const event of events) addEventListener(event, heard, true);
    return () => {
      for (const event of events) removeEventListener(event, heard, true);
      now();
    };
  }, [now]);
  const cancel = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  };
  const later = (what: () => void) => {
    cancel();
    waiting.current = { timer: window.setTimeout(now, 300), what };
  };
  return { later, cancel };
}
