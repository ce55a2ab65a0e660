import type { Middleware } from 'openapi-fetch';

/** What is kept of answers; synchronous. A `Map` will do. */
export interface Cache {
  get(url: string): Kept | undefined;
  set(url: string, kept: Kept): unknown;
}

/** An answer with its tag. */
export interface Kept {
  etag: string;
  body: string;
  headers: readonly (readonly [string, string])[];
}

const keptElsewhere = new WeakSet<object>();

/** A fetch whose answers a framework keeps: asked for by tag, they would be none that it can keep. */
export function elsewhere<F extends object>(fetch: F): F {
  keptElsewhere.add(fetch);
  return fetch;
}

/** Conditional requests (RFC 9110 section 13): what is kept is asked for by its tag, and answered from here where it still holds. */
export function conditional(kept: Cache): Middleware {
  return {
    onRequest({ request, options }) {
      const known = request.method === 'GET' && !keptElsewhere.has(options.fetch) ? kept.get(key(request)) : undefined;
      if (known) request.headers.set('If-None-Match', known.etag);
      return request;
    },
    async onResponse({ request, response, options }) {
      if (keptElsewhere.has(options.fetch)) return response;
      const known = kept.get(key(request));
      if (response.status === 304 && known) {
        const headers = new Headers(known.headers.map(([name, value]): [string, string] => [name, value]));
        response.headers.forEach((value, name) => { headers.set(name, value); });
        return new Response(known.body, { status: 200, headers });
      }
      const etag = response.headers.get('ETag');
      // A preview is kept nowhere.
      if (response.status === 200 && etag && request.method === 'GET' && !response.headers.get('Cache-Control')?.includes('no-store'))
        kept.set(key(request), { etag, body: await response.clone().text(), headers: [...response.headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length') });
      return response;
    },
  };
}

/** The language may be in the header. */
function key(request: Request): string {
  return `${request.url} ${request.headers.get('Accept-Language') ?? ''}`;
}

/** So many answers; what was kept first goes first. */
export function bounded(most: number): Cache {
  const kept = new Map<string, Kept>();
  return {
    get: url => kept.get(url),
    set(url, answer) {
      if (kept.size >= most && !kept.has(url)) kept.delete(kept.keys().next().value!);
      kept.set(url, answer);
    },
  };
}
