/** `bzrp daten`: what the statistics files around a folder are good for. */
import { type Language, speechIn } from '../language/text/bundles';
import { say } from '../language/text/message';
import { openProject } from './project';

/** Most refusals of one file that are told one by one. */
const MOST_TOLD = 5;

/** `bzrp daten`: which statistics files were recognised, what they know, what was refused and why. */
export async function listData(folder: string, { lang }: { lang: Language }): Promise<0 | 1> {
  const { tell } = speechIn(lang);
  const { workspace, data } = await openProject(folder);
  const { files, unread } = data;
  const { unformedShares } = await import('../import/main');
  const unformed = unformedShares(workspace, files);
  const lines: string[] = [];
  for (const { name, uri, source, series, refused, notes } of files) {
    const lacking = unformed.filter((each) => each.uri === uri);
    lines.push(name, `  ${source.title} (${source.id}), ${workspace.places.system.name} ${source.vintage}`);
    const times = new Map<string, string[]>();
    for (const { indicator, stand } of series.filter((each) => !lacking.some((share) => share.indicator === each.indicator && share.stand === each.stand))) times.set(stand, [...(times.get(stand) ?? []), indicator]);
    for (const [stand, indicators] of times) lines.push(`  ${tell(say('As of {0}: {1}', stand, indicators.join(', ')))}`);
    for (const { indicator, stand, denominator, names } of lacking) lines.push(`  ${tell(say('cannot be formed: {0} as of {1} – no file tells {2} of about that time. Such files are called: {3}', indicator, stand, denominator, names.join(', ')))}`);
    for (const note of notes) lines.push(`  ${tell(note)}`);
    for (const { row, what, why } of refused.slice(0, MOST_TOLD)) {
      lines.push(`  ${tell(row === undefined ? say('not taken: "{0}" – {1}', what, why) : say('not taken, row {0}: "{1}" – {2}', row, what, why))}`);
    }
    if (refused.length > MOST_TOLD) lines.push(`  ${tell(say('not taken: {0} more', refused.length - MOST_TOLD))}`);
  }
  for (const { name, why } of unread) lines.push(name, `  ${tell(say('not read: {0}', why))}`);
  if (lines.length === 0) lines.push(tell(say('There is no folder "daten" with statistics files beside the profiles or above.')));
  process.stdout.write(`${lines.map(shown).join('\n')}\n`);
  return files.length > 0 ? 0 : 1;
}

/** Names and cells of files as text: no control character reaches the terminal. */
function shown(line: string): string {
  return line.replace(/[\u0000-\u001F\u007F-\u009F]/g, '�');
}
