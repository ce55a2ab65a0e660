// What of lists, conflicts and the filter needs no browser. DeskTests runs this.
import assert from 'node:assert/strict';
import test from 'node:test';
import { build } from 'esbuild';

const from = {
  'flow/confirming/emptied': 'emptied',
  'flow/cards': 'isOver, titleOfCard',
  'flow/Told': 'toldInLine',
  'flow/words': 'changesInWords, noteInWords, placeName, sentenceInWords',
  'forms/lists': 'titleOf',
  'language/filter': 'opsFilter',
  'language/words': 'asked, fit, wordsOf',
  texts: 'speak',
};
const bundled = await build({
  stdin: { contents: Object.entries(from).map(([file, names]) => `export { ${names} } from './src/${file}';`).join('\n'), resolveDir: '.' },
  bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], jsx: 'automatic',
});
globalThis.sessionStorage = { getItem: () => null, setItem() {}, removeItem() {} };
const { asked, changesInWords, emptied, fit, isOver, noteInWords, opsFilter, placeName, sentenceInWords, speak, titleOf, titleOfCard, toldInLine, wordsOf } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString('base64')}`
);

test('a thing is called by its title in the language of the page, where it has one', () => {
  const card = { id: '1', slug: 'climate', title: 'Klimaat', titles: { nl: 'Klimaat', fr: 'Climat' } };
  assert.equal(titleOf(card), 'Klimaat');
  speak({ ui: {} }, 'fr');
  assert.equal(titleOf(card), 'Climat');
  assert.equal(titleOf({ slug: 'climate', titles: {} }), 'climate');
  speak({ ui: {} }, 'en');
});

test('what may be left out is not sent with the value of an example', () => {
  const source = () => ({ name: 'source', in: 'query', schema: { type: 'string' }, example: 'nl' });
  const limit = { name: 'limit', in: 'query', schema: { type: 'string', default: '20' } };
  const of = path => ({ paths: { [path]: { patch: { parameters: [source(), limit] } } } });
  const [emptiedSource, keptLimit] = emptied(of('/api/v1/manage/highlights/{id}')).paths['/api/v1/manage/highlights/{id}'].patch.parameters;
  assert.equal(emptiedSource.example, undefined);
  assert.equal(keptLimit.schema.default, '20');
  assert.equal(emptied(of('/api/v1/search')).paths['/api/v1/search'].patch.parameters[0].example, 'nl');
});

test('a sentence of the server names languages and fields in the words of the page', () => {
  speak({ ui: { 'changes.restored': 'terug naar versie {revision}' }, fields: { '*.title': 'Titel', '*.body': 'Tekst' } }, 'nl');
  assert.equal(
    sentenceInWords('De tekst in ‘fr’ zegt nog wat ‘nl’ in versie 1 zei: title, body. Vertaal dat opnieuw.'),
    'De tekst in ‘Frans’ zegt nog wat ‘Nederlands’ in versie 1 zei: Titel, Tekst. Vertaal dat opnieuw.',
  );
  assert.equal(sentenceInWords('Het adres ‘nato’ bestaat: zie daar. Kies een ander.'), 'Het adres ‘nato’ bestaat: zie daar. Kies een ander.');
  assert.match(placeName(['changeNote', 'fr']), /› Frans$/);
  assert.equal(noteInWords('Restored revision 1'), 'terug naar versie 1');
  assert.equal(noteInWords('Tikfout'), 'Tikfout');
  speak({ ui: {} }, 'en');
});

test('nothing that is chosen is called by its id', () => {
  const id = '0a0a0a0a-0b0b-0c0c-0d0d-0e0e0e0e0e0e';
  assert.equal(titleOfCard({ segment: 'glossary' }, { id, source: 'chargé d’affaires', target: 'zaakgelastigde' }), 'chargé d’affaires → zaakgelastigde');
  assert.equal(titleOfCard({ segment: 'keys' }, { id, name: 'An Peeters' }), 'An Peeters');
  assert.equal(titleOfCard({ segment: 'webhooks' }, { id, url: 'https://example.org/' }), 'https://example.org/');
});

test('a release that is public or given up is over, and so is a key that was revoked', () => {
  const [releases, keys] = [{ segment: 'releases' }, { segment: 'keys' }];
  assert.deepEqual(['planned', 'scheduled', 'failed', 'published', 'cancelled'].filter(state => isOver(releases, { state })), ['published', 'cancelled']);
  assert.ok(isOver(keys, { revokedAt: '2026-01-01T00:00:00Z' }) && !isOver(keys, { revokedAt: null }));
});

test('what two people made is told in words, without what machines read', () => {
  const id = '0a0a0a0a-0b0b-0c0c-0d0d-0e0e0e0e0e0e';
  assert.equal(toldInLine([{ slug: 'crises', children: [{ slug: 'help' }] }]), 'Name in the address: crises; Sections below it: help');
  assert.equal(toldInLine({ entry: id, action: 'publish' }), 'publish');
  assert.equal(toldInLine(true), 'yes');
  assert.equal(toldInLine(undefined), '');
});

test('what changed is told by the names of languages and of members', () => {
  assert.equal(changesInWords('created in nl, fr'), 'created in Dutch and French');
  assert.equal(changesInWords('nl: title, body; fr added; fields: countries; slug'), 'Dutch: Title, Text; French: added; The same in every language: Countries; Name in the address');
  assert.equal(changesInWords('nothing'), 'nothing');
});

test('words are found whatever their accents, ligatures and endings', () => {
  assert.equal(fit('oeuvre', wordsOf('Une œuvre')), 3);
  assert.equal(fit(asked('het vertalen')[0], wordsOf('Vertaling')), 1);
});

/** As much of an immutable map and list as the filter uses. */
const list = items => ({
  items, size: items.length, map: make => list(items.map(make)), toArray: () => items, get: at => items[at], clear: () => list([]), concat: more => list(more),
});
const operation = (id, path) => {
  const of = { operationId: id, summary: id };
  return { get: name => ({ method: 'get', path })[name], getIn: ([, name]) => of[name] };
};
const groups = entries => ({
  entries,
  size: entries.length,
  get: tag => entries.find(([name]) => name === tag)?.[1],
  every: is => entries.every(([tag, group]) => is(group, tag)),
  map: make => groups(entries.map(([tag, group]) => [tag, make(group, tag)])),
  filter: is => groups(entries.filter(([, group]) => is(group))),
  sortBy: by => groups(entries.toSorted(([, a], [, b]) => by(a) - by(b))),
});
const group = operations => ({ get: () => operations, set: (_, others) => group(others) });

test('what was found for some words is looked for once, and again when there are other operations', () => {
  const operations = list([operation('PublishThing', '/a'), operation('ReadThing', '/b')]);
  const all = () => groups([['Things', group(operations)]]);
  const found = opsFilter(all(), 'publishthing');
  assert.deepEqual(found.get('Things').get('operations').items.map(o => o.getIn(['operation', 'operationId'])), ['PublishThing']);
  assert.equal(opsFilter(all(), 'publishthing'), found);
  assert.notEqual(opsFilter(groups([['Things', group(list([]))]]), 'publishthing'), found);
  assert.equal(opsFilter(all(), 'nothing of this').size, 0);
});
