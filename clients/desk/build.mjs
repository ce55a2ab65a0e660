// Bundles the plugin. What is made is checked in, so that the program needs no Node; DeskTests makes it again and compares.
// OUT names a folder to write to; without it, that is the program's own.
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.env.OUT || join(here, '../../src/AnnualReports.Api/OpenApi/Swagger/Scripts');

/** React is not bundled: Swagger UI has one, and gives it to its plugins. Within the bundle it is the variable React. */
const reactOfSwaggerUi = {
  name: 'react-of-swagger-ui',
  setup(build) {
    build.onResolve({ filter: /^react(\/jsx-runtime)?$/ }, ({ path }) => ({ path, namespace: 'react' }));
    build.onLoad({ filter: /.*/, namespace: 'react' }, ({ path }) => ({
      contents:
        path === 'react'
          ? 'module.exports = React;'
          : `const make = (type, { ...props }, key) => React.createElement(type, key === undefined ? props : { ...props, key });
             module.exports = { Fragment: React.Fragment, jsx: make, jsxs: (type, { children, ...props }, key) =>
               React.createElement(type, key === undefined ? props : { ...props, key }, ...children) };`,
    }));
  },
};

/**
 * The form library shows descriptions as Markdown with a package of 87 KB. The forms here show their descriptions
 * themselves, as text, so nothing stands in its place.
 */
const noMarkdownInDescriptions = {
  name: 'no-markdown-in-descriptions',
  setup(build) {
    build.onResolve({ filter: /^markdown-to-jsx/ }, ({ path }) => ({ path, namespace: 'no-markdown' }));
    build.onLoad({ filter: /.*/, namespace: 'no-markdown' }, () => ({ contents: 'export const Markdown = ({ children }) => children;' }));
  },
};

await build({
  absWorkingDir: here,
  entryPoints: { desk: 'src/index.tsx' },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'made',
  banner: { js: '// Made by clients/desk.\nfunction AnnualReportsDesk(React) {' },
  footer: { js: 'return made; }' },
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  plugins: [reactOfSwaggerUi, noMarkdownInDescriptions],
  external: ['@rjsf/validator-ajv8'],
});
