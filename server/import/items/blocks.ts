/** The tables a sheet holds: where each begins, what its headers are, what stands between its rows. */
import { type Cell, cellText, type Table } from '../table/table';
import { FIELDS, foldHeader, type ListKey } from './fields';

/** A row of data. `number`: 1-based row of the sheet. `heading`: the line that stands over it, such as a Handlungsfeld. */
export interface DataRow {
  number: number;
  cells: readonly Cell[];
  heading: string | undefined;
}

export interface Block {
  sheet: string | undefined;
  /** What each column is called, joined where rows of headers stand over each other; '' for a column without. */
  headers: readonly string[];
  rows: readonly DataRow[];
  /** Rows that are no data, 1-based, and why they were left out (German). */
  left: readonly { row: number; text: string; why: string }[];
}

/** All words of all lists, to tell a row of headers from a row of data. */
const WORDS: ReadonlySet<string> = new Set((Object.keys(FIELDS) as ListKey[]).flatMap((list) => FIELDS[list].flatMap(({ words }) => words)));

/**
 * Finds the tables of a sheet. A table begins at a row of which at least two cells, and half of those that hold something,
 * are words known as headers; without any the first row with two cells or more is taken for one.
 */
export function blocksOf(table: Table): Block[] {
  const begins = table.rows.flatMap((row, at) => (isHeader(row) ? [at] : []));
  if (begins.length === 0) {
    const first = table.rows.findIndex((row) => filled(row).length > 1);
    return first === -1 ? [] : [block(table, first, table.rows.length, '')];
  }
  // Rows of headers over each other, as merged cells leave them, are one.
  const starts = begins.filter((at) => !begins.includes(at - 1));
  const blocks = starts.map((at, index) => block(table, at, starts[index + 1] ?? table.rows.length, titleAbove(table, at)));
  return joined(blocks);
}

/** A header that is repeated on the next page goes on with the table before. */
function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const each of blocks) {
    const before = result.at(-1);
    if (before && same(before.headers, each.headers)) result[result.length - 1] = { ...before, rows: [...before.rows, ...each.rows], left: [...before.left, ...each.left] };
    else result.push(each);
  }
  return result;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => foldHeader(text) === foldHeader(b[at] ?? ''));
}

function block(table: Table, begin: number, end: number, title: string): Block {
  let height = 1;
  while (begin + height < end && isHeader(table.rows[begin + height] ?? [])) height += 1;
  const headers = headersOf(table.rows.slice(begin, begin + height));
  const rows: DataRow[] = [];
  const left: { row: number; text: string; why: string }[] = [];
  let heading = title === '' ? undefined : title;
  for (let at = begin + height; at < end; at += 1) {
    const cells = table.rows[at] ?? [];
    const texts = filled(cells);
    if (texts.length === 0) continue;
    const distinct = new Set(texts);
    if (distinct.size === 1 && (texts.length > 1 || headers.filter((header) => header !== '').length > 2) && !/^\d+$/.test(texts[0] ?? '')) {
      heading = texts[0];
      left.push({ row: at + 1, text: texts[0] ?? '', why: 'Überschrift über den folgenden Zeilen' });
    } else if (/^(?:summe|gesamt(?:summe)?|insgesamt|zwischensumme|total)\b/i.test(texts[0] ?? '')) {
      left.push({ row: at + 1, text: texts.join(' | '), why: 'Summenzeile' });
    } else rows.push({ number: at + 1, cells, heading });
  }
  return { sheet: table.name, headers, rows, left };
}

/** One header a column. Of headers over each other the lower one counts when it is a word of its own, else both are told. */
function headersOf(rows: readonly (readonly Cell[])[]): string[] {
  const [upper = [], ...others] = rows;
  return upper.map((cell, at) => {
    const over = cellText(cell) || (others.length > 0 ? lastOf(upper, at) : '');
    return others.reduce((header, row) => {
      const under = cellText(row[at]);
      if (under === '' || foldHeader(under) === foldHeader(header)) return header;
      return WORDS.has(foldHeader(under)) || header === '' ? under : `${header} / ${under}`;
    }, over);
  });
}

/** The text of the merged cell a column lies under. */
function lastOf(row: readonly Cell[], at: number): string {
  for (let left = at; left >= 0; left -= 1) if (cellText(row[left]) !== '') return cellText(row[left]);
  return '';
}

/** A line on its own right above a table is its heading. */
function titleAbove(table: Table, at: number): string {
  const texts = new Set(filled(table.rows[at - 1] ?? []));
  return texts.size === 1 ? ([...texts][0] ?? '') : '';
}

function isHeader(row: readonly Cell[]): boolean {
  const texts = filled(row);
  const known = texts.filter((text) => WORDS.has(foldHeader(text))).length;
  return known >= 2 && known * 2 >= texts.length;
}

function filled(row: readonly Cell[]): string[] {
  return row.map(cellText).filter((text) => text !== '');
}
