import type * as vscode from 'vscode';
import { say, tell } from '../l10n';
import { webviewPage } from '../webviewPage';
import { escapeHtml as escape } from './escape';
import { pageTexts, toolbarHtml } from './toolbar';

/** The empty page of a preview; it may show pictures and use fonts of the document too. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const content = `${toolbarHtml()}
<p id="fault" class="fault" role="alert" hidden></p>
<div id="page"><p class="loading" role="status">${escape(tell(say('The preview is being made …')))}</p></div>`;
  return webviewPage(webview, extensionUri, {
    name: 'preview',
    title: tell(say('Preview')),
    texts: pageTexts(),
    attributes: ` data-vscode-context='{"preventDefaultContextMenuItems":false}'`,
    sources: [`img-src ${webview.cspSource} data:`, `font-src ${webview.cspSource}`],
    content,
  });
}
