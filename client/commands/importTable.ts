import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../server/files/base64';
import type { Choice } from '../../server/import/items/columns';
import type { TableProposal } from '../../server/import/items/proposal';
import { ask, KEEP_COLUMNS, type KeepColumnsParams, TABLES, type TablesResult } from '../../server/protocol';
import { say, tell } from '../l10n';
import { documentFor, reveal } from './guidedEdits';
import type { ShownTexts } from './shownTexts';
import { chooseTable, type TableWish, tableWish } from './tableFile';

/** Endings of files that can be read. */
const ENDINGS = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'docx'];
const KEEP = '';
const LEAVE_OUT = '-';
const NO_HEADER = -1;

interface Row extends vscode.QuickPickItem {
  act: 'take' | 'preview' | 'report' | 'list' | 'header' | 'column' | 'none';
  table?: number;
  column?: number;
}

/** „Aus Tabelle übernehmen …“: the columns are shown as they are understood and can be changed; then one edit. */
export function registerImportTable(client: BaseLanguageClient, texts: ShownTexts): vscode.Disposable {
  return vscode.commands.registerCommand('bzrp.importTable', (given?: unknown) =>
    importTable(client, texts, tableWish(given)).catch((error) => void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error))),
  );
}

async function importTable(client: BaseLanguageClient, texts: ShownTexts, { uri: profile, table: given }: TableWish): Promise<void> {
  const document = await documentFor(client, profile && client.code2ProtocolConverter.asUri(profile));
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const file = given ?? (await chooseTable(document, say('Take over from a table'), say('Read tables'), ENDINGS));
  if (!file) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const bytes = await vscode.workspace.fs.readFile(file);
  const choices: (Choice | undefined)[] = [];
  const read = async (source?: { name: string; bytes: string }): Promise<TablesResult> => {
    const result = await ask(client, TABLES, { uri, choices: Array.from(choices, (choice) => choice ?? {}), ...(source && { source }) });
    if ('refused' in result) throw new Error(`${name}: ${result.refused}`);
    return result;
  };
  let result = await read({ name, bytes: toBase64(bytes) });
  const taken = async (): Promise<void> => {
    await take(client, document, result, texts, name);
    if (choices.some((choice) => Object.keys(choice?.columns ?? {}).length > 0 || (choice?.header ?? NO_HEADER) !== NO_HEADER)) await offerToKeep(client, { uri, name, choices: Array.from(choices, (choice) => choice ?? {}) });
  };
  for (;;) {
    const picked = await vscode.window.showQuickPick(rowsOf(result), { title: tell(say('Take over from {0}', name)), placeHolder: tell(say('Enter takes it over; choose a column to change what it means')), ignoreFocusOut: true, matchOnDescription: true });
    if (!picked) return;
    const table = picked.table === undefined ? undefined : result.tables[picked.table];
    if (picked.act === 'take') return taken();
    if (picked.act === 'report') return texts.show(tell(say('Report on {0}', name)), result.report.join('\n'));
    if (picked.act === 'preview') {
      if (!(await isAgreed(document, result, texts, name))) return;
      return taken();
    }
    if (table && picked.table !== undefined) {
      const choice = await changed(result, table, picked);
      if (choice) {
        const known = choices[picked.table];
        choices[picked.table] = { ...known, ...choice, columns: choice.list === undefined ? { ...known?.columns, ...choice.columns } : {} };
        result = await read();
      }
    }
  }
}

/** Asks whether what was chosen is to be kept for the next table of its kind, in a catalogue: there colleagues and the command line find it. */
async function offerToKeep(client: BaseLanguageClient, params: KeepColumnsParams): Promise<void> {
  const keep = tell(say('Keep in the catalogue'));
  if ((await vscode.window.showInformationMessage(tell(say('Keep what the columns of this table mean for the next one of its kind?')), keep)) !== keep) return;
  const kept = await ask(client, KEEP_COLUMNS, params);
  if ('refused' in kept) throw new Error(kept.refused);
  const uri = client.protocol2CodeConverter.asUri(kept.uri);
  const edit = new vscode.WorkspaceEdit();
  if (kept.text !== undefined) edit.createFile(uri, { contents: new TextEncoder().encode(kept.text) });
  else edit.set(uri, await client.protocol2CodeConverter.asTextEdits(kept.edits ?? []));
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(tell(say('The text has changed meanwhile. Try again.')));
  await (await vscode.workspace.openTextDocument(uri)).save();
  void vscode.window.showInformationMessage(tell(say('Kept in {0}.', vscode.workspace.asRelativePath(uri))));
}

