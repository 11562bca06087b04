import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { activateWith } from './activate';

/** The worker of the browser; told here because the rest of the client is checked without browser types. */
declare const Worker: new (url: string) => MessageTransports;

/** Entry where VS Code runs in a browser without Node: the server is a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  return activateWith(context, (options) => {
    const server = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
    return new LanguageClient('bzrp', 'BZRP', () => Promise.resolve(new Worker(server)), options);
  });
}
