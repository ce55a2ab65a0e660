import { useSyncExternalStore } from 'react';
import type { Stored, System } from '../swagger';

/** The last answer of an operation as Swagger UI keeps it; undefined before the first, and after it was cleared. */
export function useAnswer(system: System, path: string, method: string): Stored | undefined {
  const { subscribe } = (system as unknown as { getStore(): { subscribe(listener: () => void): () => void } }).getStore();
  return useSyncExternalStore(subscribe, () => system.specSelectors['responseFor']!(path, method) as Stored | undefined);
}

export interface Answered {
  status: number;
  body: unknown;
}

export function answered(stored: Stored): Answered {
  const text = stored.get('text');
  try {
    return { status: Number(stored.get('status')), body: typeof text === 'string' ? JSON.parse(text) : undefined };
  } catch {
    return { status: Number(stored.get('status')), body: undefined };
  }
}

/** The values of an operation's parameters, by name. */
export function parametersOf(system: System, path: string, method: string): Record<string, string> {
  const values = (system.specSelectors['parameterValues']!([path, method]) as Stored | undefined)?.toJS() ?? {};
  const nameIn = (key: string) => key.slice(key.indexOf('.') + 1).replace(/\.hash-.*$/, '');
  return Object.fromEntries(Object.entries(values as Record<string, string>).map(([key, value]) => [nameIn(key), value]));
}
