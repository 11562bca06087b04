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
  /** Paths of files that are there and cannot be read. */
  unreadable: string[];
}

/** The folder whose files are known: `wanted`, else the nearest one upwards with `.git`, else the working folder. */
export function rootOf(wanted: string | undefined, from: string): string {
  if (wanted !== undefined) return resolve(wanted);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return process.cwd();
  }
}

/** A file to read; one beside the root stands for itself. */
export interface Input {
  path: string;
  uri: string;
  inWorkspace: boolean;
  /** What it is called where it cannot be read. */
  name: string;
}

/** Every BZRP file below the root, and those named beside it. */
export async function inputsOf(root: string, named: readonly string[], exclude: readonly string[] = []): Promise<Input[]> {
  const skipped = (path: string): boolean => exclude.some((glob) => matchesGlob(relative(root, path).split(sep).join('/'), glob));
  const inside = (await walk(root)).filter((path) => !skipped(path));
  const beside = new Set((await filesOf(named)).filter((path) => !skipped(path) && relative(root, path).startsWith('..')));
  return [...new Set([...inside, ...beside])].map((path) => ({ path, uri: uriOf(path), inWorkspace: !beside.has(path), name: relative(root, path) }));
}

/** How many files are read before rules run: what they say need not all stay at hand. */
const BATCH = 20;

/**
 * Reads files into a workspace and works out what is in them.
 * @param progress called with how many files more are done
 * @returns paths of files that are there and cannot be read
 */
export async function readInto(workspace: Workspace, inputs: readonly Input[], progress: (files: number) => void = () => {}): Promise<string[]> {
  const unreadable: string[] = [];
  for (let at = 0; at < inputs.length; at += BATCH) {
    const batch = inputs.slice(at, at + BATCH);
    for (const { path, uri, inWorkspace, name } of batch) {
      const result = await readText(path);
      if ('text' in result) workspace.set(uri, result.text, { path, inWorkspace });
      else if (result.error !== 'not-found') {
        workspace.setUnreadable(uri, name, result.error);
        if (result.error === 'unreadable') unreadable.push(path);
      }
    }
    workspace.settle();
    progress(batch.length);
  }
  return unreadable;
}

/** The files of a root folder, and those named beside it, in one workspace. */
export async function openProject(root: string, named: readonly string[], exclude: readonly string[] = []): Promise<Project> {
  const workspace = new Workspace(createSetup());
  const unreadable = await readInto(workspace, await inputsOf(root, named, exclude));
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
