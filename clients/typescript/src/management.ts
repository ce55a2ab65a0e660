import createClient from 'openapi-fetch';
import type { components, paths } from './generated/management.js';
import { hostOf, telling } from './transport.js';

export * from './problems.js';
export type { components, paths };

/** The types of what is written and read in management, by name: `Schemas['HighlightDraft']`. */
export type Schemas = components['schemas'];

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';
type Nothing = Record<never, never>;
type OrNothing<T> = [NonNullable<T>] extends [never] ? Nothing : NonNullable<T>;
type Operation<S, M extends Method, P extends keyof S> = S[P] extends Record<M, infer Found> ? Found : never;
type PathWith<S, M extends Method> = { [P in keyof S]: [NonNullable<S[P][M & keyof S[P]]>] extends [never] ? never : P }[keyof S];
type PathOf<O> = O extends { parameters: { path?: infer Path } } ? OrNothing<Path> : Nothing;
type QueryOf<O> = O extends { parameters: { query?: infer Query } } ? OrNothing<Query> : Nothing;
type MatchOf<O> = O extends { parameters: { header: { 'If-Match': string } } } ? { ifMatch: string } : O extends { parameters: { header?: { 'If-None-Match'?: '*' } } } ? { ifMatch?: string; ifNoneMatch?: '*' } : Nothing;
type BodyOf<O> = O extends { requestBody: { content: infer Content } } ? { body: Content extends { 'application/json': infer Body } ? Body : Content[keyof Content] } : Nothing;
type Content<O> = O extends { responses: infer R } ? (R extends Record<200, { content: { 'application/json': infer Body } }> ? Body : R extends Record<201, { content: { 'application/json': infer Body } }> ? Body : undefined) : never;

/** What a call takes: the parameters of its path and its query by their names, `ifMatch`, `ifNoneMatch`, `body`, and a `signal` that stops it. */
export type Input<M extends Method, P extends PathWith<S, M>, S = paths> = PathOf<Operation<S, M, P>> & QueryOf<Operation<S, M, P>> & MatchOf<Operation<S, M, P>> & BodyOf<Operation<S, M, P>> & { signal?: AbortSignal };

/** What a call answers. */
export interface Answered<T> {
  content: T;
  /** The tag to make the next change on. */
  etag: string | undefined;
}

type Call<S, M extends Method> = <P extends PathWith<S, M>>(path: P, ...input: Nothing extends Input<M, P, S> ? [input?: Input<M, P, S>] : [input: Input<M, P, S>]) => Promise<Answered<Content<Operation<S, M, P>>>>;

/** What became of a translation that was sent back as XLIFF. */
export type TranslationImport = components['schemas']['TranslationImport'];

/** A report's texts as XLIFF 2.1, out to a translator's tool and back. */
export interface Translations {
  /** The fields that have to be translated, as the text of a document. */
  exportTranslations(id: string, query: { target: string; source?: string; state?: ('missing' | 'outdated' | 'machine' | 'fresh')[]; signal?: AbortSignal }): Promise<string>;
  /** Takes the document back, with translations. */
  importTranslations(id: string, xliff: string, query?: { dryRun?: boolean; machine?: boolean; note?: string; signal?: AbortSignal }): Promise<TranslationImport>;
}

/** Management: every call is checked against the document, down to each field of a draft. Problems are thrown as `ProblemError`. */
export type Management<S = paths> = { [M in Method]: Call<S, M> } & Translations;

/** Makes a client of management, for programs that write: importers, translators' tools. A key does not belong in a browser. */
export function management<S extends object = paths>({ baseUrl, key, fetch }: { baseUrl: string; key: string; fetch?: typeof globalThis.fetch }): Management<S> {
  const client = createClient<Record<string, never>>({
    baseUrl: hostOf(baseUrl),
    ...(fetch ? { fetch: (request: Request) => fetch(request) } : {}),
    headers: { Authorization: `Bearer ${key}` },
    querySerializer: { array: { style: 'form', explode: false } },
  });
  client.use(telling);
  const call = (method: Method) => async (path: string, { ifMatch, ifNoneMatch, body, signal, ...parameters }: Record<string, unknown> = {}): Promise<Answered<unknown>> => {
    const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]!));
    const some = (wanted: boolean) => Object.fromEntries(Object.entries(parameters).filter(([name, value]) => value !== undefined && inPath.has(name) === wanted));
    const headers = { ...(ifMatch ? { 'If-Match': ifMatch } : {}), ...(ifNoneMatch ? { 'If-None-Match': ifNoneMatch } : {}), ...(method === 'patch' ? { 'Content-Type': 'application/merge-patch+json' } : {}) };
    const { data, response } = await client.request(method, path as never, { params: { path: some(true), query: some(false) }, headers, ...(body === undefined ? {} : { body }), ...(signal ? { signal } : {}) } as never);
    return { content: data, etag: response.headers.get('ETag') ?? undefined };
  };
  const xliff = async (method: Method, id: string, { signal, ...query }: Record<string, unknown>, parseAs: 'text' | 'json', body?: string): Promise<unknown> => {
    const sent = body === undefined ? {} : { body, bodySerializer: (text: string) => text };
    const headers = body === undefined ? {} : { 'Content-Type': 'application/xliff+xml' };
    const { data } = await client.request(method, '/api/v1/manage/reports/{id}/translations.xlf' as never, { params: { path: { id }, query }, headers, parseAs, ...sent, ...(signal ? { signal } : {}) } as never);
    return data;
  };
  const translations = {
    exportTranslations: (id: string, query: Record<string, unknown>) => xliff('get', id, query, 'text'),
    importTranslations: (id: string, document: string, query: Record<string, unknown> = {}) => xliff('post', id, query, 'json', document),
  };
  return { ...translations, get: call('get'), put: call('put'), post: call('post'), patch: call('patch'), delete: call('delete') } as unknown as Management<S>;
}
