/** A status round that came back: read, held against the profile, and said in words. */
import type { MeasureSheet } from '../../export/round';
import { worldOf } from '../../language/features/completion/world';
import { type Message, say } from '../../language/text/message';
import type { FileState } from '../../language/workspace/file';
import type { Workspace } from '../../language/workspace/workspace';
import { KnownNames } from '../items/names';
import { CellReader } from '../items/read';
import type { Table } from '../table/table';
import { compareRound, type Round } from './compare';
import { recogniseRound } from './recognise';

/**
 * What tables bring back for a file.
 * @param sheet the table as it would be written now
 * @param today for what is read as a time
 * @returns undefined when the tables are none of ours; a reason when they are of another profile
 */
export function readRound(workspace: Workspace, file: FileState, tables: readonly Table[], sheet: MeasureSheet, today: Date): Round | { refused: Message } | undefined {
  const returned = recogniseRound(tables, sheet.columns);
  if (!returned) return undefined;
  const { of } = returned;
  if (of && (of.key !== sheet.of.key || of.fassung !== sheet.of.fassung)) {
    const name = (edition: typeof of): string => [edition.key, edition.fassung].filter((part) => part !== '').join(', ');
    return { refused: say('This table was made from another profile: {0}. The file is {1}.', name(of), name(sheet.of)) };
  }
  const world = worldOf(workspace, file, today);
  const reader = new CellReader(world, 'massnahmen', new KnownNames(world));
  return compareRound(returned, sheet, (key, cell) => reader.read(key, cell));
}
