/**
 * A client for protocol tests: a real connection to the server, in this process, with files in memory. What the server sends
 * is kept in order; findings are gathered as an editor of the client's shape does it, pushed or pulled.
 */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection as createServerConnection,
  type Diagnostic,
  type FileEvent,
  FileChangeType,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  type Range,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CancellationTokenSource, createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import { type BytesResult, type FileEntry, type Files, isBzrpFile, type Listed, type ReadResult } from '../../server/files/files';
import { inOrder } from '../../server/lsp/order';
import { serve } from '../../server/lsp/server';
import { PulledFindings } from './pulledFindings';

export const FOLDER = 'file:///arbeit';

/** Files of a workspace in memory, by name. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string>();
  /** Nothing is read before this is fulfilled. */
  ready: Promise<void> = Promise.resolve();
  private slow: Promise<void> | undefined;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(texts)) this.texts.set(uriOf(name), text);
  }

  /** Names of folders and files that may not be read. */
  readonly forbidden = new Set<string>();

  async list(folder: string): Promise<Listed> {
    await this.ready;
    const shut = [...this.forbidden].map(uriOf).filter((uri) => !isBzrpFile(uri) && `${uri}/`.startsWith(`${folder}/`));
    const files = [...this.texts.keys()].filter((uri) => uri.startsWith(`${folder}/`) && !shut.some((each) => uri.startsWith(`${each}/`)));
    return { files, unread: shut.map((uri) => ({ uri, fault: 'unreadable' })) };
  }

  /** Links, from one uri to another. */
  readonly links = new Map<string, string>();

  async real(uri: string): Promise<string> {
    const link = [...this.links.keys()].find((each) => uri === each || uri.startsWith(`${each}/`));
    return link === undefined ? uri : this.links.get(link) + uri.slice(link.length);
  }

  async read(uri: string): Promise<ReadResult> {
    const text = this.texts.get(uri);
    const slow = this.slow;
    this.slow = undefined;
    await slow;
    if ([...this.forbidden].some((name) => uriOf(name) === uri)) return { error: 'unreadable' };
    return text === undefined ? { error: 'not-found' } : { text };
  }

  async readBytes(uri: string): Promise<BytesResult> {
    const result = await this.read(uri);
    return 'text' in result ? { bytes: new TextEncoder().encode(result.text) } : { error: 'not-found' };
  }

  /** What is read next is what is there now, yet it comes only when the returned function is called. */
  readsSlowly(): () => void {
    let goOn = (): void => {};
    this.slow = new Promise((done) => (goOn = done));
    return goOn;
  }

  entries(folder: string): Promise<FileEntry[]> {
    const inside = [...this.texts].filter(([uri]) => uri.slice(0, uri.lastIndexOf('/')) === folder);
    return Promise.resolve(inside.map(([uri, text]) => ({ uri, size: text.length })));
  }
}

/** Uri of a file by its name; a name that is a uri already stays as it is. */
export function uriOf(name: string): string {
  return /^[a-z-]+:/.test(name) ? name : `${FOLDER}/${name}`;
}

/** The two shapes of client the server knows: one that pulls findings and offers refresh, one that waits for them. */
export const PULL: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } },
  workspace: {
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};
export const PUSH: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } } };

/** Something the server sent by itself. */
export interface Sent {
  method: string;
  params: unknown;
}

export interface StartOptions {
  texts?: Readonly<Record<string, string>>;
  /** Names of files and folders that may not be read. */
  forbidden?: readonly string[];
  capabilities?: ClientCapabilities;
  /** The client's `initializationOptions`. */
  options?: object;
  /** The section `bzrp` of its configuration. */
  settings?: object;
  /** Nothing is read before this is fulfilled. */
  ready?: Promise<void>;
}

export class TestClient {
  /** What the server sent by itself, in order. */
  readonly sent: Sent[] = [];
  /** Findings by uri as the editor shows them. */
  private readonly shown = new Map<string, Diagnostic[]>();
  private readonly waiting = new Set<() => void>();
  private readonly versions = new Map<string, number>();
  private readonly held = new Map<string, Promise<void>>();
  private pulled: PulledFindings | undefined;

  private constructor(
    readonly connection: MessageConnection,
    readonly files: MemoryFiles,
    /** Stream of bytes to the server. */
    private readonly up: PassThrough,
    public settings: object,
  ) {}

  capabilities: ServerCapabilities = {};

