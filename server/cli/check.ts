/** `bzrp check`: the findings the editor shows, for a terminal or a merge request. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { asEdited } from '../files/files';
import type { Severity } from '../language/rules/rule';
import { createSetup } from '../language/setup';
import { type Language, tellIn } from '../language/text/bundles';
import { say } from '../language/text/message';
import { Workspace } from '../language/workspace/workspace';
import { format } from './formats';
import { Exclusion } from './exclude';
import { attachData } from './data';
import { readInto } from './project';
import { type InputFile, type Scope, scopeAround, scopesOf } from './scope';
import { whyUnreadable } from './reasons';
import type { Report, Reported } from './report';
import { find } from './shares/find';
import { toldFindings } from './shares/share';
import type { Found } from './shares/together';
import { complain } from './visible';

export interface CheckOptions {
  root?: string;
  exclude: string[];
  format: string;
  failOn: Severity;
  fix?: boolean;
  lang: Language;
  stdinFilename?: string;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1 };

/**
 * @param program the bundle this runs in, when it can be started again in threads
 * @returns the exit code: 0 nothing at or above `failOn`, 1 findings, 2 something could not be read
 */
export async function check(paths: readonly string[], options: CheckOptions, program?: string): Promise<0 | 1 | 2> {
  const { root, stdinFilename, fix, lang, failOn } = options;
  const exclusion = new Exclusion(options.exclude, process.cwd());
  const found: Found = { findings: new Map(), unreadable: [] };
  const asked = new Set<string>();
  const add = ({ findings, unreadable }: Found): void => {
    for (const [uri, told] of findings) found.findings.set(uri, told);
    found.unreadable.push(...unreadable);
  };
  if (stdinFilename !== undefined) add(await findInput(await scopeAround(stdinFilename, root, exclusion), lang));
  else {
    const scopes = await scopesOf(paths, root, exclusion);
    for (const scope of scopes) {
      const wanted = [...new Set([...scope.named.values()].flat())];
      for (const { path } of wanted) asked.add(path);
      add(fix ? await findFixed(scope.inputs, wanted, lang) : await find(scope.inputs, wanted.map(({ uri }) => uri), lang, program));
    }
  }
  const report = reportOf(found.findings, lang);
  process.stdout.write(format(options.format, report));
  for (const { path, fault } of found.unreadable) complain(`${display(path)}: ${tellIn(lang, whyUnreadable(fault))}`);
  for (const glob of exclusion.idle) complain(tellIn(lang, say('--exclude "{0}" fits no BZRP file.', glob)));
  if (found.unreadable.some(({ path }) => asked.has(path))) return 2;
  return report.reported.some(({ finding }) => WEIGHT[finding.severity] >= WEIGHT[failOn]) ? 1 : 0;
}

/** The text on the standard input in the place of a file. */
async function findInput({ inputs, file }: Scope & { file: InputFile }, lang: Language): Promise<Found> {
  const workspace = new Workspace(createSetup());
  const unreadable = await readInto(workspace, inputs);
  await attachData(workspace, inputs);
  workspace.set(file.uri, asEdited(readFileSync(0, 'utf8')), { path: file.path, inWorkspace: file.inWorkspace });
  workspace.settle();
  return { findings: toldFindings(workspace, [file.uri], lang), unreadable };
}

/** What the fixes leave. */
async function findFixed(inputs: readonly InputFile[], wanted: readonly InputFile[], lang: Language): Promise<Found> {
  const workspace = new Workspace(createSetup());
  const unreadable = await readInto(workspace, inputs);
  await attachData(workspace, inputs);
  const { applyFixes } = await import('./fix');
  await applyFixes(workspace, wanted.map(({ path }) => path));
  return { findings: toldFindings(workspace, wanted.map(({ uri }) => uri), lang), unreadable };
}

function reportOf(findings: Found['findings'], language: Language): Report {
  const summary: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  const files = [...findings].map(([uri, told]) => ({ file: display(URI.parse(uri).fsPath), told })).sort((a, b) => (a.file < b.file ? -1 : 1));
  const reported = files.flatMap(({ file, told }) =>
    told.map(({ message, related, ...finding }): Reported => {
      summary[finding.severity] += 1;
      return { file, finding, message, related: related.map((each) => ({ file: display(URI.parse(each.uri).fsPath), range: each.range, message: each.message })) };
    }),
  );
  return { files: files.length, reported, summary, language };
}

/** Path relative to the working folder, with forward slashes. */
function display(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || path;
}
