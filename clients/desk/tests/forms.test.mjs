// What of the forms needs no browser: what is sent, merge patches, pointers and fields, what is kept. DeskTests runs this.
import assert from 'node:assert/strict';
import test from 'node:test';
import { build } from 'esbuild';

const names = ['edited', 'kept', 'pointers', 'schema', 'slug', 'ui', 'values'];
const bundled = await build({
  stdin: { contents: names.map(name => `export * from './src/forms/${name}';`).join('\n'), resolveDir: '.' },
  bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'],
});
const {
  fieldAt, fieldFor, faultsOf, filled, formSchema, isEmpty, keep, keptAt, keyOf, overtaken, patchBetween, patched, pointerOf, slugOf, started, stepsOf,
  uiOf, withAt,
} = await import(`data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString('base64')}`);

const shape = {
  type: 'object',
  required: ['slug', 'fields'],
  properties: {
    slug: { type: 'string' },
    fields: { type: 'object', properties: { themes: { type: 'array', items: { type: 'string' } }, featured: { type: 'boolean' } } },
  },
};

test('what was never filled in is not sent, what is required is', () => {
  assert.deepEqual(filled({ slug: '', fields: { themes: [], featured: undefined }, translations: { nl: { title: '' } } }, shape), { slug: '', fields: {} });
  assert.deepEqual(filled({ slug: 'a', fields: { featured: false, position: 0 } }, shape), { slug: 'a', fields: { featured: false, position: 0 } });
  assert.deepEqual(started(shape), { fields: {} });
  assert.ok(isEmpty({ a: [{ b: '' }] }) && !isEmpty({ a: [0] }));
});

test('a patch has what changed, null for what was removed, and lists whole (RFC 7396)', () => {
  const before = { a: { b: 'c', d: 1 }, list: [1, 2], same: { x: [1] } };
  const after = { a: { b: 'e' }, list: [1], same: { x: [1] }, more: {} };
  const patch = patchBetween(before, after);
  assert.deepEqual(patch, { a: { b: 'e', d: null }, list: [1], more: {} });
  assert.deepEqual(patched(before, patch), after);
  assert.deepEqual(patchBetween(before, before), {});
});

test('patches make of any value any other', () => {
  const values = [{}, { a: 1 }, { a: { b: [] } }, { a: { b: [{ c: '' }] }, d: 'e' }, { a: 'b', f: { g: { h: 0 } } }, { f: { g: {} } }];
  for (const one of values) for (const other of values) assert.deepEqual(patched(one, patchBetween(one, other)), other);
});

test('what somebody else made of the same place is told, and nothing else', () => {
  const [from, mine] = [{ nl: { title: 'A', summary: 'B' } }, { nl: { title: 'Mine', summary: 'B' } }];
  assert.deepEqual(overtaken(from, mine, { nl: { title: 'Theirs', summary: 'Theirs' } }), { overtaken: [['nl', 'title']] });
  assert.deepEqual(overtaken(from, mine, { nl: { title: 'Mine', summary: 'Theirs' } }), {});
  assert.deepEqual(overtaken(from, from, { nl: { title: 'Theirs' } }), {});
});

test('a value is set at a path without touching the rest', () => {
  const before = { a: [{ b: 1 }, { b: 2 }], c: 3 };
  assert.deepEqual(withAt(before, ['a', 1, 'b'], 4), { a: [{ b: 1 }, { b: 4 }], c: 3 });
  assert.deepEqual(withAt({}, ['translations', 'nl', 'title'], 'x'), { translations: { nl: { title: 'x' } } });
  assert.deepEqual(before.a[1], { b: 2 });
});

test('pointers are read and written as RFC 6901 says', () => {
  assert.deepEqual(stepsOf('/a~1b/c~0d/0'), ['a/b', 'c~d', '0']);
  assert.equal(pointerOf(['a/b', 'c~d', 0]), '/a~1b/c~0d/0');
  assert.equal(fieldFor('/a/b/0', p => p === '/a'), '/a');
  assert.equal(fieldFor('/z', () => false), undefined);
  assert.deepEqual(faultsOf(422, { title: 'No', errors: { '/a': ['b'] } })?.places, [{ pointer: '/a', messages: ['b'] }]);
  assert.equal(faultsOf(200, { title: 'Yes' }), undefined);
});

