// Bundles the elements and the page that writes the line for them. What is made is checked in, so that the program needs no Node;
// EmbedScriptTests makes it again and compares. OUT names a folder to write to; without it, that is the program's own.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.env.OUT || join(here, '../../src/AnnualReports.Api/Pages/Embeds/Scripts');
const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));

await build({
  absWorkingDir: here,
  entryPoints: { [`annual-report-${version}`]: 'src/index.ts', builder: 'src/builder.ts' },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  external: ['*/annual-report.js'],
});
