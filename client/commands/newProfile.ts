import * as vscode from 'vscode';
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
export function registerNewProfile(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('bzrp.newProfile', async () => {
    const key = await askForKey();
    if (key === undefined) return;
    const document = await openUnsaved(key);
    const editor = await vscode.window.showTextDocument(document);
    const scaffold = await readScaffold(context);
    if (document.getText() === '' && scaffold) {
      await editor.insertSnippet(new vscode.SnippetString(withRegion(scaffold, key)));
    }
  });
}

function askForKey(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: tell(say('New Bezirksregion profile')),
    prompt: tell(say('Key of the Bezirksregion (six digits), for example 092007 for Adlershof')),
    placeHolder: '092007',
    validateInput: (value) =>
      value === '' || /^\d{6}$/.test(value) ? undefined : tell(say('The key of a Bezirksregion has six digits.')),
  });
}

async function openUnsaved(key: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = key ? `profil-${key}` : 'profil-neu';
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
  return key ? scaffold.replace(/^(bezirksregion: ).*$/m, `$1"${key}"`) : scaffold;
}
