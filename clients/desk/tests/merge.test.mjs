// Three-way merging is pure, so it is tested by itself. DeskTests runs this.
import assert from 'node:assert/strict';
import test from 'node:test';
import { build } from 'esbuild';

const bundled = await build({ entryPoints: ['src/flow/merge.ts'], bundle: true, write: false, format: 'esm', platform: 'neutral' });
const { differences, merged, patchBetween, patched, same, wordsBetween } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString('base64')}`
);

const base = { slug: 'a', fields: { position: 1, themes: ['x'] }, translations: { nl: { title: 'Een', body: 'Oud' } } };
const by = (mine, theirs) => differences(base, mine, theirs).map(d => `${d.path.join('/')} ${d.by}`);
const changed = patch => patched(base, patch);

test('what nobody changed is not told', () => assert.deepEqual(by(base, base), []));

test('what one person changed is told as theirs or mine', () =>
  assert.deepEqual(by(changed({ fields: { position: 2 } }), changed({ translations: { nl: { title: 'Twee' } } })), ['fields/position mine', 'translations/nl/title theirs']));

test('the same change by both is no conflict', () => {
  const both = changed({ slug: 'b' });
  assert.deepEqual(by(both, both), []);
});

test('different changes of one place are a conflict of that place alone', () =>
  assert.deepEqual(by(changed({ translations: { nl: { title: 'Mijn', body: 'Nieuw' } } }), changed({ translations: { nl: { title: 'Hun' } } })), [
    'translations/nl/title both',
    'translations/nl/body mine',
  ]));

test('a list is one value', () =>
  assert.deepEqual(by(changed({ fields: { themes: ['x', 'y'] } }), changed({ fields: { themes: ['z'] } })), ['fields/themes both']));

test('a language that both wrote anew is compared member by member', () =>
  assert.deepEqual(by(changed({ translations: { fr: { title: 'Un', body: 'Mien' } } }), changed({ translations: { fr: { title: 'Un', body: 'Leur' } } })), [
    'translations/fr/body both',
  ]));

test('what is removed is a change', () => {
  assert.deepEqual(by(changed({ translations: { nl: null } }), base), ['translations/nl mine']);
  assert.deepEqual(by(changed({ translations: { nl: null } }), changed({ translations: { nl: { title: 'Hun' } } })), ['translations/nl both']);
});

test('merged is theirs, with what only I changed, and mine where I choose it', () => {
  const [mine, theirs] = [changed({ slug: 'mine', fields: { position: 2 } }), changed({ slug: 'theirs', translations: { nl: { body: 'Hun' } } })];
  const found = differences(base, mine, theirs);
  const of = isMine => merged(theirs, found, isMine);
  assert.deepEqual(of(() => false), { slug: 'theirs', fields: { position: 2, themes: ['x'] }, translations: { nl: { title: 'Een', body: 'Hun' } } });
  assert.equal(of(() => true).slug, 'mine');
  assert.deepEqual(base.slug, 'a');
});

test('merging removes what I removed, and puts back what they removed if I choose mine', () => {
  const theirs = changed({ translations: { nl: null } });
  const mine = changed({ translations: { nl: { title: 'Mijn' } } });
  const found = differences(base, mine, theirs);
  assert.deepEqual(merged(theirs, found, () => true).translations.nl, { title: 'Mijn', body: 'Oud' });
  const removed = changed({ fields: { themes: null } });
  assert.deepEqual(merged(base, differences(base, removed, base), () => true), removed);
});

test('a merge patch between two values makes one of the other', () => {
  const to = changed({ slug: 'b', fields: { position: null }, translations: { nl: { title: 'Twee' }, fr: { title: 'Un' } } });
  assert.deepEqual(patched(base, patchBetween(base, to)), to);
  assert.deepEqual(patchBetween(base, base), {});
});

test('the order of members means nothing, the order of items does', () => {
  assert.ok(same({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }));
  assert.ok(!same([1, 2], [2, 1]));
});

test('words that differ are marked, all others stay', () => {
  const words = wordsBetween('De kat zit op de mat.', 'De hond zit op een mat.');
  assert.equal(words.filter(w => w.kind !== 'added').map(w => w.text).join(''), 'De kat zit op de mat.');
  assert.equal(words.filter(w => w.kind !== 'removed').map(w => w.text).join(''), 'De hond zit op een mat.');
  assert.deepEqual(words.filter(w => w.kind === 'added').map(w => w.text), ['hond', 'een']);
  assert.deepEqual(wordsBetween('', 'Nieuw'), [{ kind: 'added', text: 'Nieuw' }]);
});
