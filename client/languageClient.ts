import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { isAuthored, LANGUAGE } from './documents';
import { language } from './l10n';
import { rulesBase } from './ruleLinks';

/** What both editions of the client (desktop, browser) have in common. */
export interface ClientParts {
  options: LanguageClientOptions;
  output: vscode.LogOutputChannel;
  subscriptions: vscode.Disposable[];
}

/** Options for a language client: which documents, what to tell the server at the start. */
export function clientParts(context: vscode.ExtensionContext): ClientParts {
  const output = vscode.window.createOutputChannel('BZRP', { log: true });
  const options: LanguageClientOptions = {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: output,
    diagnosticCollectionName: LANGUAGE,
    initializationOptions: () => ({
      language: language(),
      rulesBase: rulesBase(context),
      cataloguesBase: vscode.Uri.joinPath(context.extensionUri, 'schemas', 'catalogues').toString(),
      bundlesUrl: vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true),
    }),
    markdown: { isTrusted: { enabledCommands: ['bzrp.explainRule'] }, supportHtml: false },
    middleware: {
      handleDiagnostics: (uri, findings, next) => next(uri, isAuthored(uri) ? findings : []),
      provideDiagnostics: (document, previous, token, next) =>
        isAuthored(document instanceof vscode.Uri ? document : document.uri) ? next(document, previous, token) : undefined,
      provideCodeLenses: (document, token, next) => (isAuthored(document.uri) ? next(document, token) : undefined),
      provideInlayHints: (document, range, token, next) =>
        isAuthored(document.uri) ? next(document, range, token) : undefined,
    },
  };
  return { options, output, subscriptions: [output] };
}
