/** Words that say nothing about what is looked for. */
const empty = new Set(
  [
    'a an the to of in for with and or my how what must which not i do still',
    'de het een van voor met en of mijn naar te wat ik nog moet op bij is wil hoe dit dat niet',
    'le la les l un une des du d et ou mon ma mes pour avec au aux que quoi je dois ce qui dans sur comment ne pas encore dois-je',
    'ein eine einen einer der die das den dem des mit für und oder mein zu was ich noch muss',
  ].flatMap(words => words.split(' ')),
);

/** Letters of two, which nobody looks for as one. */
const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Without accents, capital letters and letters of two. */
export const unaccented = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[œæß]/g, letter => letters[letter]!);

/** The same, where an apostrophe within a word is nothing: foto’s is fotos. */
export const plain = (text: string): string => unaccented(text).replace(/(\p{L})['’](s\b)/gu, '$1$2');

/** The words of a text, as they are compared. */
export const wordsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** What was looked for, word by word; words that say nothing count only where there is no other. */
export function asked(phrase: string): string[] {
  const words = plain(phrase).split(/[\s,;:!?"“”«»‘]+/).filter(Boolean);
  const telling = words.filter(word => !empty.has(word));
  return telling.length ? telling : words;
}

/** What the end of a word can be in its other forms: plurals, conjugations, and nouns of verbs. */
const endings = new Set(
  '|e|s|x|t|n|d|y|en|er|es|ez|de|te|ten|ed|ing|ings|ingen|ung|ungen|ion|ions|ies|ons|ent|ment|ons|ant|ate|ify|ige|igen|iger'.split('|'),
);

/** Whether two words are forms of one: they begin alike, and what follows are endings. */
function isForm(one: string, other: string): boolean {
  let alike = 0;
  while (alike < one.length && one[alike] === other[alike]) alike++;
  return alike >= 4 && endings.has(one.slice(alike)) && endings.has(other.slice(alike));
}

/** How well a word that was looked for fits one of these: 3 is the same, 2 a beginning, 1 another form of it, 0 not. */
export function fit(word: string, among: string[]): 0 | 1 | 2 | 3 {
  if (among.includes(word)) return 3;
  if (word.length >= 3 && among.some(other => other.startsWith(word))) return 2;
  return among.some(other => isForm(word, other)) ? 1 : 0;
}
