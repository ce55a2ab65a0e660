import { useSyncExternalStore } from 'react';
import type { Stored, System } from './swagger';
import { language } from './texts';

/** An answer of the API. `etag` is as it was sent, with its quotation marks. */
export interface Answer<T> {
  status: number;
  body: T;
  etag?: string;
  headers: Headers;
}

interface Asked {
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The key or token of whoever is signed in; nothing for a reader. */
export const keyOf = (system: System) => (system.authSelectors['authorized']!() as Stored | undefined)?.getIn(['key', 'value']);

/** Whether somebody is signed in in this tab, and again when that changes. */
export const useSignedIn = (system: System): boolean =>
  useSyncExternalStore(listener => system.getSystem().getStore().subscribe(listener), () => Boolean(keyOf(system)));

/** Asks the API as the person who is signed in in this tab. Every status is an answer; only a broken connection throws. */
export async function ask<T = any>(system: System, method: string, path: string, asked: Asked = {}): Promise<Answer<T>> {
  const key = keyOf(system);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked.query ?? {})) if (value !== undefined) query.set(name, `${value}`);
  const isForm = asked.body instanceof FormData;
  const answer = await fetch(query.size ? `${path}?${query}` : path, {
    method,
    cache: 'no-store',
    headers: {
      'Accept-Language': language(),
      ...(key ? { Authorization: `Bearer ${key}` } : {}),
      ...(asked.body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...asked.headers,
    },
    ...(asked.body === undefined ? {} : { body: isForm ? (asked.body as FormData) : JSON.stringify(asked.body) }),
    ...(asked.signal ? { signal: asked.signal } : {}),
  });
  const text = await answer.text();
  const isJson = /\bjson\b/.test(answer.headers.get('Content-Type') ?? '');
  const etag = answer.headers.get('ETag');
  return {
    status: answer.status,
    body: (isJson && text ? JSON.parse(text) : text) as T,
    ...(etag ? { etag } : {}),
    headers: answer.headers,
  };
}
