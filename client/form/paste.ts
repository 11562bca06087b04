/** A table of the clipboard as items of a list of the form. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask, PASTE, type PasteEdit } from '../../server/protocol';
import { say, tell } from '../l10n';
import { LONGEST } from '../paste';
import type { Clip } from './messages';

/** A table is read anew when the text went on meanwhile, so many times. */
const TRIES = 4;

/** What a clip would become in a list, at its end, with the edits of the document as it is now; or why it becomes nothing. */
export async function offerFor(client: BaseLanguageClient, document: vscode.TextDocument, list: string, clip: Clip): Promise<PasteEdit | { refused: string }> {
  if (clip.text.length + (clip.html?.length ?? 0) > LONGEST) return { refused: tell(say('That is too much for the clipboard. Import the table from its file instead.')) };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { version } = document;
    const [offer] = await ask(client, PASTE, { uri: client.code2ProtocolConverter.asUri(document.uri), list, ...clip });
    if (!offer) return { refused: tell(say('There is no table on the clipboard that can be read here. Copy its rows in Word or Excel, with the line of headings, and paste again.')) };
    if (version === document.version) return offer;
  }
  return { refused: tell(say('The text has changed meanwhile. Please try again.')) };
}

/** Writes what was offered as one change, which one undo takes back. */
export async function writeOffer(client: BaseLanguageClient, document: vscode.TextDocument, { edits }: PasteEdit): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
  return vscode.workspace.applyEdit(change);
}
