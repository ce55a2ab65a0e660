// Makes the types, and what is to be known when it runs, from the checked-in OpenAPI documents; --check says whether those here are the ones that would be made.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const check = process.argv.includes('--check');
const documentOf = face => new URL(`../../../docs/openapi/${face}-v1.json`, import.meta.url);

async function write(name, from, content) {
  const file = new URL(`../src/generated/${name}.ts`, import.meta.url);
  const made = `// Made from docs/openapi/${from}-v1.json by npm run generate; not to be edited.\n\n${content}`;
  if (!check) return writeFile(file, made);
  if (made === (await readFile(file, 'utf8').catch(() => ''))) return undefined;
  process.exitCode = 1;
  return console.error(`src/generated/${name}.ts is not what docs/openapi/${from}-v1.json says: run npm run generate.`);
}

for (const face of ['delivery', 'management'])
  await write(face, face, astToString(await openapiTS(documentOf(face), { alphabetize: true, exportType: true })));

const { paths } = JSON.parse(await readFile(documentOf('delivery'), 'utf8'));
const parameter = (path, name) => paths[path].get?.parameters?.find(p => p.name === name);
const taking = (name, without) =>
  JSON.stringify(Object.keys(paths).filter(path => parameter(path, name) && !(without && parameter(path, without))).sort(), null, 2);
await write('asking', 'delivery', `/** The configured languages. */
export const languages = ${JSON.stringify(parameter('/api/v1/reports', 'lang').schema.enum)} as const;

/** The addresses that answer in a language. Of the changes, a language is only a filter. */
export const inLanguage: ReadonlySet<string> = new Set(${taking('lang', 'since')});

/** The addresses that a preview link shows drafts at. */
export const inPreview: ReadonlySet<string> = new Set(${taking('preview')});
`);
