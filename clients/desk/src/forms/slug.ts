import { unaccented } from '../language/words';
import type { Schema } from './schema';
import type { Json } from './values';

/** A title as a name in addresses: lower-case letters, digits and single hyphens. */
export const slugOf = (title: string): string =>
  unaccented(title).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 100).replace(/-$/, '');

const titleOf = (value: Json, language: string): string => {
  const texts: any[] = [value?.translations?.[language], ...Object.values(value?.translations ?? {})];
  return texts.map(text => text?.title ?? text?.name ?? text?.label).find(Boolean) ?? '';
};

/** The next value of a new entry, whose name in addresses follows its title until somebody writes another. */
export function slugFor(schema: Schema, before: Json, next: Json, language: string): Json {
  if (!schema.properties?.['slug']?.pattern || !schema.properties['translations']) return next;
  const [old, made] = [slugOf(titleOf(before, language)), slugOf(titleOf(next, language))];
  const isOurs = next?.slug === before?.slug && (!next?.slug || next.slug === old);
  return isOurs && made !== old ? { ...next, slug: made || undefined } : next;
}
