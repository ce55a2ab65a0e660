// What is asked of the API, and what it answers: only what is shown.

export interface Variant { url: string; width: number; height?: number; type?: string }

export interface Picture extends Partial<Variant> { url: string; width: number; height: number; alt?: string; decorative?: boolean; variants?: Variant[] }

/** A part of a figure. */
export interface Part { label: string; value: number; display: string }

/** An entry of any kind; which members it has depends on the kind. */
export interface Entry {
  kind: string;
  slug: string;
  report: string;
  language: string;
  /** The languages that it is public in. */
  languages?: string[];
  title?: string;
  name?: string;
  label?: string;
  summary?: string;
  date?: string | { from?: string; to?: string };
  image?: Picture;
  logo?: Picture;
  /** The number as it is written in the language, with its unit. */
  display?: string;
  value?: number;
  asOf?: string;
  breakdown?: Part[];
  children?: Entry[];
}

export interface Report {
  slug: string;
  language: string;
  title?: string;
  publisher?: { name: string; url?: string };
  timeZone?: string;
  downloads?: File[];
}

export interface Edition { number: number; at: string }

export interface Point { year: number; value: number; display: string; seriesBreak: boolean }

export interface Series { language: string; label: string; points: Point[] }

export interface File { language?: string; title: string; url: string; type: string; bytes: number }

export interface Problem { type: string; status: number; withdrawnAt?: string; reason?: string }

export type Answer<T> = { found: T; language: string } | { problem: Problem };

/** Taken at once, so that a page that replaces them later does not change what is meant here. */
const request = globalThis.fetch.bind(globalThis);
const limit = AbortSignal.timeout.bind(AbortSignal);

/** Where this script came from is where its API is. */
export const origin = new URL(import.meta.url).origin;

/** How long the API may take, in milliseconds, before the element says that it can't be reached. */
const patience = 15_000;

/**
 * Asks in a language. What the page is in need not be configured, so it is negotiated; what the element names is what it gets.
 */
export async function ask<T>(url: URL, language: string, isNamed: boolean): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (isNamed) url.searchParams.set('lang', language);
  else if (/^[a-z\d-]+$/i.test(language)) headers['Accept-Language'] = language;
  const response = await request(url, { headers, credentials: 'omit', mode: 'cors', signal: limit(patience) });
  const body = await response.json();
  if (response.ok) return { found: body as T, language: response.headers.get('Content-Language') ?? language };
  if (response.status >= 500 || response.status === 429) throw new Error(`${response.status}`);
  return { problem: body as Problem };
}
