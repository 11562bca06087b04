/** Files on the disk; folders of other schemes are asked of the client. */
import * as fs from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { MAX_BYTES } from '../language/syntax/limits';
import { beginningOf, type BytesFault, type BytesResult, type FileEntry, type Files, isBzrpFile, isSkipped, type Listed, NOTHING_LISTED, ONE_CHARACTER, type ReadResult } from './files';
import { faultOf, readBytes, readBytesNow } from './regular';

// Not `node:fs/promises`: that brings streams of which nothing is used here, and costs the server 4 ms at each start.
const readdir = promisify(fs.readdir);
const stat = promisify(fs.stat);
const realpath = promisify(fs.realpath.native);

export class NodeFiles implements Files {
  /** @param elsewhere serves folders that are not on this disk */
  constructor(private readonly elsewhere: Files | undefined) {}

  async list(folder: string): Promise<Listed> {
    const parsed = URI.parse(folder);
    if (parsed.scheme !== 'file') return this.elsewhere?.list(folder) ?? NOTHING_LISTED;
    const listed: Listed = { files: [], unread: [] };
    for (const { path, fault } of await walk(parsed.fsPath)) {
      const uri = URI.file(path).toString();
      if (fault) listed.unread.push({ uri, fault });
      else listed.files.push(uri);
    }
    return listed;
  }

  async real(uri: string): Promise<string> {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') return this.elsewhere?.real(uri) ?? uri;
    return URI.file(await realpath(parsed.fsPath).catch(() => parsed.fsPath)).toString();
  }

  async read(uri: string, most?: number): Promise<ReadResult> {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') return this.elsewhere?.read(uri, most) ?? { error: 'unreadable' };
    return readText(parsed.fsPath, most);
  }

  async readBytes(uri: string, most: number): Promise<BytesResult> {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') return this.elsewhere?.readBytes(uri, most) ?? { error: 'unreadable' };
    return readBytes(parsed.fsPath, most);
  }

  async realUri(uri: string): Promise<string | undefined> {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? realpath(parsed.fsPath).then((path) => URI.file(path).toString(), () => undefined) : undefined;
  }

  async entries(folder: string): Promise<FileEntry[]> {
    const uri = URI.parse(folder);
    if (uri.scheme !== 'file') return this.elsewhere?.entries(folder) ?? [];
    const names = (await readdir(uri.fsPath).catch(() => [])).sort();
    const found = await Promise.all(names.map(async (name) => ({ path: join(uri.fsPath, name), stats: await stat(join(uri.fsPath, name)).catch(() => undefined) })));
    return found.flatMap(({ path, stats }) => (stats?.isFile() ? { uri: URI.file(path).toString(), size: stats.size, modified: stats.mtimeMs } : []));
  }
}

/** A BZRP file that was found, or a folder that could not be looked into. */
export interface Walked {
  path: string;
  /** Where a link leads. */
  real?: string;
  fault?: BytesFault;
}

/** All BZRP files below a folder, each once whatever links lead to it, and the folders that cannot be read. Links to folders are not followed. */
export async function walk(folder: string): Promise<Walked[]> {
  const found: Walked[] = [];
  const links: string[] = [];
  await walkInto(folder, found, links);
  if (links.length === 0) return found;
  const top = await realpath(folder).catch(() => folder);
  const seen = new Set(found.map(({ path }) => join(top, relative(folder, path))));
  for (const path of links) {
    // A link to nothing is told of by whoever reads it.
    const real = await realpath(path).catch(() => path);
    if (seen.has(real)) continue;
    seen.add(real);
    found.push({ path, real });
  }
  return found;
}

async function walkInto(folder: string, found: Walked[], links: string[]): Promise<void> {
  let entries: fs.Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.push({ path: folder, fault: faultOf(error, folder) });
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) await walkInto(path, found, links);
    } else if (isBzrpFile(entry.name)) {
      if (entry.isSymbolicLink()) links.push(path);
      else found.push({ path });
    }
  }
}

/** Text of a regular file in UTF-8, its byte order mark taken off; of one beyond the limit (in bytes) only the beginning. */
export async function readText(path: string, most = MAX_BYTES): Promise<ReadResult> {
  return textFrom(await readBytes(path, most + ONE_CHARACTER), most);
}

/** The same while nothing else happens. */
export function readTextNow(path: string, most = MAX_BYTES): ReadResult {
  return textFrom(readBytesNow(path, most + ONE_CHARACTER), most);
}

function textFrom(read: BytesResult, most: number): ReadResult {
  return 'bytes' in read ? beginningOf(read.bytes, most) : read;
}
