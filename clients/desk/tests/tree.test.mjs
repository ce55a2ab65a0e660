// How a tree is moved by buttons, and how references are put in. DeskTests runs this.
import assert from 'node:assert/strict';
import test from 'node:test';
import { build } from 'esbuild';

const bundled = await build({
  stdin: { contents: `export * from './src/forms/tree'; export * from './src/resolving';`, resolveDir: '.' },
  bundle: true, write: false, format: 'esm', platform: 'neutral',
});
const { moved, namingMember, resolveSubtree } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString('base64')}`
);

const tree = [{ slug: 'a' }, { slug: 'b', children: [{ slug: 'c' }, { slug: 'd' }] }, { slug: 'e' }];
const drawn = nodes => nodes.map(node => node.slug + (node.children ? `(${drawn(node.children)})` : '')).join(' ');

test('a thing in a tree goes up, down, in and out, and nothing is lost', () => {
  assert.equal(drawn(moved(tree, [1], 'up')), 'b(c d) a e');
  assert.equal(drawn(moved(tree, [0], 'down')), 'b(c d) a e');
  assert.equal(drawn(moved(tree, [2], 'in')), 'a b(c d e)');
  assert.equal(drawn(moved(tree, [1], 'in')), 'a(b(c d)) e');
  assert.equal(drawn(moved(tree, [1, 0], 'out')), 'a b(d) c e');
  assert.equal(drawn(moved(moved(tree, [1, 0], 'out'), [1, 0], 'out')), 'a b d c e');
  assert.equal(drawn(moved(tree, [1, 1], 'up')), 'a b(d c) e');
});

test('at an end there is no further, nor below the sixth level', () => {
  for (const [path, move] of [[[0], 'up'], [[2], 'down'], [[0], 'in'], [[1, 0], 'in'], [[1], 'out']]) assert.equal(moved(tree, path, move), undefined);
  const deep = levels => (levels === 1 ? [{ slug: 'x' }, { slug: 'y' }] : [{ slug: `${levels}`, children: deep(levels - 1) }]);
  assert.equal(moved(deep(6), [0, 0, 0, 0, 0, 1], 'in'), undefined);
  assert.ok(moved(deep(5), [0, 0, 0, 0, 1], 'in'));
});

test('a tree is told by its schema', () => {
  const item = { properties: { slug: { type: 'string', 'x-refers': 'sections' }, children: { type: 'array' } } };
  assert.equal(namingMember({ type: 'array', items: item }), 'slug');
  assert.equal(namingMember({ type: 'array', items: { properties: { slug: item.properties.slug } } }), undefined);
});

test('references are put in, a circle ends, and what is an example stays', async () => {
  const document = {
    paths: { '/a': { get: { schema: { $ref: '#/components/schemas/A', description: 'besides' }, example: { $ref: '#/components/schemas/A' } } } },
    components: { schemas: { A: { properties: { b: { $ref: '#/components/schemas/B' } } }, B: { type: 'string', items: { $ref: '#/components/schemas/A' } } } },
  };
  const { spec, errors } = await resolveSubtree(document, ['paths', '/a', 'get'], { baseDoc: 'http://x/d.json' });
  assert.deepEqual(errors, []);
  const { schema, example } = spec;
  assert.equal(schema.description, 'besides');
  assert.equal(schema.properties.b.type, 'string');
  assert.deepEqual(schema.properties.b.items, { $ref: 'http://x/d.json#/components/schemas/A' });
  assert.equal(example.$ref, '#/components/schemas/A');
  assert.equal((await resolveSubtree(document, ['nowhere'])).spec, null);
});
