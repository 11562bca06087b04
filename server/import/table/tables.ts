/** All tables of a file, by what its name and its first bytes say it is. */
import { say } from '../../language/text/message';
import type * as Office from '../office/main';
import { readCsv } from './csv';
import { decode } from './decode';
import { type Table, UnreadableTable } from './table';
import { readXlsx } from './xlsx';

/** Larger files are not read (bytes). */
export const MOST_BYTES = 20_000_000;

/** Endings of files that can be read. */
export const ENDINGS = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'docx', 'html', 'htm'] as const;

/**
 * @param office brings what reads Word documents and web pages
 * @throws UnreadableTable with the reason
 */
export async function tablesOf(bytes: Uint8Array, name: string, office: () => Promise<typeof Office>): Promise<Table[]> {
  if (bytes.length > MOST_BYTES) throw new UnreadableTable(say('The file is larger than {0} MB.', MOST_BYTES / 1_000_000));
  const tables = await read(bytes, /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '', office);
  if (tables.length === 0) throw new UnreadableTable(say('The file has no table.'));
  return tables;
}

async function read(bytes: Uint8Array, ending: string, office: () => Promise<typeof Office>): Promise<Table[]> {
  switch (ending) {
    case 'xlsx':
    case 'xlsm':
      return readXlsx(bytes);
    case 'docx':
      return (await office()).readDocx(bytes);
    case 'html':
    case 'htm':
      return (await office()).readHtml(decode(bytes));
    case 'csv':
    case 'tsv':
    case 'txt': {
      const table = readCsv(decode(bytes));
      return table.rows.length > 0 ? [table] : [];
    }
    default:
      throw new UnreadableTable(say('Tables are read from Excel (.xlsx), CSV and Word (.docx) files. Save this one in one of these formats.'));
  }
}
