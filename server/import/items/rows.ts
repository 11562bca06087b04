/** The rows of a table by what they are: headers, items, headings between them, totals. */
import { fold } from '../../language/catalogue/nearest';
import type { Cell, Table } from '../table/table';
import { isBlank, shownText } from './read';

export interface TableHeader {
  /** The lines of the header above the column, from the top. Empty where there is none. */
  parts: readonly string[];
  /** Euro a plain number in the column stands for: 1000 under „in T€“. */
  factor: number;
}

export interface BodyRow {
  /** 0-based row of the table. */
  row: number;
  cells: readonly Cell[];
  /** Columns whose value comes from a cell that reaches down from above. */
  repeated: ReadonlySet<number>;
  /** Where it stands, when only one cell says something. */
  single: { column: number; isMerged: boolean } | undefined;
}

export interface TableLayout {
  headers: readonly TableHeader[];
  /** First row of the headers, 0-based; undefined where the table has none. */
  headerRow: number | undefined;
  /** Rows above the headers: titles of the table. */
  above: readonly BodyRow[];
  rows: readonly BodyRow[];
  totals: readonly BodyRow[];
}

/** Headers are looked for in so many rows from the top. */
const HEADER_WITHIN = 30;
/** Longer cells are no headers. */
const LONGEST_HEADER = 80;

/** What the row with the headers may be, when nobody is asked for one. */
export const NO_HEADER = -1;

/** The first rows that say something: one of them may hold the headers. */
export function firstRows({ rows }: Table): { row: number; text: string }[] {
  const said = rows.slice(0, HEADER_WITHIN).map((cells, row) => ({ row, text: cells.map((cell) => shownText(cell).replace(/\s+/g, ' ')).filter((text) => !isBlank(text)).join(' | ') }));
  return said.filter(({ text }) => text !== '').slice(0, MOST_OFFERED);
}

/** So many rows are offered as headers. */
const MOST_OFFERED = 10;

/**
 * @param isHeader whether a text is what some column is called
 * @param said 0-based row somebody says the headers stand in, or `NO_HEADER`
 */
export function layoutOf(table: Table, isHeader: (text: string) => boolean, said?: number): TableLayout {
  const grid = unfolded(table);
  const filled = grid.map(({ cells }) => cells.flatMap((cell, column) => (isBlank(shownText(cell)) ? [] : [{ column, text: shownText(cell) }])));
  const hits = (row: number): number => (filled[row] ?? []).filter(({ text }) => isHeader(text)).length;
  const isShort = (row: number): boolean => (filled[row] ?? []).every(({ text }) => text.length <= LONGEST_HEADER);
  const width = table.rows[0]?.length ?? 0;
  let first = said ?? filled.findIndex((cells, row) => row < HEADER_WITHIN && isShort(row) && hits(row) >= Math.min(2, width) && hits(row) * 3 >= cells.length);
  const hasHeader = first >= 0 && first < grid.length;
  let end = first + 1;
  if (hasHeader) {
    // „Zeitraum“ and „Finanzierung“ may stand above two columns each.
    while (said === undefined && first > 0 && (filled[first - 1]?.length ?? 0) >= 2 && isShort(first - 1) && hits(first - 1) > 0) first -= 1;
    while (end < filled.length && (isMoreHeader(filled[end] ?? [], grid[end]?.repeated, isHeader) || isBelowJoined(filled[end] ?? [], grid[end]?.repeated, end, table))) end += 1;
  } else first = end = 0;
  const headers = Array.from({ length: width }, (_, column) => headerOf(table, grid, first, end, column));
  if (hasHeader) untick(grid.slice(end), headers);
  const begun = isNumbering(filled[end] ?? []) ? end + 1 : end;
  const known = new Set(filled.slice(first, end).map(nameOf));
  const body = grid.slice(begun).filter(({ row }) => (filled[row]?.length ?? 0) > 0 && !known.has(nameOf(filled[row] ?? [])));
  const isSum = ({ row }: BodyRow): boolean => isTotal(filled[row] ?? []);
  return { headers, headerRow: hasHeader ? first : undefined, above: grid.slice(0, first).filter(({ row }) => (filled[row]?.length ?? 0) > 0), rows: body.filter((row) => !isSum(row)), totals: body.filter(isSum) };
}

type Filled = readonly { column: number; text: string }[];

/** Cells that reach down say in each row what they say in the first. */
function unfolded({ rows, merges = [] }: Table): BodyRow[] {
  const cells = rows.map((row) => [...row]);
  const repeated = rows.map(() => new Set<number>());
  const across = new Set<number>();
  for (const merge of merges) {
    if (merge.columns > 1 && merge.columns * 2 >= (rows[0]?.length ?? 0)) across.add(merge.row);
    for (let row = merge.row + 1; row < Math.min(merge.row + merge.rows, rows.length); row += 1) {
      (cells[row] as Cell[])[merge.column] = rows[merge.row]?.[merge.column] ?? '';
      repeated[row]?.add(merge.column);
    }
  }
  return cells.map((row, at) => {
    const filled = row.flatMap((cell, column) => (isBlank(shownText(cell)) ? [] : [column]));
    return { row: at, cells: row, repeated: repeated[at] ?? new Set(), single: filled.length === 1 ? { column: filled[0] ?? 0, isMerged: across.has(at) } : undefined };
  });
}

