/**
 * What an exported table of measures tells of itself, so that it can be read back: which edition it is of, and what each cell
 * said. In a workbook it stands in a sheet nobody sees.
 */

export const MARK_SHEET = '_bzrp';

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
