/** The measure table as an Excel workbook. Texts are written as texts, so that none can become a formula. */
import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { say } from '../language/text/message';
import { MEASURE_COLUMNS, type MeasureColumn, type MeasureSource, measureRows } from './measureColumns';
import type { Step } from './steps';

/** The most characters Excel takes in a cell. */
const LONGEST = 32_767;
const SHEET = 'Maßnahmen';

/** @returns the bytes of a .xlsx file */
export async function toXlsx(source: MeasureSource, step: Step): Promise<Uint8Array> {
  const head: Cell[] = MEASURE_COLUMNS.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold', backgroundColor: '#E8F0F4', alignVertical: 'top', wrap: true }));
  const rows = (await measureRows(source, step)).map((values) => values.flatMap((value, index): Cell[] => (MEASURE_COLUMNS[index] ? [cellOf(MEASURE_COLUMNS[index], value)] : [])));
  await step(say('Packing the file'), 0.7);
  const file = writeXlsxFile([head, ...rows], {
    sheet: SHEET,
    columns: MEASURE_COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    orientation: 'landscape',
  });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function cellOf(column: MeasureColumn, value: string | number | undefined): Cell {
  if (value === undefined) return null;
  if (typeof value === 'number') return { value, type: Number, format: '#,##0.00', alignVertical: 'top' };
  return { value: fitting(value), type: String, wrap: column.width > 12, alignVertical: 'top' };
}

/** Without what XML does not allow, and no longer than Excel takes. */
function fitting(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