/** A row below the headers that goes on with them: „von | bis“, „in T€“. */
function isMoreHeader(cells: Filled, repeated: ReadonlySet<number> | undefined, isHeader: (text: string) => boolean): boolean {
  const own = cells.filter(({ column }) => !repeated?.has(column));
  return own.length > 0 && own.every(({ text }) => text.length <= LONGEST_HEADER && (isHeader(text) || factorOf(text) !== undefined || /^\(.*\)$/s.test(text) || /^(?:19|20)\d\d$/.test(text))) && own.some(({ text }) => !/^\d+$/.test(text));
}

/** A row that says nothing but what stands in the columns below a joined header: „kurzfristig | mittelfristig | langfristig“. */
function isBelowJoined(cells: Filled, repeated: ReadonlySet<number> | undefined, row: number, { merges = [] }: Table): boolean {
  const own = cells.filter(({ column }) => !repeated?.has(column));
  const joined = merges.filter((merge) => merge.row + merge.rows === row && merge.columns > 1);
  return own.length > 1 && own.every(({ column, text }) => text.length <= LONGEST_HEADER && /\p{L}{2}/u.test(text) && joined.some((merge) => merge.column <= column && column < merge.column + merge.columns));
}

const TICK = /^(?:x|[\u2713\u2714\u2612\u2611\u25cf\u2022])$/i;

/** Columns below one joined header in which ticks alone stand are one column, in which the headers of the ticked ones stand. */
function untick(rows: readonly BodyRow[], headers: TableHeader[]): void {
  for (let from = 0; from < headers.length; ) {
    const above = headers[from]?.parts.slice(0, -1).join('\n') ?? '';
    let to = from + 1;
    while (above !== '' && to < headers.length && headers[to]?.parts.slice(0, -1).join('\n') === above) to += 1;
    const cells = rows.flatMap((row) => row.cells.slice(from, to).map(shownText).filter((text) => !isBlank(text)));
    if (to - from > 1 && cells.length > 0 && cells.every((text) => TICK.test(text))) {
      for (const row of rows) {
        const ticked = headers.slice(from, to).filter((_, at) => !isBlank(shownText(row.cells[from + at])));
        (row.cells as Cell[]).splice(from, to - from, ticked.map(({ parts }) => parts.at(-1)).join('\n'), ...Array.from({ length: to - from - 1 }, () => ''));
      }
      const [first] = headers.slice(from, to);
      if (first) headers[from] = { ...first, parts: first.parts.slice(0, -1) };
    }
    from = to;
  }
}

/** One name a column: a cell of an upper header row holds for the empty ones to its right, as joined cells do. */
function headerOf({ merges = [] }: Table, grid: readonly BodyRow[], first: number, end: number, column: number): TableHeader {
  const parts: string[] = [];
  let factor = 1;
  for (let row = first; row < end; row += 1) {
    const text = (at: number): string => shownText(grid[row]?.cells[at]);
    let at = column;
    const merge = merges.find((each) => each.row === row && each.column < column && column < each.column + each.columns);
    if (merge) at = merge.column;
    else if (row < end - 1 && text(column) === '' && merges.length === 0 && shownText(grid[row + 1]?.cells[column]) !== '') while (at > 0 && text(at) === '') at -= 1;
    const found = text(at).replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ');
    factor = factorOf(found) ?? factor;
    if (found !== '' && !parts.includes(found)) parts.push(found);
  }
  return { parts, factor };
}

/** Euro a number stands for under a header: „Kosten (in T€)“, „Mio. Euro“. Undefined where it does not say. */
function factorOf(header: string): number | undefined {
  if (/T ?€|T ?EUR|TEUR|Tsd\.? ?(?:€|EUR|Euro)|Tausend|k€/i.test(header)) return 1000;
  if (/Mio|Million/i.test(header)) return 1_000_000;
  return /€|\bEUR\b|\bEuro\b/i.test(header) ? 1 : undefined;
}

/** `1 | 2 | 3` below the headers. */
function isNumbering(cells: Filled): boolean {
  return cells.length > 1 && cells.every(({ text }, at) => text.replace(/^\((\d+)\)$/, '$1') === String(at + 1));
}

/** A sum of what stands above: its word, and nothing but amounts. */
function isTotal([first, ...others]: Filled): boolean {
  if (!first || !/^(?:(?:zwischen|gesamt)?summen?|gesamt|insgesamt|total|gesamtkosten|gesamtbetrag)(?![a-z])/.test(fold(first.text)) || first.text.split(/\s/).length > 4) return false;
  return others.every(({ text }) => /\d/.test(text) && /^[\d.,\s]*(?:€|EUR|T€|TEUR|Euro)?$/.test(text));
}

function nameOf(cells: Filled): string {
  return cells.map(({ column, text }) => `${column} ${fold(text).replace(/\s+/g, ' ')}`).join('|');
}
