import { useSyncExternalStore } from 'react';

/** An entry, release, file or other thing that was chosen or answered, as it was last read. */
export interface Held {
  id: string;
  /** The path of the operations on it, such as `/api/v1/manage/highlights/{id}`. */
  path: string;
  title: string;
  /** As it was sent, with its quotation marks. */
  etag?: string;
  /** The newest state that was read: an answer of `GET` on the path. */
  body: unknown;
}

/** What is held for each path: what was chosen there last, or has just been saved. */
const held = new Map<string, Held>();
const listeners = new Set<() => void>();

/** The ids alone are kept for this tab, so that a reload loses no choice; what they stand for is read again. */
const place = 'annual-reports-held';
const kept: Record<string, string> = remembered();

export function hold(what: Held): void {
  held.set(what.path, what);
  know(what.id, what.title);
  keep(what.path, what.id);
  tell();
}

export function letGo(path: string): void {
  held.delete(path);
  keep(path, undefined);
  tell();
}

/** What is held for an operation: by the longest part of its path that something is held for. */
export function heldFor(path: string): Held | undefined {
  return [...held.values()]
    .filter(h => path === h.path || path.startsWith(`${h.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** The id that was held for this path before the page was loaded again, as long as nothing is. */
export const keptFor = (path: string): string | undefined => (held.has(path) ? undefined : kept[path]);

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What is held for an operation, and again when that changes. */
export const useHeld = (path: string): Held | undefined => useSyncExternalStore(listen, () => heldFor(path));

/** What was held last in this tab, whatever it was. */
export const heldLast = (): Held[] => [...held.values()].reverse();

/** The titles of what was listed or read, so that nobody has to read ids. */
const titles = new Map<string, string>();

export const know = (id: string, title: string): void => void titles.set(id, title);

export const titleOf = (id: string): string | undefined => titles.get(id);

function remembered(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function keep(path: string, id: string | undefined): void {
  if (id) kept[path] = id;
  else delete kept[path];
  try {
    sessionStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // The storage is full or switched off: a reload forgets the choice, and nothing else is lost.
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}
