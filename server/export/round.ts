/**
 * What an exported table of measures tells of itself, so that it can be read back: which edition it is of, and what each cell
 * said. In a workbook it stands in a sheet nobody sees.
 */

export const MARK_SHEET = '_bzrp';

/** The sheet beside it with what can be chosen in a cell; nobody sees it either. */
export const LISTS = 'Listen';

/** Title of the column a row is known by. */
export const NUMBER = 'Nr.';

/** First cells of the mark: what it is, and its version. */
export const MARK = ['BZRP-Standrunde', '1'] as const;

/** The edition a table was made from. */
export interface RoundOf {
  /** LOR key of the Bezirksregion or Bezirk. */
  key: string;
  fassung: string;
}

/** A column as reading back needs it; see `MeasureColumn`. */
export interface SheetColumn {
  title: string;
  kind: 'text' | 'euro' | 'first-day' | 'last-day';
  key?: string;
}

/** A table as it would be written now: each cell as one text, a time as the language writes it. */
export interface MeasureSheet {
  of: RoundOf;
  columns: readonly SheetColumn[];
  rows: readonly { id: string; title: string; cells: readonly string[] }[];
}

/** Rows of the mark: what it is of, the titles of the columns, then a row a measure. */
export function markRows({ key, fassung }: RoundOf, titles: readonly string[], rows: readonly (readonly string[])[]): string[][] {
  return [[...MARK, key, fassung], [...titles], ...rows.map((row) => [...row])];
}

/** Title of the column in which a CSV file keeps what each cell said, as a mark a cell: such a file has no second sheet. */
export const CHECK_TITLE = 'Prüfzeichen (nicht ändern)';

/** The marks of a row. */
export function checkOf(columns: readonly SheetColumn[], cells: readonly string[]): string {
  return `p${columns.map((column, at) => markOf(column, cells[at] ?? '')).join('.')}`;
}

/** Mark by column; undefined when they are of another version of the table, or somebody changed them. */
export function marksIn(check: string, columns: readonly SheetColumn[]): ReadonlyMap<SheetColumn, string> | undefined {
  const marks = check.startsWith('p') ? check.slice(1).split('.') : [];
  return marks.length === columns.length ? new Map(columns.map((column, at) => [column, marks[at] ?? ''])) : undefined;
}

/** The mark of a cell by what it says in the plain form: FNV-1a over its characters, 32 bits. Blanks do not count. */
export function markOf({ title }: SheetColumn, plain: string): string {
  let hash = 0x811c9dc5;
  for (const unit of `${title}\n${wordsOf(plain)}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Texts that differ in blanks and line ends only are the same; an apostrophe kept a text from becoming a formula. */
export function wordsOf(text: string): string {
  return text.normalize('NFC').replace(/^'/, '').replace(/\s+/g, ' ').trim();
}

/** Names of the properties in which a Word document keeps its marks begin so; behind it stands the number of a measure. */
export const PROPERTY = 'BZRP ';
