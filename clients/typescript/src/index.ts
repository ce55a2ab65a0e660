import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './generated/delivery.js';
import { inLanguage, inPreview, languages } from './generated/asking.js';
import { hostOf, telling } from './transport.js';

export * from './problems.js';
export type { components, paths };

/** The types of what is read, by name: `Schemas['HighlightView']`. */
export type Schemas = components['schemas'];

/** The configured languages, as the document knows them. */
export type Language = (typeof languages)[number];

/** Whether a tag, as answers have it, is one that can be asked for. */
export const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

/** What is set once for all requests. */
export interface Options {
  /** The host of the API, as `https://reports.example.org`. */
  baseUrl: string;
  /** The language to answer in; a single request may ask for another. */
  language?: Language;
  /** `none`: no other language may stand in. Left out, the first that is public in the language's chain answers, and `language` says which. */
  fallback?: 'none';
  /** The token of a preview link: drafts are read at the addresses where the public will read them. */
  preview?: string;
  /** Keeps answers and asks by `ETag` whether they still hold; unchanged ones cost no body. On by default, 200 answers, but in a window: a browser's own cache does it better, without preflight requests. */
  cache?: boolean | Cache;
  /** In place of the platform's own. */
  fetch?: typeof globalThis.fetch;
}

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

/** Paths that are read, each with its parameters and its answer. */
type Read<P extends keyof paths> = paths[P] extends { get: infer Operation } ? Operation : never;
type ReadPath = { [P in keyof paths]: paths[P] extends { get: { responses: { 200: unknown } } } ? P : never }[keyof paths];
type Answer<P extends ReadPath> = Read<P> extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;
type Nothing = Record<never, never>;
type OrNothing<T> = [NonNullable<T>] extends [never] ? Nothing : NonNullable<T>;
type PathOf<P extends ReadPath> = Read<P> extends { parameters: { path?: infer Path } } ? OrNothing<Path> : Nothing;
type QueryOf<P extends ReadPath> = Read<P> extends { parameters: { query?: infer Query } } ? OrNothing<Query> : Nothing;
type ListPath = { [P in ReadPath]: Answer<P> extends { items: readonly unknown[]; next?: string } ? P : never }[ReadPath];
type ItemOf<P extends ListPath> = Answer<P> extends { items: readonly (infer Item)[] } ? Item : never;

/** The parameters of a path, in the path and behind it, by their names; `signal` stops the request. */
export type Parameters<P extends ReadPath> = PathOf<P> & QueryOf<P> & { signal?: AbortSignal };

type Needed<P extends ReadPath> = Nothing extends PathOf<P> ? [parameters?: Parameters<P>] : [parameters: Parameters<P>];

/** Reads what is public. */
export interface AnnualReports {
  /** Reads one address, and answers its content. Problems are thrown as `ProblemError`; see `NoAnswerError` and `UnexpectedAnswerError` for the rest. */
  read<P extends ReadPath>(path: P, ...parameters: Needed<P>): Promise<Answer<P>>;
  /** Goes through a list to its end, page by page; what is published meanwhile does not move the pages. */
  list<P extends ListPath>(path: P, ...parameters: Needed<P>): AsyncGenerator<ItemOf<P>, void, undefined>;
  /** The whole address of a picture, a file or a link, which answers have relative to the host. */
  absolute(address: string): string;
  /** The client of openapi-fetch below, with languages, tags and errors as here, for all else. */
  raw: Client<paths>;
}

/** Makes a client of the delivery API. */
export function annualReports(options: Options): AnnualReports {
  const baseUrl = hostOf(options.baseUrl);
  const raw = createClient<paths>({
    baseUrl,
    ...(options.fetch ? { fetch: (request: Request) => options.fetch!(request) } : {}),
    // The API takes several values separated by commas, and each name once.
    querySerializer: { array: { style: 'form', explode: false } },
  });
  raw.use(asked(options));
  const { cache = !('window' in globalThis) } = options;
  if (cache) raw.use(conditional(cache === true ? bounded(200) : cache));
  raw.use(telling);

  async function read(path: string, { signal, ...parameters }: Record<string, unknown> = {}): Promise<unknown> {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]!);
    const [inPath, query] = apart(parameters, names);
    // An address with nothing in a place would be another address.
    for (const name of names) if (inPath[name] === undefined || inPath[name] === '') throw new TypeError(`${name} is missing or empty, and ${path} needs it.`);
    const { data } = await raw.GET(path as never, { params: { path: inPath, query }, ...(signal ? { signal } : {}) } as never);
    return data;
  }

  async function* list(path: string, parameters: Record<string, unknown> = {}): AsyncGenerator<unknown, void, undefined> {
    for (let page = (await read(path, parameters)) as Page | undefined; page; page = page.next ? await next(page.next, parameters['signal']) : undefined) yield* page.items;
  }

  // The address of the next page says all that was asked for, and that it is as of the first.
  async function next(address: string, signal: unknown): Promise<Page> {
    const [path, query] = address.split('?') as [string, string];
    return (await read(path, { ...Object.fromEntries(new URLSearchParams(query)), signal })) as Page;
  }

  return { read, list, raw, absolute: (address: string) => new URL(address, baseUrl).href } as unknown as AnnualReports;
}

interface Page {
  items: readonly unknown[];
  next?: string;
}

function apart(parameters: Record<string, unknown>, names: readonly string[]): [Record<string, unknown>, Record<string, unknown>] {
  const [inPath, query]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) (names.includes(name) ? inPath : query)[name] = value;
  return [inPath, query];
}

/** What holds for all requests: each that does not say otherwise says it. */
function asked({ language, fallback, preview }: Options): Middleware {
  return {
    onRequest({ request, schemaPath }) {
      const url = new URL(request.url);
      const add = (name: string, value: string | undefined) => { if (value !== undefined && !url.searchParams.has(name)) url.searchParams.set(name, value); };
      if (request.method !== 'GET') return undefined;
      if (inLanguage.has(schemaPath)) {
        add('lang', language);
        add('fallback', fallback);
      }
      if (inPreview.has(schemaPath)) add('preview', preview);
      return url.href === request.url ? undefined : new Request(url, request);
    },
  };
}

/** Conditional requests (RFC 9110 section 13): what is kept is asked for by its tag, and answered from here where it still holds. */
function conditional(kept: Cache): Middleware {
  return {
    onRequest({ request }) {
      const known = request.method === 'GET' ? kept.get(key(request)) : undefined;
      if (known) request.headers.set('If-None-Match', known.etag);
      return request;
    },
    async onResponse({ request, response }) {
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
function bounded(most: number): Cache {
  const kept = new Map<string, Kept>();
  return {
    get: url => kept.get(url),
    set(url, answer) {
      if (kept.size >= most && !kept.has(url)) kept.delete(kept.keys().next().value!);
      kept.set(url, answer);
    },
  };
}
