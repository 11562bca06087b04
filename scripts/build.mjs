// Builds everything that is shipped into dist/. `--watch` is not needed: a build takes a second or two.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { generateCatalogue } from './generate/catalogue.mjs';
import { generateKeys } from './generate/keys.mjs';
import { generateRules } from './generate/rules.mjs';
import { generateTexts } from './generate/texts.mjs';
import { generateValidators } from './generate/validators.mjs';
import { generateVocabulary } from './generate/vocabulary.mjs';
import { bundledPackages, noticesOf } from './notices.mjs';
import { BOUNDS, tooLarge } from './sizes.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const at = (path) => `${root}${path}`;

/** Writes the files the sources import but nobody writes by hand. */
export async function generate() {
  generateVocabulary();
  await generateValidators();
  generateCatalogue();
  generateKeys();
  generateRules();
  generateTexts();
}

/** The library's own modules, of which only what is used comes along; its CommonJS comes whole. */
const yaml = at('node_modules/yaml/browser/index.js');
const common = { bundle: true, alias: { yaml }, loader: { '.css': 'text', '.wasm': 'binary', '.woff2': 'binary' }, minify: true, sourcemap: false, logLevel: 'warning', target: 'es2022', legalComments: 'linked', jsx: 'automatic', jsxImportSource: 'preact' };
/** Bundles of their own, read when they are needed: `import('../export/main')` becomes `require('./export.js')`. */
const APART = { 'export/main': './export.js', 'word/main': './word.js', 'render/main': './render.js', 'import/main': './import.js', 'office/main': './office.js', 'print/main': './print.js', 'dialogs/main': './dialogs.js', 'start/main': './server.js' };
const apart = {
  name: 'apart',
  setup: (own) =>
    own.onResolve({ filter: /\/main$/ }, ({ kind, path }) => {
      const bundle = APART[path.split('/').slice(-2).join('/')];
      return kind === 'dynamic-import' && bundle ? { path: bundle, external: true } : undefined;
    }),
};
/** Data that lies beside the bundles of Node and is read by all of them: bundle → where it comes from. */
const DATA = {
  './data/catalogues.json': 'server/language/catalogue/generated/builtin.json',
  './data/german.json': 'server/language/text/generated/german.json',
  './data/outlines.json': 'schemas/karte/umrisse-2021.json',
  './data/schemas.json': 'server/language/schema/generated/schemas.json',
};
const beside = {
  name: 'beside',
  setup: (own) => {
    own.onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => {
      const asked = relative(root, resolve(resolveDir, path)).replaceAll('\\', '/');
      const bundle = Object.entries(DATA).find(([, source]) => source === asked)?.[0];
      return bundle ? { path: bundle, external: true } : undefined;
    });
    // A `require` in the middle of the code: read when it is come to.
    own.onResolve({ filter: /\/careful$/ }, ({ kind }) => (kind === 'require-call' ? { path: './careful.js', external: true } : undefined));
  },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', supported: { 'dynamic-import': false }, plugins: [apart, beside] };
const browser = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

/** Of a worker's bundle: the careful reader is brought by what stands for it there. */
const worker = { name: 'worker', setup: (own) => own.onResolve({ filter: /\/careful$/ }, ({ kind }) => (kind === 'require-call' ? { path: at('server/lsp/workerCareful.ts') } : undefined)) };

