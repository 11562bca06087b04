import * as vscode from 'vscode';
import { FILE_GLOB } from '../documents';

/** The little of the interface of the built-in git extension (`vscode.git`, version 1) that is used here. */
interface GitExtension {
  enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

export interface Repository {
  rootUri: vscode.Uri;
  log(options: { maxEntries: number; path: string }): Promise<Commit[]>;
  getCommit(ref: string): Promise<Commit>;
  /** Text of a file at a commit; rejects when it was not there. */
  show(ref: string, path: string): Promise<string>;
  diffWith(ref: string): Promise<{ originalUri: vscode.Uri }[]>;
}

export interface Commit {
  hash: string;
  message: string;
  authorDate?: Date;
}

/** Files asked for at once: each starts a program. */
const AT_ONCE = 6;

/** The repository a file is in; undefined without the git extension, without git, and in a workspace nobody trusts. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || uri.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  try {
    const git = await extension.activate();
    return git.enabled ? (git.getAPI(1).getRepository(uri) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** The BZRP files of a repository as they were at a commit, those that are gone today included. */
export async function filesAt(repository: Repository, hash: string, token: vscode.CancellationToken): Promise<{ uri: string; text: string }[]> {
  const today = await vscode.workspace.findFiles(new vscode.RelativePattern(repository.rootUri, FILE_GLOB), '**/{node_modules,.*}/**');
  const changed = (await repository.diffWith(hash)).map(({ originalUri }) => originalUri).filter(({ path }) => /\.bzrp\.ya?ml$/.test(path));
  const uris = new Map([...today, ...changed].map((uri) => [uri.toString(), uri]));
  const waiting = [...uris];
  const found: { uri: string; text: string }[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next && !token.isCancellationRequested; next = waiting.pop()) {
      const [uri, { fsPath }] = next;
      const text = await repository.show(hash, fsPath).catch(() => undefined);
      // The byte order mark is no part of the text, there as here.
      if (text !== undefined) found.push({ uri, text: text.replace(/^\uFEFF/, '') });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}
