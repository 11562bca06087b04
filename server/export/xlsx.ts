/** The measure table as an Excel workbook. Texts are written as texts, so that none can become a formula; times are real days that show what was written. */
import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { say } from '../language/text/message';
import type { Time } from '../language/model/time';
import { SOFT_BREAKS } from '../render/softBreaks';
import { type CellValue, isTime, MEASURE_COLUMNS, type MeasureColumn, type MeasureSource, measureRows } from './measureColumns';
import type { Step } from './steps';
import { printedOn } from './xlsxPrint';

/** The most characters Excel takes in a cell. */
const LONGEST = 32_767;
const SHEET = 'Maßnahmen';
/** Heights in points: of a line of text, and the most Excel takes for a row. */
const LINE = 15;
const TALLEST = 409;
/** Columns that stay when the others are scrolled or printed on further pages: number and title. */
const STICKY = 2;

/** @returns the bytes of a .xlsx file */
export async function toXlsx(source: MeasureSource, step: Step): Promise<Uint8Array> {
  const head = MEASURE_COLUMNS.map(({ title }) => title);
  const rows = await measureRows(source, step);
  const headCells = head.map((title): Cell => ({ value: title, type: String, fontWeight: 'bold', backgroundColor: '#E8F0F4', alignVertical: 'top', wrap: true, height: heightOf(head) }));
  const cells = rows.map((values) => MEASURE_COLUMNS.map((column, index) => cellOf(column, values[index], index === 0 ? heightOf(values) : undefined)));
  await step(say('Packing the file'), 0.7);
  const file = writeXlsxFile(
    [headCells, ...cells],
    { sheet: SHEET, columns: MEASURE_COLUMNS.map(({ width }) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: STICKY, orientation: 'landscape' },
    { features: [printedOn({ sheet: SHEET, columns: head.length, rows: rows.length + 1, stickyColumns: STICKY })] },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function cellOf(column: MeasureColumn, value: CellValue, height: number | undefined): Cell {
  if (value === undefined) return height === undefined ? null : { value: '', type: String, height };
  const common = { alignVertical: 'top', height } as const;
  if (typeof value === 'number') return { ...common, value, type: Number, format: '#,##0.00' };
  if (isTime(value)) return { ...common, value: new Date((column.kind === 'last-day' ? value.last : value.first) * MS_PER_DAY), type: Date, format: formatOf(value), align: 'left' };
  return { ...common, value: fitting(value), type: String, wrap: column.width > 12 };
}

const MS_PER_DAY = 86_400_000;

/** How Excel shows a day so that it says no more than was written; words in quotes are shown as they are. */
function formatOf({ precision, year, half, quarter }: Time): string {
  switch (precision) {
    case 'day':
      return 'dd.mm.yyyy';
    case 'month':
      return 'mmmm yyyy';
    case 'quarter':
      return `"${quarter}. Quartal" yyyy`;
    case 'half':
      return `"${half}. Halbjahr" yyyy`;
    case 'years':
      return `"${year}/${year + 1}"`;
    default:
      return 'yyyy';
  }
}

/** Room for the tallest cell of a row: programs that open the file do not all measure it. */
function heightOf(values: readonly CellValue[]): number {
  const lines = values.map((value, index) => (typeof value === 'string' ? linesOf(value, MEASURE_COLUMNS[index]?.width ?? 10) : 1));
  return Math.min(TALLEST, LINE * Math.max(1, ...lines) + 3);
}

/** Lines a text takes in a column of so many characters, words kept whole. */
function linesOf(text: string, width: number): number {
  return text
    .replace(SOFT_BREAKS, '\n')
    .split('\n')
    .reduce((sum, line) => {
      let [lines, used] = [1, 0];
      for (const { length } of line.split(' ')) {
        if (used > 0 && used + 1 + length > width) [lines, used] = [lines + 1, 0];
        used += (used > 0 ? 1 : 0) + length;
        // A word wider than the column is cut by the program.
        if (used > width) [lines, used] = [lines + Math.floor(used / width), used % width];
      }
      return sum + lines;
    }, 0);
}

/** Without what XML does not allow, and no longer than Excel takes. */
function fitting(text: string): string {
  const clean = text.replace(SOFT_BREAKS, '\n').replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
