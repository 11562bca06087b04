import * as vscode from 'vscode';
import { exists } from './documents';
import { say, tell } from './l10n';

/** Asks where to save; VS Code itself asks before a file is replaced. @param name of the file, beside `neighbour` */
export function askForTarget(neighbour: vscode.Uri, name: string, kind: string): Thenable<vscode.Uri | undefined> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return vscode.window.showSaveDialog({
    title: tell(say('Save as {0}', kind)),
    defaultUri: vscode.Uri.joinPath(neighbour, '..', name),
    filters: { [kind]: [extension] },
  });
}

/** Whether a file may be written that no dialog has asked for. */
export async function mayReplace(target: vscode.Uri): Promise<boolean> {
  if (!(await exists(target))) return true;
  const replace = tell(say('Replace'));
  return (await vscode.window.showWarningMessage(tell(say('The file "{0}" is already there. Replace it?', nameOf(target))), { modal: true }, replace)) === replace;
}

/**
 * Writes a file whole or not at all, on whatever file system: first beside the old one, then in its place. Rejects when that
 * does not work; the old file is then as it was.
 */
export async function replaceFile(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const draft = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
  const before = (await exists(target)) ? await fs.readFile(target) : undefined;
  try {
    await fs.writeFile(draft, bytes);
    await fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    // Some file systems rename by deleting first.
    if (before && !(await exists(target))) await fs.writeFile(target, before);
    if (await exists(draft)) await fs.delete(draft);
    throw error;
  }
}

/** Says that a file is there and offers what can be done with it here. @param note something to know about it */
export async function tellSaved(target: vscode.Uri, note = ''): Promise<void> {
  const { env, workspace, commands, window } = vscode;
  const isLocal = target.scheme === 'file' && env.remoteName === undefined && env.uiKind === vscode.UIKind.Desktop;
  const open = tell(say('Open'));
  const show = tell(say('Show in folder'));
  const isText = /\.(?:html|md|csv|json)$/.test(target.path);
  const canShow = isLocal || workspace.getWorkspaceFolder(target) !== undefined;
  const text = [tell(say('Saved: {0}.', nameOf(target))), note].filter(Boolean).join(' ');
  const choices = [...(isLocal || isText ? [open] : []), ...(canShow ? [show] : [])];
  const choice = await (note ? window.showWarningMessage(text, ...choices) : window.showInformationMessage(text, ...choices));
  // The program people have for such files; without one at hand, as text.
  if (choice === open) await (isLocal ? env.openExternal(target) : commands.executeCommand('vscode.open', target));
  if (choice === show) await commands.executeCommand(isLocal ? 'revealFileInOS' : 'revealInExplorer', target);
}

export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What went wrong, as a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
