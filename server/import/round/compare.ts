/** What came back from a status round, held against what the table said when it was sent out, and against what the profile says now. */
import { markOf, type MeasureSheet, NUMBER, type SheetColumn, wordsOf } from '../../export/round';
import { readGermanMoney } from '../../language/german/money';
import { readGermanTime } from '../../language/german/time';
import { formatEuro } from '../../language/model/number';
import { formatTime, parseTime } from '../../language/model/time';
import { withoutOdd } from '../../language/syntax/blanks';
import { type Message, say } from '../../language/text/message';
import type { Value } from '../../language/writing/writing';
import { isBlank, shownText } from '../items/read';
import type { CellReading } from '../items/reading';
import { withoutSign } from '../items/several';
import type { Cell } from '../table/table';
import { type Beside, type Returned, type ReturnedRow, rowPlace, wordsIn } from './recognise';
import { timeValue } from '../../language/writing/word';

/** A cell that says something else than when the table was made. */
export interface CellChange {
  id: string;
  /** Title of the measure. */
  title: string;
  column: SheetColumn;
  /** What the profile says now, and what came back, as people read it. */
  before: string;
  after: string;
  /** Where it stands in what came back. */
  place: Message;
}

/** A change that can be taken over: the value for the column's key; undefined = the key goes. */
export interface ReturnedChange extends CellChange {
  value: Value | undefined;
  /** Of a list: the 0-based entry of the profile each entry is, as it stands there; undefined for a new one, whose value counts. */
  stays?: readonly (number | undefined)[];
}

/** A change that is only told: somebody else changed the same meanwhile, or nobody knows what it means. */
export interface Untaken extends CellChange {
  why: Message;
}

export interface Round {
  changes: readonly ReturnedChange[];
  /** Changed in the profile as well since the table was made. */
  conflicts: readonly Untaken[];
  /** Words that cannot be taken over, and why. */
  left: readonly Untaken[];
  /** What came back besides: rows of no measure, columns and sheets of others, notes. */
  besides: readonly Beside[];
  /** Measures of the profile the tables do not have; they stay. */
  missing: readonly { id: string; title: string }[];
  /** Measures that came back as they were. */
  unchanged: number;
}

/** Columns no cell of which may be emptied: the language asks for them. */
const REQUIRED: ReadonlySet<string> = new Set(['titel', 'status', 'federfuehrung', 'ziele']);

/** Keys that hold lists, and what sets their entries apart in a cell. */
const LISTS: Readonly<Record<string, RegExp>> = { ziele: /[,;\n]/, federfuehrung: /[;\n]/, beteiligte: /[;\n]/, finanzierung: /\n/, zielgruppen: /[;\n]/ };

/** Reads a cell as the value of a key of measures. */
export type ReadCell = (key: string, cell: Cell) => CellReading;

export function compareRound({ rows, base, besides: apart }: Returned, sheet: MeasureSheet, read: ReadCell): Round {
  const measures = new Measures(sheet);
  const found: { changes: ReturnedChange[]; conflicts: Untaken[]; left: Untaken[] } = { changes: [], conflicts: [], left: [] };
  const besides: Beside[] = [...apart];
  const touched = new Set<string>();
  const seen = new Set<string>();
  const isSaidTwice = differingRows(rows, measures);
  for (const row of rows) {
    const own = measures.of(row.id);
    const why = !own ? (row.id === '' ? say('Without a number the row belongs to no measure.') : say('No measure of the profile has this number.')) : hasOtherNumber(row, own.id) ? say('This row had another number when the table was made. Change it back, or change the measure in the profile.') : undefined;
    if (own) seen.add(own.id);
    if (!own || why) {
      besides.push({ place: rowPlace(row.table, row.row), text: wordsIn(row.cells.values()), why: why ?? say('No measure of the profile has this number.') });
      continue;
    }
    for (const [at, column] of sheet.columns.entries()) {
      const cell = row.cells.get(column);
      const current = own.cells[at] ?? '';
      if (cell === undefined || column.title === NUMBER || says(column, cell, current)) continue;
      const former = formerOf(own.id, row, column, base, current);
      if (!former || former.says(cell)) continue;
      touched.add(own.id);
      const change = { id: own.id, title: own.title, column, before: shown(column, current), after: returned(column, cell), place: rowPlace(row.table, row.row) };
      if (isSaidTwice(row)) found.left.push({ ...change, why: SAID_TWICE });
      else sort(change, cell, former.hasMoved, read, found);
    }
  }
  const [settled, disputed] = settle(found.changes);
  return { ...found, changes: settled, left: [...found.left, ...disputed], besides, missing: sheet.rows.filter(({ id }) => !seen.has(id)).map(({ id, title }) => ({ id, title })), unchanged: seen.size - touched.size };
}

type SheetRow = MeasureSheet['rows'][number];

