/** The language server as a worker of the browser. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import type { ExportModule } from './exporting';
import { ClientFiles } from './files';
import { serve } from './server';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & {
  /** Runs a script of ours in this worker. */
  importScripts(url: string): void;
  /** What the bundle `export.browser.js` leaves behind. */
  bzrpExport?: ExportModule;
};

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, new ClientFiles(connection), (settings) => ({ load: () => Promise.resolve(loadExports(settings.exportsUrl)) }));

/** A worker has no modules to import: the bundle is a script beside this one, which only the client knows the place of. */
function loadExports(url: string | undefined): ExportModule {
  if (!self.bzrpExport && url !== undefined) self.importScripts(url);
  if (!self.bzrpExport) throw new Error('Der Teil, der Dokumente macht, ließ sich nicht laden.');
  return self.bzrpExport;
}
