/** The file somebody has in front of them, whichever way it is shown. */
import * as vscode from 'vscode';
import { isBzrp } from './documents';

/** Name of the form among VS Code's editors. */
export const FORM_VIEW = 'bzrp.form';

/** The file whose form is in front; undefined where there is none. */
export function formInFront(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === FORM_VIEW ? input.uri : undefined;
}

/** The file in front: a text that is edited, or a form. */
export function uriInFront(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) return formInFront();
  const document = vscode.window.activeTextEditor?.document;
  return document && isBzrp(document) ? document.uri : undefined;
}
