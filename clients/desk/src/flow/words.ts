import { fieldName, language, say, valueName } from '../texts';

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

/** A day and a time of day, as they are read here: on the clocks of a zone, otherwise on the person's own. */
export function instant(text: string | undefined, timeZone?: string): string {
  const at = new Date(text ?? '');
  if (Number.isNaN(at.getTime())) return text ?? '';
  return at.toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short', ...(timeZone ? { timeZone } : {}) });
}

export const size = (bytes: number): string =>
  bytes < 1_000_000
    ? new Intl.NumberFormat(language(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1000))
    : new Intl.NumberFormat(language(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000);

/** How something stands, what role or type it has, in words. */
export const statusName = (value: string): string => valueName('*', value) ?? value;

/** What changed, as the server sums it up (`created in nl`, or `nl: title, body; fr added; fields: countries; slug`), in words. */
export function changesInWords(summary: string): string {
  const [, created] = /^created in (.+)$/.exec(summary) ?? [];
  if (created) return say('changes.created-in', { languages: list(created.split(', ').map(languageName)) });
  if (summary === 'created') return say('changes.created');
  if (summary === 'nothing') return say('confirm.nothing');
  return summary.split('; ').map(changeInWords).join('; ');
}

function changeInWords(change: string): string {
  const [, tag, how] = /^(\S+) (added|removed)$/.exec(change) ?? [];
  if (tag) return say(how === 'added' ? 'changes.added' : 'changes.removed', { language: languageName(tag) });
  const [, of, members] = /^(\S+): (.+)$/.exec(change) ?? [];
  const named = (member: string) => fieldName('', member) ?? member;
  if (!of) return named(change);
  return say('changes.members', { what: of === 'fields' ? named(of) : languageName(of), members: members!.split(', ').map(named).join(', ') });
}

/** A note of a save: a person's own as it was written, and the one that the server makes itself in words of the page. */
export const noteInWords = (note: string): string => {
  const [, revision] = /^Restored revision (\d+)$/.exec(note) ?? [];
  return revision ? say('changes.restored', { revision }) : note;
};

/** A sentence of the server as officers read it: the languages and fields that it quotes by their names. */
export const sentenceInWords = (sentence: string): string =>
  sentence
    .replace(/([‘“„«]\s?)([a-z]{2})(\s?[’”“»])/g, (_, open, tag, close) => `${open}${languageName(tag)}${close}`)
    .replace(/(: )([a-z]\w*(?:, [a-z]\w*)*)(?=\. )/gi, (whole, before, members) => {
      const names = members.split(', ').map((member: string) => fieldName('', member));
      return names.every(Boolean) ? `${before}${names.join(', ')}` : whole;
    });

/** Where a field stands, in words: the language, then the member. */
export const placeName = (path: string[]): string =>
  path
    .filter((name, index) => index > 0 || (name !== 'translations' && name !== 'fields'))
    .map((name, index, all) =>
      path[0] === 'translations' && index === 0 && all.length > 1 ? languageName(name)
      : /^\d+$/.test(name) ? `${Number(name) + 1}`
      : (fieldName('', name) ?? (/^[a-z]{2}$/.test(name) ? languageName(name) : name)),
    )
    .join(' › ');
