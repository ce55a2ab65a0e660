// Makes the types from the checked-in OpenAPI documents; --check says whether those here are the ones that would be made.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const check = process.argv.includes('--check');
let stale = false;
for (const face of ['delivery', 'management']) {
  const document = new URL(`../../../docs/openapi/${face}-v1.json`, import.meta.url);
  const types = new URL(`../src/generated/${face}.ts`, import.meta.url);
  const made = `// Made from docs/openapi/${face}-v1.json by npm run generate; not to be edited.\n\n${astToString(await openapiTS(document, { alphabetize: true, exportType: true }))}`;
  if (!check) await writeFile(types, made);
  else if (made !== (await readFile(types, 'utf8').catch(() => ''))) {
    stale = true;
    console.error(`src/generated/${face}.ts is not what docs/openapi/${face}-v1.json says: run npm run generate.`);
  }
}
process.exitCode = stale ? 1 : 0;
