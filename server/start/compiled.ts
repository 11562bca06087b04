/**
 * A script as the engine compiled it the last time. Compiling the server's bundle takes a fifth of its start;
 * what was compiled is kept in the user's cache folder and only ever used for exactly this script and this engine.
 * (Node 22 has `module.enableCompileCache` for this; VS Code's older engines and Node 20 do not.)
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';

/** Where a program may keep what it can make anew; undefined when the system or the user (`NODE_DISABLE_COMPILE_CACHE`) has no such place. */
export function cacheFolder(platform: string, env: NodeJS.ProcessEnv, home: string = homedir()): string | undefined {
  if (env['NODE_DISABLE_COMPILE_CACHE']) return undefined;
  const named = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  if (named && isAbsolute(named)) return join(named, 'bzrp');
  if (platform === 'win32' || !home) return undefined;
  return join(home, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'bzrp');
}

export interface Compiled {
  /** Runs the script as the module it is. */
  run: (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;
  /** Whether what was kept could be used. */
  wasKept: boolean;
  /** Keeps what is compiled by now. Best called when the program has done its work once: then the functions it needs are in it. Never throws. */
  keep(): void;
}

/**
 * Makes a CommonJS script ready to run.
 * @param path of the script
 * @param kept path of the file that holds, or is to hold, what was compiled; undefined: nothing is kept. Scripts that differ need
 * names that differ: the engine itself compares no more than their lengths.
 */
export function compiled(path: string, kept: string | undefined): Compiled {
  const source = readFileSync(path, 'utf8');
  const cachedData = kept === undefined ? undefined : read(kept);
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, { filename: path, cachedData });
  const wasKept = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    run: script.runInThisContext() as Compiled['run'],
    wasKept,
    keep() {
      if (kept === undefined || wasKept) return;
      try {
        write(kept, script.createCachedData());
      } catch {
        // No place to keep it: the next start compiles again.
      }
    },
  };
}

const SUM = 20;
const sum = (data: Uint8Array): Buffer => createHash('sha1').update(data).digest();

/** The engine trusts what it is given: a file that was damaged is not. */
function read(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(SUM);
    return sum(data).equals(bytes.subarray(0, SUM)) ? data : undefined;
  } catch {
    return undefined;
  }
}

const MONTH = 30 * 24 * 3600 * 1000;

function write(path: string, data: Buffer): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) {
    const old = join(folder, name);
    if (name.endsWith('.code') && Date.now() - statSync(old).mtimeMs > MONTH) rmSync(old, { force: true });
  }
  // Another server may write it at the same moment, or be started while we do.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([sum(data), data]), { mode: 0o600 });
  renameSync(draft, path);
}
