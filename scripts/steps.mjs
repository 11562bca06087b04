/** What `npm start` and `npm test` share: installing what is missing, and running programs step by step. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { npm } from './npm.mjs';
import { root } from './root.mjs';

/** @param {string} path below the project; 0 when there is no such file */
function changed(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * @typedef {object} StepOptions
 * @property {(line: string) => boolean} [take] sees each line of output first; true keeps it from being printed
 * @property {number} [seconds] time limit
 *
 * Runs a program in the project's folder and prints what it prints.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {StepOptions} [options]
 * @returns {Promise<number>} its exit code; 124 when the time was over, 127 when it could not be started
 */
export function step(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const limit = options.seconds === undefined ? undefined : setTimeout(() => end(124), options.seconds * 1000);
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      if (options.take?.(line) !== true) console.log(line);
    });
    const end = (/** @type {number} */ code) => {
      clearTimeout(limit);
      // SIGTERM, so that the child can end what it has started itself.
      if (child.exitCode === null) child.kill();
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(error.message);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a Node script of the project. @param {readonly string[]} args @param {StepOptions} [options] */
export function node(args, options) {
  return step(process.execPath, args, options);
}

/**
 * Installs the dependencies when there are none, or older ones than the lock file asks for.
 * @returns {Promise<boolean>} whether they are there; what went wrong has been said
 */
export async function installDependencies() {
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json') && changed('node_modules') > 0) return true;
  console.log('npm ci …');
  let failed = await npm(root, ['ci']);
  if (failed && !failed.isNetwork) {
    // Some mirrors lack packages for other systems, which `npm ci` cannot do without; an ordinary installation can, from the same lock file.
    console.log('npm install …');
    failed = await npm(root, ['install', '--no-save']);
  }
  if (failed) console.error(`${failed.words}\n${failed.cause}`);
  return failed === undefined;
}

/** Builds and packs the extension. @returns {Promise<boolean>} whether it worked */
export async function build() {
  const quiet = { take: (/** @type {string} */ line) => !/error|warn/i.test(line) };
  return (await node(['scripts/build.mjs'])) === 0 && (await node(['scripts/package.mjs'], quiet)) === 0;
}
