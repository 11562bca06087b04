/** Files on the disk; folders of other schemes are asked of the client. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { type FileEntry, type Files, isBzrpFile, type ReadResult } from './files';

// Not `node:fs/promises`: that brings streams of which nothing is used here, and costs the server 4 ms at each start.
const readdir = promisify(fs.readdir);
const readFile = promisify(fs.readFile);
const stat = promisify(fs.stat);

export class NodeFiles implements Files {
  /** @param elsewhere serves folders that are not on this disk */
  constructor(private readonly elsewhere: Files | undefined) {}

  async list(folder: string): Promise<string[]> {
    const uri = URI.parse(folder);
    if (uri.scheme !== 'file') return this.elsewhere?.list(folder) ?? [];
    return (await walk(uri.fsPath)).map((path) => URI.file(path).toString());
  }

  async read(uri: string): Promise<ReadResult> {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') return this.elsewhere?.read(uri) ?? { error: 'unreadable' };
    return readText(parsed.fsPath);
  }

  async entries(folder: string): Promise<FileEntry[]> {
    const uri = URI.parse(folder);
    if (uri.scheme !== 'file') return this.elsewhere?.entries(folder) ?? [];
    const names = (await readdir(uri.fsPath).catch(() => [])).sort();
    const found = await Promise.all(names.map(async (name) => ({ path: join(uri.fsPath, name), stats: await stat(join(uri.fsPath, name)).catch(() => undefined) })));
    return found.flatMap(({ path, stats }) => (stats?.isFile() ? { uri: URI.file(path).toString(), size: stats.size } : []));
  }
}

/** Paths of all BZRP files below a folder. A folder that cannot be read is left out. */
export async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) found.push(...(await walk(path)));
    else if (!entry.isDirectory() && isBzrpFile(entry.name)) found.push(path);
  }
  return found;
}

/** Text of a file in UTF-8, its byte order mark taken off. */
export async function readText(path: string): Promise<ReadResult> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { error: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'unreadable' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { error: 'not-utf8' };
  }
}
