#!/usr/bin/env node
// Writes a typed client for one installation, from its own OpenAPI document: its languages, kinds and fields.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What makes types of a document; fetched when it is needed, since programs don't need it. */
const generator = 'openapi-typescript@7.13.0', compiler = 'typescript@5.9.3';

const usage = `annual-reports-types ADDRESS FILE [--management] [--check]

  ADDRESS        where the API is, such as https://reports.example.org; or its OpenAPI document, as an address or a file
  FILE           the TypeScript file to write, as src/annual-reports.ts
  --management   for programs that write: the document of management
  --check        writes nothing; ends with 1 where the file is not what it would write`;

class Refused extends Error {}

async function documentAt(address, face) {
  const at = /\.json$/.test(address) ? address : `${address.replace(/\/+$/, '').replace(/\/api\/v1$/, '')}/openapi/${face}-v1.json`;
  const text = await (/^https?:/.test(at) ? fetched(at) : readFile(at, 'utf8').catch(() => { throw new Refused(`${at} can't be read. ADDRESS begins with https:// or names a file.`); }));
  try {
    const document = JSON.parse(text);
    if (document.openapi?.startsWith('3.') && Object.keys(document.paths ?? {}).some(path => path.startsWith('/api/v1/'))) return { at, document };
  } catch {
    // Said below.
  }
  throw new Refused(`${at} is no OpenAPI document of AnnualReports.`);
}

async function fetched(at) {
  const answer = await fetch(at).catch(error => { throw new Refused(`${at} does not answer (${error.cause?.message ?? error.message}).`); });
  if (!answer.ok) throw new Refused(`${at} answers ${answer.status}.`);
  return answer.text();
}

/** The types, by openapi-typescript: the one that is installed, else by npm. */
async function typesOf(document) {
  const installed = await import('openapi-typescript').catch(() => undefined);
  if (installed) return installed.astToString(await installed.default(document, { alphabetize: true, exportType: true }));
  const file = join(tmpdir(), `annual-reports-${process.pid}.json`);
  await writeFile(file, JSON.stringify(document));
  const made = spawnSync('npm', ['exec', '--yes', `--package=${generator}`, `--package=${compiler}`, '--', 'openapi-typescript', pathToFileURL(file).pathname, '--alphabetize', '--export-type'],
    { encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' });
  await rm(file);
  if (made.status !== 0) throw new Refused(`${generator} could not be run by npm: ${made.error?.message ?? made.stderr}`);
  return made.stdout;
}

const takes = (operation, name) => operation?.parameters?.some(p => p.name === name);
const sorted = (paths, name) => Object.keys(paths).filter(path => takes(paths[path].get, name)).sort();

function delivery({ paths }) {
  const languages = paths['/api/v1/reports']?.get?.parameters?.find(p => p.name === 'lang')?.schema?.enum;
  // Of the changes, a language is only a filter.
  const inLanguage = sorted(paths, 'lang').filter(path => !takes(paths[path].get, 'since'));
  if (!languages) throw new Refused('The document says no languages. Is it that of delivery?');
  return `/** The types of what is read, by name: \`Schemas['HighlightView']\`. */
export type Schemas = components['schemas'];

/** The configured languages. */
export type Language = ${languages.map(tag => `'${tag}'`).join(' | ')};

/** What is set once for all requests. */
export type Options = OptionsOf<Language>;

/** Reads what is public. */
export type AnnualReports = Reading<paths>;

export const { annualReports, isLanguage, languages } = installation<paths, Language>(${JSON.stringify({ languages, inLanguage, inPreview: sorted(paths, 'preview') }, null, 2)});
`;
}

const managing = `/** The types of what is written and read in management, by name: \`Schemas['HighlightDraft']\`. */
export type Schemas = components['schemas'];

/** Makes a client of management. A key does not belong in a browser. */
export const management = (options: { baseUrl: string; key: string; fetch?: typeof globalThis.fetch }): Management<paths> => managementOf<paths>(options);
`;

async function write(address, file, { isManaging, isCheck }) {
  const { at, document } = await documentAt(address, isManaging ? 'management' : 'delivery');
  const imports = isManaging
    ? "import { management as managementOf, type Management } from '@annual-reports/client/management';"
    : "import { installation, type OptionsOf, type Reading } from '@annual-reports/client';";
  const source = /^https?:/.test(at) ? at : 'an OpenAPI document';
  const end = isManaging ? managing : delivery(document);
  const made = `// Made from ${source} by annual-reports-types; not to be edited.\n\n${imports}\n\n${(await typesOf(document)).replace(/^\/\*\*[^]*?\*\/\n+/, '')}\n${end}`;
  if (made === (await readFile(file, 'utf8').catch(() => ''))) return console.log(`${file} is what ${at} says.`);
  if (isCheck) throw new Refused(`${file} is not what ${at} says: run this without --check.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, made);
  return console.log(`${file} written from ${at}.`);
}

const [options, [address, file, ...more]] = [process.argv.slice(2).filter(a => a.startsWith('-')), process.argv.slice(2).filter(a => !a.startsWith('-'))];
const unknown = options.filter(o => !['--management', '--check'].includes(o));
if (!address || !file || more.length > 0 || unknown.length > 0) {
  console.error(usage);
  process.exit(2);
}
try {
  await write(address, file, { isManaging: options.includes('--management'), isCheck: options.includes('--check') });
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