/** The measures of the profile by their numbers, also as somebody typed them: `m 1`. */
class Measures {
  private readonly exact: ReadonlyMap<string, SheetRow>;
  /** Undefined where two numbers differ in nothing else. */
  private readonly typed = new Map<string, SheetRow | undefined>();

  constructor({ rows }: MeasureSheet) {
    this.exact = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) this.typed.set(plainId(row.id), this.typed.has(plainId(row.id)) ? undefined : row);
  }

  of(id: string): SheetRow | undefined {
    return this.exact.get(id) ?? this.typed.get(plainId(id));
  }
}

function plainId(id: string): string {
  return withoutOdd(id).replace(/\s/g, '').toUpperCase();
}

/** Whether a row that tells what it said when the table was made was another measure's then. */
function hasOtherNumber({ marks }: ReturnedRow, id: string): boolean {
  const [own] = [...(marks ?? [])].filter(([{ title }]) => title === NUMBER);
  return own !== undefined && markOf(own[0], id) !== own[1];
}

/**
 * Rows of one table that have the same number and do not say the same: a row was copied, maybe for a new measure. On the sheets of
 * two offices a measure may well stand twice, and one of them answers.
 */
function differingRows(rows: readonly ReturnedRow[], measures: Measures): (row: ReturnedRow) => boolean {
  const keyOf = ({ number, id }: ReturnedRow): string => `${number} ${measures.of(id)?.id ?? ''}`;
  const wordsOfRow = ({ cells }: ReturnedRow): string => JSON.stringify([...cells].map(([{ title }, cell]) => (title === NUMBER ? '' : wordsOf(shownText(cell)))));
  const first = new Map<string, string>();
  const twice = new Set<string>();
  for (const row of rows) {
    const before = first.get(keyOf(row));
    if (before === undefined) first.set(keyOf(row), wordsOfRow(row));
    else if (before !== wordsOfRow(row)) twice.add(keyOf(row));
  }
  return (row) => twice.has(keyOf(row));
}

const SAID_TWICE = say('The table has this measure more than once, and each time it says something else.');

/**
 * What a cell said when the table was made: whether one that came back says the same, and whether the profile says otherwise
 * now. A table that does not tell is held against the profile alone. Undefined for a measure the table did not have.
 */
function formerOf(id: string, { marks }: ReturnedRow, column: SheetColumn, base: Returned['base'], current: string): { says(cell: Cell): boolean; hasMoved: boolean } | undefined {
  if (base) {
    const plain = base.get(id)?.get(column);
    return plain === undefined ? undefined : { says: (cell) => says(column, cell, plain), hasMoved: plain !== current };
  }
  const mark = marks?.get(column);
  if (mark === undefined) return { says: () => false, hasMoved: false };
  return { says: (cell) => markOf(column, plainOf(column, cell)) === mark, hasMoved: markOf(column, current) !== mark };
}

/** What a cell that came back says, in the plain form of the export. */
function plainOf({ kind }: SheetColumn, cell: Cell): string {
  if (kind === 'euro') return String(euroIn(cell) ?? shownText(cell));
  return (kind === 'text' ? undefined : timeOf(cell)) ?? shownText(cell);
}

/** Puts a changed cell where it belongs. */
function sort(change: CellChange, cell: Cell, hasMoved: boolean, read: ReadCell, { changes, conflicts, left }: { changes: ReturnedChange[]; conflicts: Untaken[]; left: Untaken[] }): void {
  const { key } = change.column;
  if (key === undefined) return void left.push({ ...change, why: say('This column only informs; change it in the profile.') });
  if (hasMoved) return void conflicts.push({ ...change, why: say('The profile was changed here as well since the table was made.') });
  if (isBlank(change.after)) {
    if (REQUIRED.has(key)) return void left.push({ ...change, why: say('This must not be empty.') });
    return void changes.push({ ...change, value: undefined });
  }
  const list = LISTS[key];
  const entries = list && entriesOf(change.before, change.after, list);
  if (entries) return sortEntries(change, key, entries, read, { changes, left });
  const time = change.column.kind === 'first-day' || change.column.kind === 'last-day' ? timeOf(cell) : undefined;
  const reading: CellReading = time === undefined ? read(key, cell) : { value: timeValue(time), left: [] };
  const [lost] = reading.left;
  if (reading.value === undefined || lost) return void left.push({ ...change, why: lost?.why ?? say('This cannot be read as "{0}".', change.column.title) });
  changes.push({ ...change, value: reading.value });
}

interface CellEntry {
  text: string;
  /** 0-based entry of the profile that is called the same. */
  stays: number | undefined;
}

function piecesOf(text: string, between: RegExp): string[] {
  return text.split(between).map((piece) => wordsOf(withoutSign(piece))).filter((piece) => piece !== '');
}

/** How many entries a cell of a list names. */
export function countOf(key: string, cell: string): number {
  return piecesOf(cell, LISTS[key] ?? /\n/).length;
}