/** Of a bundle for both: the careful reader is a bundle beside it. */
const shared = {
  name: 'shared',
  setup: (own) => {
    own.onResolve({ filter: /\/careful$/ }, ({ kind }) => (kind === 'require-call' ? { path: at('server/lsp/sharedCareful.ts') } : undefined));
    own.onResolve({ filter: /\/careful\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** A script that leaves a global behind in a worker, and is a module to Node. @param {string} name */
const both = (name) => ({ format: 'iife', globalName: name, footer: { js: `if (typeof module === 'object') module.exports = ${name};` } });

/** What the builds say of what is in them. */
const metafiles = [];

async function build(options) {
  const { metafile } = await esbuild({ ...options, metafile: true });
  metafiles.push(metafile);
}

/** The server's program, and what starts it: that knows it by its fingerprint. */
async function buildServer() {
  const main = at('dist/server.main.js');
  await build({ ...node, entryPoints: [at('server/lsp/node.ts')], outfile: main });
  const BUNDLE = createHash('sha256').update(readFileSync(main)).digest('hex').slice(0, 16);
  await build({ ...node, entryPoints: [at('server/start/main.ts')], outfile: at('dist/server.js'), define: { BUNDLE: JSON.stringify(BUNDLE) } });
}

async function bundle() {
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'));
  await Promise.all([
    build({ ...node, entryPoints: [at('client/extension.ts')], outfile: at('dist/extension.js'), external: ['vscode'] }),
    build({ ...browser, entryPoints: [at('client/extension.browser.ts')], outfile: at('dist/extension.browser.js'), external: ['vscode'] }),
    buildServer(),
    build({ ...browser, format: 'iife', plugins: [worker], entryPoints: [at('server/lsp/worker.ts')], outfile: at('dist/server.browser.js') }),
    build({ ...common, platform: 'browser', format: 'iife', entryPoints: [at('client/webview/main.ts')], outfile: at('dist/preview.js') }),
    build({ ...common, platform: 'browser', format: 'iife', entryPoints: [at('client/form/page/main.tsx')], outfile: at('dist/form.js') }),
    build({ ...node, entryPoints: [at('server/cli/main.ts')], outfile: at('dist/bzrp.js'), banner: { js: '#!/usr/bin/env node' } }),
    build({ ...node, entryPoints: [at('server/render/main.ts')], outfile: at('dist/render.js') }),
    build({ ...node, entryPoints: [at('server/export/main.ts')], outfile: at('dist/export.js') }),
    build({ ...node, entryPoints: [at('server/print/main.ts')], outfile: at('dist/print.js') }),
    build({ ...node, entryPoints: [at('server/dialogs/main.ts')], outfile: at('dist/dialogs.js') }),
    // One for both: they know neither Node nor browser.
    build({ ...browser, ...both('bzrpCareful'), entryPoints: [at('server/language/syntax/careful.ts')], outfile: at('dist/careful.js') }),
    build({ ...browser, ...both('bzrpWord'), entryPoints: [at('server/export/word/main.ts')], outfile: at('dist/word.js') }),
    build({ ...browser, ...both('bzrpImport'), plugins: [shared], entryPoints: [at('server/import/main.ts')], outfile: at('dist/import.js') }),
    build({ ...browser, ...both('bzrpOffice'), entryPoints: [at('server/import/office/main.ts')], outfile: at('dist/office.js') }),
    build({ ...browser, format: 'iife', globalName: 'bzrpRender', entryPoints: [at('server/render/main.ts')], outfile: at('dist/render.browser.js') }),
    build({ ...browser, format: 'iife', globalName: 'bzrpExport', entryPoints: [at('server/export/main.ts')], outfile: at('dist/export.browser.js') }),
  ]);
  writeFileSync(at('dist/preview.css'), readFileSync(at('server/render/styles.css'), 'utf8') + readFileSync(at('client/webview/webview.css'), 'utf8'));
  cpSync(at('client/form/form.css'), at('dist/form.css'));
  for (const [bundle, source] of Object.entries(DATA)) cpSync(at(source), at(`dist/${bundle.slice(2)}`));
  cpSync(at('schemas/catalogues'), at('dist/catalogues'), { recursive: true });
  writeFileSync(at('dist/THIRD-PARTY-NOTICES.txt'), noticesOf(bundledPackages(process.cwd(), metafiles)));
  for (const name of Object.keys(BOUNDS)) {
    const reason = tooLarge(name, statSync(at(`dist/${name}`)).size);
    if (reason === undefined) continue;
    console.error(reason);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generate();
  if (!process.argv.includes('--generate')) await bundle();
}
