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

/** The findings of a file, in text order, as soon as there are any; `code` and the exact place, 0-based. */
export async function findings(uri: vscode.Uri): Promise<{ code: string; line: number; start: number; end: number }[]> {
  const found = await until(`findings of ${uri.path}`, () => {
    const all = vscode.languages.getDiagnostics(uri);
    return all.length > 0 ? all : undefined;
  });
  return found
    .map(({ code, range }) => ({
      code: String(typeof code === 'object' ? code.value : code),
      line: range.start.line,
      start: range.start.character,
      end: range.end.line === range.start.line ? range.end.character : Number.NaN,
    }))
    .sort((a, b) => a.line - b.line || a.start - b.start);
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
