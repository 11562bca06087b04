import * as vscode from 'vscode';
import { language, say, tell } from '../l10n';
import { escapeHtml as escape } from '../preview/escape';
import { makeNonce } from '../preview/html';
import { formTexts } from './texts';

/** The empty page of a form: our one script and style sheet, nothing from anywhere else, nothing inline. */
export function formHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = makeNonce();
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const asset = (name: string) => escape(webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString());
  const csp = ["default-src 'none'", `style-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`, "base-uri 'none'", "form-action 'none'"].join('; ');
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(tell(say('Form')))}</title>
<link rel="stylesheet" href="${asset('form.css')}">
</head>
<body class="form" data-texts="${escape(JSON.stringify(formTexts()))}">
<header class="unseen"><h1>${escape(tell(say('Form')))}</h1></header>
<div id="form"><p role="status">${escape(tell(say('The form is being made …')))}</p></div>
<script nonce="${nonce}" src="${asset('form.js')}"></script>
</body>
</html>`;
}
