/** Tables we made ourselves and somebody filled in: a status round comes back. */
import { CHECK_TITLE, MARK, MARK_SHEET, marksIn, type RoundOf, type SheetColumn } from '../../export/round';
import { type Cell, cellText, type Table } from '../table/table';

/** A row that came back. */
export interface ReturnedRow {
  /** Name of the sheet, where the file has several. */
  table: string | undefined;
  /** 1-based row of the table. */
  row: number;
  id: string;
  cells: ReadonlyMap<SheetColumn, Cell>;
  /** Marks of what each cell said when the table was made, see `markOf`; a CSV file and a Word document have them. */
  marks: ReadonlyMap<SheetColumn, string> | undefined;
}

export interface Returned {
  /** The edition the table was made from; undefined where the file does not say so. */
  of: RoundOf | undefined;
  /** Id of a measure → what each cell said when the table was made; undefined where the file does not say so. */
  base: ReadonlyMap<string, ReadonlyMap<SheetColumn, string>> | undefined;
  rows: readonly ReturnedRow[];
}

/** Without a mark a table is ours when it has the number and so many more of our columns, each called as we call it. */
const FEWEST = 8;
/** Rows in which the head of a table is looked for: somebody may have put a line above it. */
const MOST_ABOVE = 5;
const NUMBER = 'Nr.';

/** What came back; undefined when the tables are none of ours. @param known the columns we write */
export function recogniseRound(tables: readonly Table[], known: readonly SheetColumn[]): Returned | undefined {
  const mark = tables.find(({ name, rows }) => name === MARK_SHEET && rows[0]?.[0] === MARK[0]);
  const rows = tables.filter((table) => table !== mark).flatMap((table) => rowsOf(table, known, mark !== undefined));
  if (rows.length === 0) return undefined;
  const [head, titles, ...cells] = mark?.rows ?? [];
  const of = head && { key: cellText(head[2]), fassung: cellText(head[3]) };
  if (!titles) return { of, base: undefined, rows };
  const columns = columnsIn(titles, known);
  const base = new Map(cells.map((row) => [cellText(row[0]), new Map([...columns].map(([at, column]) => [column, cellText(row[at])]))]));
  return { of, base, rows };
}

function rowsOf({ name, rows }: Table, known: readonly SheetColumn[], isMarked: boolean): ReturnedRow[] {
  const at = rows.slice(0, MOST_ABOVE).findIndex((row) => isHead(row, known, isMarked));
  if (at < 0) return [];
  const columns = columnsIn(rows[at] ?? [], known);
  const checkAt = (rows[at] ?? []).findIndex((cell) => cellText(cell).normalize('NFC') === CHECK_TITLE);
  return rows.slice(at + 1).flatMap((row, below): ReturnedRow[] => {
    if (row.every((cell) => cellText(cell) === '')) return [];
    const cells = new Map([...columns].map(([number, column]) => [column, row[number] ?? '']));
    const check = checkAt < 0 ? '' : cellText(row[checkAt]);
    return [{ table: name, marks: marksIn(check, known), row: at + 2 + below, id: cellText([...cells].find(([{ title }]) => title === NUMBER)?.[1]), cells }];
  });
}

function isHead(row: readonly Cell[], known: readonly SheetColumn[], isMarked: boolean): boolean {
  const titles = [...columnsIn(row, known).values()].map(({ title }) => title);
  return titles.includes(NUMBER) && titles.length >= (isMarked ? 2 : FEWEST);
}

/** The columns we know by their 0-based number; of two with one title the first. */
function columnsIn(titles: readonly Cell[], known: readonly SheetColumn[]): Map<number, SheetColumn> {
  const found = new Map<number, SheetColumn>();
  for (const [at, title] of titles.entries()) {
    const column = known.find((each) => each.title === cellText(title).normalize('NFC').replace(/\s+/g, ' '));
    if (column && ![...found.values()].includes(column)) found.set(at, column);
  }
  return found;
}
