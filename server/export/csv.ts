/** The measure table as CSV for German office programs: `;`, decimal comma, byte order mark, CRLF. */
import { formatTime } from '../language/model/time';
import { SOFT_BREAKS } from '../render/softBreaks';
import { type CellValue, isTime, MEASURE_COLUMNS, type MeasureSource, measureRows, plainCell } from './measureColumns';
import { CHECK_TITLE, checkOf } from './round';
import type { ExportStep } from './steps';

const MARK = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n\u2212\uFF1D\uFF0B\uFF0D\uFF20]/;

export async function toCsv(source: MeasureSource, step: ExportStep): Promise<string> {
  const rows = [
    [...MEASURE_COLUMNS.map(({ title }) => title), CHECK_TITLE],
    ...(await measureRows(source, step)).map((row) => [...row, checkOf(MEASURE_COLUMNS, row.map(plainCell))]),
  ];
  return MARK + rows.map((row) => `${row.map(csvField).join(';')}\r\n`).join('');
}

/** A month with its year: German spreadsheets make the first day of it, and show that, whatever blank stands between. */
const MONTH = /^\s*\p{L}{3,9}\.?\s+\d{2,4}\s*$/u;
/** „6-12“, „1/2“, „3.5“: they would become days too. A whole day (31.03.2026) is meant as one. */
const HALF_A_DAY = /^\s*\d{1,4}\s*[-./]\s*\d{1,4}\s*$/;

/**
 * A value as a field. A text that a spreadsheet would take for a formula or a day gets an apostrophe before it; a month is
 * written „im Februar 2027“, which none of them takes for the first of it. Quotes are doubled.
 */
export function csvField(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (isTime(value)) return value.precision === 'month' ? `im ${formatTime(value)}` : formatTime(value);
  const text = value.replace(SOFT_BREAKS, '\n');
  const harmless = [FORMULA, HALF_A_DAY, MONTH].some((taken) => taken.test(text)) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
