import english from '../../../src/AnnualReports.Api/OpenApi/Swagger/Texts/en.json';

/** What the page says in a language: one file for each, in src/AnnualReports.Api/OpenApi/Swagger/Texts. */
export type Texts = typeof english;
type Key = keyof Texts['ui'];

let table: Texts = english;

/** The texts of the language that is chosen; called before Swagger UI starts. */
export const speak = (texts: Texts): void => {
  table = texts;
};

/** A text of the page, with `{name}` replaced by the values. English is where a text is missing in the language. */
export const say = (key: Key, values: Record<string, string | number> = {}): string =>
  (table.ui[key] ?? english.ui[key]).replace(/\{(\w+)\}/g, (mark, name) => `${values[name] ?? mark}`);

/** The name of a member of a schema: `HighlightText.title`, otherwise `*.title`; undefined where no file names it. */
export const fieldName = (schema: string, member: string): string | undefined =>
  found(`${schema}.${member}`) ?? found(`*.${member}`);

const found = (key: string): string | undefined => {
  const [own, general] = [table.fields, english.fields] as Record<string, string>[];
  return own?.[key] ?? general?.[key];
};

/** What a value of a list is called: `ChangeKind.minor`, otherwise `*.minor`; undefined where no file names it. */
export const valueName = (schema: string, value: string): string | undefined => {
  const [own, general] = [table.values, english.values] as Record<string, string>[];
  const keys = [`${schema}.${value}`, `*.${value}`];
  return keys.map(key => own?.[key] ?? general?.[key]).find(Boolean);
};

/** The language that the page speaks. */
export const languageOfPage = (): string => document.documentElement.lang || 'en';
