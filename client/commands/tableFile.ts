import * as vscode from 'vscode';
import type { Message } from '../../server/language/text/message';
import { say, tell } from '../l10n';

/** What a key binding or another extension may settle beforehand; whatever is missing is asked for. */
export interface TableWish {
  /** The file the table goes into. */
  uri?: vscode.Uri;
  /** The file with the table. */
  table?: vscode.Uri;
}

/** What a command for tables was given: a profile, or a wish. */
export function tableWish(given: unknown): TableWish {
  if (given instanceof vscode.Uri) return { uri: given };
  const { uri, table } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  return { ...(uri instanceof vscode.Uri && { uri }), ...(table instanceof vscode.Uri && { table }) };
}

/** Asks for a file with a table, beside a document first. */
export async function chooseTable(document: vscode.TextDocument, title: Message, openLabel: Message, endings: string[]): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title: tell(title), openLabel: tell(openLabel), filters: { [tell(say('Tables'))]: endings }, defaultUri: vscode.Uri.joinPath(document.uri, '..') });
  return chosen?.[0];
}
