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

export function hold(what: Held): void {
  held.set(what.path, what);
  for (const listener of listeners) listener();
}

export function letGo(path: string): void {
  held.delete(path);
  for (const listener of listeners) listener();
}

/** What is held for an operation: by the longest part of its path that something is held for. */
export function heldFor(path: string): Held | undefined {
  return [...held.values()]
    .filter(h => path === h.path || path.startsWith(`${h.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What is held for an operation, and again when that changes. */
export const useHeld = (path: string): Held | undefined => useSyncExternalStore(listen, () => heldFor(path));
