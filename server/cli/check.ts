/** `bzrp check`: the findings the editor shows, for a terminal or a merge request. */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { Severity } from '../language/rules/rule';
import { createSetup } from '../language/setup';
import type { Range } from '../language/syntax/slot';
import type { Language } from '../language/text/bundles';
import { Workspace } from '../language/workspace/workspace';
import { format } from './formats';
import { filesOf, type Input, inputsOf, readInto, rootOf, uriOf } from './project';
import { whyUnreadable } from './reasons';
import { find } from './shares/find';
import { type ToldFinding, toldFindings } from './shares/share';
import type { Found } from './shares/together';

export interface CheckOptions {
  root?: string;
  exclude: string[];
  format: string;
  failOn: Severity;
  fix?: boolean;
  lang: Language;
  stdinFilename?: string;
}

/** A finding with the file it is in; `file` relative to the working folder, with forward slashes. */
export interface Reported {
  file: string;
  finding: Pick<ToldFinding, 'code' | 'severity' | 'range'>;
  message: string;
  related: { file: string; range: Range; message: string }[];
}

export interface Report {
  files: number;
  reported: Reported[];
  summary: Record<Severity, number>;
  language: Language;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1 };

/**
 * @param program the bundle this runs in, when it can be started again in threads
 * @returns the exit code: 0 nothing at or above `failOn`, 1 findings, 2 something could not be read
 */
export async function check(paths: readonly string[], options: CheckOptions, program?: string): Promise<0 | 1 | 2> {
  const stdin = options.stdinFilename === undefined ? undefined : resolve(options.stdinFilename);
  const root = rootOf(options.root, paths.length === 1 && paths[0] ? paths[0] : '.');
  const wanted = stdin ? [stdin] : (await filesOf(paths)).map(({ path }) => path);
  const inputs = await inputsOf(root, stdin ? [] : paths, options.exclude);
  const { findings, unreadable } = stdin || options.fix ? await findAlone(inputs, wanted, options, stdin) : await find(inputs, wanted.map(uriOf), options.lang, program);
  const report = reportOf(findings, options.lang);
  process.stdout.write(format(options.format, report));
  for (const { path, fault } of unreadable) process.stderr.write(`${display(path)}: ${whyUnreadable(fault)}\n`);
  const asked = new Set(wanted);
  if (unreadable.some(({ path }) => asked.has(path))) return 2;
  return report.reported.some(({ finding }) => WEIGHT[finding.severity] >= WEIGHT[options.failOn]) ? 1 : 0;
}

/** All files in one workspace; the text on the standard input, or what the fixes leave, in the place of the file. */
async function findAlone(inputs: readonly Input[], wanted: readonly string[], { lang, fix }: CheckOptions, stdin: string | undefined): Promise<Found> {
  const workspace = new Workspace(createSetup());
  const unreadable = await readInto(workspace, inputs);
  if (stdin) {
    workspace.set(uriOf(stdin), readFileSync(0, 'utf8').replace(/^\uFEFF/, ''), { path: stdin });
    workspace.settle();
  } else if (fix) {
    const { applyFixes } = await import('./fix');
    await applyFixes(workspace, wanted);
  }
  return { findings: toldFindings(workspace, wanted.map(uriOf), lang), unreadable };
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
