import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The worker of the browser; told here because the rest of the client is checked without browser types. */
declare const Worker: new (url: string) => Port;

/** Entry where VS Code runs in a browser without Node: the server is a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  return activateWith(context, (options) => {
    const url = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
    // The extension host's own `Worker` is none to the client's `instanceof`, so reader and writer are made here.
    return new LanguageClient('bzrp', 'BZRP', () => {
      const worker = new Worker(url);
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    }, options);
  });
}
