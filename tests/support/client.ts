/** A client for protocol tests: a real connection to the server, in this process, with files in memory. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection as createServerConnection,
  type Diagnostic,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import type { FileEntry, Files, ReadResult } from '../../server/lsp/files';
import { serve } from '../../server/lsp/server';

export const FOLDER = 'file:///arbeit';

/** Files of a workspace in memory, by name. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(texts)) this.texts.set(uriOf(name), text);
  }

  list(folder: string): Promise<string[]> {
    return Promise.resolve([...this.texts.keys()].filter((uri) => uri.startsWith(`${folder}/`)));
  }

  read(uri: string): Promise<ReadResult> {
    const text = this.texts.get(uri);
    return Promise.resolve(text === undefined ? { error: 'not-found' } : { text });
  }

  entries(folder: string): Promise<FileEntry[]> {
    const inside = [...this.texts].filter(([uri]) => uri.slice(0, uri.lastIndexOf('/')) === folder);
    return Promise.resolve(inside.map(([uri, text]) => ({ uri, size: text.length })));
  }
}

export function uriOf(name: string): string {
  return `${FOLDER}/${name}`;
}

/** The two shapes of client the server knows: one that pulls findings and offers refresh, one that waits for them. */
export const PULL: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } },
  workspace: { diagnostics: { refreshSupport: true } },
};
export const PUSH: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

export class TestClient {
  private readonly published = new Map<string, Diagnostic[]>();
  private readonly waiting: { uri: string; test: (found: Diagnostic[]) => boolean; done: (found: Diagnostic[]) => void }[] = [];
  private version = 1;

  private constructor(
    readonly connection: MessageConnection,
    readonly files: MemoryFiles,
    readonly capabilities: unknown,
  ) {}

  static async start(texts: Readonly<Record<string, string>> = {}, capabilities: ClientCapabilities = PUSH, options: object = {}): Promise<TestClient> {
    const up = new PassThrough();
    const down = new PassThrough();
    const files = new MemoryFiles(texts);
    serve(createServerConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)), { files, rendering: () => import('../../server/render/main'), exporters: () => ({ load: () => import('../../server/export/main') }) });
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const heard: PublishDiagnosticsParams[] = [];
    let client: TestClient | undefined;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (client) client.hear(params);
      else heard.push(params);
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
    const result = await connection.sendRequest<{ capabilities: unknown }>('initialize', {
      processId: null,
      rootUri: FOLDER,
      workspaceFolders: [{ uri: FOLDER, name: 'arbeit' }],
      capabilities,
      initializationOptions: options,
    });
    client = new TestClient(connection, files, result.capabilities);
    for (const each of heard) client.hear(each);
    await connection.sendNotification('initialized', {});
    return client;
  }

  private hear({ uri, diagnostics }: PublishDiagnosticsParams): void {
    this.published.set(uri, diagnostics);
    for (const entry of [...this.waiting]) {
      if (entry.uri !== uri || !entry.test(diagnostics)) continue;
      this.waiting.splice(this.waiting.indexOf(entry), 1);
      entry.done(diagnostics);
    }
  }

  /** Findings of a file as pushed, as soon as they meet the test. */
  findings(name: string, test: (found: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    const uri = uriOf(name);
    const known = this.published.get(uri);
    if (known && test(known)) return Promise.resolve(known);
    return new Promise((done) => this.waiting.push({ uri, test, done }));
  }

  open(name: string, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId: 'bzrp', version: this.version, text } });
  }

  /** Replaces a range (0-based) or, without one, the whole text. */
  change(name: string, text: string, range?: { start: { line: number; character: number }; end: { line: number; character: number } }): Promise<void> {
    this.version += 1;
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(name), version: this.version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  stop(): void {
    this.connection.dispose();
  }
}