  static async start({ texts, forbidden = [], capabilities = PUSH, options = {}, settings = {}, ready }: StartOptions = {}): Promise<TestClient> {
    const up = new PassThrough();
    const down = new PassThrough();
    const files = new MemoryFiles(texts);
    if (ready) files.ready = ready;
    for (const name of forbidden) files.forbidden.add(name);
    serve(createServerConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down), { messageStrategy: inOrder() }), {
      files,
      importing: () => import('../../server/import/main'),
    office: () => import('../../server/import/office/main'),
      rendering: () => import('../../server/render/main'),
      exporters: { load: () => import('../../server/export/main'), word: () => import('../../server/export/word/main') },
      // The built-in catalogues lie in the workspace's folder here.
      cataloguesBase: 'katalog:/eingebaut',
    });
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const client = new TestClient(connection, files, up, settings);
    connection.onNotification((method, params) => void client.hear(method, params));
    connection.onRequest(async (method, params) => {
      const answer = client.hear(method, params);
      await client.held.get(method);
      return answer ?? null;
    });
    connection.onUnhandledProgress(({ token, value }) => client.hear('$/progress', { token, value }));
    connection.listen();
    const result = await connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
      processId: null,
      rootUri: FOLDER,
      workspaceFolders: [{ uri: FOLDER, name: 'arbeit' }],
      capabilities,
      initializationOptions: options,
    });
    client.capabilities = result.capabilities;
    await connection.sendNotification('initialized', {});
    if (result.capabilities.diagnosticProvider) client.pulled = new PulledFindings(connection, (uri, found) => client.show(uri, found));
    return client;
  }

  /** Takes what the server sends; returns the answer to a request. */
  private hear(method: string, params: unknown): unknown {
    this.sent.push({ method, params });
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as PublishDiagnosticsParams;
      this.show(uri, diagnostics);
    }
    if (method === 'workspace/diagnostic/refresh') this.pulled?.again();
    this.tell();
    return method === 'workspace/configuration' ? [this.settings] : undefined;
  }

  private show(uri: string, found: Diagnostic[]): void {
    this.shown.set(uri, found);
    this.tell();
  }

  private tell(): void {
    for (const look of [...this.waiting]) look();
  }

  /** Waits until something is to be seen. */
  private until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((done) => {
      const check = (): void => {
        const found = look();
        if (found === undefined) return;
        this.waiting.delete(check);
        done(found);
      };
      this.waiting.add(check);
      check();
    });
  }

  /** Findings of a file as they are shown, as soon as they meet the test; none where none were told. */
  findings(name: string, test: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    return this.until(() => {
      const found = this.shown.get(uriOf(name)) ?? [];
      return test(found) ? found : undefined;
    });
  }

  /** Waits until a file's findings have exactly these codes. */
  async codes(name: string, codes: readonly string[]): Promise<void> {
    await this.findings(name, (found) => String(found.map(({ code }) => code)) === String(codes));
  }

  /** The first message with this method the server sent by itself, sent already or still to come. */
  async hears<T = unknown>(method: string, test: (params: T) => boolean = () => true): Promise<T> {
    const { params } = await this.until(() => this.sent.find((each) => each.method === method && test(each.params as T)));
    return params as T;
  }

  /** How often the server sent something so far; everything sent before is answered first. */
  async count(method: string | RegExp): Promise<number> {
    await this.settled();
    return this.sent.filter((each) => (typeof method === 'string' ? each.method === method : method.test(each.method))).length;
  }

  /** The server has worked off everything it was told, and what it sent has arrived. */
  async settled(): Promise<void> {
    await this.request('bzrp/profiles', {});
  }

  /** Requests of the server with this method are not answered before the returned function is called. */
  holds(method: string): () => void {
    let goOn = (): void => {};
    this.held.set(method, new Promise((done) => (goOn = done)));
    return goOn;
  }

  open(name: string, text = this.files.texts.get(uriOf(name)) ?? assert.fail(`${name} has a text`)): Promise<void> {
    const uri = uriOf(name);
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const told = this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'bzrp', version, text } });
    this.pulled?.open(uri);
    return told;
  }

  /** Replaces a range (0-based) or, without one, the whole text. */
  change(name: string, text: string, range?: Range): Promise<void> {
    const uri = uriOf(name);
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const told = this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] });
    this.pulled?.change(uri);
    return told;
  }

  close(name: string): Promise<void> {
    const uri = uriOf(name);
    // An editor drops what it pulled for a document it closes; the server tells of the file on disk.
    if (this.pulled) this.shown.delete(uri);
    this.pulled?.close(uri);
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Files on disk get another text, or go (`undefined`), and the server is told as watchers do. */
  write(texts: Readonly<Record<string, string | undefined>>): Promise<void> {
    const changes = Object.entries(texts).map(([name, text]): FileEvent => {
      const uri = uriOf(name);
      const type = text === undefined ? FileChangeType.Deleted : this.files.texts.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
      if (text === undefined) this.files.texts.delete(uri);
      else this.files.texts.set(uri, text);
      return { uri, type };
    });
    return this.notify('workspace/didChangeWatchedFiles', { changes });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** A request that can be taken back; `answer` is the error it is answered with, undefined when there is none. */
  cancellable(method: string, params: unknown): { answer: Promise<unknown>; cancel(): void } {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params, source.token).then(() => undefined, (error: unknown) => error);
    return { answer, cancel: () => source.cancel() };
  }

  /** Sends a request and takes it back before the server has looked at it; fulfilled with the error it answers. */
  async takenBack(method: string, params: unknown): Promise<unknown> {
    this.up.pause();
    const { answer, cancel } = this.cancellable(method, params);
    cancel();
    // What is sent behind it is written only when both are.
    await this.notify('$/setTrace', { value: 'off' });
    this.up.resume();
    return answer;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  stop(): void {
    this.connection.dispose();
  }
}
