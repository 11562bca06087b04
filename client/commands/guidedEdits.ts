import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { GuidedEdits } from '../../server/protocol';
import { isBzrp } from '../documents';
import { formInFront, uriInFront } from '../inFront';
import { say, tell } from '../l10n';

/** The document of a uri as the protocol writes it, without one that of the text or form in front. Throws with a sentence when it is no BZRP file. */
export async function documentFor(client: BaseLanguageClient, uri: string | undefined): Promise<vscode.TextDocument> {
  const own = uri === undefined ? uriInFront() : client.protocol2CodeConverter.asUri(uri);
  const document = own && (await vscode.workspace.openTextDocument(own));
  if (!document || !isBzrp(document)) throw new Error(tell(say('Open a BZRP file first to add something to it.')));
  return document;
}

/** Makes the edits as one step to undo, and puts the cursor behind the line they are about. Throws with a sentence when the text is another by now. */
export async function write(client: BaseLanguageClient, document: vscode.TextDocument, { edits, line, version }: GuidedEdits): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
  // Somebody typed while the server was thinking: an edit of an older text would land elsewhere.
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit))) throw new Error(tell(say('The text has changed meanwhile. Try again.')));
  await reveal(document, line);
}

/** Shows a line, the cursor at its end; where the form of the document is in front, that shows what is new by itself. @param line 0-based */
export async function reveal(document: vscode.TextDocument, line: number): Promise<void> {
  if (formInFront()?.toString() === document.uri.toString()) return;
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(Math.min(line, document.lineCount - 1)).range.end;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(new vscode.Range(end, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
