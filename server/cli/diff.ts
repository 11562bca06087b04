/** `bzrp diff`: what changed between two editions. */
import { extname, join } from 'node:path';
import type { Side } from '../export/main';
import { createSetup } from '../language/setup';
import { Workspace } from '../language/workspace/workspace';
import { readRevision } from './git';
import { type Colours, colours } from './colours';
import { tellLost } from './lost';
import { mayWrite, unclear, writeOutput } from './output';
import { openFiles } from './project';
import { isThere, uriOf } from './scope';
import { visible } from './visible';
import type { Language } from '../language/text/bundles';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

export interface DiffOptions {
  /** Without one the name of the output says it. */
  to?: 'pretty' | 'html' | 'json';
  out?: string;
  root?: string;
  /** An existing file may be replaced. */
  force?: boolean;
  /** Of what is said beside the comparison. */
  lang: Language;
}

/** @param before a file, or `<git-revision>:<path>`; likewise `after`. @returns 0. Throws a refusal. */
export async function diff(before: string, after: string, options: DiffOptions): Promise<0> {
  mayWrite(options.out, options.force, [before, after]);
  const to = options.to ?? formOf(options.out);
  // Both files at once, so that a root they share is read once.
  const files = await openFiles([before, after].filter(isThere), options.root);
  const side = async (named: string): Promise<Side> => {
    const opened = files.get(named);
    return opened ? { workspace: opened.workspace, file: opened.file, name: named } : revisionSide(named);
  };
  const [former, present] = [await side(before), await side(after)];
  for (const { workspace, file } of [former, present]) tellLost(workspace, file, say('A fault of form. This place is missing in the comparison.'), options.lang);
  const { compareSides, comparisonHtml, comparisonJson, comparisonLines } = await import('../export/main');
  const compared = compareSides(former, present);
  switch (to) {
    case 'html':
      await writeOutput(options.out, comparisonHtml(compared));
      break;
    case 'json':
      await writeOutput(options.out, comparisonJson(compared));
      break;
    case 'pretty':
      await writeOutput(options.out, `${comparisonLines(compared).map(visible).map(options.out === undefined ? coloured(colours()) : plain).join('\n')}\n`);
  }
  return 0;
}

/** The form of the output by its name; without one it is read on a screen. */
function formOf(out: string | undefined): DiffOptions['to'] {
  if (out === undefined) return 'pretty';
  const forms: Readonly<Record<string, DiffOptions['to']>> = { '.html': 'html', '.htm': 'html', '.json': 'json', '.txt': 'pretty' };
  return forms[extname(out).toLowerCase()] ?? unclear(out);
}

/** A workspace of the files of a revision, so that contributions and catalogues are those of that time too. */
async function revisionSide(named: string): Promise<Side> {
  const [, revision, path] = /^([^:]+):(.+)$/s.exec(named) ?? [];
  if (revision === undefined || path === undefined) throw new Refusal(say('There is no "{0}". An earlier version is called <version>:<path>, for example HEAD~1:profil.bzrp.yaml.', named));
  const files = await readRevision(revision, path, process.cwd());
  const workspace = new Workspace(createSetup());
  for (const [name, text] of files.texts) workspace.set(uriOf(join(files.root, name)), text, { path: join(files.root, name) });
  workspace.settle();
  return sideIn(workspace, join(files.root, files.path), named);
}

function sideIn(workspace: Workspace, path: string, name: string): Side {
  const file = workspace.files.get(uriOf(path));
  if (!file) throw new Refusal(say('"{0}" cannot be read.', name));
  return { workspace, file, name };
}

function plain(line: string): string {
  return line;
}

const coloured = (pc: Colours) => (line: string): string => {
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
};
