import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PathStep } from '../../server/language/form/values';
import type { ShownTexts } from '../commands/shownTexts';
import type { Previews } from '../preview/previews';
import { pathOfNode } from '../profiles/tree';
import { Drafts } from './drafts';
import { Form, type Place } from './form';

export const FORM_VIEW = 'bzrp.form';

/**
 * Registers the form as another editor for BZRP files, and the command that opens it: `bzrp.openForm` with a URI (without one
 * the active text, or what the preview in front shows) and, if wished, the item to show, `['massnahmen', 2]` or `{ line: 41 }` (0-based), and the column.
 */
export function registerForms(client: BaseLanguageClient, context: vscode.ExtensionContext, texts: ShownTexts, previews: Pick<Previews, 'targetOf'>): vscode.Disposable {
  const forms = new Set<Form>();
  const drafts = new Drafts(context.storageUri ?? context.globalStorageUri);
  /** Forms whose files are just being renamed. */
  let moving: { to: vscode.Uri; column: vscode.ViewColumn; isInFront: boolean }[] = [];
  const open = async (argument?: unknown, wanted?: unknown, column = vscode.ViewColumn.Active): Promise<void> => {
    const target = previews.targetOf(argument);
    if (!target) return;
    await vscode.commands.executeCommand('vscode.openWith', target, FORM_VIEW, column);
    const own = [...forms].filter((form) => form.isOf(target));
    // Menus hand over a second argument of their own; a goal or measure of the tree says itself where it stands.
    const place = pathOfNode(argument) ?? wanted;
    if (isPlace(place)) (own.find((form) => form.isActive) ?? own.at(-1))?.focus(Array.isArray(place) ? { path: place } : place);
  };
  return vscode.Disposable.from(
    drafts,
    vscode.window.registerCustomEditorProvider(
      FORM_VIEW,
      {
        async resolveCustomTextEditor(document, panel) {
          const form = new Form(document, panel, client, context.extensionUri, drafts, texts);
          forms.add(form);
          panel.onDidDispose(() => forms.delete(form));
        },
      },
      { webviewOptions: { retainContextWhenHidden: false }, supportsMultipleEditorsPerDocument: true },
    ),
    vscode.commands.registerCommand('bzrp.openForm', open),
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) drafts.rename(oldUri.toString(), newUri.toString());
      moving = files.flatMap(({ oldUri, newUri }) => [...forms].flatMap((form) => (form.isOf(oldUri) && form.column ? [{ to: newUri, column: form.column, isInFront: form.isVisible }] : [])));
    }),
    // Where the text was open beside it, VS Code goes on with the text alone.
    vscode.workspace.onDidRenameFiles(async () => {
      for (const { to, column, isInFront } of moving.splice(0)) await vscode.commands.executeCommand('vscode.openWith', to, FORM_VIEW, { viewColumn: column, background: !isInFront });
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bzrp.language')) for (const form of forms) form.reload();
    }),
  );
}

function isPlace(value: unknown): value is Place | PathStep[] {
  if (Array.isArray(value)) return value.every((step) => typeof step === 'string' || typeof step === 'number');
  return typeof value === 'object' && value !== null && (('path' in value && Array.isArray(value.path)) || ('line' in value && typeof value.line === 'number'));
}
