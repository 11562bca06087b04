/** What came of tables, in words: what was taken over, how the columns were understood, what was not. */
import type { Speech } from '../../language/text/bundles';
import { say } from '../../language/text/message';
import { KEEP, LEAVE_OUT } from './columns';
import type { Proposal, ReportRow } from './proposal';

/** Longer words are shown by their beginning. */
const MOST_SHOWN = 160;

/** The report as lines of plain text. */
export function reportLines({ counted, listNames, tables, report, outside }: Proposal, { tell }: Speech): string[] {
  const lines = [counted === '' ? tell(say('Nothing was taken over.')) : tell(say('Taken over: {0}', counted))];
  for (const table of tables) {
    if (table.list === undefined) continue;
    lines.push('', tell(table.name === undefined ? say('Table: {0}', listNames.get(table.list) ?? table.list) : say('Table "{0}": {1}', table.name, listNames.get(table.list) ?? table.list)));
    if (table.assignment !== undefined) lines.push(`  ${tell(say('Columns as the catalogue says in "{0}"', table.assignment))}`);
    for (const { header, meaning, examples } of table.columns) {
      if (examples.length === 0) continue;
      const name = meaning === KEEP ? tell(say('kept word for word')) : meaning === LEAVE_OUT ? tell(say('left out')) : (table.meanings.find((each) => each.meaning === meaning)?.name ?? meaning);
      lines.push(`  ${header === '' ? `(${examples[0]})` : header} → ${name}`);
    }
  }
  if (report.length > 0) lines.push('', tell(say('Please look at these:')), ...report.map((row) => `  ${rowText(row, tell, tables.length > 1)}`));
  // A heading, and below it what stands there.
  if (outside.length > 0) lines.push('', tell(say('Not read, because it stands outside of tables:')), ...outside.flatMap(({ text, isHeading }) => text.split('\n').map((line) => (isHeading ? `  # ${line}` : `    ${line}`))));
  return lines;
}

function rowText({ table, row, column, text, why, item }: ReportRow, tell: Speech['tell'], many: boolean): string {
  const place = [...(many && table !== undefined ? [table] : []), ...(row === undefined ? [] : [tell(say('row {0}', row))]), ...(column ? [column] : [])].join(', ');
  const one = text.replace(/\s+/g, ' ');
  const words = one === '' ? '' : tell(say('"{0}"', one.length > MOST_SHOWN ? `${one.slice(0, MOST_SHOWN)}…` : one));
  const kept = item === undefined ? '' : ` ${tell(say('(kept in {0})', item))}`;
  return [...(place === '' ? [] : [`${place}:`]), ...(words === '' ? [] : [words, '–']), tell(why)].join(' ') + kept;
}
