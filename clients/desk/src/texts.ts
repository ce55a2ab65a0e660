import english from '../../../src/AnnualReports.Api/OpenApi/Swagger/Texts/en.json';

/** What the page says in a language: one file for each, in src/AnnualReports.Api/OpenApi/Swagger/Texts. */
export type Texts = typeof english;
type Key = keyof Texts['ui'];

let table: Texts = english;
let spoken = 'en';

/** The texts of the language that is chosen; called before Swagger UI starts. */
export const speak = (texts: Texts, language: string): void => {
  table = texts;
  spoken = language;
};

/** The language that is chosen, as it stands in `lang`. */
export const language = (): string => spoken;

/** A text of the page, with `{name}` replaced by the values. English is where a text is missing in the language. */
export const say = (key: Key, values: Record<string, string | number> = {}): string =>
  (table.ui[key] ?? english.ui[key]).replace(/\{(\w+)\}/g, (mark, name) => `${values[name] ?? mark}`);

/** The name of a member of a schema: `HighlightText.title`, otherwise `*.title`; undefined where no file names it. */
export const fieldName = (schema: string, member: string): string | undefined =>
  found('fields', `${schema.replace(/Patch$/, '')}.${member}`) ?? found('fields', `*.${member}`);

/** What officers should know of a member. What is in no file has the description of the document. */
export const fieldHelp = (schema: string, member: string): string | undefined =>
  found('help', `${schema.replace(/Patch$/, '')}.${member}`) ?? (schema === 'parameters' ? undefined : found('help', `*.${member}`));

/** What a value of a schema or parameter is called: `ChangeKind.minor`, otherwise `*.minor`; undefined where no file names it. */
export const valueName = (schema: string, value: string): string | undefined =>
  found('values', `${schema}.${value}`) ?? found('values', `*.${value}`);

/** What an operation is called; undefined where no file names it. */
export const operationTitle = (id: string): string | undefined => found('operations', id);

/** What a group of operations is called, and what it is about. */
export const tagTexts = (name: string): Titled | undefined => found('tags', name);

/** What a task is called, and what it is about. */
export const taskTexts = (name: string): Titled | undefined => found('tasks', name);

/** What an operation asks before it is sent. The key can stand for several operations: `Delete*`. */
export const confirmation = (id: string): { action: string; consequence: string } | undefined =>
  found('confirmations', id) ?? (within('confirmations', id)[0] as { action: string; consequence: string } | undefined);

/** Other words for what an operation does, by which people look for it. */
export const searchWords = (id: string): string[] => within('words', id).flatMap(words => `${words}`.split(','));

export interface Titled {
  title: string;
  about: string;
}

type Section = Exclude<keyof Texts, 'ui'>;

const found = <T = string>(section: Section, key: string): T | undefined => {
  const [own, general] = [table[section], english[section]] as Record<string, unknown>[];
  return (own?.[key] ?? general?.[key]) as T | undefined;
};

/** What stands under the keys that stand for this one: `Save*Translation` for `SaveHighlightTranslation`. */
const within = (section: Section, id: string): unknown[] =>
  Object.entries(table[section] ?? english[section])
    .filter(([key]) => new RegExp(`^${key.replaceAll('*', '\\w*')}$`).test(id))
    .map(([, value]) => value);
