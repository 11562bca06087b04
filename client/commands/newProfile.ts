import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask, REGIONS } from '../../server/protocol';
import { exists, LANGUAGE } from '../documents';
import { say, tell } from '../l10n';

interface Snippet {
  prefix: string | string[];
  body: string | string[];
}

/**
 * Opens a new, unsaved profile with the scaffold of the snippet `profil`. Nothing is written: the file comes to be when the
 * author saves it, beside the other profiles of the workspace.
 */
export function registerNewProfile(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('bzrp.newProfile', async () => {
    const key = await askForRegion(client);
    if (key === undefined) return;
    const document = await openUnsaved(key);
    const editor = await vscode.window.showTextDocument(document);
    const scaffold = await readScaffold(context);
    if (document.getText() === '' && scaffold) {
      await editor.insertSnippet(new vscode.SnippetString(withRegion(scaffold, key)));
    }
  });
}

/** By name, key or district; undefined when nobody chose. */
async function askForRegion(client: BaseLanguageClient): Promise<string | undefined> {
  const items = ask(client, REGIONS, {}).then((regions) => regions.map(({ key, name, district }) => ({ label: name, description: `${key} · ${district}`, key })));
  const placeHolder = tell(say('Name, key or district of the Bezirksregion'));
  return (await vscode.window.showQuickPick(items, { title: tell(say('New Bezirksregion profile')), placeHolder, matchOnDescription: true }))?.key;
}

async function openUnsaved(key: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `profil-${key}`;
  // Only on disk does an unsaved document know the place it will have.
  if (folder?.scheme !== 'file') return vscode.workspace.openTextDocument({ language: LANGUAGE });
  for (let number = 1; ; number += 1) {
    const uri = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}.bzrp.yaml`);
    if (!(await exists(uri))) return vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  }
}

/** Body of the snippet `profil` of the extension's own snippet file. */
async function readScaffold(context: vscode.ExtensionContext): Promise<string | undefined> {
  try {
    const file = vscode.Uri.joinPath(context.extensionUri, 'snippets', 'bzrp.json');
    const snippets = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Record<string, Snippet>;
    const profile = Object.values(snippets).find(({ prefix }) => [prefix].flat().includes('profil'));
    return profile && [profile.body].flat().join('\n');
  } catch {
    return undefined;
  }
}

function withRegion(scaffold: string, key: string): string {
  return scaffold.replace(/^(bezirksregion: ).*$/m, `$1"${key}"`);
}
