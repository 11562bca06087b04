/** The language server as a worker of the browser. */
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import type { ExportModule, WordModule } from './exporting';
import { ClientFiles } from '../files/clientFiles';
import type { LoadRendering } from './pages';
import { inOrder } from './order';
import { serve } from './server';
import type { ImportModule } from './statistics';
import type { Settings } from './settings';
import type { TableLoaders } from './tables';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & {
  /** Runs a script of ours in this worker. */
  importScripts(url: string): void;
  /** What the bundles `render.browser.js`, `export.browser.js`, `word.js`, `import.js` and `office.js` leave behind. */
  bzrpRender?: Awaited<ReturnType<LoadRendering>>;
  bzrpExport?: ExportModule;
  bzrpWord?: WordModule;
  bzrpImport?: ImportModule;
  bzrpOffice?: Awaited<ReturnType<TableLoaders['office']>>;
};

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), { messageStrategy: inOrder() });
serve(connection, {
  files: new ClientFiles(connection),
  rendering: async (settings) => self.bzrpRender ?? load('render.browser.js', settings, () => self.bzrpRender),
  exporters: (settings) => ({
    load: async () => self.bzrpExport ?? load('export.browser.js', settings, () => self.bzrpExport),
    word: async () => self.bzrpWord ?? load('word.js', settings, () => self.bzrpWord),
  }),
  office: async (settings) => self.bzrpOffice ?? load('office.js', settings, () => self.bzrpOffice),
  importing: async (settings) => self.bzrpImport ?? load('import.js', settings, () => self.bzrpImport),
});

/** A worker has no modules to import: a bundle is a script beside this one, which only the client knows the place of. */
function load<T>(name: string, { bundlesUrl }: Settings, left: () => T | undefined): T {
  if (bundlesUrl !== undefined) self.importScripts(`${bundlesUrl}/${name}`);
  const bundle = left();
  if (bundle === undefined) throw new Refusal(say('A part of the extension could not be loaded.'));
  return bundle;
}
