/** A status round in Word: the table of measures of a document of ours, held against the same document as it would be written now. */
import { type MeasureSheet, type SheetColumn, WORD_COLUMNS } from '../../export/round';
import { type Message, say } from '../../language/text/message';
import type { FileState } from '../../language/workspace/file';
import type { Workspace } from '../../language/workspace/workspace';
import { cellText, type Table } from '../table/table';
import type { CellChange, Round } from './compare';
import { readRound } from './round';

/** Whether one of the tables is the table of measures of a document of ours. */
export function isWordRound(tables: readonly Table[]): boolean {
  return tables.some(isOurs);
}

/**
 * What the tables of a document bring back. A document keeps no marks: whatever differs from the profile is a change. A cell
 * that joins several facts (status and what was reached, a title and the mark of a key measure) is told, and not taken apart.
 * @param now the tables of the same document, made anew
 * @param sheet the table for spreadsheets as it would be written now: what a single fact reads like
 */
export function readWordRound(workspace: Workspace, file: FileState, tables: readonly Table[], now: readonly Table[], sheet: MeasureSheet, today: Date): Round | { refused: Message } | undefined {
  const columns = WORD_COLUMNS.map(({ title, of }): SheetColumn => {
    const key = of === undefined ? undefined : sheet.columns.find((column) => column.title === of)?.key;
    return { title, kind: 'text', ...(key !== undefined && { key }) };
  });
  const rows = now.filter(isOurs).flatMap((table) => plainRows(table).rows.slice(1)).flatMap((row) => {
    const own = sheet.rows.find(({ id }) => id !== '' && id === cellText(row[0]));
    return own ? [{ id: own.id, title: own.title, cells: row.map(cellText) }] : [];
  });
  const round = readRound(workspace, file, tables.filter(isOurs).map(plainRows), { of: sheet.of, columns, rows }, today);
  if (!round || 'refused' in round) return round;
  const isJoined = ({ id, column, before }: CellChange): boolean => {
    const at = sheet.columns.findIndex(({ title }) => title === WORD_COLUMNS.find((each) => each.title === column.title)?.of);
    return at >= 0 && before !== (sheet.rows.find((row) => row.id === id)?.cells[at] ?? '');
  };
  const why = say('This cell of the document holds several facts. Change them in the profile.');
  const left = [...round.left.map((each) => (isJoined(each) ? { ...each, why } : each)), ...round.changes.filter(isJoined).map((each) => ({ ...each, why }))];
  return { ...round, changes: round.changes.filter((each) => !isJoined(each)), left };
}

function isOurs({ rows: [head] }: Table): boolean {
  return head?.length === WORD_COLUMNS.length && WORD_COLUMNS.every(({ title }, at) => cellText(head[at]).normalize('NFC') === title);
}

/** Without places to hyphenate, which nobody sees, and without rows that only name those below; each stays on its row. */
function plainRows(table: Table): Table {
  const names = new Set((table.merges ?? []).filter(({ columns }) => columns > 1).map(({ row }) => row));
  return { ...table, rows: table.rows.map((row, at) => row.map((cell) => (names.has(at) ? '' : cellText(cell).replaceAll('\u00ad', '')))) };
}
