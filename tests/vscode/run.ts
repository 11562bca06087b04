/**
 * The tests in real VS Code: `desktop` (inside the extension host), `page` (a person's path in the page, packaged extension),
 * `web` (worker build, no server). Without a name all three. Ends with 1 when one failed or a host did not start.
 * Needs a built and packaged `dist/`.
 */
import { basename, join } from 'node:path';
import { readdirSync } from 'node:fs';
import { runTests } from '@vscode/test-electron';
import Mocha from 'mocha';
import { browserProgram } from '../../scripts/host/chromium.mjs';
import { hostIsPossible, installHost } from '../../scripts/host/install.mjs';
import { root, vsix } from '../../scripts/host/paths.mjs';
import { scratch } from '../../scripts/host/scratch.mjs';
import { installVsix } from '../../scripts/host/server.mjs';
import { runWebSuite } from '../../scripts/host/web.mjs';
import { bundleSuite, testFiles } from './runner/bundle';
import { COUNTS, reporterFor } from './runner/reporter';
import { makeWorkspace } from './runner/workspace';

type Suite = 'desktop' | 'page' | 'web';

/** The VS Code to test in: the named one, a downloaded desktop where there is a screen and a way to it, else the server. */
async function executable(): Promise<string | undefined> {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) return named;
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hostIsPossible || (hasScreen && (await isReachable('https://update.code.visualstudio.com')))) return undefined;
  await installHost();
  return join(root, 'scripts', 'host', 'vscode-shim');
}

async function isReachable(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(3000) }).then(
    () => true,
    () => false,
  );
}

const suites: Record<Suite, () => Promise<boolean>> = {
  async desktop() {
    const extensionTestsPath = await bundleSuite('desktop', 'suite');
    const vscodeExecutablePath = await executable();
    const code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath,
      extensionTestsEnv: { BZRP_BROWSER: await browserProgram().catch(() => undefined) },
      launchArgs: [makeWorkspace(), '--disable-extensions', '--user-data-dir', scratch('user')],
    });
    return code === 0;
  },

  async page() {
    await installHost();
    const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, reporter: reporterFor('page') as unknown as Mocha.ReporterConstructor });
    for (const file of testFiles('page')) mocha.addFile(file);
    await mocha.loadFilesAsync();
    return (await new Promise<number>((resolve) => mocha.run(resolve))) === 0;
  },

  async web() {
    const suite = await bundleSuite('web', 'web');
    await installHost();
    // The package as a user gets it: what it forgets to carry is missing here.
    const extensions = scratch('extensions');
    await installVsix(vsix, extensions);
    const name = readdirSync(extensions).find((entry) => entry.startsWith('bzrp.'));
    if (name === undefined) throw new Error(`${basename(vsix)} was not installed.`);
    return (await runWebSuite({ extension: join(extensions, name), suite, folder: makeWorkspace() })) === 0;
  },
};

async function main(wanted: readonly Suite[]): Promise<boolean> {
  let passed = true;
  for (const name of wanted) {
    if (name !== 'desktop' && !hostIsPossible) {
      console.log(`  - ${name}: the VS Code server runs on Linux x64 only\n${COUNTS}${JSON.stringify({ suite: name, passed: 0, failed: 0, skipped: 1 })}`);
      continue;
    }
    try {
      passed = (await suites[name]()) && passed;
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      passed = false;
    }
  }
  return passed;
}

const named = process.argv.slice(2) as Suite[];
void main(named.length > 0 ? named : ['desktop', 'page', 'web']).then((passed) => process.exit(passed ? 0 : 1));
