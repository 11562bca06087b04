/** The files a command knows: those of the root folder, whatever it reports on. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, matchesGlob, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { createSetup } from '../language/setup';
import { Workspace } from '../language/workspace/workspace';
import { isBzrpFile, isNoProfile, type ReadFault } from '../files/files';
import { readText, type Walked, walk } from '../files/nodeFiles';

export interface Project {
  workspace: Workspace;
  root: string;
  unreadable: Unreadable[];
}

/** A file or folder that is there and cannot be read. */
export interface Unreadable {
  path: string;
  fault: ReadFault;
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
  /** Known before it is read: a folder that cannot be looked into. */
  fault?: ReadFault;
}

/** Every BZRP file below the root, and those named beside it. */
export async function inputsOf(root: string, named: readonly string[], exclude: readonly string[] = []): Promise<Input[]> {
  const skipped = (path: string): boolean => exclude.some((glob) => matchesGlob(relative(root, path).split(sep).join('/'), glob));
  const inside = (await walk(root)).filter(({ path }) => !skipped(path));
  const beside = (await filesOf(named)).filter(({ path }) => !skipped(path) && relative(root, path).startsWith('..'));
  const input = ({ path, fault }: Walked, inWorkspace: boolean): Input => ({ path, uri: uriOf(path), inWorkspace, name: relative(root, path), fault });
  return [...inside.map((each) => input(each, true)), ...beside.map((each) => input(each, false))];
}

/** How many files are read before rules run: what they say need not all stay at hand. */
const BATCH = 20;

/**
 * Reads files into a workspace and works out what is in them.
 * @param progress called with how many files more are done
 * @returns what is there and cannot be read
 */
export async function readInto(workspace: Workspace, inputs: readonly Input[], progress: (files: number) => void = () => {}): Promise<Unreadable[]> {
  const unreadable: Unreadable[] = [];
  for (let at = 0; at < inputs.length; at += BATCH) {
    const batch = inputs.slice(at, at + BATCH);
    for (const { path, uri, inWorkspace, name, fault } of batch) {
      const result = fault ? { error: fault } : await readText(path);
      if ('text' in result) {
        workspace.set(uri, result.text, { path, inWorkspace });
        continue;
      }
      const { error } = result;
      if (!isNoProfile(error)) workspace.setUnreadable(uri, name, error);
      // That a file is no UTF-8 is a finding in it.
      if (error !== 'not-utf8' && error !== 'not-found') unreadable.push({ path, fault: error });
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

/** BZRP files that some paths name: a file itself, or all below a folder, with folders in it that cannot be read. Paths that do not exist are an error. */
export async function filesOf(paths: readonly string[]): Promise<Walked[]> {
  const found = new Map<string, Walked>();
  for (const path of paths) {
    const full = resolve(path);
    if (!existsSync(full)) throw new Error(`„${path}“ gibt es nicht.`);
    if (statSync(full).isDirectory()) for (const each of await walk(full)) found.set(each.path, each);
    else if (isBzrpFile(full)) found.set(full, { path: full });
    else throw new Error(`„${path}“ ist keine BZRP-Datei: Der Name endet auf .bzrp.yaml oder .bzrp.yml.`);
  }
  return [...found.values()];
}

export function uriOf(path: string): string {
  return URI.file(path).toString();
}
