/** `bzrp diff`: what changed between two editions. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import type { Side } from '../export/main';
import { createSetup } from '../language/setup';
import { Workspace } from '../language/workspace/workspace';
import { readRevision } from './git';
import { mayWrite, writeOutput } from './output';
import { openProject, type Project, rootOf, uriOf } from './project';

export interface DiffOptions {
  to: 'pretty' | 'html' | 'json';
  out?: string;
  root?: string;
  /** An existing file may be replaced. */
  force?: boolean;
}

/** @param before a file, or `<git-revision>:<path>`; likewise `after`. @returns 0. Throws with a German sentence. */
export async function diff(before: string, after: string, options: DiffOptions): Promise<0> {
  mayWrite(options.out, options.force, [before, after]);
  const projects = new Map<string, Promise<Project>>();
  // Both files at once, so that a root they share is read once.
  const files = [before, after].filter(existsSync);
  const side = (named: string): Promise<Side> => (existsSync(named) ? fileSide(named, files, options.root, projects) : revisionSide(named));
  const [former, present] = [await side(before), await side(after)];
  const { compareSides, comparisonHtml, comparisonJson, comparisonLines } = await import('../export/main');
  const compared = compareSides(former, present);
  switch (options.to) {
    case 'html':
      await writeOutput(options.out, comparisonHtml(compared));
      break;
    case 'json':
      await writeOutput(options.out, comparisonJson(compared));
      break;
    case 'pretty':
      await writeOutput(options.out, `${comparisonLines(compared).map(options.out === undefined ? coloured : plain).join('\n')}\n`);
  }
  return 0;
}

async function fileSide(named: string, files: readonly string[], root: string | undefined, projects: Map<string, Promise<Project>>): Promise<Side> {
  const path = resolve(named);
  const folder = rootOf(root, resolve(path, '..'));
  const project = projects.get(folder) ?? openProject(folder, files);
  projects.set(folder, project);
  return sideIn((await project).workspace, path, named);
}

/** A workspace of the files of a revision, so that contributions and catalogues are those of that time too. */
async function revisionSide(named: string): Promise<Side> {
  const [, revision, path] = /^([^:]+):(.+)$/s.exec(named) ?? [];
  if (revision === undefined || path === undefined) throw new Error(`„${named}“ gibt es nicht. Eine frühere Version heißt <Version>:<Pfad>, zum Beispiel HEAD~1:profil.bzrp.yaml.`);
  const files = await readRevision(revision, path, process.cwd());
  const workspace = new Workspace(createSetup());
  for (const [name, text] of files.texts) workspace.set(uriOf(join(files.root, name)), text, { path: join(files.root, name) });
  workspace.settle();
  return sideIn(workspace, join(files.root, files.path), named);
}

function sideIn(workspace: Workspace, path: string, name: string): Side {
  const file = workspace.files.get(uriOf(path));
  if (!file) throw new Error(`„${name}“ ist nicht lesbar.`);
  return { workspace, file, name };
}

function plain(line: string): string {
  return line;
}

function coloured(line: string): string {
  switch (/^ {2}([+~-]) /.exec(line)?.[1]) {
    case '+':
      return pc.green(line);
    case '-':
      return pc.red(line);
    case '~':
      return pc.yellow(line);
    default:
      return /^\S/.test(line) && !line.includes(':') ? pc.bold(line) : line;
  }
}
