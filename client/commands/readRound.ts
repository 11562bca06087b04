import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../server/files/base64';
import { ask, KEY_FIGURES, ROUND, ROUND_TAKE, type RoundCell } from '../../server/protocol';
import { say, tell } from '../l10n';
import { documentFor, write } from './guidedEdits';
import { chooseTable, type TableWish, tableWish } from './tableFile';

/** More than anybody reads in a dialogue. */
const MOST_TOLD = 12;

/** „Ausgefüllte Maßnahmentabelle einlesen“ and „Alle Kennzahlen der Region eintragen“. */
export function registerRound(client: BaseLanguageClient): vscode.Disposable {
  const command = (name: string, run: (given?: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(name, (given?: unknown) => run(given).catch((error) => void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error))));
  return vscode.Disposable.from(
    command('bzrp.readRound', (given) => readRound(client, tableWish(given))),
    command('bzrp.enterKeyFigures', () => enterKeyFigures(client)),
  );
}

async function enterKeyFigures(client: BaseLanguageClient): Promise<void> {
  const document = await documentFor(client, undefined);
  const figures = await ask(client, KEY_FIGURES, { uri: client.code2ProtocolConverter.asUri(document.uri) });
  if ('refused' in figures) throw new Error(figures.refused);
  await write(client, document, figures);
  void vscode.window.showInformationMessage(tell(say('Key figures entered: {0} new, {1} completed.', figures.added, figures.updated)));
}

async function readRound(client: BaseLanguageClient, { uri, table }: TableWish): Promise<void> {
  const document = await documentFor(client, uri && client.code2ProtocolConverter.asUri(uri));
  const file = table ?? (await chooseTable(document, say('Read back a table of measures'), say('Read back'), ['xlsx', 'csv', 'docx']));
  if (!file) return;
  const params = { uri: client.code2ProtocolConverter.asUri(document.uri), name: file.path.slice(file.path.lastIndexOf('/') + 1), bytes: toBase64(await vscode.workspace.fs.readFile(file)) };
  const round = await ask(client, ROUND, params);
  if ('refused' in round) throw new Error(round.refused);
  const { changes, left, unchanged } = round;
  if (changes.length === 0 && left.length === 0) return void vscode.window.showInformationMessage(tell(say('Nothing was changed in the table. Measures as they were: {0}.', unchanged)));
  const taken = changes.length === 0 ? [] : await choose(changes, left, unchanged);
  if (!taken) return;
  const edits = await ask(client, ROUND_TAKE, { ...params, taken });
  if ('refused' in edits) throw new Error(edits.refused);
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, edits: own } of edits.files) edit.set(client.protocol2CodeConverter.asUri(uri), await client.protocol2CodeConverter.asTextEdits(own));
  if (edits.files.length > 0 && !(await vscode.workspace.applyEdit(edit))) throw new Error(tell(say('The text has changed meanwhile. Try again.')));
  if (changes.length > 0) void vscode.window.showInformationMessage(tell(say('Taken over: {0} of {1} changes.', taken.length, changes.length)));
  await tellLeft(left, edits.unwritten);
}

interface CellItem extends vscode.QuickPickItem {
  /** Missing: it can only be looked at. */
  cell?: string;
}

/**
 * Lets one choose cells, grouped by measure, all of them at first; undefined when somebody gave up.
 * @param left cells that stay as they are in the profile: they are shown among the others and cannot be chosen
 */
function choose(changes: readonly RoundCell[], left: readonly RoundCell[], unchanged: number): Promise<string[] | undefined> {
  const groups = new Map<string, CellItem[]>();
  const put = (measure: string, item: CellItem): void => void groups.set(measure, [...(groups.get(measure) ?? []), item]);
  for (const { measure, column, before, after, cell } of changes) put(measure, { label: column, description: `${short(before) || '–'} → ${short(after) || '–'}`, cell });
  for (const { measure, column, before, after, why = '' } of left) {
    const isCell = before !== '' || after !== '';
    put(measure, { label: `$(lock) ${isCell ? column : why}`, ...(isCell && { description: tell(say('"{0}" in the profile, "{1}" in the table', short(before), short(after))), detail: why }) });
  }
  const pick = vscode.window.createQuickPick<CellItem>();
  pick.canSelectMany = true;
  pick.title = tell(say('Read back a table of measures'));
  pick.placeholder = tell(left.length === 0 ? say('What is taken over? Measures as they were: {0}', unchanged) : say('What is taken over? Measures as they were: {0}; cells that stay as they are in the profile: {1}', unchanged, left.length));
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.items = [...groups].flatMap(([measure, items]) => [{ label: measure, kind: vscode.QuickPickItemKind.Separator }, ...items]);
  pick.selectedItems = pick.items.filter(({ cell }) => cell !== undefined);
  return new Promise((done) => {
    // The list knows no rows without a box: one that cannot be taken over loses its tick at once.
    pick.onDidChangeSelection((selected) => {
      if (selected.some(({ cell }) => cell === undefined)) pick.selectedItems = selected.filter(({ cell }) => cell !== undefined);
    });
    pick.onDidAccept(() => {
      done(pick.selectedItems.flatMap(({ cell }) => cell ?? []));
      pick.hide();
    });
    pick.onDidHide(() => {
      done(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Says what stays as it is in the profile, and why. */
async function tellLeft(left: readonly RoundCell[], unwritten: readonly string[]): Promise<void> {
  const lines = [...left.map(({ measure, column, before, after, why }) => [measure, column, after && tell(say('"{0}" in the profile, "{1}" in the table', short(before), short(after))), why].filter(Boolean).join(' – ')), ...unwritten];
  if (lines.length === 0) return;
  const rest = lines.length > MOST_TOLD ? [tell(say('and {0} more', lines.length - MOST_TOLD))] : [];
  await vscode.window.showWarningMessage(tell(say('Not taken over from the table: {0}', lines.length)), { modal: true, detail: [...lines.slice(0, MOST_TOLD), ...rest].join('\n') });
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
