/** Runs `bzrp` in this process, in a folder of its own, and listens to what it says. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import '../support/styleSheets';
import { run } from '../../server/cli/program';

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** Makes a folder with files, works in it, and takes it away. */
export async function inFolder<T>(files: Readonly<Record<string, string>>, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bzrp-test-')));
  const before = process.cwd();
  try {
    // The folder is a root of its own, wherever temporary folders lie.
    for (const [name, text] of Object.entries({ '.git/HEAD': 'ref: refs/heads/main\n', ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    process.chdir(folder);
    return await work(folder);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One command line; colours are taken out, no-break spaces are plain ones. */
export async function bzrp(...args: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const original = { out: process.stdout.write, err: process.stderr.write };
  const listen = (to: 'out' | 'err') =>
    ((data: string | Uint8Array): boolean => {
      said[to] += Buffer.from(data).toString('utf8');
      return true;
    }) as typeof process.stdout.write;
  process.stdout.write = listen('out');
  process.stderr.write = listen('err');
  try {
    const code = await run(args);
    return { code, out: plain(said.out), err: plain(said.err) };
  } finally {
    process.stdout.write = original.out;
    process.stderr.write = original.err;
  }
}

function plain(text: string): string {
  return text.replace(/\u001b\[\d+m/g, '').replaceAll('\u00a0', ' ');
}
