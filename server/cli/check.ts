/** `bzrp check`: the findings the editor shows, for a terminal or a merge request. */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { Severity } from '../language/rules/rule';
import { type Language, tellIn } from '../language/text/bundles';
import type { Finding } from '../language/workspace/finding';
import { filesOf, openProject, rootOf, uriOf } from './project';
import { format } from './formats';

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
  finding: Finding;
  message: string;
  related: { file: string; range: Finding['range']; message: string }[];
}

export interface Report {
  files: number;
  reported: Reported[];
  summary: Record<Severity, number>;
  language: Language;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1 };

/** @returns the exit code: 0 nothing at or above `failOn`, 1 findings, 2 something could not be read */
export async function check(paths: readonly string[], options: CheckOptions): Promise<0 | 1 | 2> {
  const stdin = options.stdinFilename === undefined ? undefined : resolve(options.stdinFilename);
  const root = rootOf(options.root, paths.length === 1 && paths[0] ? paths[0] : '.');
  const project = await openProject(root, stdin ? [] : paths, options.exclude);
  const { workspace } = project;
  if (stdin) {
    workspace.set(uriOf(stdin), readFileSync(0, 'utf8').replace(/^\uFEFF/, ''), { path: stdin });
    workspace.settle();
  }
  const wanted = stdin ? [stdin] : await filesOf(paths);
  if (options.fix && !stdin) {
    const { applyFixes } = await import('./fix');
    await applyFixes(workspace, wanted);
  }
  const uris = wanted.map(uriOf).filter((uri) => workspace.files.has(uri) || workspace.findings(uri).length > 0);
  const report = reportOf(uris, (uri) => workspace.findings(uri), options.lang);
  process.stdout.write(format(options.format, report));
  for (const { path, reason } of project.unreadable) process.stderr.write(`${display(path)}: ${reason}\n`);
  if (project.unreadable.some(({ path }) => wanted.includes(path))) return 2;
  return report.reported.some(({ finding }) => WEIGHT[finding.severity] >= WEIGHT[options.failOn]) ? 1 : 0;
}

function reportOf(uris: readonly string[], findingsOf: (uri: string) => Finding[], language: Language): Report {
  const summary: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  const files = uris.map((uri) => ({ uri, file: display(URI.parse(uri).fsPath) })).sort((a, b) => (a.file < b.file ? -1 : 1));
  const reported = files.flatMap(({ uri, file }) =>
    findingsOf(uri).map((finding): Reported => {
      summary[finding.severity] += 1;
      const related = finding.related.map((each) => ({ file: display(URI.parse(each.uri).fsPath), range: each.range, message: tellIn(language, each.message) }));
      return { file, finding, message: tellIn(language, finding.message), related };
    }),
  );
  return { files: uris.length, reported, summary, language };
}

/** Path relative to the working folder, with forward slashes. */
function display(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || path;
}
