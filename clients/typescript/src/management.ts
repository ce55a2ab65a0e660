import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './generated/management.js';
import { errorOf } from './problems.js';

export * from './problems.js';
export type { components, paths };

/** The types of what is written and read in management, by name: `Schemas['HighlightDraft']`. */
export type Schemas = components['schemas'];

/** Makes a client of management, for programs that write: importers, translators' tools. A key does not belong in a browser. */
export function management({ baseUrl, key, fetch }: { baseUrl: string; key: string; fetch?: typeof globalThis.fetch }): Client<paths> {
  const client = createClient<paths>({
    baseUrl,
    ...(fetch ? { fetch: (request: Request) => fetch(request) } : {}),
    headers: { Authorization: `Bearer ${key}` },
    querySerializer: { array: { style: 'form', explode: false } },
    bodySerializer: body => JSON.stringify(body),
  });
  client.use({
    onRequest({ request }) {
      if (request.method === 'PATCH') request.headers.set('Content-Type', 'application/merge-patch+json');
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok && response.status !== 304) throw errorOf(response, await response.clone().json().catch(() => undefined));
    },
  });
  return client;
}
