// One command writes a client for an installation with other languages (TypeScriptTests starts it, in Italian and German, and says where), as it is packed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = process.env.ANNUALREPORTS_URL;
const root = fileURLToPath(new URL('..', import.meta.url));
// Within the package, so that its own name leads to it.
const folder = `${root}dist-test/installation`;
const run = (program, ...args) => spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' });
const types = (...args) => run('cli/annual-reports-types.mjs', ...args);

const usage = `import { annualReports, isLanguage, languages, type Schemas } from './annual-reports.js';
import { management } from './management.js';

const reports = annualReports({ baseUrl: '${at}', language: 'it' });
const page = await reports.read('/api/v1/reports', { lang: 'de' });
const list: Schemas['ReportCardPage'] = page;
// @ts-expect-error A language that this installation does not have.
await reports.read('/api/v1/reports', { lang: 'fr' }).catch(() => undefined);
// @ts-expect-error A language that this installation does not have.
annualReports({ baseUrl: '${at}', language: 'nl' });
const client = management({ baseUrl: '${at}', key: 'k' });
void (() => client.get('/api/v1/manage/highlights', { language: 'it' }));
// @ts-expect-error A language that this installation does not have.
void (() => client.get('/api/v1/manage/highlights', { language: 'fr' }));
console.log(JSON.stringify([languages, isLanguage('it'), isLanguage('fr'), list.items.length]));
`;

describe('annual-reports-types', () => {
  it('writes types that know the languages of the installation, and that run', async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const args of [[at, `${folder}/annual-reports.ts`], [`${at}/api/v1`, `${folder}/management.ts`, '--management']]) {
      const made = types(...args);
      assert.equal(made.status, 0, made.stderr);
    }
    await writeFile(`${folder}/usage.ts`, usage);
    const compiled = run('node_modules/typescript/bin/tsc', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--types', 'node', '--rootDir', folder, '--outDir', folder, `${folder}/usage.ts`);
    assert.equal(compiled.status, 0, compiled.stdout);
    const said = run(`${folder}/usage.js`);
    assert.equal(said.status, 0, said.stderr);
    assert.deepEqual(JSON.parse(said.stdout), [['it', 'de'], true, false, 0]);
  });

  it('says whether what is there is what it would write', async () => {
    const file = `${folder}/annual-reports.ts`;
    assert.equal(types(at, file, '--check').status, 0);
    await writeFile(file, `${await readFile(file, 'utf8')}// changed\n`);
    const checked = types(at, file, '--check');
    assert.deepEqual([checked.status, /is not what .* says/.test(checked.stderr)], [1, true]);
  });

  it('says what is wrong with an address', () => {
    for (const [address, said] of [['http://127.0.0.1:9', /does not answer/], [`${at}/nothing.json`, /answers 404/], ['nothing.json', /can't be read/], [`${root}package.json`, /is no OpenAPI document/], [`${at}/openapi/management-v1.json`, /says no languages/]]) {
      const made = types(address, `${folder}/none.ts`);
      assert.deepEqual([made.status, said.test(made.stderr)], [1, true], made.stderr);
    }
    assert.equal(types().status, 2);
  });

  it('is in the package, which runs nothing when it is installed', async () => {
    const { scripts, bin, files } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
    for (const name of ['prepare', 'preinstall', 'install', 'postinstall']) assert.equal(scripts[name], undefined);
    assert.ok(files.includes('cli') && bin['annual-reports-types']);
  });
});
