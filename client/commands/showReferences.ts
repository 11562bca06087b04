import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Location, Position } from 'vscode-languageserver-types';

/** The command behind the lenses: lists places the server named, in the editor's own list. */
export function registerShowReferences(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('bzrp.showReferences', async (uri: string, position: Position, locations: Location[]) => {
    const { protocol2CodeConverter: convert } = client;
    const places = locations.map((location) => convert.asLocation(location));
    await vscode.commands.executeCommand('editor.action.showReferences', convert.asUri(uri), convert.asPosition(position), places);
  });
}
