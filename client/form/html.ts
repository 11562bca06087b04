import type * as vscode from 'vscode';
import { say, tell } from '../l10n';
import { escapeHtml as escape } from '../preview/escape';
import { webviewPage } from '../webviewPage';
import { formTexts } from './texts';

/** The empty page of a form. */
export function formHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const title = tell(say('Form'));
  const content = `<header class="unseen"><h1>${escape(title)}</h1></header>
<div id="form"><p role="status">${escape(tell(say('The form is being made …')))}</p></div>`;
  return webviewPage(webview, extensionUri, { name: 'form', title, texts: formTexts(), content });
}
