import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILE_GLOB } from './documents';
import { toBase64 } from '../server/files/base64';
import { beginningOf, type BytesFault, type BytesResult, type FileEntry, isBzrpFile, type Listed, type ReadResult } from '../server/files/files';
import { answer, FS_ENTRIES, FS_LIST, FS_READ, FS_READ_BYTES, type FsBytes } from '../server/protocol';

/** Folders nobody keeps profiles in. */
const SKIPPED = /^(?:\.|node_modules$)/;

/**
 * Serves the server's `Files` seam where it has no file system of its own: in a browser worker, and for workspace folders that
 * are not on this machine's disk.
 */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    answer(client, FS_LIST, ({ folder }) => list(folder)),
    answer(client, FS_READ, ({ uri, most }) => read(vscode.Uri.parse(uri, true), most)),
    answer(client, FS_READ_BYTES, ({ uri, most }) => readInBase64(vscode.Uri.parse(uri, true), most)),
    answer(client, FS_ENTRIES, ({ uri }) => entries(vscode.Uri.parse(uri, true))),
  );
}

/** A file system hands files over whole: of a larger one nothing is asked for. */
const LARGEST = 100 * 1024 * 1024;

async function list(folder: string | undefined): Promise<Listed> {
  const wanted = folder
    ? [vscode.Uri.parse(folder, true)]
    : (vscode.workspace.workspaceFolders ?? []).map((each) => each.uri);
  const unread: Listed['unread'] = [];
  const found = await Promise.all(wanted.map((each) => listFolder(each, unread)));
  return { files: [...new Set(found.flat().map(String))], unread };
}

async function listFolder(folder: vscode.Uri, unread: Listed['unread']): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, FILE_GLOB), '**/{node_modules,.*}/**');
  // Many virtual file systems have no search provider: nothing found may mean that nobody looked.
  if (found.length > 0 || folder.scheme === 'file') return found;
  return walk(folder, unread);
}

async function walk(folder: vscode.Uri, unread: Listed['unread']): Promise<vscode.Uri[]> {
  const entries = await readFolder(folder, (fault) => unread.push({ uri: String(folder), fault }));
  const found: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    // A link may lead back up; the folder it stands for is found on its own when it is in the workspace.
    if (type === vscode.FileType.Directory && !SKIPPED.test(name)) found.push(...(await walk(uri, unread)));
    else if (type & vscode.FileType.File && isBzrpFile(name)) found.push(uri);
  }
  return found;
}

async function readFolder(folder: vscode.Uri, fail: (fault: BytesFault) => void = () => undefined): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    fail(faultOf(error));
    return [];
  }
}

async function entries(folder: vscode.Uri): Promise<FileEntry[]> {
  const names = (await readFolder(folder)).map(([name]) => name).sort();
  const found = await Promise.all(names.map((name) => entryAt(vscode.Uri.joinPath(folder, name))));
  return found.flat();
}

/** None where there is no file, or one that cannot be looked at. */
async function entryAt(uri: vscode.Uri): Promise<FileEntry[]> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? [] : [{ uri: String(uri), size, modified: mtime }];
  } catch {
    return [];
  }
}

async function read(uri: vscode.Uri, most: number): Promise<ReadResult> {
  const result = await readBytes(uri);
  return 'bytes' in result ? beginningOf(result.bytes, most) : result;
}

async function readInBase64(uri: vscode.Uri, most: number): Promise<FsBytes> {
  const result = await readBytes(uri);
  return 'bytes' in result ? { bytes: toBase64(result.bytes.subarray(0, most)) } : result;
}

async function readBytes(uri: vscode.Uri): Promise<BytesResult> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.File)) return { error: 'not-a-file' };
    if (size > LARGEST) return { error: 'unreadable' };
    return { bytes: await vscode.workspace.fs.readFile(uri) };
  } catch (error) {
    return { error: faultOf(error) };
  }
}

function faultOf(error: unknown): BytesFault {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'not-found' : 'unreadable';
}
