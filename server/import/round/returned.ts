/** Whatever came back of a status round: a workbook, a CSV file or a Word document of ours. */
import type { MeasureSheet } from '../../export/round';
import type { Message } from '../../language/text/message';
import type { FileState } from '../../language/workspace/file';
import type { Workspace } from '../../language/workspace/workspace';
import type { Table } from '../table/table';
import type { Round } from './compare';
import { readRound } from './round';
import { isWordRound, tablesOfFacts, withoutFormatted } from './word';

/** What makes the tables as they would be written now. */
export interface Sheets {
  measureSheet(workspace: Workspace, file: FileState): Promise<MeasureSheet>;
  wordSheet(workspace: Workspace, file: FileState): MeasureSheet;
}

/**
 * What tables bring back for a file.
 * @param today for what is read as a time
 * @returns undefined when the tables are none of ours; a reason when they are of another profile
 */
export async function readReturned(workspace: Workspace, file: FileState, tables: readonly Table[], sheets: Sheets, today: Date): Promise<Round | { refused: Message } | undefined> {
  const sheet = await sheets.measureSheet(workspace, file);
  if (!isWordRound(tables)) return readRound(workspace, file, tables, sheet, today);
  const facts = sheets.wordSheet(workspace, file);
  const round = readRound(workspace, file, tablesOfFacts(tables), facts, today);
  return round && !('refused' in round) ? withoutFormatted(round, facts, sheet) : round;
}
