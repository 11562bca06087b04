/** The language server as a worker of the browser. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import type { ExportModule, WordModule } from './exporting';
import { ClientFiles } from '../files/clientFiles';
import type { LoadRendering } from './pages';
import { inOrder } from './order';
import { serve } from './server';
import type { ImportModule } from './statistics';
import type { TableLoaders } from './tables';
import { bundle, bundlesBeside } from './workerBundles';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), { messageStrategy: inOrder() });
const settings = serve(connection, {
  files: new ClientFiles(connection),
  rendering: async () => bundle<Awaited<ReturnType<LoadRendering>>>('render.browser.js', 'bzrpRender'),
  exporters: {
    load: async () => bundle<ExportModule>('export.browser.js', 'bzrpExport'),
    word: async () => bundle<WordModule>('word.js', 'bzrpWord'),
  },
  office: async () => bundle<Awaited<ReturnType<TableLoaders['office']>>>('office.js', 'bzrpOffice'),
  importing: async () => bundle<ImportModule>('import.js', 'bzrpImport'),
});
bundlesBeside(settings);
