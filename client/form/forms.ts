import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PathStep } from '../../server/language/form/values';
import type { ShownTexts } from '../commands/shownTexts';
import { FORM_VIEW } from '../inFront';
import type { Previews } from '../preview/previews';
import { pathOfNode } from '../profiles/tree';
import { Drafts } from './drafts';
import { Form, type FormPlace } from './form';

/**
 * Registers the form as another editor for BZRP files, and the command that opens it: `bzrp.openForm` with a URI (without one
 * the active text, or what the preview in front shows) and, if wished, the item to show, `['massnahmen', 2]` or `{ line: 41 }` (0-based), and the column.
 * From a text it opens where its cursor is.
 */
export function registerForms(client: BaseLanguageClient, context: vscode.ExtensionContext, texts: ShownTexts, previews: Pick<Previews, 'targetOf'>): vscode.Disposable {
  const forms = new Set<Form>();
  const drafts = new Drafts(context.storageUri ?? context.globalStorageUri);
  /** Forms whose files are just being renamed. */
  let moving: { to: vscode.Uri; column: vscode.ViewColumn; isInFront: boolean }[] = [];
  /** What the next form of a file is to show. */
  let wish: { of: vscode.Uri; place: FormPlace } | undefined;
  const fulfil = (form: Form): void => {
    if (!wish || !form.isOf(wish.of)) return;
    form.focus(wish.place);
    wish = undefined;
  };
  const open = async (argument?: unknown, wanted?: unknown, column = vscode.ViewColumn.Active): Promise<void> => {
    const target = previews.targetOf(argument);
    if (!target) return;
    // Menus hand over a second argument of their own; a goal or measure of the tree says itself where it stands.
    const place = pathOfNode(argument) ?? (isPlace(wanted) ? wanted : cursorIn(target));
    wish = isPlace(place) ? { of: target, place: Array.isArray(place) ? { path: place } : place } : undefined;
    await vscode.commands.executeCommand('vscode.openWith', target, FORM_VIEW, column);
    // One that was there already; a new one may still be on its way.
    const own = [...forms].find((form) => form.isActive && form.isOf(target));
    if (own) fulfil(own);
  };
  return vscode.Disposable.from(
    drafts,
    vscode.window.registerCustomEditorProvider(
      FORM_VIEW,
      {
        async resolveCustomTextEditor(document, panel) {
          const form = new Form(document, panel, client, context.extensionUri, drafts, texts);
          forms.add(form);
          fulfil(form);
          panel.onDidDispose(() => forms.delete(form));
        },
      },
      { webviewOptions: { retainContextWhenHidden: false, enableFindWidget: true }, supportsMultipleEditorsPerDocument: true },
    ),
    vscode.commands.registerCommand('bzrp.openForm', open),
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) drafts.rename(oldUri.toString(), newUri.toString());
      moving = files.flatMap(({ oldUri, newUri }) =>
        [...forms].flatMap((form) => {
          const to = form.placeAfter(oldUri, newUri);
          return to && form.column ? [{ to, column: form.column, isInFront: form.isVisible }] : [];
        }),
      );
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

/** Where somebody writes in a text; undefined at its beginning, where nobody has gone anywhere yet. */
function cursorIn(uri: vscode.Uri): FormPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  const line = editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line : 0;
  return line > 0 ? { line } : undefined;
}

function isPlace(value: unknown): value is FormPlace | PathStep[] {
  if (Array.isArray(value)) return value.every((step) => typeof step === 'string' || typeof step === 'number');
  return typeof value === 'object' && value !== null && (('path' in value && Array.isArray(value.path)) || ('line' in value && typeof value.line === 'number'));
}
