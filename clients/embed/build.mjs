// Bundles the elements and the page that writes the line for them. What is made is checked in, so that the program needs no Node;
// ScriptTests makes it again and compares. OUT names a folder to write to; without it, that is the program's own.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.env.OUT || join(here, '../../src/AnnualReports.Api/Pages/Embeds/Scripts');
const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));

const all = {
  absWorkingDir: here,
  outdir: out,
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
};

await build({
  ...all,
  entryPoints: { [`annual-report-${version}`]: 'src/index.ts', builder: 'src/builder.ts' },
  format: 'esm',
  external: ['*/annual-report.js'],
});

// The script of frames is a part of their HTML, so it is no module.
await build({ ...all, entryPoints: { frame: 'src/frame.ts' }, format: 'iife' });
