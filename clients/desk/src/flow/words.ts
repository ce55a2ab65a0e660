import { say } from '../texts';

const language = (): string => document.documentElement.lang || 'en';

/** The name of a language in the language of the page. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Names in a row, as the language of the page joins them. */
export const list = (parts: string[]): string => new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);

/** A day and a time of day, as they are read here. */
export function instant(text: string | undefined): string {
  const at = new Date(text ?? '');
  return Number.isNaN(at.getTime()) ? (text ?? '') : at.toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });
}

export const size = (bytes: number): string =>
  bytes < 1_000_000
    ? new Intl.NumberFormat(language(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1000))
    : new Intl.NumberFormat(language(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000);

const statuses = ['draft', 'published', 'changed', 'withdrawn', 'planned', 'scheduled', 'cancelled', 'failed'] as const;

/** How an entry, a language or a release stands, in words. */
export const statusName = (status: string): string =>
  (statuses as readonly string[]).includes(status) ? say(`flow.status.${status as (typeof statuses)[number]}`) : status;
