import * as vscode from 'vscode';
import { until } from '../runner/wait';

/** The file of the test workspace with this path. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a workspace folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)));
}

/** A finding as the tests compare it: code and exact place, 0-based. */
export interface Told {
  code: string;
  line: number;
  start: number;
  end: number;
}

function told({ code, range }: vscode.Diagnostic): Told {
  return {
    code: String(typeof code === 'object' ? code.value : code),
    line: range.start.line,
    start: range.start.character,
    // A finding over several lines equals no place on one line.
    end: range.isSingleLine ? range.end.character : Number.NaN,
  };
}

/**
 * The findings of a file, in text order, as soon as each of `codes` is among them: what needs other files and catalogues
 * comes a moment after what the file alone tells.
 */
export function findings(uri: vscode.Uri, codes: readonly string[]): Promise<Told[]> {
  return until(`${codes.join(', ')} in ${uri.path}`, () => {
    const all = vscode.languages.getDiagnostics(uri).map(told);
    const complete = codes.every((code) => all.some((each) => each.code === code));
    return complete ? all.sort((a, b) => a.line - b.line || a.start - b.start) : undefined;
  });
}

/** The text of all hovers at the first occurrence of `word` in the document. */
export async function hoverText(document: vscode.TextDocument, word: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers = await until(`hover over ${word}`, async () => {
    const all = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    return all.length > 0 ? all : undefined;
  });
  return hovers.flatMap((hover) => hover.contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
}

/** The first occurrence of a word in the document. */
export function rangeOf(document: vscode.TextDocument, word: string): vscode.Range {
  const at = document.getText().indexOf(word);
  if (at < 0) throw new Error(`${word} is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + word.length));
}

/** Where the word is defined. */
export function definition(document: vscode.TextDocument, word: string): Promise<vscode.LocationLink> {
  return until(`definition of ${word}`, async () => {
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, rangeOf(document, word).start);
    return link;
  });
}

/** The edit that gives what the word names another name. Rejects with the reason when that is refused. */
export function rename(document: vscode.TextDocument, word: string, name: string): Thenable<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, rangeOf(document, word).start, name);
}

/** The quick fix offered first for the word, as soon as there is one that edits something. */
export function quickFix(document: vscode.TextDocument, word: string): Promise<vscode.CodeAction & { edit: vscode.WorkspaceEdit }> {
  return until(`quick fix of ${word}`, async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, word), vscode.CodeActionKind.QuickFix.value);
    return all.find((action): action is vscode.CodeAction & { edit: vscode.WorkspaceEdit } => action.isPreferred === true && action.edit !== undefined);
  });
}

/** Title of the preview's tab, once its page is rendered; before, the tab bears the name of the file. What the page shows is tested in the page. */
export async function previewTitle(): Promise<string> {
  return until('the rendered preview', () =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('bzrp.preview'))
      .map((tab) => tab.label)
      .find((text) => text.includes('Teil II')),
  );
}
