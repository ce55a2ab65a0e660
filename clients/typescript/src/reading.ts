import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { bounded, conditional, elsewhere, type Cache } from './keeping.js';
import { hostOf, telling } from './transport.js';

/** What is set once for all requests. */
export interface OptionsOf<L extends string> {
  /** The host of the API, as `https://reports.example.org`. */
  baseUrl: string;
  /** The language to answer in; a single request may ask for another. */
  language?: L;
  /** `none`: no other language may stand in. Left out, the first that is public in the language's chain answers, and `language` says which. */
  fallback?: 'none';
  /** The token of a preview link: drafts are read at the addresses where the public will read them. */
  preview?: string;
  /** Keeps answers and asks by `ETag` whether they still hold; unchanged ones cost no body. On by default, 200 answers, but in a window: a browser's own cache does it better, without preflight requests. */
  cache?: boolean | Cache;
  /** In place of the platform's own. */
  fetch?: typeof globalThis.fetch;
}

/** How one request is made: what stops it, and what a framework is to do with its answer. */
export interface Handling {
  /** Stops the request. */
  signal?: AbortSignal;
  /** For Next.js, which keeps the answer then: its tags, for `revalidateTag`, and after how many seconds it asks anew. */
  next?: { tags?: string[]; revalidate?: number | false };
  /** As `fetch` takes it; in Next.js `force-cache` keeps the answer. */
  cache?: RequestCache;
}

type Read<S, P extends keyof S> = S[P] extends { get: infer Operation } ? Operation : never;
type Nothing = Record<never, never>;
type OrNothing<T> = [NonNullable<T>] extends [never] ? Nothing : NonNullable<T>;
type PathOf<S, P extends ReadPath<S>> = Read<S, P> extends { parameters: { path?: infer Path } } ? OrNothing<Path> : Nothing;
type QueryOf<S, P extends ReadPath<S>> = Read<S, P> extends { parameters: { query?: infer Query } } ? OrNothing<Query> : Nothing;

/** Paths that are read, each with its parameters and its answer. */
export type ReadPath<S> = { [P in keyof S]: S[P] extends { get: { responses: { 200: unknown } } } ? P : never }[keyof S];
export type AnswerOf<S, P extends ReadPath<S>> = Read<S, P> extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;

/** Of an answer that is a page or a tree: the tree, whose items have their children within them. */
type Tree<A> = A extends { items: readonly { children: unknown }[] } ? A : never;
type TreePath<S> = { [P in ReadPath<S>]: QueryOf<S, P> extends { shape?: infer Shape } ? ('tree' extends Shape ? P : never) : never }[ReadPath<S>];
type TreeOf<S, P extends ReadPath<S>> = Tree<AnswerOf<S, P>>;

/** What is answered where no tree is asked for. */
export type UsualOf<S, P extends ReadPath<S>> = P extends TreePath<S> ? Exclude<AnswerOf<S, P>, TreeOf<S, P>> : AnswerOf<S, P>;

/** The changes have a next page for ever, so they are followed, and are no list. */
type ChangesPath<S> = { [P in ReadPath<S>]: UsualOf<S, P> extends { items: readonly unknown[]; next: string; more: boolean } ? P : never }[ReadPath<S>];
/** A page of what was published, in order, with `next`, from which to go on. */
export type ChangesOf<S> = UsualOf<S, ChangesPath<S>>;

type ListPath<S> = { [P in ReadPath<S>]: UsualOf<S, P> extends { items: readonly unknown[]; next?: string } ? P : never }[Exclude<ReadPath<S>, ChangesPath<S>>];
type ItemOf<S, P extends ReadPath<S>> = UsualOf<S, P> extends { items: readonly (infer Item)[] } ? Item : never;
type IncludedOf<S, P extends ReadPath<S>> = UsualOf<S, P> extends { included?: readonly (infer Card)[] } ? Card : never;

/** The parameters of a path, in the path and behind it, by their names; and how the request is made. */
export type ParametersOf<S, P extends ReadPath<S>> = PathOf<S, P> & QueryOf<S, P> & Handling;

/** The same without a tree. */
type UsualParametersOf<S, P extends ReadPath<S>> = P extends TreePath<S> ? Omit<ParametersOf<S, P>, 'shape'> & { shape?: 'list' } : ParametersOf<S, P>;
type Needed<S, P extends ReadPath<S>> = Nothing extends PathOf<S, P> ? [parameters?: UsualParametersOf<S, P>] : [parameters: UsualParametersOf<S, P>];

/** A list, to be gone through with `for await`. */
export interface List<Item, Card> extends AsyncGenerator<Item, void, undefined> {
  /** With `include`: cards of what the items read so far refer to, each once. */
  readonly included: readonly Card[];
}

/** Where to begin with the changes, and when to end. */
export interface Following {
  /** Where to go on: `next` of the last page that was kept. Without it, from the beginning, with everything that is public. */
  next?: string;
  /** Whether to wait for what is published later, without end. Otherwise it ends once there is nothing more. */
  follow?: boolean;
  /** Stops it. */
  signal?: AbortSignal;
}

