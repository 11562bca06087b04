/** The tables of a file that may be one of ours. */
import { readCsv } from '../table/csv';
import { decode } from '../table/decode';
import type { Table } from '../table/table';
import { readXlsx } from '../table/xlsx';

/** @throws UnreadableTable with the reason */
export async function roundTables(bytes: Uint8Array, name: string): Promise<Table[]> {
  return /\.xls[xm]$/i.test(name) ? readXlsx(bytes) : [readCsv(decode(bytes))];
}
