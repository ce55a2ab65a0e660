import type { RJSFSchema } from '@rjsf/utils';
import type { Stored } from '../swagger';
import { fieldName } from '../texts';

/** A schema as the form uses it: references put in, members named, the document's marks kept. */
export type Schema = RJSFSchema & {
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  /** The name of the schema in the document. */
  'x-schema'?: string;
  'x-refers'?: string;
  'x-codes'?: string[];
  'x-markdown'?: boolean;
  'x-one-line'?: boolean;
  'x-example'?: unknown;
  'x-needed-to-publish'?: boolean;
  'x-by-language'?: boolean;
  'x-instant'?: boolean;
  /** The word that stands for all, where a list of some may stand too. */
  'x-all'?: string;
};

type Schemas = Record<string, any>;

/** How often a schema may contain itself: the tree of sections has 6 levels. */
const deepest = 6;
const place = '#/components/schemas/';

/** The schemas of the document by name. */
export const schemasOf = (document: Stored): Schemas => ((document.getIn(['components', 'schemas']) as Stored | undefined)?.toJS() ?? {}) as Schemas;

/** The whole form of what a patch changes a part of: the draft of a kind, or what was asked at first. */
function wholeOf(schemas: Schemas, schema: any): any {
  const name = nameOf(schema);
  const whole = name?.endsWith('Patch') ? [`${name.slice(0, -5)}Draft`, name.slice(0, -5)].find(n => n in schemas) : undefined;
  return whole ? { ...schema, $ref: place + whole } : schema;
}

const nameOf = (schema: any): string | undefined => schema?.$ref?.startsWith(place) ? schema.$ref.slice(place.length) : undefined;

/** The schema of a form for a body; undefined for a body that is no object, which has no form. */
export function formSchema(schemas: Schemas, body: any): Schema | undefined {
  const made = resolved(schemas, wholeOf(schemas, body), []);
  if (made.type !== 'object' || !made.properties) return undefined;
  // A kind that belongs to no report has the member all the same; a form does not ask for it.
  if (made['x-schema']?.endsWith('Draft') && made.properties['report'] && !made.properties['report']['x-refers']) delete made.properties['report'];
  return made;
}

function resolved(schemas: Schemas, schema: any, within: string[]): Schema {
  const name = nameOf(schema);
  if (name) {
    if (within.filter(n => n === name).length >= deepest || !schemas[name]) return {};
    const { $ref: _, ...beside } = schema;
    return { ...resolved(schemas, schemas[name], [...within, name]), ...beside, 'x-schema': name };
  }
  const inner = (part: any) => resolved(schemas, part, within);
  const made: any = { ...presentOf(schema) };
  // What may be null names its schema beside the null.
  if (nameOf(made)) return inner(made);
  delete made.examples;
  if (schema.allOf?.length === 1) return { ...inner(schema.allOf[0]), ...made, allOf: undefined };
  if (made.properties) {
    const owner = within.at(-1) ?? '';
    made.properties = Object.fromEntries(
      Object.entries<any>(made.properties).map(([member, of]) => [member, { ...inner(of), title: titleOf(owner, member), ...exampleOf(of) }]),
    );
    made.additionalProperties = false;
  } else if (made.additionalProperties && typeof made.additionalProperties === 'object') made.additionalProperties = inner(made.additionalProperties);
  if (made.items) made.items = inner(made.items);
  return made;
}

/** A schema without its null: nothing is sent as null but in a patch, which is made of what changed. */
function presentOf(schema: any): any {
  const { type, oneOf, ...rest } = schema;
  if (Array.isArray(type)) return { ...rest, type: type.find((t: string) => t !== 'null') };
  const either = oneOf?.filter((one: any) => one.type !== 'null');
  if (either?.length === 1) return { ...either[0], ...rest };
  // A word for all, or a list of some: one field, which the library would show as two with a choice between them.
  if (either?.some((one: any) => one.type === 'array')) return { ...rest, type: 'string', 'x-all': either.find((one: any) => one.const)?.const };
  return { ...rest, ...(type ? { type } : {}), ...(either ? { oneOf: either } : {}) };
}

const exampleOf = (schema: any) => (schema.examples?.length ? { 'x-example': schema.examples[0] } : {});

/** What a member is called: as the texts say, otherwise its name in words. */
export const titleOf = (owner: string, member: string): string => fieldName(owner, member) ?? inWords(member);

/** `imageAlt` and `full-report` in words. */
export function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
