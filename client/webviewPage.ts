/** The shell every page of ours stands in. */
import * as vscode from 'vscode';
import { language } from './l10n';
import { escapeHtml as escape } from './preview/escape';

interface Page {
  /** Of its script and style sheet in `dist`, and the class of its body. */
  name: string;
  title: string;
  /** What its script says, in the language of the editor. */
  texts: unknown;
  /** Attributes of the body beside those, as HTML. */
  attributes?: string;
  /** Sources beyond script and style sheet, as directives of a content security policy. */
  sources?: readonly string[];
  /** HTML. */
  content: string;
}

/** An HTML page that may run our one script and use our one style sheet, and reach nothing else: no remote origin, no inline style, no inline script. */
export function webviewPage(webview: vscode.Webview, extensionUri: vscode.Uri, { name, title, texts, attributes = '', sources = [], content }: Page): string {
  const nonce = makeNonce();
  const asset = (file: string) => escape(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', file)).toString());
  const csp = ["default-src 'none'", `style-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`, ...sources, "base-uri 'none'", "form-action 'none'"].join('; ');
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${asset(`${name}.css`)}">
</head>
<body class="${name}" data-texts="${escape(JSON.stringify(texts))}"${attributes}>
${content}
<script nonce="${nonce}" src="${asset(`${name}.js`)}"></script>
</body>
</html>`;
}

/** A name for the one script a page may run. */
function makeNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
