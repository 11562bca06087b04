/** The language server as a process of its own: over IPC from VS Code, over stdio from any other editor. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFiles } from './files';
import { NodeFiles } from './nodeFiles';
import { serve } from './server';

const connection = createConnection(ProposedFeatures.all);
// A failed feature must not take the editor's findings with it.
process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
serve(connection, new NodeFiles(new ClientFiles(connection)));
