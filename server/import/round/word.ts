/** A status round in Word: the table of measures of a document of ours, each row taken apart into its facts. */
import { CHECK_TITLE, MARK_SHEET, type MeasureSheet } from '../../export/round';
import { WORD_FACTS, WORD_TITLES, wordFacts } from '../../export/wordRound';
import { say } from '../../language/text/message';
import { shownText } from '../items/read';
import { type Cell, cellText, type Table } from '../table/table';
import type { CellChange, Round } from './compare';

/** Whether one of the tables is the table of measures of a document of ours. */
export function isWordRound(tables: readonly Table[]): boolean {
  return tables.some(isOurs);
}

/** The tables of a document as a spreadsheet would send them back: a fact a column, with the marks the document keeps. */
export function tablesOfFacts(tables: readonly Table[]): Table[] {
  const [head, ...marks] = tables.find(({ name }) => name === MARK_SHEET)?.rows ?? [];
  const checks = new Map(marks.map(([id, check]) => [cellText(id), cellText(check)]));
  const own = tables.filter(isOurs).map((table): Table => {
    const names = new Set((table.merges ?? []).filter(({ columns }) => columns > 1).map(({ row }) => row));
    const rows = table.rows.map((row, at): Cell[] => {
      if (at === 0) return [...WORD_FACTS.map(({ title }) => title), CHECK_TITLE];
      // A row that only names those below it says nothing, and stays for the count.
      if (names.has(at)) return [];
      const facts = wordFacts(row.map(shownText));
      return [...facts, checks.get(facts[0] ?? '') ?? ''];
    });
    return { name: table.name, rows, notes: [] };
  });
  return [...own, ...(head ? [{ name: MARK_SHEET, rows: [head], notes: [] }] : [])];
}

/** Keys whose facts stand in the document as the table for spreadsheets has them. */
const SAME = new Set(['titel', 'status', 'umsetzungsstand.text', 'umsetzungsstand.stand', 'kosten']);

/**
 * What the document brings back, without what it cannot tell: a text with bold words or links is more than its words, and is told.
 * @param sheet the table for spreadsheets as it would be written now
 */
export function withoutFormatted(round: Round, facts: MeasureSheet, sheet: MeasureSheet): Round {
  const cellIn = ({ columns, rows }: MeasureSheet, { id, column }: CellChange): string => rows.find((row) => row.id === id)?.cells[columns.findIndex(({ title }) => title === column.title)] ?? '';
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const isMore = (change: CellChange): boolean => SAME.has(change.column.key ?? '') && plain(cellIn(facts, change)) !== plain(cellIn(sheet, change));
  const why = say('The profile says this with emphasis or links, which the document does not tell. Change it in the profile.');
  return { ...round, changes: round.changes.filter((each) => !isMore(each)), left: [...round.left, ...round.changes.filter(isMore).map((each) => ({ ...each, why }))] };
}

function isOurs({ rows: [head] }: Table): boolean {
  return head?.length === WORD_TITLES.length && WORD_TITLES.every((title, at) => shownText(head[at]) === title);
}
