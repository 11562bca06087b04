import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/host/paths.mjs';

const here = join(root, 'tests', 'vscode');

/** The test files of a folder below `tests/vscode`, by name. */
export function testFiles(folder: string): string[] {
  return readdirSync(join(here, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(here, folder, name));
}

/**
 * Mocha's own browser build, which defines the global `mocha`. Wrapped, because where it sees `module` it takes the place
 * of the suite's exports; not imported, because to esbuild it is an ES module of a package that is one.
 */
function browserMocha(): string {
  return `(function (module, exports, define) {\n${readFileSync(join(root, 'node_modules', 'mocha', 'mocha.js'), 'utf8')}\n}).call(globalThis);`;
}

/**
 * Bundles a folder's tests to one CommonJS file that VS Code can load as a suite.
 * Below the project, since the desktop bundle finds mocha in its `node_modules`.
 */
export async function bundleSuite(host: 'desktop' | 'web', folder: string): Promise<string> {
  const outfile = join(root, 'dist', 'tests', `${host}.js`);
  const runner = host === 'desktop' ? 'runDesktop' : 'runWeb';
  const load = testFiles(folder).map((file) => `require(${JSON.stringify(file)});`);
  await build({
    stdin: {
      contents: `import { ${runner} } from './runner/${host}';\nexport const run = () => ${runner}(() => { ${load.join(' ')} });`,
      resolveDir: here,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'desktop' ? 'node' : 'browser',
    target: host === 'desktop' ? 'node20' : 'es2022',
    external: host === 'desktop' ? ['vscode', 'mocha'] : ['vscode'],
    banner: host === 'web' ? { js: browserMocha() } : {},
    logLevel: 'warning',
  });
  return outfile;
}