const schemas = {
  Tree: { type: 'object', required: ['slug'], properties: { slug: { type: 'string', 'x-refers': 'sections' }, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } },
  ThingDraft: {
    type: 'object',
    properties: {
      report: { type: 'string' },
      themes: { type: 'array', items: { type: 'string', 'x-refers': 'themes' } },
      languages: { oneOf: [{ const: 'all', type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      translations: { type: 'object', 'x-by-language': true, additionalProperties: { $ref: '#/components/schemas/ThingText' } },
    },
  },
  ThingText: { type: 'object', properties: { body: { type: ['null', 'string'], maxLength: 200000, 'x-markdown': true } } },
  ThingPatch: { type: 'object', properties: {} },
};

test('the form of a patch is that of the whole, and says of each member how it is asked for', () => {
  const schema = formSchema(schemas, { $ref: '#/components/schemas/ThingPatch' });
  assert.deepEqual(Object.keys(schema.properties), ['themes', 'languages', 'translations']);
  const ui = uiOf(schema);
  assert.equal(ui['themes']['ui:field'], 'references');
  assert.equal(ui['languages']['ui:field'], 'allOrLanguages');
  assert.equal(ui['translations']['ui:field'], 'byLanguage');
  assert.equal(uiOf(schema.properties['translations'].additionalProperties)['body']['ui:widget'], 'markdown');
});

test('the focal point of a file is clicked, and that of an entry belongs to its picture', () => {
  const point = { type: 'object', properties: { x: { type: 'number' }, y: { type: 'number' } } };
  const picture = { type: 'object', properties: { media: { type: 'string', 'x-refers': 'media' }, focalPoint: point } };
  const ui = uiOf({ type: 'object', properties: { focalPoint: point, image: picture } });
  assert.equal(ui['focalPoint']['ui:field'], 'focal');
  assert.equal(ui['image']['ui:field'], 'picture');
});

test('a fault of an item is shown at the field that shows the item', () => {
  const schema = formSchema(schemas, { $ref: '#/components/schemas/ThingPatch' });
  assert.deepEqual(fieldAt(schema, ['themes', '3'])?.path, ['themes']);
  assert.deepEqual(fieldAt(schema, ['translations', 'nl', 'body'])?.path, ['translations', 'nl', 'body']);
  assert.equal(fieldAt(schema, ['elsewhere']), undefined);
});

test('a schema that contains itself ends', () => {
  const schema = formSchema(schemas, { type: 'object', properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } });
  assert.ok(JSON.stringify(schema).length < 10_000);
});

test('a title becomes a name in addresses', () => {
  assert.equal(slugOf('  Été à l’«étranger»: 2024! '), 'ete-a-l-etranger-2024');
  assert.equal(slugOf('Le cœur de l’Œuvre, Straße'), 'le-coeur-de-l-oeuvre-strasse');
  assert.ok(slugOf('x '.repeat(200)).length <= 100);
});

test('what was typed is kept within bounds, and a full storage throws nothing', () => {
  const items = new Map();
  const storage = {
    getItem: (k) => items.get(k) ?? null,
    setItem(k, v) { if (v.length > 1_900_000) throw new Error('full'); items.set(k, v); storage[k] = v; },
    removeItem(k) { items.delete(k); delete storage[k]; },
  };
  for (const name of ['getItem', 'setItem', 'removeItem']) Object.defineProperty(storage, name, { enumerable: false });
  globalThis.sessionStorage = storage;
  const key = keyOf('post', '/a', undefined);
  keep(key, { a: 'b' });
  assert.deepEqual(keptAt(key)?.patch, { a: 'b' });
  for (let i = 0; i < 20; i++) keep(keyOf('post', `/${i}`, 'id'), 'x'.repeat(300_000));
  assert.ok([...items.values()].reduce((sum, v) => sum + v.length, 0) <= 2_000_000);
  keep(key, 'x'.repeat(1_950_000));
  keep(key, 'x'.repeat(3_000_000));
  assert.equal(keptAt(key), undefined);
});