/** The entries of a list that came back, where some of them are as they were; undefined where all are new. */
function entriesOf(before: string, after: string, between: RegExp): CellEntry[] | undefined {
  const old = piecesOf(before, between);
  const free = new Set(old.keys());
  const entries = piecesOf(after, between).map((text): CellEntry => {
    const stays = [...free].find((at) => old[at] === text);
    if (stays !== undefined) free.delete(stays);
    return { text, stays };
  });
  return entries.some(({ stays }) => stays !== undefined) ? entries : undefined;
}

/** Entries that are as they were stay as the profile has them, with all a cell does not say of them. */
function sortEntries(change: CellChange, key: string, entries: readonly CellEntry[], read: ReadCell, { changes, left }: { changes: ReturnedChange[]; left: Untaken[] }): void {
  const found = entries.map(({ text, stays }): { stays: number | undefined; values: readonly Value[]; why: Message | undefined } => {
    const { value, left: [lost] } = stays === undefined ? read(key, text) : { value: text, left: [] };
    return { stays, values: value === undefined ? [] : Array.isArray(value) ? value : [value], why: lost?.why };
  });
  const doubt = found.find(({ why, values }) => why !== undefined || values.length === 0);
  if (doubt) return void left.push({ ...change, why: doubt.why ?? say('This cannot be read as "{0}".', change.column.title) });
  changes.push({ ...change, value: found.flatMap(({ values }) => values), stays: found.flatMap(({ values, stays }) => values.map(() => stays)) });
}

/** A measure on the sheets of two offices: where both answer and differ, nobody knows who is right. */
function settle(changes: readonly ReturnedChange[]): [ReturnedChange[], Untaken[]] {
  const byPlace = new Map<string, ReturnedChange[]>();
  for (const change of changes) {
    const place = JSON.stringify([change.id, change.column.title]);
    byPlace.set(place, [...(byPlace.get(place) ?? []), change]);
  }
  const groups = [...byPlace.values()];
  const agree = (group: readonly ReturnedChange[]): boolean => group.every(({ value }) => JSON.stringify(value) === JSON.stringify(group[0]?.value));
  return [groups.filter(agree).flatMap(([first]) => first ?? []), groups.filter((group) => !agree(group)).flat().map((change) => ({ ...change, why: SAID_TWICE }))];
}

/** Lists of a Word document come back with signs before their lines. */
function unlisted(text: string): string {
  return text.split('\n').map(withoutSign).join('\n');
}

/** Whether a cell that came back says what one said in the plain form of the export. */
function says({ kind }: SheetColumn, cell: Cell, plain: string): boolean {
  if (kind === 'euro') return (euroIn(cell) ?? shownText(cell)) === (plain === '' ? '' : Number(plain));
  if (kind === 'text') return wordsOf(unlisted(shownText(cell))) === wordsOf(unlisted(plain));
  const time = parseTime(plain);
  if (!time) return wordsOf(shownText(cell)) === wordsOf(plain);
  const own = timeOf(cell);
  if (own === undefined) return false;
  if (own === plain) return true;
  // In a workbook a time is its first or last day.
  const day = parseTime(own);
  const edge = kind === 'first-day' ? time.first : time.last;
  return cell instanceof Date && day !== undefined && day.first === edge && day.last === edge;
}

const MS_PER_DAY = 86_400_000;
/** Days from the beginning of a spreadsheet's calendar to 1 January 1970. */
const EPOCH = 25_569;

/** The time in a cell. A year typed into a cell for days comes back as a day of 1905: as many days after the beginning as it has years. */
function timeOf(cell: Cell): string | undefined {
  if (cell instanceof Date) {
    const days = Math.round(cell.getTime() / MS_PER_DAY) + EPOCH;
    return days >= 1990 && days <= 2199 ? String(days) : cell.toISOString().slice(0, 10);
  }
  const text = shownText(cell).replace(/^'/, '').replace(/\s+/g, ' ');
  return text === '' ? undefined : readGermanTime(text);
}

/** An amount as people write it: `20.000` is twenty thousand. */
function euroIn(cell: Cell): number | undefined {
  return typeof cell === 'number' ? cell : readGermanMoney(shownText(cell))?.amount;
}

/** What the profile says, as a reader sees it in the table. */
function shown({ kind }: SheetColumn, plain: string): string {
  if (kind === 'text' || plain === '') return plain;
  if (kind === 'euro') return formatEuro(Number(plain));
  const time = parseTime(plain);
  return time ? formatTime(time) : plain;
}

/** What came back, in the same words. */
function returned({ kind }: SheetColumn, cell: Cell): string {
  const number = kind === 'euro' ? euroIn(cell) : undefined;
  const time = kind === 'first-day' || kind === 'last-day' ? parseTime(timeOf(cell)) : undefined;
  return number !== undefined ? formatEuro(number) : time ? formatTime(time) : shownText(cell);
}
