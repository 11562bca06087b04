import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codes, texts } from '../runner/fourFiles';
import { until } from '../runner/wait';
import { file } from './helpers';

/** The codes of what is found in a file now, in text order. */
export function codesOf(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits until exactly these codes are found in a file, in text order. */
export async function found(uri: vscode.Uri, wanted: readonly string[]): Promise<void> {
  try {
    await until('findings', () => (codesOf(uri).join() === wanted.join() ? true : undefined), 10_000);
  } catch {
    assert.deepEqual(codesOf(uri), wanted, uri.path);
  }
}

/** Closes all editors, writes the four files as they were, removes what a test added, and waits for their findings. */
export async function restore(...added: string[]): Promise<void> {
  await vscode.extensions.getExtension('bzrp.bzrp')?.activate();
  // A file that was changed without a tab is no editor to save all of: VS Code opens one for it a second later.
  for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const name of added) await vscode.workspace.fs.delete(file(name)).then(undefined, () => {});
  for (const [name, text] of Object.entries(texts)) await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  for (const [name, wanted] of Object.entries(codes)) await found(file(name), wanted);
}

/** The text of a file as the editor has it, or as it is on disk. */
export async function textOf(name: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(file(name))).getText();
}
