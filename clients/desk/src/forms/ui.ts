import type { UiSchema } from '@rjsf/utils';
import type { Schema } from './schema';
import { namingMember } from './tree';
import type { Path } from './values';

/** The fields that show everything below them by themselves: a fault of a part is shown at the whole. */
const whole = new Set(['reference', 'references', 'languages', 'allOrLanguages', 'picture', 'file', 'focal', 'parts', 'ordering']);

/** How each member is asked for: by its marks in the document, never by its name. */
export function uiOf(schema: Schema): UiSchema {
  const field = fieldOf(schema);
  if (field) return { 'ui:field': field };
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(([name, member]) => [name, uiOf(member)]);
    const first = ['report', 'slug', 'translations', 'fields'].filter(name => name in schema.properties!);
    const order = schema.properties['translations'] ? { 'ui:order': [...first, '*'] } : {};
    return { ...Object.fromEntries(members), ...order, ...passageOf(schema) };
  }
  if (schema.type === 'array') return { items: schema.items ? uiOf(schema.items) : {} };
  return { 'ui:widget': widgetOf(schema) };
}

/** What is said of a passage: the text that it stands in is shown, and the field is chosen by its name. */
const passageOf = ({ properties }: Schema): UiSchema =>
  properties?.['quote'] && properties['field'] && properties['language']?.['x-refers'] === 'languages'
    ? { field: { 'ui:widget': 'fieldChoice' }, quote: { 'ui:field': 'passage' } }
    : {};

function fieldOf(schema: Schema): string | undefined {
  if (schema['x-by-language']) return 'byLanguage';
  if (schema['x-all']) return 'allOrLanguages';
  if (namingMember(schema)) return 'ordering';
  if (schema.type === 'object') {
    if (schema.properties?.['media']?.['x-refers'] && schema.properties['focalPoint']) return 'picture';
    if (schema.properties?.['x']?.type === 'number' && schema.properties['y']?.type === 'number') return 'focal';
    return typeof schema.additionalProperties === 'object' ? 'parts' : undefined;
  }
  const single = schema.type === 'array' ? schema.items : schema;
  if (!single || single.type !== 'string') return undefined;
  if (single['x-refers'] === 'media') return 'file';
  if (single['x-refers'] === 'languages') return schema.type === 'array' ? 'languages' : undefined;
  if (single['x-refers'] || single['x-codes']) return schema.type === 'array' ? 'references' : 'reference';
  return undefined;
}

function widgetOf(schema: Schema): string {
  if (schema.type === 'boolean') return 'check';
  if (schema.enum || schema['x-refers'] === 'languages') return 'choice';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.format === 'date') return 'day';
  if (schema['x-instant'] || schema.format === 'date-time') return 'instant';
  if (schema['x-markdown']) return 'markdown';
  const isLong = !schema.pattern && !schema.format && (schema.maxLength ?? 0) >= 300 && !isAddress(schema);
  return isLong ? 'lines' : 'line';
}

/** Whether it is the address of a page: the document says so in its description, which may be in another language, and by its example. */
export const isAddress = (schema: Schema): boolean =>
  schema.maxLength === 2000 && (/\bhttps?\b/.test(schema.description ?? '') || /^https?:/.test(`${schema['x-example'] ?? ''}`));

/** The schema of a member, of an item, or of a value of a map. */
export const partOf = (schema: Schema, step: string | number): Schema | undefined =>
  schema.properties?.[step] ??
  (schema.type === 'array' ? schema.items : typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);

/** The schema of the field at a path: of the nearest one above it that shows it. Undefined where the form has none. */
export function fieldAt(schema: Schema, path: Path): { path: Path } | undefined {
  let [inner, walked] = [schema as Schema | undefined, [] as Path];
  for (const step of path) {
    if (!inner || whole.has(fieldOf(inner) ?? '')) break;
    const next = partOf(inner, step);
    if (!next) break;
    [inner, walked] = [next, [...walked, step]];
  }
  return walked.length ? { path: walked } : undefined;
}

/** The members of texts that are shown beside the pictures they are of: `imageAlt` of `image`. */
export function altMembers(schema: Schema): string[] {
  const text = schema.properties?.['translations']?.additionalProperties;
  const members = typeof text === 'object' ? text.properties ?? {} : {};
  return Object.entries(schema.properties?.['fields']?.properties ?? {})
    .filter(([name, member]) => fieldOf(member) === 'picture' && `${name}Alt` in members)
    .map(([name]) => `${name}Alt`);
}
