/** `bzrp daten`: what the statistics files around a folder are good for. */
import { tellIn } from '../language/text/bundles';
import { openProject } from './project';

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
    for (const note of notes) lines.push(`  ${tellIn('de', note)}`);
    for (const { row, what, why } of refused.slice(0, MOST_TOLD)) lines.push(`  nicht übernommen${row === undefined ? '' : `, Zeile ${row}`}: „${what}“ – ${why}`);
    if (refused.length > MOST_TOLD) lines.push(`  nicht übernommen: ${refused.length - MOST_TOLD} weitere`);
  }
  for (const { name, why } of unread) lines.push(name, `  nicht gelesen: ${tellIn('de', why)}`);
  if (lines.length === 0) lines.push('Neben den Profilen und darüber liegt kein Ordner „daten“ mit Statistikdateien.');
  process.stdout.write(`${lines.map(shown).join('\n')}\n`);
  return files.length > 0 ? 0 : 1;
}

/** Names and cells of files as text: no control character reaches the terminal. */
function shown(line: string): string {
  return line.replace(/[\u0000-\u001F\u007F-\u009F]/g, '�');
}
