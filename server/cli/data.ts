/** Statistics files in reach of the files a command knows; `bzrp daten` says what they are good for. */
import { dataFilesIn, dataFoldersOf } from '../files/dataFolders';
import { NodeFiles } from '../files/nodeFiles';
import type { Workspace } from '../language/workspace/workspace';
import type { DataReport } from '../import/main';
import { openProject } from './project';
import { type Input, uriOf } from './scope';

/** Hands a workspace what the statistics files know. Without any, what reads them is not even loaded. */
export async function attachData(workspace: Workspace, inputs: readonly Pick<Input, 'root' | 'inWorkspace'>[]): Promise<DataReport> {
  const roots = [...new Set(inputs.filter(({ inWorkspace }) => inWorkspace).map(({ root }) => uriOf(root)))];
  const folderOf = (uri: string): string | undefined => roots.find((root) => uri.startsWith(`${root}/`));
  const files = new NodeFiles(undefined);
  const found = await dataFilesIn(workspace.uris.flatMap((uri) => dataFoldersOf(uri, folderOf(uri))), files);
  if (found.size === 0) return { files: [], unread: [] };
  const { DataFiles } = await import('../import/main');
  const report = await new DataFiles(files).attach(workspace, found, folderOf);
  workspace.settle();
  return report;
}

/** Most refusals of one file that are told one by one. */
const MOST_TOLD = 5;

/** `bzrp daten`: which statistics files were recognised, what they know, what was refused and why. */
export async function listData(folder: string): Promise<0 | 1> {
  const { files, unread } = (await openProject(folder)).data;
  const lines: string[] = [];
  for (const { name, source, series, refused, notes } of files) {
    lines.push(name, `  ${source.title} (${source.id}), LOR ${source.vintage}`);
    const times = new Map<string, string[]>();
    for (const { indicator, stand } of series) times.set(stand, [...(times.get(stand) ?? []), indicator]);
    for (const [stand, indicators] of times) lines.push(`  Stand ${stand}: ${indicators.join(', ')}`);
    for (const note of notes) lines.push(`  ${note}`);
    for (const { row, what, why } of refused.slice(0, MOST_TOLD)) lines.push(`  nicht übernommen${row === undefined ? '' : `, Zeile ${row}`}: „${what}“ – ${why}`);
    if (refused.length > MOST_TOLD) lines.push(`  nicht übernommen: ${refused.length - MOST_TOLD} weitere`);
  }
  for (const { name, why } of unread) lines.push(name, `  nicht gelesen: ${why}`);
  if (lines.length === 0) lines.push('Neben den Profilen und darüber liegt kein Ordner „daten“ mit Statistikdateien.');
  process.stdout.write(`${lines.map(shown).join('\n')}\n`);
  return files.length > 0 ? 0 : 1;
}

/** Names and cells of files as text: no control character reaches the terminal. */
function shown(line: string): string {
  return line.replace(/[\u0000-\u001F\u007F-\u009F]/g, '�');
}
