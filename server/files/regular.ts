/** Bytes of regular files, and of nothing else: whoever reads a pipe or a device waits for ever, or is never done. */
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import type { BytesFault, BytesResult } from './files';

// Not `node:fs/promises`: that brings streams of which nothing is used here, and costs the server 4 ms at each start.
const open = promisify(fs.open);
const fstat = promisify(fs.fstat);
const close = promisify(fs.close);
const readInto = promisify(fs.read) as (file: number, buffer: Uint8Array, offset: number, length: number, position: number) => Promise<{ bytesRead: number }>;

/** Opening a pipe nobody writes to must not wait for a writer. Windows has neither such pipes nor the flag. */
const REGULAR = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

/** The first bytes of a regular file, at most `most` of them. Never rejects. */
export async function readBytes(path: string, most: number): Promise<BytesResult> {
  let file: number | undefined;
  try {
    file = await open(path, REGULAR);
    const stats = await fstat(file);
    if (!stats.isFile()) return { error: 'not-a-file' };
    const bytes = Buffer.allocUnsafe(Math.min(stats.size, most));
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more) more = (await readInto(file, bytes, length, bytes.length - length, length)).bytesRead;
    return { bytes: bytes.subarray(0, length) };
  } catch (error) {
    return { error: faultOf(error, path) };
  } finally {
    if (file !== undefined) await close(file).catch(() => undefined);
  }
}

/**
 * The same while nothing else happens. For many files one after the other that is half the work: each step need not be handed
 * to another thread and back.
 */
export function readBytesNow(path: string, most: number): BytesResult {
  let file: number | undefined;
  try {
    file = fs.openSync(path, REGULAR);
    const stats = fs.fstatSync(file);
    if (!stats.isFile()) return { error: 'not-a-file' };
    const bytes = Buffer.allocUnsafe(Math.min(stats.size, most));
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more) more = fs.readSync(file, bytes, length, bytes.length - length, length);
    return { bytes: bytes.subarray(0, length) };
  } catch (error) {
    return { error: faultOf(error, path) };
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/** What an error of the file system means for the one who asked. */
export function faultOf(error: unknown, path: string): BytesFault {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      // Node shows bytes that are no UTF-8 as this character, and then does not find what it has shown.
      return path.includes('\uFFFD') ? 'bad-name' : 'not-found';
    case 'ENXIO':
    case 'EISDIR':
      return 'not-a-file';
    default:
      return 'unreadable';
  }
}
