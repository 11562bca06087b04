import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate';

/** Entry where VS Code has Node (desktop, remote): the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  return activateWith(context, (options) => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('bzrp', 'BZRP', { run: server, debug }, options);
  });
}
