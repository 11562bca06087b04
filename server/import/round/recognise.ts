/** Tables we made ourselves and somebody filled in: a status round comes back. */
import { CHECK_TITLE, LISTS, MARK, MARK_SHEET, marksIn, NUMBER, type RoundOf, type SheetColumn } from '../../export/round';
import { type Message, say } from '../../language/text/message';
import { shownText } from '../items/read';
import { lettersOf } from '../table/sheetParts';
import { type Cell, cellText, type Table } from '../table/table';

/** A row that came back. */
export interface ReturnedRow {
  /** Name of the sheet, where the file has several. */
  table: string | undefined;
  /** 0-based number of the table in the file. */
  number: number;
  /** 1-based row of the table. */
  row: number;
  id: string;
  /** What its cells say; one that nobody knows the value of is left out. */
  cells: ReadonlyMap<SheetColumn, Cell>;
  /** Marks of what each cell said when the table was made, see `markOf`; a CSV file and a Word document have them. */
  marks: ReadonlyMap<SheetColumn, string> | undefined;
}

/** What came back besides the cells of measures, which nobody takes over: rows, columns, sheets, notes. */
export interface Beside {
  place: Message;
  /** What is written there; empty where the reason says it all. */
  text: string;
  why: Message;
}

export interface Returned {
  /** The edition the table was made from; undefined where the file does not say so. */
  of: RoundOf | undefined;
  /** Id of a measure → what each cell said when the table was made; undefined where the file does not say so. */
  base: ReadonlyMap<string, ReadonlyMap<SheetColumn, string>> | undefined;
  rows: readonly ReturnedRow[];
  besides: readonly Beside[];
}

/** Without a mark a table is ours when it has the number and so many more of our columns, each called as we call it. */
const FEWEST = 8;
/** Rows in which the head of a table is looked for: somebody may have put a line above it. */
const MOST_ABOVE = 5;

/** What came back; undefined when the tables are none of ours. @param known the columns we write */
export function recogniseRound(tables: readonly Table[], known: readonly SheetColumn[]): Returned | undefined {
  const mark = tables.find(({ name, rows }) => name === MARK_SHEET && rows[0]?.[0] === MARK[0]);
  const sent = tables.filter((table) => table !== mark && table.name !== LISTS);
  const found = sent.map((table, number) => ({ table, ...readTable(table, number, known, mark !== undefined) }));
  const rows = found.flatMap((each) => each.rows);
  if (rows.length === 0) return undefined;
  const besides = found.flatMap(({ table, isOurs, besides: own }) => (isOurs ? own : strangeSheet(table)));
  const [head, titles, ...cells] = mark?.rows ?? [];
  const of = head && { key: cellText(head[2]), fassung: cellText(head[3]) };
  if (!titles) return { of, base: undefined, rows, besides };
  const columns = columnsIn(titles, known);
  const base = new Map(cells.map((row) => [cellText(row[0]), new Map([...columns].map(([at, column]) => [column, cellText(row[at])]))]));
  return { of, base, rows, besides };
}

/** Where a row stands. */
export function rowPlace(table: string | undefined, row: number): Message {
  return table === undefined ? say('row {0}', row) : say('sheet "{0}", row {1}', table, row);
}

/** The first words of a row. */
export function wordsIn(cells: Iterable<Cell>): string {
  return [...cells].map(shownText).filter(Boolean).slice(0, 3).join(' · ');
}

function readTable(table: Table, number: number, known: readonly SheetColumn[], isMarked: boolean): { isOurs: boolean; rows: ReturnedRow[]; besides: Beside[] } {
  const { name, rows } = table;
  const at = rows.slice(0, MOST_ABOVE).findIndex((row) => isHead(row, known, isMarked));
  if (at < 0) return { isOurs: false, rows: [], besides: [] };
  const head = rows[at] ?? [];
  const columns = columnsIn(head, known);
  const checkAt = head.findIndex((cell) => cellText(cell).normalize('NFC') === CHECK_TITLE);
  const saidBy = cellsOf(table);
  const read = rows.slice(at + 1).flatMap((row, below): ReturnedRow[] => {
    if (row.every((cell) => cellText(cell) === '')) return [];
    const cells = new Map([...columns].flatMap(([column, each]): [SheetColumn, Cell][] => { const cell = saidBy(at + 1 + below, column); return cell === undefined ? [] : [[each, cell]]; }));
    const check = checkAt < 0 ? '' : cellText(row[checkAt]);
    return [{ table: name, number, marks: marksIn(check, known), row: at + 2 + below, id: cellText([...cells].find(([{ title }]) => title === NUMBER)?.[1]), cells }];
  });
  const above = rows.slice(0, at).flatMap((row, index): Beside[] => { const text = wordsIn(row); return text === '' ? [] : [{ place: rowPlace(name, index + 1), text, why: say('This stands above the table and was not read.') }]; });
  const notes = table.notes.map((why): Beside => ({ place: sheetPlace(name), text: '', why }));
  return { isOurs: true, rows: read, besides: [...above, ...strangeColumns(table, at, columns, checkAt, known), ...notes] };
}

/**
 * What each cell of a table says: joined cells what stands in the first of them, also those below it; undefined for one whose
 * value nobody knows, or that a wider one beside it covers.
 */
function cellsOf({ rows, merges = [], unknown = [] }: Table): (row: number, column: number) => Cell | undefined {
  const key = (row: number, column: number): string => `${row} ${column}`;
  const others = new Map<string, Cell | undefined>(unknown.map(({ row, column }) => [key(row, column), undefined]));
  for (const { row, column, rows: height, columns: width } of merges) {
    for (let below = row; below < Math.min(row + height, rows.length); below += 1) {
      for (let beside = column; beside < Math.min(column + width, rows[0]?.length ?? 0); beside += 1) others.set(key(below, beside), beside === column ? (rows[row]?.[column] ?? '') : undefined);
    }
  }
  return (row, column) => (others.has(key(row, column)) ? others.get(key(row, column)) : (rows[row]?.[column] ?? ''));
}

/** Columns that say something and are none of ours, maybe as somebody gave one another name. */
function strangeColumns({ name, rows }: Table, head: number, columns: ReadonlyMap<number, SheetColumn>, checkAt: number, known: readonly SheetColumn[]): Beside[] {
  const lacking = known.filter((column) => column.key !== undefined && ![...columns.values()].includes(column)).map(({ title }) => title);
  const why = lacking.length > 0 && lacking.length <= MOST_LACKING ? say('The table of measures has no column of this name; it lacks "{0}". Give the column its name back, if it is this one.', lacking.join(', ')) : say('The table of measures has no column of this name.');
  return (rows[head] ?? []).flatMap((title, at): Beside[] => {
    const text = columns.has(at) || at === checkAt ? '' : wordsIn(rows.slice(head + 1).map((row) => row[at] ?? ''));
    const shown = cellText(title) || lettersOf(at + 1);
    return text === '' ? [] : [{ place: name === undefined ? say('column "{0}"', shown) : say('sheet "{0}", column "{1}"', name, shown), text, why }];
  });
}

/** With more columns gone nobody can say which of them another one was. */
const MOST_LACKING = 3;

/** A sheet that is none of ours is told, with its first words. */
function strangeSheet({ name, rows }: Table): Beside[] {
  const text = wordsIn(rows.flat());
  return text === '' ? [] : [{ place: sheetPlace(name), text, why: say('This is no table of measures of ours and was not read.') }];
}

function sheetPlace(name: string | undefined): Message {
  return name === undefined ? say('table') : say('sheet "{0}"', name);
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
