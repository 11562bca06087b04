/** The language server: joins a connection with a session and the features. The same for Node and for a browser worker. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  WatchKind,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { BUILTIN_SCHEME } from '../language/catalogue/builtin';
import { say } from '../language/text/message';
import { tellIn } from '../language/text/bundles';
import { Diagnostics, pulls } from './diagnostics';
import { featureCapabilities, registerFeatures } from './features';
import type { Files } from '../files/files';
import { type Exporters, registerExports } from './exporting';
import { isDataFile } from '../files/dataFolders';
import { WATCHED } from '../files/watched';
import { registerForms } from './forms';
import { registerGuided } from './guided';
import { registerRound } from './round';
import { type LoadRendering, registerPages } from './pages';
import { refuse } from './order';
import { Session } from './session';
import { type ImportModule, StatisticsLoader } from './statistics';
import type { Settings } from './settings';
import { registerTables, type TableLoaders } from './tables';
import { Views } from './views';

/** Milliseconds of reading after which a planner wants to see that something happens. */
const PATIENCE = 300;

/** What a host gives the server besides the connection. */
export interface Host {
  files: Files;
  rendering: LoadRendering;
  exporters: Exporters;
  /** Brings what reads tables and statistics files. */
  importing(): Promise<ImportModule>;
  /** Brings what reads Word documents and web pages. */
  office: TableLoaders['office'];
  /** Uri of the folder with the built-in catalogues; a client may name another. */
  cataloguesBase?: string;
}

/** Serves a client until it hangs up; answers what the client is going to say of its wishes. */
export function serve(connection: Connection, { files, rendering, exporters, importing, office, cataloguesBase }: Host): Settings {
  const session = new Session(files);
  session.settings.cataloguesBase = cataloguesBase;
  const statistics = new StatisticsLoader(session, importing, (error) => connection.console.error(String(error)));
  let client: InitializeParams['capabilities'] = {};
  let folders: string[] = [];
  const views = new Views(connection, session);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    session.expect(folders);
    session.settings.initialise(params.initializationOptions);
    session.settings.snippetEdits = client.workspace?.workspaceEdit?.snippetEditSupport === true;
    const isPulled = pulls(client);
    new Diagnostics(connection, session, isPulled);
    views.follow(client);
    return {
      serverInfo: { name: 'bzrp' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true }, textDocumentContent: { schemes: [BUILTIN_SCHEME] } },
        ...(isPulled ? { diagnosticProvider: { identifier: 'bzrp', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
        ...featureCapabilities(),
        experimental: { pdf: exporters.printer !== undefined },
      },
    };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = WATCHED.map(({ glob, content }) => ({ globPattern: glob, kind: content ? WatchKind.Change : WatchKind.Create | WatchKind.Delete }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'bzrp' });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void load();
      });
    }
    await configure();
    await load();
  });

  async function configure(): Promise<void> {
    if (!client.workspace?.configuration) return;
    session.settings.update(await connection.workspace.getConfiguration('bzrp'));
    session.workspace.severities = session.settings.rules;
  }

  async function load(): Promise<void> {
    let progress: WorkDoneProgressServerReporter | undefined;
    let isOver = false;
    // Reading that takes a while shows that it is under way.
    const timer = setTimeout(async () => {
      if (!client.window?.workDoneProgress) return;
      const begun = await connection.window.createWorkDoneProgress();
      if (isOver) return;
      progress = begun;
      begun.begin(tellIn(session.settings.language, say('Reading profiles')), 0);
    }, PATIENCE);
    try {
      await session.load(folders, (done, all) => progress?.report(Math.round((100 * done) / Math.max(1, all)), `${done} / ${all}`));
      await statistics.refresh();
    } finally {
      isOver = true;
      clearTimeout(timer);
      progress?.done();
    }
  }

  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.workspace?.configuration) await configure();
    else if (settings && typeof settings === 'object' && 'bzrp' in settings) {
      session.settings.update(settings.bzrp);
      session.workspace.severities = session.settings.rules;
    }
    // Everything may look different: another language, other severities, hints switched off.
    session.workspace.touchAll();
    session.settle();
    pages.mapsChanged();
  });
  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (isAuthored(textDocument.uri)) session.didOpen(textDocument.uri, textDocument.text, textDocument.version);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => session.didChange(textDocument.uri, contentChanges, textDocument.version));
  connection.onDidCloseTextDocument(({ textDocument }) => session.didClose(textDocument.uri));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    pages.changedOnDisk(changes.map(({ uri }) => uri));
    session.forget(changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
    if (changes.some(({ uri }) => isDataFile(uri))) void statistics.refresh();
    return session.didChangeOnDisk(changes.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri));
  });

  connection.onRequest('workspace/textDocumentContent', async ({ uri }: { uri: string }) => ({ text: (await session.readBuiltIn(uri)) ?? '' }));
  registerFeatures(connection, session, views);
  registerGuided(connection, session);
  registerForms(connection, session);
  const loadTables = { tables: importing, office };
  registerTables(connection, session, loadTables);
  const pages = registerPages(connection, session, rendering);
  registerExports(connection, session, exporters);
  registerRound(connection, session, exporters.load, loadTables);
  refuse(connection);
  connection.listen();
  return session.settings;
}

/** The left side of a diff, history, merge bases are looked at, not worked on: they are no part of the workspace. */
function isAuthored(uri: string): boolean {
  return !/^(?:git|gitfs|gitlens|git-graph|review|pr|vscode-(?:merge-base|local-history|timeline|chat|scm)[^:]*|chat[^:]*|bzrp-[^:]*|output):/.test(uri);
}
