/** The measure table as an Excel workbook. Texts are written as texts, so that none can become a formula; times are real days that show what was written. */
import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { say } from '../language/text/message';
import type { Time } from '../language/model/time';
import { SOFT_BREAKS } from '../render/softBreaks';
import { type CellValue, isTime, MEASURE_COLUMNS, type MeasureColumn, type MeasureSource, measureRows, plainCell } from './measureColumns';
import { actorName } from '../render/parts/actor';
import { LISTS, MARK_SHEET, markRows, type RoundOf } from './round';
import type { ExportStep } from './steps';
import { filledIn, listSheet } from './xlsxForm';
import { printedOn } from './xlsxPrint';
import { printable } from '../language/text/printable';

/** The most characters Excel takes in a cell. */
const LONGEST = 32_767;
const SHEET = 'Maßnahmen';
/** Heights in points: of a line of text, and the most Excel takes for a row. */
const LINE = 15;
const TALLEST = 409;
/** Columns that stay when the others are scrolled or printed on further pages: number and title. */
const STICKY = 2;

/** Of cells that only inform, and of the head. */
const LOCKED = '#F2F2F2';
const HEAD = '#E8F0F4';

/** @returns the bytes of a .xlsx file that can be filled in and read back */
export async function toXlsx(source: MeasureSource, of: RoundOf, { perOffice = false }: SheetOptions, step: ExportStep): Promise<Uint8Array> {
  const head = MEASURE_COLUMNS.map(({ title }) => title);
  const rows = await measureRows(source, step);
  const headCells = head.map((title): Cell => ({ value: title, type: String, fontWeight: 'bold', backgroundColor: HEAD, alignVertical: 'top', wrap: true, height: heightOf(head) }));
  const parts = perOffice ? byOffice(source, rows) : [{ sheet: SHEET, rows }];
  const lists = MEASURE_COLUMNS.flatMap(({ title, choices }, column) => (choices ? [{ column, title, values: choices(source.context) }] : []));
  const tables = parts.map(({ sheet, rows: own }) => ({
    sheet,
    columns: MEASURE_COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: STICKY,
    orientation: 'landscape' as const,
    data: [headCells, ...own.map((values) => MEASURE_COLUMNS.map((column, index) => cellOf(column, values[index], index === 0 ? heightOf(values) : undefined)))],
  }));
  await step(say('Packing the file'), 0.7);
  const marks = markRows(of, head, rows.map((row) => row.map(plainText))).map((row) => row.map((value): Cell => ({ value, type: String })));
  const printed = parts.map(({ sheet, rows: own }) => ({ sheet, columns: head.length, rows: own.length + 1, stickyColumns: STICKY }));
  const file = writeXlsxFile([...tables, { sheet: LISTS, data: listSheet(lists) }, { sheet: MARK_SHEET, data: marks }], { features: [printedOn(printed), filledIn(printed, lists, [LISTS, MARK_SHEET])] });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

export interface SheetOptions {
  /** A sheet for each office that leads: a measure several lead stands on the sheet of each. */
  perOffice?: boolean;
}

/** The rows by office, in the order in which the offices first lead; what nobody leads comes last. */
function byOffice({ measures, context }: MeasureSource, rows: readonly CellValue[][]): { sheet: string; rows: CellValue[][] }[] {
  const parts = new Map<string, CellValue[][]>();
  const nobody: CellValue[][] = [];
  for (const [at, { leads }] of measures.entries()) {
    const row = rows[at] ?? [];
    const offices = new Set(leads.map((lead) => actorName(lead, context)).filter((name) => name !== ''));
    if (offices.size === 0) nobody.push(row);
    for (const office of offices) parts.set(office, [...(parts.get(office) ?? []), row]);
  }
  const all = [...parts].map(([office, own]) => ({ office, rows: own }));
  if (nobody.length > 0 || all.length === 0) all.push({ office: NOBODY, rows: nobody });
  const taken = new Set([LISTS, MARK_SHEET].map((name) => name.toLowerCase()));
  return all.map(({ office, rows: own }) => ({ sheet: sheetName(office, taken), rows: own }));
}

/** What a cell says as one text, no longer than Excel takes. */
export function plainText(value: CellValue): string {
  return fitting(plainCell(value));
}

const NOBODY = 'Ohne Federführung';
/** The most characters the name of a sheet has. */
const LONGEST_NAME = 31;

/** A name as Excel takes it for a sheet, unlike those there are. */
function sheetName(office: string, taken: Set<string>): string {
  const clean = office.replace(/[[\]:*?/\\]/g, ' ').replace(/^'|'$/g, '').trim() || SHEET;
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = clean.slice(0, LONGEST_NAME - end.length).trim() + end;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function cellOf(column: MeasureColumn, value: CellValue, height: number | undefined): Cell {
  const locked = column.key === undefined ? { backgroundColor: LOCKED } : {};
  const common = { alignVertical: 'top', height, ...locked } as const;
  const day = column.kind === 'first-day' || column.kind === 'last-day';
  if (value === undefined) return day ? { ...common, type: Date, format: 'dd.mm.yyyy', align: 'left' } : column.kind === 'euro' ? { ...common, type: Number, format: '#,##0.00' } : { ...common, wrap: column.width > 12 };
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
      return '[$-407]mmmm yyyy';
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
  const clean = printable(text.replace(SOFT_BREAKS, '\n'));
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