/** What is offered: to take all over, to look at it first, and each column with what it means. */
function rowsOf({ counted, lists, tables, doubts }: TablesResult): Row[] {
  const names = new Map(lists.map(({ list, name }) => [list, name]));
  const head: Row[] = counted === '' ? [{ act: 'none', label: `$(info) ${tell(say('Nothing can be taken over yet: say what a table holds'))}` }] : [
    { act: 'take', label: `$(check) ${tell(say('Take over: {0}', counted))}` },
    { act: 'preview', label: `$(diff) ${tell(say('Show the changes first'))}` },
  ];
  if (doubts > 0) head.push({ act: 'report', label: `$(list-unordered) ${doubts === 1 ? tell(say('Report: one place to look at')) : tell(say('Report: {0} places to look at', doubts))}` });
  const rest = tables.flatMap((table, at): Row[] => [
    { act: 'none', kind: vscode.QuickPickItemKind.Separator, label: table.name ?? tell(say('Table {0}', at + 1)) },
    { act: 'list', table: at, label: `$(table) ${table.list === undefined ? tell(say('left out')) : (names.get(table.list) ?? table.list)}`, description: table.assignment === undefined ? tell(say('what the table holds')) : tell(say('columns as the catalogue says in "{0}"', table.assignment)) },
    { act: 'header', table: at, label: `$(list-flat) ${table.headerRow === undefined ? tell(say('No headers found')) : tell(say('Headers: row {0}', table.headerRow + 1))}`, description: tell(say('where the columns get their names')) },
    ...table.columns.filter(({ examples }) => examples.length > 0).map(({ column, header, meaning, examples }): Row => ({ act: 'column', table: at, column, label: `$(arrow-right) ${header || tell(say('Column {0}', column + 1))}`, description: meaningName(table, meaning), detail: examples.join(' · ') })),
  ]);
  return [...head, ...rest];
}

function meaningName({ meanings }: TableProposal, meaning: string): string {
  if (meaning === KEEP) return tell(say('kept word for word'));
  return meaning === LEAVE_OUT ? tell(say('left out')) : (meanings.find((each) => each.meaning === meaning)?.name ?? meaning);
}

/** Asks what a table holds, where its headers stand, or what a column means. */
async function changed({ lists }: TablesResult, table: TableProposal, { act, column }: Row): Promise<Choice | undefined> {
  if (act === 'list') {
    const items = [...lists.map(({ list, name }) => ({ label: name, list })), { label: tell(say('left out')), list: LEAVE_OUT }];
    const picked = await vscode.window.showQuickPick(items, { title: tell(say('What does this table hold?')), ignoreFocusOut: true });
    return picked && { list: picked.list };
  }
  if (act === 'header') {
    const items = [...table.firstRows.map(({ row, text }) => ({ label: tell(say('Row {0}', row + 1)), description: text, header: row })), { label: tell(say('None of these rows')), description: tell(say('the columns have no names')), header: NO_HEADER }];
    const picked = await vscode.window.showQuickPick(items, { title: tell(say('In which row do the headers of the columns stand?')), matchOnDescription: true, ignoreFocusOut: true });
    return picked && { header: picked.header };
  }
  if (act !== 'column' || column === undefined) return undefined;
  const items = [{ label: tell(say('kept word for word')), meaning: KEEP }, { label: tell(say('left out')), meaning: LEAVE_OUT }, ...table.meanings.map(({ name, meaning }) => ({ label: name, description: meaning, meaning }))];
  const own = table.columns.find((each) => each.column === column);
  const picked = await vscode.window.showQuickPick(items, { title: own?.header || tell(say('Column {0}', column + 1)), placeHolder: own?.examples.join(' · ') ?? '', matchOnDescription: true, ignoreFocusOut: true });
  return picked && { columns: { [column]: picked.meaning } };
}

/** Shows the text before and after, and asks. */
async function isAgreed(document: vscode.TextDocument, { text }: TablesResult, texts: ShownTexts, name: string): Promise<boolean> {
  const own = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  await vscode.commands.executeCommand('vscode.diff', document.uri, texts.keep(own, text), tell(say('{0}: with {1}', own, name)));
  const yes = tell(say('Take over'));
  return (await vscode.window.showInformationMessage(tell(say('These changes come from {0}.', name)), yes)) === yes;
}

/** Makes the edits as one step to undo. */
async function take(client: BaseLanguageClient, document: vscode.TextDocument, { edits, version, report, doubts }: TablesResult, texts: ShownTexts, name: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit))) throw new Error(tell(say('The text has changed meanwhile. Try again.')));
  await reveal(document, edits[0]?.range.start.line ?? 0);
  // It stays until somebody looks at it, and nothing waits for that.
  void texts.offerReport(tell(say('Report on {0}', name)), report, doubts);
}
