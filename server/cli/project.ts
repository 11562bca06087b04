/** The files a command knows: those of the root folder, whatever it reports on. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, matchesGlob, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { createSetup } from '../language/setup';
import { Workspace } from '../language/workspace/workspace';
import { isBzrpFile } from '../lsp/files';
import { readText, walk } from '../lsp/nodeFiles';

export interface Project {
  workspace: Workspace;
  root: string;
  /** Files that could not be read, with the reason. */
  unreadable: { path: string; reason: string }[];
}

/** The folder whose files are known: `wanted`, else the nearest one upwards with `.git`, else the working folder. */
export function rootOf(wanted: string | undefined, from: string): string {
  if (wanted !== undefined) return resolve(wanted);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return process.cwd();
  }
}

/** Reads every BZRP file below the root, and those named beside it. */
export async function openProject(root: string, named: readonly string[], exclude: readonly string[] = []): Promise<Project> {
  const workspace = new Workspace(createSetup());
  const unreadable: Project['unreadable'] = [];
  const skipped = (path: string): boolean => exclude.some((glob) => matchesGlob(relative(root, path).split(sep).join('/'), glob));
  const inside = (await walk(root)).filter((path) => !skipped(path));
  const beside = (await filesOf(named)).filter((path) => !skipped(path) && relative(root, path).startsWith('..'));
  for (const path of new Set([...inside, ...beside])) {
    const uri = uriOf(path);
    const result = await readText(path);
    if ('text' in result) workspace.set(uri, result.text, { path, inWorkspace: !beside.includes(path) });
    else if (result.error !== 'not-found') {
      workspace.setUnreadable(uri, relative(root, path), result.error);
      if (result.error === 'unreadable') unreadable.push({ path, reason: 'nicht lesbar' });
    }
  }
  workspace.settle();
  return { workspace, root, unreadable };
}

/** BZRP files that some paths name: a file itself, or all below a folder. Paths that do not exist are an error. */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const full = resolve(path);
    if (!existsSync(full)) throw new Error(`„${path}“ gibt es nicht.`);
    if (statSync(full).isDirectory()) found.push(...(await walk(full)));
    else if (isBzrpFile(full)) found.push(full);
    else throw new Error(`„${path}“ ist keine BZRP-Datei: Der Name endet auf .bzrp.yaml oder .bzrp.yml.`);
  }
  return [...new Set(found)];
}

export function uriOf(path: string): string {
  return URI.file(path).toString();
}
