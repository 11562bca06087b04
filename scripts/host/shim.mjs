/**
 * A desktop VS Code to those who start one: takes its arguments, runs the suite in the VS Code server
 * with a headless browser, prints what the suite prints and ends with the suite's exit code.
 * Without a suite it only answers `--version`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attachSuite } from './automation.mjs';
import { launch } from './chromium.mjs';
import { timeLimit } from './group.mjs';
import { scratch } from './scratch.mjs';
import { hostVersion, startServer } from './server.mjs';
import { readArguments } from './shimArguments.mjs';

/** Seconds a suite may take, start of VS Code included. */
const limit = Number(process.env.BZRP_HOST_LIMIT ?? 180);

/** `runTests` names the suite without `.js` where it likes; the server wants the file. @param {string} path */
function suiteFile(path) {
  const candidates = [path, `${path}.js`, join(path, 'index.js')];
  return candidates.find((candidate) => candidate.endsWith('.js') && existsSync(candidate)) ?? path;
}

/**
 * @param {readonly string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function main(argv) {
  if (argv.includes('--version')) {
    console.log(`${hostVersion()}\nserver\nx64`);
    return 0;
  }
  const options = readArguments(argv);
  if (options.extensionTestsPath === undefined || options.extensionDevelopmentPath.length === 0) {
    console.error('vscode-shim runs test suites only: --extensionDevelopmentPath and --extensionTestsPath are needed.');
    return 2;
  }
  timeLimit(limit, 'VS Code suite');
  const server = await startServer({
    userDataDir: options.userDataDir,
    // A folder nobody writes to is how „no other extensions“ is said to a fresh server.
    extensionsDir: options.disableExtensions ? undefined : options.extensionsDir,
    locale: options.locale,
    smokeTestDriver: true,
  });
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const context = await launch();
  try {
    const { ended } = await attachSuite(context, (text) => console.log(text));
    const page = context.pages()[0] ?? (await context.newPage());
    const crashed = new Promise((resolve) => page.on('crash', () => resolve(3)));
    /** @type {[string, string][]} */
    const payload = options.extensionDevelopmentPath.map((path) => ['extensionDevelopmentPath', remote(path)]);
    payload.push(['extensionTestsPath', remote(suiteFile(options.extensionTestsPath))], ['skipWelcome', 'true']);
    await page.goto(server.url(options.workspace ?? scratch('empty'), payload));
    return Number(await Promise.race([ended, crashed]));
  } finally {
    await context.close().catch(() => {});
    server.stop();
  }
}
