import { createContext, useContext } from 'react';
import type { System } from '../swagger';
import type { Schema } from './schema';
import type { Json, Path } from './values';

/** A configured language. */
export interface Language {
  tag: string;
  name: string;
  official: boolean;
}

/** What the fields of one form have in common. */
export interface Desk {
  system: System;
  /** The beginning of the ids of its fields; a field's id is this and its pointer. */
  prefix: string;
  /** The schema of the whole body. */
  schema: Schema;
  /** The whole value. */
  value: Json;
  /** Changes a value anywhere in the form. */
  change(path: Path, value: Json): void;
  languages: Language[];
  defaultLanguage: string;
  /** The language of the whole body, where it is a text in one. */
  language?: string;
  /** The id of the file, where the form is about one. */
  file?: string;
  /** The draft of the entry that is chosen, where the form is about one. */
  draft?: Json;
  /** The slug of the report that the entry belongs to. */
  report?: string;
  /** The time zone that the server answered for what is edited, as for a release. */
  zone?: string;
  /** What the server found wrong, by the pointer of the field. */
  faults: Map<string, string[]>;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export const useDesk = (): Desk => useContext(DeskContext)!;

/** The language of the text at a path: the step that is a language, otherwise that of the whole body. */
export const languageAt = (desk: Desk, path: Path): string | undefined =>
  (path.find(step => desk.languages.some(l => l.tag === step)) as string | undefined) ?? desk.language;

/** The languages of a map, official ones first, with those that already have a text. */
export function languagesFor(desk: Desk, value: Json): Language[] {
  const known = new Set(desk.languages.map(l => l.tag));
  const others = Object.keys(value ?? {}).filter(tag => !known.has(tag)).map(tag => ({ tag, name: tag, official: false }));
  return [...desk.languages.filter(l => l.official), ...desk.languages.filter(l => !l.official), ...others];
}
