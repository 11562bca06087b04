import * as vscode from 'vscode';
import { language, say, tell } from '../l10n';
import { escapeHtml as escape } from './escape';
import { pageTexts, toolbarHtml } from './toolbar';

/**
 * The empty page of a preview. It may run our one script and use our one style sheet, and reach nothing else: no remote
 * origin, no inline style, no inline script.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = makeNonce();
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const asset = (name: string) => escape(webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString());
  const csp = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${webview.cspSource} data:`,
    `font-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(tell(say('Preview')))}</title>
<link rel="stylesheet" href="${asset('preview.css')}">
</head>
<body class="preview" data-texts="${escape(JSON.stringify(pageTexts()))}" data-vscode-context='{"preventDefaultContextMenuItems":false}'>
${toolbarHtml()}
<p id="fault" class="fault" role="alert" hidden></p>
<div id="page"><p class="loading" role="status">${escape(tell(say('The preview is being made …')))}</p></div>
<script nonce="${nonce}" src="${asset('preview.js')}"></script>
</body>
</html>`;
}

/** A name for the one script a page may run. */
export function makeNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
