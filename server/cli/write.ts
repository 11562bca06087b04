/** Files are written whole or not at all, and stay what they were: a link a link, a device a device, a private file private. */
import { chmod, chown, lstat, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Stats } from 'node:fs';
import { removeLeftovers } from '../files/leftovers';
import { whyUnwritable } from './reasons';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

/**
 * Writes what a path stands for, through links. A regular file is drafted beside its place first: when writing fails the old
 * one stays whole; its mode and owner are kept. A pipe or device takes the bytes and stays where it is.
 * Throws a refusal.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const target = await targetOf(path);
    const known = await stat(target).catch(() => undefined);
    if (known?.isBlockDevice()) throw new Refusal(say('it is a disk'));
    if (known && !known.isFile()) await writeFile(target, content);
    else if (known && mustStay(known)) await writeFile(target, content);
    else await writeDraft(target, known, content);
  } catch (error) {
    throw new Refusal(say('"{0}" cannot be written: {1}.', path, whyUnwritable(error)));
  }
}

/** A file with other names (hard links), or that belongs to somebody else, would be another one behind a draft. */
function mustStay({ nlink, uid }: Stats): boolean {
  const me = process.geteuid?.();
  return nlink > 1 || (me !== undefined && me !== 0 && uid !== me);
}

async function writeDraft(target: string, known: Stats | undefined, content: string | Uint8Array): Promise<void> {
  const folder = dirname(target);
  await removeLeftovers(folder, (name) => (name.startsWith(`${basename(target)}.`) ? DRAFT.exec(name.slice(basename(target).length))?.[1] : undefined));
  const draft = join(folder, `${basename(target)}.${process.pid}.tmp`);
  try {
    // Nobody reads the draft of a private file either.
    await writeFile(draft, content, known ? { mode: 0o600 } : {});
    if (known) {
      if (process.geteuid?.() === 0) await chown(draft, known.uid, known.gid);
      await chmod(draft, known.mode & 0o7777);
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    const isForbidden = ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
    // A file that may be written in a folder that may not.
    if (!known || !isForbidden) throw error;
    await writeFile(target, content);
  }
}

const DRAFT = /^\.(\d+)\.tmp$/;

/** As many links as the system itself follows. */
const MOST_LINKS = 40;

/** Where a path leads, also a link whose target is still to be made. */
async function targetOf(path: string): Promise<string> {
  let at = resolve(path);
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const known = await lstat(at).catch(() => undefined);
    if (!known?.isSymbolicLink()) return at;
    at = resolve(dirname(at), await readlink(at));
  }
  throw Object.assign(new Error(), { code: 'ELOOP' });
}
