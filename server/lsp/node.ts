/** The language server as a process of its own: over IPC from VS Code, over stdio from any other editor. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { ClientFiles } from '../files/clientFiles';
import { NodeFiles } from '../files/nodeFiles';
import { inOrder } from './order';
import { serve } from './server';

const connection = createConnection(ProposedFeatures.all, { messageStrategy: inOrder() });
// A failed feature must not take the editor's findings with it.
process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
serve(connection, {
  files: new NodeFiles(new ClientFiles(connection)),
  rendering: () => import('../render/main'),
  importing: () => import('../import/main'),
  office: () => import('../import/office/main'),
  exporters: {
    load: () => import('../export/main'),
    word: () => import('../export/word/main'),
    printer: {
      find: async (named) => (await import('../print/main')).findBrowser(named),
      print: async (html, named, signal) => (await import('../print/main')).toPdf(html, { browser: named, signal }),
    },
  },
  // Beside the bundle lie the catalogues it was built from.
  cataloguesBase: URI.file(join(__dirname, 'catalogues')).toString(),
});
