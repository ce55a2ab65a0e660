// The same words as on the pages without script.
import table from '../../../src/AnnualReports.Api/Pages/words.json';

export type Words = (typeof table)['en'];

const languages = table as Record<string, Words>;

/** The language, among those that there are words in, that stands for a tag: `nl-BE` is spoken to in `nl`, what is not known in `en`. */
export function spoken(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0]!;
  return Object.hasOwn(languages, primary) ? primary : 'en';
}

export const wordsIn = (language: string): Words => languages[language]!;

/** Which way a language is written. */
export const directionOf = (tag: string): string => (/^(ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr');

/** A language's name in another one; its tag where the browser knows no name. */
export function nameOf(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A day, or days from one to another, as they are written in a language. A whole year is its number, as on the pages. */
export function days(from: string, to: string | undefined, language: string): string {
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return written(to && to !== from ? format.formatRangeToParts(new Date(from), new Date(to)) : format.formatToParts(new Date(from)), language);
}

/** In French, the first day of a month has a sign of its own, as on the pages. */
const written = (parts: { type: string; value: string }[], language: string): string =>
  parts.map(p => (p.type === 'day' && p.value === '1' && language.startsWith('fr') ? '1er' : p.value)).join('');

/** The size of a file, as a language writes it. */
export function sizeOf(bytes: number, language: string): string {
  const [size, unit] = bytes < 1_000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 }).format(size);
}

/** The day of an instant in a time zone. */
export function dayOf(at: string, timeZone: string | undefined, language: string): string {
  return written(new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: timeZone ?? 'UTC' }).formatToParts(new Date(at)), language);
}
