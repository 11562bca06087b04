/** The measure table as CSV for German office programs: `;`, decimal comma, byte order mark, CRLF. */
import { MEASURE_COLUMNS, type MeasureSource, measureRows } from './measureColumns';
import type { Step } from './steps';

const MARK = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n\u2212\uFF1D\uFF0B\uFF0D\uFF20]/;

export async function toCsv(source: MeasureSource, step: Step): Promise<string> {
  const rows = [MEASURE_COLUMNS.map(({ title }) => title), ...(await measureRows(source, step))];
  return MARK + rows.map((row) => `${row.map(csvField).join(';')}\r\n`).join('');
}

/** A value as a field. A text that would become a formula gets an apostrophe before it; quotes are doubled. */
export function csvField(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
