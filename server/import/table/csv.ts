/** Tables in text files: CSV as statistics offices, spreadsheets and people write it. */
import Papa from 'papaparse';
import { formatNumber } from '../../language/model/number';
import { say } from '../../language/text/message';
import { evenRows, type Table, UnreadableTable } from './table';

/** The most rows that are read of one file; the largest of the open data, with every Planungsraum of ten years, has a tenth. */
export const MOST_ROWS = 100_000;

const DELIMITERS = [';', ',', '\t', '|'];

/**
 * Reads a CSV file. Line ends may be LF, CRLF or CR alone; the separator is found when it is not said.
 * @throws UnreadableTable when it has too many rows
 */
export function readCsv(text: string, delimiter?: string): Table {
  const lines = text.replace(/\r\n?/g, '\n');
  const mended = delimiter === undefined || delimiter === ';' ? unspoilt(lines) : undefined;
  // Excel writes and reads a first line that says what separates cells; it is none of the table.
  const said = /^\uFEFF?"?sep=([;,\t|])"?\n/.exec(lines);
  const { rows, isOpen } = mended === undefined ? parse(said ? lines.slice(said[0].length) : lines, delimiter ?? said?.[1]) : parse(mended, ';');
  return {
    name: undefined,
    rows: evenRows(rows),
    notes: [
      ...(mended === undefined ? [] : [say('A spreadsheet had split the lines at the decimal commas; they were put together again.')]),
      ...(isOpen ? [say('A quotation mark is opened and never closed: all that follows stands in one cell.')] : []),
    ],
  };
}

function parse(text: string, delimiter: string | undefined): { rows: string[][]; isOpen: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiter ?? delimiterOf(text),
    newline: '\n',
    preview: MOST_ROWS + 1,
    skipEmptyLines: 'greedy',
  });
  if (data.length > MOST_ROWS) throw new UnreadableTable(say('The table has more than {0} rows and was not read.', formatNumber(MOST_ROWS)));
  return { rows: data.map((row) => row.map((cell) => cell.trim())), isOpen: errors.some(({ code }) => code === 'MissingQuotes') };
}

/** So many rows tell what separates cells. */
const SAMPLE = 50;

/**
 * What separates the cells: with it the most rows have one width. A title above the table is a row of its own width and does not
 * count; what stands in fewer than half of the rows is a comma in a text.
 */
function delimiterOf(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const widths = new Map<number, number>();
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE, skipEmptyLines: 'greedy' });
    const split = data.filter(({ length }) => length > 1);
    for (const { length } of split) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 0, rows = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, rows: split.length * 2 < data.length ? 0 : rows, width };
  });
  const [best] = scored.sort((a, b) => b.rows - a.rows || b.width - a.width);
  return best && best.rows > 0 ? best.delimiter : ';';
}

/**
 * The text as it was before an English spreadsheet opened a German file and saved it: that took each line for one cell with
 * commas in it, so that the line is quoted up to its first decimal comma and split at every one. Undefined when it is not so.
 */
function unspoilt(text: string): string | undefined {
  const head = text.slice(0, text.indexOf('\n') + 1 || undefined);
  if (!/^"[^",]*;""/.test(head)) return undefined;
  return parse(text, ',')
    .rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join(','))
    .join('\n');
}
