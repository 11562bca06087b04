/** Sheets of Excel workbooks. Only values are read: no formula is worked out, no macro, link or picture is followed. */
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { formatNumber } from '../../language/model/number';
import { type Message, say } from '../../language/text/message';
import { MOST_ROWS } from './csv';
import { lettersOf, named, type SheetParts, sheetPartsIn } from './sheetParts';
import { type Cell, cellText, evenRows, type Table, UnreadableTable } from './table';
import { isOldOffice, MOST_UNPACKED, TOO_LARGE, unpackedSize } from './zip';

/**
 * Reads all sheets that hold something, with what is known of their joined cells.
 * @throws UnreadableTable with the reason: encrypted, cut off, no workbook, too large
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table[]> {
  if (isOldOffice(bytes)) throw new UnreadableTable(say('The file is protected by a password or saved in the old format .xls. Save it as .xlsx without a password.'));
  if (unpackedSize(bytes) > MOST_UNPACKED) throw new UnreadableTable(TOO_LARGE);
  let sheets: { sheet: string; data: (Cell | null)[][] }[];
  let files: Unzipped;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
    // The library would unpack large parts in workers, which not every host has: it gets them unpacked.
    sheets = (await readWorkbook(new Blob([zipSync(files, { level: 0 }) as BlobPart]))) as unknown as typeof sheets;
  } catch {
    throw new UnreadableTable(say('The file is not whole, or is no Excel workbook (.xlsx).'));
  }
  const parts = sheetPartsIn(files);
  return sheets.flatMap(({ sheet, data }): Table[] => {
    if (data.length > MOST_ROWS) throw new UnreadableTable(say('The sheet "{0}" has more than {1} rows and was not read.', sheet, formatNumber(MOST_ROWS)));
    const { percentages = [], merges = [], unknown = [], struck = [], notes = [] } = parts.get(sheet) ?? {};
    const rows = evenRows(data.map((row) => row.map((cell) => (typeof cell === 'string' ? tidy(cell) : (cell ?? '')))));
    for (const { row, column } of percentages) {
      const cells = rows[row];
      const number = cells?.[column];
      if (cells && typeof number === 'number') cells[column] = percentage(number);
    }
    return rows.length === 0 ? [] : [{ name: sheet, rows, merges, ...(unknown.length > 0 && { unknown }), notes: [...notes, ...struckIn(rows, struck)] }];
  });
}

/** Words that are struck through stay as they are; whether they still count only people know. */
function struckIn(rows: readonly (readonly Cell[])[], struck: SheetParts['struck']): Message[] {
  const cells = struck.flatMap(({ row, column, words }) => {
    const text = (words ?? cellText(rows[row]?.[column])).replace(/\s+/g, ' ');
    return text === '' ? [] : [`${lettersOf(column + 1)}${row + 1} (${text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS)}…` : text})`];
  });
  return cells.length === 0 ? [] : [say('Struck through in the sheet, and read like other text: {0}', named(cells))];
}

/** Longer words are shown by their beginning. */
const LONGEST_WORDS = 60;

/** As the sheet shows it: 0.175 is „17,5 %“. */
function percentage(number: number): string {
  return `${String(Number((number * 100).toPrecision(12))).replace('.', ',')} %`;
}

/** Line breaks as one character; blanks at both ends gone. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

