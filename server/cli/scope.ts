/** What a command line is about: the files it knows, and those of them that were named. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { isBzrpFile, isSkipped, type ReadFault } from '../files/files';
import { type Walked, walk } from '../files/nodeFiles';
import { Exclusion } from './exclude';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

/** A file to read; one beside the root stands for itself. */
export interface InputFile {
  path: string;
  uri: string;
  inWorkspace: boolean;
  /** Folder whose files are known. */
  root: string;
  /** What it is called where it cannot be read. */
  name: string;
  /** Known before it is read: a folder that cannot be looked into. */
  fault?: ReadFault;
}

/** The files of one root, and what was named of them. */
export interface Scope {
  root: string;
  inputs: InputFile[];
  /** What was named, as it was typed, with the inputs that means. */
  named: Map<string, InputFile[]>;
}

/**
 * Scopes of some paths, each with the files it would have if it were named alone.
 * @param root folder whose files are known; without it the nearest one upwards with `.git`, else the folder that is named or
 * that a named file lies in
 * Throws a refusal when a path names nothing that can be checked.
 */
export async function scopesOf(named: readonly string[], root: string | undefined, exclusion = new Exclusion([], process.cwd())): Promise<Scope[]> {
  const paths = named.map(existing);
  const given = root === undefined ? undefined : folderAt(root);
  const roots = paths.map(({ real }) => given ?? rootOf(real));
  // Of roots that lie in each other the outer one comes last: what it knows of a file that is named twice counts.
  const sorted = [...new Set(roots)].sort((a, b) => b.length - a.length);
  return Promise.all(sorted.map((each) => scopeOf(each, paths.filter((_, at) => roots[at] === each), exclusion)));
}

/** All files of a root, and a file that need not be there: a text comes from elsewhere. */
export async function scopeAround(file: string, root: string | undefined, exclusion: Exclusion): Promise<Scope & { file: InputFile }> {
  const path = placeOf(file);
  const given = root === undefined ? rootOf(dirname(path)) : folderAt(root);
  const scope = await scopeOf(given, [], exclusion);
  return { ...scope, file: inputAt(path, given) };
}

async function scopeOf(root: string, named: readonly Named[], exclusion: Exclusion): Promise<Scope> {
  const inputs = new Map<string, InputFile>();
  const add = ({ path, real = path, fault }: Walked): void => {
    if (!inputs.has(real) && !exclusion.has(path)) inputs.set(real, inputAt(path, root, fault));
  };
  for (const each of await walk(root)) add(each);
  const meant = new Map<string, InputFile[]>();
  for (const { typed, path, real } of named) {
    const isFolder = statSync(real).isDirectory();
    if (!isFolder && !isBzrpFile(path)) throw new Refusal(say('"{0}" is no BZRP file: its name ends in .bzrp.yaml or .bzrp.yml.', typed));
    // What is named counts, in a folder too that is left out otherwise.
    if (!isFolder) add({ path, real });
    else if (!isIn(real, root) || isSkipped(relative(root, real))) for (const each of await walk(real)) add(each);
    const found = isFolder ? [...inputs.values()].filter((each) => isIn(each.path, real)) : [inputs.get(real)].filter((each) => each !== undefined);
    if (found.length === 0) throw new Refusal(isFolder ? say('There is no BZRP file to check in "{0}".', typed) : say('"{0}" is left out by --exclude.', typed));
    meant.set(typed, found);
  }
  return { root, inputs: [...inputs.values()], named: meant };
}

function inputAt(path: string, root: string, fault?: ReadFault): InputFile {
  return { path, uri: uriOf(path), root, inWorkspace: isIn(path, root), name: relative(root, path), fault };
}

/** The nearest folder upwards with `.git`; without one the folder itself, or that of the file. */
function rootOf(path: string): string {
  const start = existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

function folderAt(root: string): string {
  const path = spelled(resolve(root));
  if (path === undefined) throw new Refusal(say('There is no folder "{0}".', root));
  if (!statSync(path).isDirectory()) throw new Refusal(say('"{0}" is no folder.', root));
  return realpathSync(path);
}

/** Something that is named, by whichever link or spelling. */
interface Named {
  typed: string;
  /** Where it is read: its real path, or a link to a file that is called otherwise. */
  path: string;
  real: string;
}

function existing(typed: string): Named {
  const path = spelled(resolve(typed));
  if (path === undefined) throw new Refusal(say('There is no "{0}".', typed));
  const real = realpathSync(path);
  return { typed, real, path: isBzrpFile(real) ? real : join(realpathSync(dirname(path)), basename(path)) };
}

/** Whether something is there, in whichever spelling. */
export function isThere(path: string): boolean {
  return spelled(resolve(path)) !== undefined;
}

/** Where a file is or would be, links on the way followed. */
function placeOf(named: string): string {
  const path = resolve(named);
  const there = spelled(path);
  if (there !== undefined) return realpathSync(there);
  return dirname(path) === path ? path : join(placeOf(dirname(path)), basename(path));
}

/** A path as the disk spells it (`ö` is one character or two); undefined when there is nothing. */
function spelled(path: string): string | undefined {
  if (existsSync(path)) return path;
  if (path.normalize('NFC') === path.normalize('NFD')) return undefined;
  const folder = spelled(dirname(path));
  const wanted = basename(path).normalize('NFC');
  const name = folder === undefined ? undefined : readdirSync(folder).find((each) => each.normalize('NFC') === wanted);
  return folder === undefined || name === undefined ? undefined : join(folder, name);
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

export function uriOf(path: string): string {
  return URI.file(path).toString();
}
