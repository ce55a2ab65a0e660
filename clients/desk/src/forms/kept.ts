// What was typed is kept for this tab, until it was saved: a reload or a sign-out loses nothing.

export interface Kept {
  /** When it was typed. */
  at: string;
  /** What was changed of what the form began with, as a merge patch. */
  patch: unknown;
  /** What stood in those places then, as the merge patch that takes the change back. */
  from?: unknown;
}

const prefix = 'annual-reports-form:';

/** How much is kept in all, in characters: less than half of what browsers allow. */
const most = 2_000_000;

export const keyOf = (method: string, path: string, of: string | undefined): string => `${prefix}${method} ${path} ${of ?? ''}`.trimEnd();

export function keptAt(key: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it; the oldest goes where there is no room. Nothing is thrown where the storage is full or switched off. */
export function keep(key: string, patch: unknown, from?: unknown): void {
  try {
    const text = JSON.stringify({ at: new Date().toISOString(), patch, from } satisfies Kept);
    sessionStorage.removeItem(key);
    if (text.length > most) return;
    makeRoom(most - text.length);
    sessionStorage.setItem(key, text);
  } catch {
    // It is not kept then; what is in the form stays there.
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // There is nothing to forget.
  }
}

function makeRoom(room: number): void {
  const all = Object.keys(sessionStorage)
    .filter(key => key.startsWith(prefix))
    .map(key => ({ key, length: sessionStorage.getItem(key)!.length, at: keptAt(key)?.at ?? '' }))
    .sort((a, b) => b.at.localeCompare(a.at));
  let used = 0;
  for (const { key, length } of all) if ((used += length) > room) sessionStorage.removeItem(key);
}
