/** Child processes that never outlive us: each leads a group of its own, and the whole group is killed. */
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let armed = false;

function arm() {
  if (armed) return;
  armed = true;
  process.on('exit', killAll);
  // A signal would otherwise end us without the `exit` event.
  for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) {
    process.on(signal, () => process.exit(code));
  }
}

function killAll() {
  for (const child of running) killGroup(child);
}

/**
 * Ends a process and everything it started. Harmless when it is gone already.
 * @param {import('node:child_process').ChildProcess} child
 */
export function killGroup(child) {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // No such group any more.
  }
}

/**
 * Starts a program at the head of a new process group.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function startGroup(file, args, env) {
  arm();
  const child = spawn(file, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  // The leader may end before its children do: the group stays ours until it is killed.
  return child;
}

/**
 * Ends this process with `code` after `seconds`, whatever still runs.
 * @param {number} seconds
 * @param {string} what named in the message
 */
export function timeLimit(seconds, what) {
  const timer = setTimeout(() => {
    console.error(`${what}: no result after ${seconds} s`);
    process.exit(124);
  }, seconds * 1000);
  timer.unref();
  return () => clearTimeout(timer);
}
