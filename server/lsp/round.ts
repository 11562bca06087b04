/** A status round read back, and all key figures of a region: requests behind two commands. */
import type { Connection } from 'vscode-languageserver';
import type { CellChange, Round } from '../import/round/compare';
import { fromBase64 } from '../files/base64';
import { versionOf } from '../language/features/workspaceEdit';
import { keyFigures } from '../language/features/fillStatistics';
import { tellIn } from '../language/text/bundles';
import { type Message, say } from '../language/text/message';
import type { FileState } from '../language/workspace/file';
import { answer, KEY_FIGURES, ROUND, ROUND_TAKE, type RoundCell, type RoundParams } from '../protocol';
import type { ExportModule } from './exporting';
import type { Session } from './session';
import type { TableLoaders } from './tables';
import { textEdits } from '../language/writing/textEdit';

/** Registers `bzrp/keyFigures`, `bzrp/round` and `bzrp/roundTake`. */
export function registerRound(connection: Connection, session: Session, loadExport: () => Promise<ExportModule>, load: TableLoaders): void {
  const workspace = session.workspace;
  const refused = (message: Message): { refused: string } => ({ refused: tellIn(session.settings.language, message) });

  answer(connection, KEY_FIGURES, async ({ uri }) => {
    session.settle();
    const file = session.file(uri);
    const figures = file && keyFigures(workspace, file);
    if (!file || !figures) return refused(say('The statistics files in the folder "daten" have nothing new for this region.'));
    const outcome = figures.write();
    if ('refused' in outcome) return refused(outcome.refused);
    const first = outcome.changes[0]?.start ?? 0;
    return { version: file.document.version, edits: textEdits(file.document, outcome.changes), line: file.document.positionAt(first).line, added: figures.added.length, updated: figures.updated.length };
  });
  answer(connection, ROUND, async (params) => {
    const read = await roundOf(params);
    if ('refused' in read) return read;
    const { round } = read;
    const tell = (message: Message): string => tellIn(session.settings.language, message);
    const besides = round.besides.map(({ place, text, why }): RoundCell => ({ cell: '', measure: text || tell(place), column: '', before: '', after: '', why: text === '' ? tell(why) : `${tell(place)}: ${tell(why)}` }));
    const missing = round.missing.map(({ id, title }): RoundCell => ({ cell: '', measure: `${id} · ${title}`, column: '', before: '', after: '', why: tell(say('This measure is not in the table, and stays as it is.')) }));
    const left = [...round.conflicts, ...round.left].map((change) => ({ ...inWords(change), why: tell(change.why) }));
    return { changes: round.changes.map(inWords), left: [...left, ...besides, ...missing], unchanged: round.unchanged };
  });
  answer(connection, ROUND_TAKE, async (params) => {
    const read = await roundOf(params);
    if ('refused' in read) return read;
    const { writeRound } = await load.tables();
    const { files, refused: why } = writeRound(workspace, read.file, read.round.changes.filter((change) => params.taken.includes(cellOf(change))));
    return {
      files: [...files].flatMap(([uri, changes]) => {
        const document = workspace.files.get(uri)?.document;
        return document ? [{ uri, version: versionOf(workspace, uri), edits: textEdits(document, changes) }] : [];
      }),
      unwritten: why.map(({ id, why: reason }) => `${id}: ${tellIn(session.settings.language, reason)}`),
    };
  });

  /** Read anew each time: the profile may have gone on meanwhile. */
  async function roundOf({ uri, name, bytes }: RoundParams): Promise<{ file: FileState; round: Round } | { refused: string }> {
    session.settle();
    const file = session.file(uri);
    if (!file || !['profil', 'beitrag', 'bezirk'].includes(file.art)) return refused(say('Only files with measures can take a table back.'));
    const { readReturned, tablesOf, UnreadableTable } = await load.tables();
    try {
      const round = await readReturned(workspace, file, await tablesOf(fromBase64(bytes), name, load.office), await loadExport(), new Date());
      if (!round) return refused(say('This table was not made by BZRP. A status round begins with the export of the table of measures.'));
      return 'refused' in round ? refused(round.refused) : { file, round };
    } catch (error) {
      if (error instanceof UnreadableTable) return refused(error.reason);
      throw error;
    }
  }
}

function cellOf({ id, column }: CellChange): string {
  return JSON.stringify([id, column.title]);
}

function inWords(change: CellChange): RoundCell {
  const { id, title, column, before, after } = change;
  return { cell: cellOf(change), measure: `${id} · ${title}`, column: column.title, before, after };
}
