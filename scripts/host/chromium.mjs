/**
 * Finds a browser and starts it the way the VS Code workbench needs it.
 * Order: CHROME_PATH, an installed Chrome, Chromium or Edge, the one in `@sparticuz/chromium` (Linux x64).
 */
import { execFileSync } from 'node:child_process';
import { accessSync, closeSync, constants, mkdirSync, openSync, readSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { unpackedBrowser } from './chromiumPackage.mjs';
import { cleanEnvironment } from './environment.mjs';
import { scratch } from './scratch.mjs';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** Third-party cookies must be allowed: a webview's service worker counts as one, and Debian's Chromium blocks them. */
const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** @param {string} file */
function beginning(file) {
  const buffer = Buffer.alloc(4096);
  const handle = openSync(file, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(handle, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(handle);
  }
}

/** @param {string} file */
function isUsable(file) {
  try {
    accessSync(file, constants.X_OK);
    // A browser packaged as snap is a start script; confined, it cannot read our profile folder.
    if (realpathSync(file).endsWith('/snap')) return false;
    const head = beginning(file);
    return !(head.startsWith('#!') && head.includes('/snap/'));
  } catch {
    return false;
  }
}

function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.length === 0 ? [] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (process.platform === 'darwin') candidates.push(...macNames);
  return candidates.find(isUsable);
}

/** @param {string} file @param {NodeJS.ProcessEnv} env */
function version(file, env) {
  return execFileSync(file, ['--version', '--no-sandbox'], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 }).trim();
}

/**
 * @typedef {{ executable: string, env: NodeJS.ProcessEnv, version: string }} Browser
 * @returns {Promise<Browser>}
 * @throws when there is none that starts
 */
export async function findBrowser() {
  const clean = cleanEnvironment();
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') return { executable: named, env: clean, version: version(named, clean) };
  const installed = installedBrowser();
  if (installed !== undefined) {
    try {
      return { executable: installed, env: clean, version: version(installed, clean) };
    } catch {
      // Present but broken (libraries missing, an empty wrapper): the packaged one follows.
    }
  }
  const { executable, env } = await unpackedBrowser(clean);
  return { executable, env, version: version(executable, env) };
}

/**
 * The browser as one program, for those who start it themselves: what it needs in its environment, the program sets.
 * @returns {Promise<string>} path
 */
export async function browserProgram() {
  const { executable, env } = await findBrowser();
  const own = Object.entries(env).filter(([name, value]) => value !== undefined && value !== process.env[name]);
  if (own.length === 0) return executable;
  const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", "'\\''")}'`;
  const program = join(scratch('start'), 'chromium');
  writeFileSync(program, `#!/bin/sh\n${own.map(([name, value]) => `export ${name}=${quoted(String(value))}\n`).join('')}exec ${quoted(executable)} "$@"\n`, { mode: 0o755 });
  return program;
}

/**
 * Starts the browser with a profile of its own.
 * @param {{ profileDir?: string, headless?: boolean, width?: number, height?: number, scale?: number }} [options]
 *   sizes in CSS pixels
 */
export async function launch(options = {}) {
  const browser = await findBrowser();
  const profile = options.profileDir ?? scratch('browser');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, {
    executablePath: browser.executable,
    headless: options.headless ?? true,
    args: flags,
    env: /** @type {Record<string, string>} */ (browser.env),
    viewport: { width: options.width ?? 1400, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}
