/** A table as a file holds it, before anybody says what its columns mean. */
import type { Message } from '../../language/text/message';

/** What a cell holds: text as written, a number or day as a spreadsheet keeps it. Empty cells are ''. */
export type Cell = string | number | boolean | Date;

/** Cells joined to one, whose value stands in the first of them. All 0-based; `rows` and `columns` say how many. */
export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A heading or paragraph that stands in no table, word for word. */
export interface OutsideText {
  text: string;
  isHeading: boolean;
}

export interface Table {
  /** Name of the sheet, or what stands before the table; undefined where the file has only one. */
  name: string | undefined;
  /** The last heading above what gives the table its name. */
  under?: string;
  /** Rows of equal length, in the order of the file; wholly empty ones at the end are left out. */
  rows: readonly (readonly Cell[])[];
  /** Joined cells, where the file knows of them. */
  merges?: readonly Merge[];
  /** Cells that hold an error or a formula without a result: what they say nobody knows, and they are empty in `rows`. 0-based. */
  unknown?: readonly { row: number; column: number }[];
  /** What stands outside of all tables of the file, in its order; the first table has it. */
  outside?: readonly OutsideText[];
  /** What was mended on the way, for whoever reads the report. */
  notes: readonly Message[];
}

/** A file that cannot be read as a table, with a reason a planner understands. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';

  constructor(readonly reason: Message) {
    super(reason.text);
  }

  /** The bundle that reads Word documents has a class of its own by this name. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'UnreadableTable';
  }
}

/** Makes all rows as long as the longest, and drops empty ones at the end. */
export function evenRows(rows: readonly (readonly Cell[])[]): Cell[][] {
  const end = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.slice(0, end + 1).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** The text of a cell, as people read it: days as year-month-day, numbers with a decimal point. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
