/** The measure table as CSV for German office programs: `;`, decimal comma, byte order mark, CRLF. */
import { formatTime } from '../language/model/time';
import { SOFT_BREAKS } from '../render/softBreaks';
import { type CellValue, isTime, MEASURE_COLUMNS, type MeasureSource, measureRows, plainCell } from './measureColumns';
import { CHECK_TITLE, checkOf } from './round';
import type { Step } from './steps';

const MARK = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n\u2212\uFF1D\uFF0B\uFF0D\uFF20]/;

export async function toCsv(source: MeasureSource, step: Step): Promise<string> {
  const rows = [
    [...MEASURE_COLUMNS.map(({ title }) => title), CHECK_TITLE],
    ...(await measureRows(source, step)).map((row) => [...row, checkOf(MEASURE_COLUMNS, row.map(plainCell))]),
  ];
  return MARK + rows.map((row) => `${row.map(csvField).join(';')}\r\n`).join('');
}

/** A month with its year: German spreadsheets make the first day of it, and show that. They know no no-break blank. */
const MONTH = /^(\p{L}{3,9}\.?) (\d{2,4})$/u;
/** „6-12“, „1/2“, „3.5“: they would become days too. A whole day (31.03.2026) is meant as one. */
const HALF_A_DAY = /^\s*\d{1,4}\s*[-./]\s*\d{1,4}\s*$/;

/**
 * A value as a field. A text that a spreadsheet would take for a formula or a day gets an apostrophe before it, a month with its
 * year a no-break blank; quotes are doubled.
 */
export function csvField(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = (isTime(value) ? formatTime(value) : value).replace(SOFT_BREAKS, '\n');
  const harmless = FORMULA.test(text) || HALF_A_DAY.test(text) ? `'${text}` : text.replace(MONTH, '$1\u00a0$2');
  return /[";\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
