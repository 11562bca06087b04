/** Requests for tables: what a file or the clipboard would become, and the edits that add it. */
import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '../files/base64';
import type * as Office from '../import/office/main';
import { type World, worldOf } from '../language/features/completion/world';
import { listAt, valueAt } from '../language/paste/place';
import { pasteText } from '../language/paste/text';
import { speechIn } from '../language/text/bundles';
import { type Message, say } from '../language/text/message';
import type { FileState } from '../language/workspace/file';
import { answer, KEEP_COLUMNS, PASTE, type PasteEdit, type PasteParams, TABLES } from '../protocol';
import type { Session } from './session';
import type { ImportModule } from './statistics';
import { applyEdits, removeText, type TextChange } from '../language/writing/mend';
import { forEditor } from '../language/writing/pasted';
import { textEdits } from '../language/writing/textEdit';

/** Brings what reads tables, and what reads Word documents and web pages. */
export interface TableLoaders {
  tables(): Promise<ImportModule>;
  office(): Promise<typeof Office>;
}

type Tables = Awaited<ReturnType<ImportModule['tablesOf']>>;

/** Registers `bzrp/tables`, `bzrp/keepColumns` and `bzrp/paste`. */
export function registerTables(connection: Connection, session: Session, load: TableLoaders): void {
  /** Uri of the profile → the tables shown for it: they are asked for again with each choice. */
  const shown = new Map<string, Tables>();
  session.onClosed((uri) => shown.delete(uri));
  const speech = (): ReturnType<typeof speechIn> => speechIn(session.settings.language);
  const refused = (message: Message): { refused: string } => ({ refused: speech().tell(message) });
  const worldFor = (file: FileState): World => worldOf(session.workspace, file, new Date(), speech());

  answer(connection, TABLES, async ({ uri, source, choices }) => {
    const file = session.file(uri);
    if (!file) return refused(say('This file cannot be read, or is none of BZRP.'));
    const { propose, reportLines, tablesOf, UnreadableTable, writeProposal } = await load.tables();
    try {
      if (source) shown.set(file.uri, await tablesOf(fromBase64(source.bytes), source.name, load.office));
    } catch (error) {
      if (error instanceof UnreadableTable) return refused(error.reason);
      throw error;
    }
    const proposal = propose(worldFor(file), shown.get(file.uri) ?? [], choices);
    const outcome = writeProposal({ workspace: session.workspace, file }, proposal);
    if ('refused' in outcome) return refused(outcome.refused);
    const { listNames, report } = proposal;
    return {
      version: file.document.version,
      edits: textEdits(file.document, outcome.changes),
      text: applyEdits(file.document.text, outcome.changes),
      tables: proposal.tables.map((table) => ({ ...table, columns: [...table.columns] })),
      counted: proposal.counted,
      lists: [...listNames].map(([list, name]) => ({ list, name })),
      report: reportLines(proposal, speech()),
      doubts: report.length,
    };
  });

  answer(connection, KEEP_COLUMNS, async ({ uri, name, choices }) => {
    session.settle();
    const file = session.file(uri);
    if (!file) return refused(say('This file cannot be read, or is none of BZRP.'));
    const { assignmentsOf, decided, keepAssignments, propose } = await load.tables();
    const { tables } = propose(worldFor(file), shown.get(file.uri) ?? [], choices);
    const kept = keepAssignments(session.workspace, file, assignmentsOf(decided(tables, choices), name));
    if ('refused' in kept) return refused(kept.refused);
    return 'text' in kept ? kept : { uri: kept.catalogue.uri, edits: textEdits(kept.catalogue.document, kept.changes) };
  });

  answer(connection, PASTE, async (params) => {
    const file = session.file(params.uri);
    if (!file) return [];
    if ('list' in params) {
      const items = await pastedTable(file, params, { list: params.list });
      return items ? [items] : [];
    }
    const [start, end] = [file.document.offsetAt(params.range.start), file.document.offsetAt(params.range.end)];
    const table = start !== end || isInText(file, start) ? undefined : await pastedTable(file, params, listAt(file.document, start), start);
    if (table) return [table];
    const text = pasteText(file.document, session.workspace.setup.grammar.schemas, file.art, start, end, params.text);
    if (!text) return [];
    const { insert, around } = forEditor(file.document.text, text, start, end);
    return [{ title: speech().tell(text.title), insert, edits: textEdits(file.document, around) }];
  });

  /**
   * The clipboard as items of a list, or of the list its headers name.
   * @param place the list, and behind how many of its items they come; without that they stand at its end
   * @param cursor where it stands in the text
   */
  async function pastedTable(file: FileState, { html, text }: Pick<PasteParams, 'html' | 'text'>, place: { list: string; behind?: number } | undefined, cursor?: number): Promise<PasteEdit | undefined> {
    const isTable = html !== undefined && /<table/i.test(html);
    if (!isTable && !isTabbed(text)) return undefined;
    const { LISTS, propose, readCsv, reportLines, writeProposal } = await load.tables();
    const tables = isTable ? (await load.office()).readHtml(html) : [readCsv(text, '\t')];
    const list = place && LISTS.some((each) => each === place.list) ? place.list : undefined;
    const proposal = propose(worldFor(file), tables, [], list);
    const outcome = writeProposal({ workspace: session.workspace, file }, proposal, list && place?.behind !== undefined ? { [list]: place.behind } : {});
    if (proposal.counted === '' || 'refused' in outcome) return undefined;
    const changes = cursor === undefined ? outcome.changes : leavingOut(outcome.changes, file.document.text, cursor);
    return { title: speech().tell(say('Paste as {0}', proposal.counted)), insert: '', edits: textEdits(file.document, changes), ...(proposal.report.length > 0 && { report: { lines: reportLines(proposal, speech()), doubts: proposal.report.length } }) };
  }

  /** Whether the cursor stands in a value: there a table is text. */
  function isInText({ document }: FileState, offset: number): boolean {
    const place = valueAt(document, offset);
    return place !== undefined && (place.node.style !== 'empty' || place.path.length > 1);
  }
}

/** Cells set apart by tabs, more than one row of them. */
function isTabbed(text: string): boolean {
  const lines = text.trim().split(/\r\n?|\n/);
  return lines.length > 1 && lines.filter((line) => line.includes('\t')).length * 2 > lines.length;
}

/** Changes as they are; blanks the cursor stands behind on a line of its own go with them. */
function leavingOut(changes: readonly TextChange[], text: string, at: number): TextChange[] {
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const isAlone = at > begin && text.slice(begin, end === -1 ? undefined : end).trim() === '';
  const others = changes.every((change) => change.end < begin || change.start > at);
  return isAlone && others ? [...changes, removeText({ start: begin, end: at })] : [...changes];
}
