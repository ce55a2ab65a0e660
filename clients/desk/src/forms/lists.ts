import { ask } from '../api';
import type { Option } from '../combobox';
import { know } from '../entries';
import { unaccented } from '../language/words';
import type { Stored, System } from '../swagger';
import { language, say, valueName } from '../texts';
import { inWords } from './schema';

/** What a value is chosen from: a list of management, and whether its id or its slug is sent. */
export interface Source {
  list: string;
  by: 'id' | 'slug';
  report?: string | undefined;
}

const root = '/api/v1/manage/';
const mostPages = 5;

/** Pages that were read are read again after this time, so that what was just made is there. */
const fresh = 15_000;
const read = new Map<string, { at: number; items: Promise<any[]> }>();

/** What there is to choose from, with all these words in its title. */
export async function choices(system: System, source: Source, words: string, signal?: AbortSignal): Promise<Option[]> {
  const lists = source.list === 'entries' ? entryLists(system) : [source.list];
  const found = await Promise.all(lists.map(list => cards(system, list, source.report, words, signal)));
  return found.flat().filter(has(words)).map(card => optionOf(card, source));
}

/** The option of a value that is chosen already; undefined where it is in no list that may be read. */
export async function chosen(system: System, source: Source, value: string): Promise<Option | undefined> {
  const options = await choices(system, source, '');
  const found = options.find(option => option.value === value);
  if (found || source.by !== 'id' || source.list === 'entries') return found;
  const { status, body } = await ask(system, 'GET', `${root}${source.list}/${encodeURIComponent(value)}`);
  return status === 200 ? optionOf(body, source) : undefined;
}

async function cards(system: System, list: string, report: string | undefined, words: string, signal?: AbortSignal): Promise<any[]> {
  const takes = parametersOf(system, list);
  const query = {
    ...(report && takes.has('report') ? { report } : {}),
    ...(takes.has('limit') ? { limit: 100 } : {}),
  };
  const first = await pages(system, list, query);
  const isAll = first.length < mostPages * 100;
  return isAll || !words || !takes.has('q') ? first : pages(system, list, { ...query, q: words, ...(takes.has('in') ? { in: 'titles' } : {}) }, signal);
}

function pages(system: System, list: string, query: Record<string, string | number>, signal?: AbortSignal): Promise<any[]> {
  const key = `${list}?${JSON.stringify(query)}`;
  const known = read.get(key);
  if (known && Date.now() - known.at < fresh) return known.items;
  const items = readAll(system, list, query, signal);
  read.set(key, { at: Date.now(), items });
  items.catch(() => read.delete(key));
  return items;
}

async function readAll(system: System, list: string, query: Record<string, string | number>, signal?: AbortSignal): Promise<any[]> {
  const all: any[] = [];
  let next: string | undefined = root + list;
  for (let page = 0; next && page < mostPages; page++) {
    const asked = { ...(page ? {} : { query }), ...(signal ? { signal } : {}) };
    const { status, body }: { status: number; body: any } = await ask(system, 'GET', next, asked);
    if (status !== 200) throw new Error(`${status}`);
    all.push(...(body.items ?? []));
    next = body.next;
  }
  return all;
}

/** The lists of all kinds of entries: those that know a status. */
function entryLists(system: System): string[] {
  const paths = (system.specSelectors['specJson']!() as Stored).get('paths') as Stored;
  return Object.keys(paths.toJS() as object)
    .filter(path => path.startsWith(root) && !path.slice(root.length).includes('/') && parametersOf(system, path.slice(root.length)).has('status'))
    .map(path => path.slice(root.length));
}

export function parametersOf(system: System, list: string): Set<string> {
  const stored = (system.specSelectors['specJson']!() as Stored).getIn(['paths', root + list, 'get', 'parameters']) as Stored | undefined;
  return new Set(((stored?.toJS() ?? []) as { name?: string }[]).map(parameter => parameter.name ?? ''));
}

/** In the language of the page where there is such a title, otherwise as the list shows it. */
export const titleOf = (card: any): string =>
  card.titles?.[language()] ?? titleOfText(card.draft?.translations?.[language()]) ?? card.title ?? card.name ?? card.description ?? card.slug ?? card.id;

const titleOfText = (text: any): string | undefined => text?.title ?? text?.name ?? text?.label;

/** All words by which people know it: its titles in every language, and its name in the address. */
const wordsOf = (card: any): string => unaccented([titleOf(card), card.title, ...Object.values(card.titles ?? {}), card.slug].filter(Boolean).join(' '));

function optionOf(card: any, { list, by, report }: Source): Option {
  const detail = [list === 'entries' && card.kind && (valueName('kind', card.kind) ?? inWords(card.kind)), report ? '' : card.report, card.role ?? card.state, card.slug]
    .filter(Boolean)
    .join(' · ');
  know(card.id, titleOf(card));
  return { value: card[by] ?? card.id, title: titleOf(card), ...(detail ? { detail } : {}) };
}

/** Whether a title has all words, whatever their accents and capitals. */
const has = (words: string) => {
  const parts = unaccented(words).split(/\s+/).filter(Boolean);
  return (card: any) => {
    const text = wordsOf(card);
    return parts.every(part => text.includes(part));
  };
};

/** Codes by their names in the language of the page: of countries, of currencies, or in the page's texts. */
export function codesNamed(codes: string[], words: string): Option[] {
  const parts = unaccented(words).split(/\s+/).filter(Boolean);
  return codes
    .map(code => ({ value: code, title: codeName(code), detail: code }))
    .filter(({ title, value }) => parts.every(part => unaccented(`${title} ${value}`).includes(part)))
    .sort((a, b) => Number(/^[A-Z]/.test(a.value)) - Number(/^[A-Z]/.test(b.value)) || a.title.localeCompare(b.title, language()));
}

export function codeName(code: string): string {
  const type = { 2: 'region', 3: 'currency' }[code.length] as 'region' | 'currency' | undefined;
  if (!type || !/^[A-Z]+$/.test(code)) return valueName('*', code) ?? inWords(code);
  try {
    return new Intl.DisplayNames([language(), 'en'], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Whether the list has to wait for a report, and what is said then. */
export const waitsFor = (system: System, source: Source): string | undefined =>
  source.list !== 'entries' && parametersOf(system, source.list).has('report') && !source.report ? say('forms.choose-report') : undefined;