/** Reads what is public. */
export interface Reading<S extends object> {
  /** Reads a whole tree at once. */
  read<P extends TreePath<S>>(path: P, parameters: ParametersOf<S, P> & { shape: 'tree' }): Promise<TreeOf<S, P>>;
  /** Reads one address, and answers its content. Problems are thrown as `ProblemError`; see `NoAnswerError` and `UnexpectedAnswerError` for the rest. */
  read<P extends ReadPath<S>>(path: P, ...parameters: Needed<S, P>): Promise<UsualOf<S, P>>;
  /** Goes through a list to its end, page by page; what is published meanwhile does not move the pages. */
  list<P extends ListPath<S>>(path: P, ...parameters: Needed<S, P>): List<ItemOf<S, P>, IncludedOf<S, P>>;
  /**
   * Goes through what was published, page by page, to hold a copy of it. Keep `next` with what the page changed in the copy,
   * and begin with it the next time. A `ProblemError` of the type `other-log` says that the copy has to begin anew.
   */
  changes(following?: Following): AsyncGenerator<ChangesOf<S>, void, undefined>;
  /** The whole address of a picture, a file or a link, which answers have relative to the host. */
  absolute(address: string): string;
  /** The client of openapi-fetch below, with languages, tags and errors as here, for all else. */
  raw: Client<S>;
}

/** What an installation's document says that is to be known when the program runs. */
export interface Known<L extends string> {
  /** The configured languages. */
  languages: readonly L[];
  /** The addresses that answer in a language. */
  inLanguage: Iterable<string>;
  /** The addresses that a preview link shows drafts at. */
  inPreview: Iterable<string>;
}

/** The client of one installation, typed by its own document: `annual-reports-types` writes the call of it. */
export function installation<S extends object, L extends string>({ languages, inLanguage, inPreview }: Known<L>) {
  const known = { inLanguage: new Set(inLanguage), inPreview: new Set(inPreview) };
  return {
    /** The configured languages. */
    languages,
    /** Whether a tag, as answers have it, is one that can be asked for. */
    isLanguage: (tag: string): tag is L => (languages as readonly string[]).includes(tag),
    /** Makes a client of the delivery API. */
    annualReports: (options: OptionsOf<L>): Reading<S> => reading<S>(options, known),
  };
}

interface ChangePage {
  items: readonly unknown[];
  next: string;
  more: boolean;
}

interface Page {
  items: readonly unknown[];
  included?: readonly { kind: string; id: string }[];
  next?: string;
}

function reading<S extends object>(options: OptionsOf<string>, known: { inLanguage: ReadonlySet<string>; inPreview: ReadonlySet<string> }): Reading<S> {
  const baseUrl = hostOf(options.baseUrl);
  const plain = (request: Request, init?: RequestInit): Promise<Response> => (options.fetch ?? globalThis.fetch)(request, init);
  const raw = createClient<Record<string, never>>({
    baseUrl,
    fetch: (request: Request) => plain(request),
    // The API takes several values separated by commas, and each name once.
    querySerializer: { array: { style: 'form', explode: false } },
  });
  raw.use(asked(options, known));
  const { cache = !('window' in globalThis) } = options;
  if (cache) raw.use(conditional(cache === true ? bounded(200) : cache));
  raw.use(telling);

  async function read(path: string, { signal, next, cache, ...parameters }: Handling & Record<string, unknown> = {}): Promise<unknown> {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]!);
    const [inPath, query] = apart(parameters, names);
    // An address with nothing in a place would be another address.
    for (const name of names) if (inPath[name] === undefined || inPath[name] === '') throw new TypeError(`${name} is missing or empty, and ${path} needs it.`);
    // What a framework adds to fetch is no part of a Request, so it goes beside it.
    const handled = { ...(next ? { next } : {}), ...(cache ? { cache } : {}) };
    const fetch = Object.keys(handled).length > 0 ? elsewhere((request: Request) => plain(request, handled)) : undefined;
    const { data } = await raw.GET(path as never, { params: { path: inPath, query }, ...(signal ? { signal } : {}), ...(fetch ? { fetch } : {}) } as never);
    return data;
  }

  function list(path: string, parameters: Handling & Record<string, unknown> = {}): AsyncGenerator<unknown, void, undefined> {
    const { signal, next, cache } = parameters;
    const handling = { ...(signal ? { signal } : {}), ...(next ? { next } : {}), ...(cache ? { cache } : {}) };
    const included = new Map<string, unknown>();
    async function* items(): AsyncGenerator<unknown, void, undefined> {
      for (let page = (await read(path, parameters)) as Page | undefined; page; page = page.next ? await following(page.next, handling) : undefined) {
        for (const card of page.included ?? []) included.set(`${card.kind} ${card.id}`, card);
        yield* page.items;
      }
    }
    return Object.defineProperty(items(), 'included', { get: () => [...included.values()] });
  }

  // The address of the next page says all that was asked for, and that it is as of the first.
  async function following(address: string, handling: Handling): Promise<Page> {
    const [path, query = ''] = address.split('?') as [string, string?];
    return (await read(path, { ...Object.fromEntries(new URLSearchParams(query)), ...handling })) as Page;
  }

  async function* changes({ next, follow = false, signal }: Following = {}): AsyncGenerator<ChangePage, void, undefined> {
    for (let address = next ?? '/api/v1/changes', wait = ''; ; ) {
      const page = (await following(address + wait, { ...(signal ? { signal } : {}), cache: 'no-store' })) as unknown as ChangePage;
      if (page.items.length > 0 || !follow) yield page;
      if (!page.more && !follow) return;
      [address, wait] = [page.next, page.more ? '' : '&wait=30'];
    }
  }

  return { read, list, changes, raw, absolute: (address: string) => new URL(address, baseUrl).href } as unknown as Reading<S>;
}

function apart(parameters: Record<string, unknown>, names: readonly string[]): [Record<string, unknown>, Record<string, unknown>] {
  const [inPath, query]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) (names.includes(name) ? inPath : query)[name] = value;
  return [inPath, query];
}

/** What holds for all requests: each that does not say otherwise says it. */
function asked({ language, fallback, preview }: OptionsOf<string>, { inLanguage, inPreview }: { inLanguage: ReadonlySet<string>; inPreview: ReadonlySet<string> }): Middleware {
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
