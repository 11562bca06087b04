/** Rows as people mean them: several items in one cell, a chapter written as a row, an empty cell that means the one above. */
import { type Message, say } from '../../language/text/message';
import type { Cell } from '../table/table';
import type { ColumnChoice } from './columns';
import { isNote } from './headings';
import { GOAL_FIELD, TITLES } from './lists';
import { isBlank, shownText } from './read';
import type { BodyRow } from './rows';
import { isListed, withoutSign } from './several';

export interface ArrangedRow extends BodyRow {
  /** It stands over the rows below: what it says. */
  heading?: string;
}

/** Tells something of a row, or of a column as a whole. */
export type TellRow = (row: number | undefined, column: string, text: string, why: Message) => void;

/** @param list whose items the rows are */
export function arranged(rows: readonly BodyRow[], columns: readonly ColumnChoice[], list: string, tell: TellRow): ArrangedRow[] {
  const columnOf = (meaning: string): number | undefined => columns.find((column) => column.meaning === meaning)?.column;
  const [title, id] = [columnOf(TITLES[list] ?? 'titel'), columnOf('id')];
  const chapters = rows.map((row, at): ArrangedRow => {
    const heading = id === undefined ? undefined : chapterIn(row, rows[at + 1], id);
    return heading === undefined ? row : { ...row, heading };
  });
  const filled = list === 'massnahmen' ? [GOAL_FIELD, 'ziele'].reduce((each, meaning) => withAbove(each, columns.find((column) => column.meaning === meaning), title, tell), chapters) : chapters;
  // What somebody suggested in several points is one suggestion.
  return title === undefined || list === 'anregungen' ? filled : filled.flatMap((row) => listed(row, title, id, columns[title]?.header ?? '', tell));
}

/** `II | Verkehr` above `II.1`: the number is that of a chapter, and nothing else is said. */
function chapterIn(row: BodyRow, next: BodyRow | undefined, id: number): string | undefined {
  const said = row.cells.flatMap((cell, column) => (row.repeated.has(column) || isBlank(shownText(cell)) ? [] : [{ column, text: shownText(cell) }]));
  const number = said.find(({ column }) => column === id)?.text;
  const other = said.find(({ column }) => column !== id)?.text;
  if (number === undefined || other === undefined || said.length !== 2 || !/\p{L}{3}/u.test(other)) return undefined;
  return shownText(next?.cells[id]).startsWith(`${number.replace(/\.$/, '')}.`) ? `${number} ${other}` : undefined;
}

/**
 * Of a table in which nobody writes the same goal twice in a row, an empty cell below a goal means that goal. Where the same is
 * written again, an empty one says nothing.
 */
function withAbove(rows: readonly ArrangedRow[], column: ColumnChoice | undefined, title: number | undefined, tell: TellRow): ArrangedRow[] {
  const at = column?.column;
  const texts = at === undefined ? [] : rows.map(({ cells }) => shownText(cells[at]));
  const writesAgain = texts.some((text, row) => !isBlank(text) && text === texts[row - 1]);
  if (at === undefined || writesAgain || rows.some(({ repeated }) => repeated.has(at))) return [...rows];
  const meant: number[] = [];
  let above: Cell | undefined;
  const filled = rows.map((row): ArrangedRow => {
    if (row.heading !== undefined || row.single) above = undefined;
    else if (!isBlank(shownText(row.cells[at]))) above = row.cells[at];
    else if (above !== undefined && title !== undefined && !isBlank(shownText(row.cells[title]))) {
      meant.push(row.row + 1);
      return { ...row, cells: row.cells.map((cell, each) => (each === at ? (above ?? '') : cell)), repeated: new Set([...row.repeated, at]) };
    }
    return row;
  });
  if (meant.length > 0) tell(undefined, column?.header ?? '', '', say('Empty cells of this column were read as the one above them, rows {0}.', meant.join(', ')));
  return filled;
}

const NO_MARKS: ReadonlySet<string> = new Set();

/** A cell of titles that lists several is as many items; what else the row says goes for each of them. */
function listed(row: ArrangedRow, title: number, id: number | undefined, header: string, tell: TellRow): ArrangedRow[] {
  const text = shownText(row.cells[title]);
  const lines = text.split('\n');
  if (row.heading !== undefined || row.repeated.has(title) || !isListed(lines) || (row.single && isNote(text, NO_MARKS))) return [row];
  if (lines.length > 1) tell(row.row, header, text, say('This cell lists several; each of them became an entry.'));
  const others = new Set([...row.repeated, ...row.cells.keys()].filter((column) => column !== title && column !== id));
  return lines.map((line, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => (column === title ? withoutSign(line) : column === id && at > 0 ? '' : cell)),
    repeated: at === 0 ? row.repeated : others,
  }));
}
