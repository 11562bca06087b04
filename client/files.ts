import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILE_GLOB, isBzrpPath } from './documents';
import {
  FS_ENTRIES,
  FS_LIST,
  FS_READ,
  FS_STAT,
  type FsEntry,
  type FsFault,
  type FsListParams,
  type FsParams,
  type FsReadResult,
  type FsStatResult,
} from './protocol';

/** Folders nobody keeps profiles in. */
const SKIPPED = /^(?:\.|node_modules$)/;

/**
 * Serves the server's `Files` seam where it has no file system of its own: in a browser worker, and for workspace folders that
 * are not on this machine's disk.
 */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(FS_LIST, (params: FsListParams | undefined) => list(params?.folder)),
    client.onRequest(FS_READ, (params: FsParams) => read(vscode.Uri.parse(params.uri, true))),
    client.onRequest(FS_ENTRIES, (params: FsParams) => entries(vscode.Uri.parse(params.uri, true))),
    client.onRequest(FS_STAT, (params: FsParams) => stat(vscode.Uri.parse(params.uri, true))),
  );
}

async function list(folder: string | undefined): Promise<string[]> {
  const wanted = folder
    ? [vscode.Uri.parse(folder, true)]
    : (vscode.workspace.workspaceFolders ?? []).map((each) => each.uri);
  const found = await Promise.all(wanted.map(listFolder));
  return [...new Set(found.flat().map(String))];
}

async function listFolder(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, FILE_GLOB), '**/{node_modules,.*}/**');
  // Many virtual file systems have no search provider: nothing found may mean that nobody looked.
  if (found.length > 0 || folder.scheme === 'file') return found;
  return walk(folder);
}

async function walk(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await readFolder(folder);
  const found: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    // A link may lead back up; the folder it stands for is found on its own when it is in the workspace.
    if (type === vscode.FileType.Directory && !SKIPPED.test(name)) found.push(...(await walk(uri)));
    else if (type & vscode.FileType.File && isBzrpPath(name)) found.push(uri);
  }
  return found;
}

async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function entries(folder: vscode.Uri): Promise<FsEntry[]> {
  const names = (await readFolder(folder)).map(([name]) => name).sort();
  const found = await Promise.all(names.map(async (name) => ({ uri: vscode.Uri.joinPath(folder, name), status: await stat(vscode.Uri.joinPath(folder, name)) })));
  return found.flatMap(({ uri, status }) => ('size' in status && status.type === 'file' ? { uri: String(uri), size: status.size } : []));
}

async function read(uri: vscode.Uri): Promise<FsReadResult> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return { error: faultOf(error) };
  }
  try {
    // Takes a byte order mark away, as the editor does: offsets stay the same whether a file is open or not.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { error: 'not-utf8' };
  }
}

async function stat(uri: vscode.Uri): Promise<FsStatResult> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    return { type: type & vscode.FileType.Directory ? 'folder' : 'file', size, mtime };
  } catch (error) {
    return { error: faultOf(error) };
  }
}

function faultOf(error: unknown): FsFault {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'not-found' : 'unreadable';
}
