/** The VS Code server on 127.0.0.1: the real workbench and the real extension host, used from a browser. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cleanEnvironment } from './environment.mjs';
import { killGroup, startGroup } from './group.mjs';
import { installHost } from './install.mjs';
import { root, serverNode, vscodeServer } from './paths.mjs';
import { scratch } from './scratch.mjs';

const run = promisify(execFile);
const guard = join(root, 'scripts', 'host', 'guard.cjs');

/** Nothing opens, saves or updates by itself, so that what is seen comes from what was done. */
export const quietSettings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Nobody is asked whether a folder is trusted: it is not. */
const untrusted = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/**
 * @typedef {object} ServerOptions
 * @property {string} [userDataDir] default: a fresh one
 * @property {string} [extensionsDir] default: a fresh, empty one
 * @property {string[]} [vsix] packages to install before the start
 * @property {string} [locale] display language, for example `de`
 * @property {Record<string, unknown>} [settings] user settings on top of `quietSettings`
 * @property {boolean} [smokeTestDriver] let a page run a test suite
 * @property {boolean} [restricted] open folders as ones nobody has trusted yet
 * @property {NodeJS.ProcessEnv} [env] for the extension host
 * @property {(line: string) => void} [log] what the server prints
 *
 * @typedef {object} RunningServer
 * @property {number} port
 * @property {string} origin `http://127.0.0.1:<port>`; without the token of `url` it answers nobody
 * @property {(folder: string, payload?: [string, string][]) => string} url page for an absolute folder or `.code-workspace`, with the token that opens it
 * @property {() => void} stop ends it with everything it started
 */

/** Version of the VS Code inside, for example `1.139.1`. */
export function hostVersion() {
  return /** @type {{version: string}} */ (JSON.parse(readFileSync(join(vscodeServer, 'package.json'), 'utf8'))).version;
}

/**
 * What a person can use of the server's output: it tells at length of an add-on for log files that is not built.
 * @param {string} text
 */
function withoutNoise(text) {
  const noise = /bindings|spdlog|^ +at |^ → |^ *(tries: )?[[\]{}]|^\[\d\d:\d\d:\d\d\]/;
  return text.split('\n').filter((line) => line.trim() !== '' && !noise.test(line)).join('\n');
}

/**
 * Unpacks and registers an extension package as VS Code itself does it.
 * @param {string} file the .vsix
 * @param {string} extensionsDir
 * @throws when there is no such file, or VS Code refuses it, in its words
 */
export async function installVsix(file, extensionsDir) {
  if (!existsSync(file)) throw new Error(`There is no ${file}; \`npm run package\` makes it.`);
  const data = scratch('install');
  const folders = ['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensionsDir];
  const args = [join(vscodeServer, 'out', 'server-main.js'), ...folders, '--accept-server-license-terms', '--install-extension', file, '--force'];
  await run(serverNode, args, { env: cleanEnvironment({ EXTENSIONS_GALLERY: '{"serviceUrl":""}' }) }).catch((error) => {
    throw new Error(`${file} could not be installed:\n${withoutNoise(`${error.stdout ?? ''}\n${error.stderr ?? error}`)}`);
  });
}

/**
 * @param {ServerOptions} [options]
 * @returns {Promise<RunningServer>} when pages can be opened
 * @throws when the server ends or stays silent
 */
export async function startServer(options = {}) {
  await installHost();
  const base = scratch('server');
  const userData = options.userDataDir ?? join(base, 'user');
  const runtime = join(base, 'run');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(runtime, { mode: 0o700 });
  const extensions = options.extensionsDir ?? join(base, 'extensions');
  // No gallery: nothing is looked up or offered for download.
  const env = cleanEnvironment({ XDG_RUNTIME_DIR: runtime, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...options.env });

  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...(options.restricted === true ? untrusted : {}), ...options.settings }, undefined, 2));
  for (const file of options.vsix ?? []) await installVsix(file, extensions);

  const token = randomBytes(24).toString('hex');
  const tokenFile = join(runtime, 'token');
  // In a file nobody else can read: arguments are seen by everybody on the machine.
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const child = startGroup(
    serverNode,
    [
      ...['--require', guard],
      join(vscodeServer, 'out', 'server-main.js'),
      ...['--server-data-dir', join(base, 'data'), '--user-data-dir', userData, '--extensions-dir', extensions],
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile, '--accept-server-license-terms'],
      ...['--telemetry-level', 'off', '--force-disable-user-env'],
      ...(options.restricted === true ? [] : ['--disable-workspace-trust']),
      ...(options.locale === undefined ? [] : ['--locale', options.locale]),
      ...(options.smokeTestDriver === true ? ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'] : []),
    ],
    env,
  );
  const port = await listening(child, options.log ?? (() => {}));
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    url(folder, payload = []) {
      const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const query = new URLSearchParams({ tkn: token, [kind]: folder });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `${origin}/?${query}`;
    },
    stop: () => killGroup(child),
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(line: string) => void} log
 * @returns {Promise<number>} the port
 */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    let words = '';
    const fail = (/** @type {string} */ why) => {
      killGroup(child);
      reject(new Error(`The VS Code server ${why}:\n${withoutNoise(words)}`));
    };
    const timer = setTimeout(() => fail('was not ready after 60 s'), 60_000);
    child.on('error', (error) => fail(`did not start (${error.message})`));
    child.on('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (/** @type {string} */ text) => {
        log(text);
        words = (words + text).slice(-20_000);
        const found = /Web UI available at http:\/\/[^:/]+:(\d+)/.exec(words);
        if (found?.[1] === undefined) return;
        clearTimeout(timer);
        resolve(Number(found[1]));
      });
    }
  });
}
