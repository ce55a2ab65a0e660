import type { components, paths } from './generated/delivery.js';
import { inLanguage, inPreview, languages } from './generated/asking.js';
import { installation, type OptionsOf, type ParametersOf, type Reading, type ReadPath } from './reading.js';

export * from './problems.js';
export { installation } from './reading.js';
export type { Cache, Kept } from './keeping.js';
export type { Handling, Known, List, OptionsOf, Reading } from './reading.js';
export type { components, paths };

/** The types of what is read, by name: `Schemas['HighlightView']`. */
export type Schemas = components['schemas'];

/** The languages that an installation has as it comes; `annual-reports-types` writes a client for one with others. */
export type Language = (typeof languages)[number];

/** What is set once for all requests. */
export type Options = OptionsOf<Language>;

/** The parameters of a path, in the path and behind it, by their names; `signal` stops the request. */
export type Parameters<P extends ReadPath<paths>> = ParametersOf<paths, P>;

/** Reads what is public. */
export type AnnualReports = Reading<paths>;

const own = installation<paths, Language>({ languages, inLanguage, inPreview });

/** Whether a tag, as answers have it, is one that can be asked for. */
export const isLanguage = (tag: string): tag is Language => own.isLanguage(tag);

/** Makes a client of the delivery API. */
export function annualReports(options: Options): AnnualReports {
  return own.annualReports(options);
}
