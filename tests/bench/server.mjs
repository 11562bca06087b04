// A language server as a process of its own, spoken to over stdio, with a look at what it uses.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)('vscode-jsonrpc/node');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const INCUMBENT = here('node_modules/yaml-language-server/bin/yaml-language-server');

/** @typedef {'ours' | 'theirs' | 'theirs without delay'} Which */

export class Server {
  /** @param {Which} which @param {{ours: string, folder: string, schema: string, cache: string}} world our bundle, the workspace, the schema the incumbent gets, the user's cache folder: paths */
  static async start(which, { ours, folder, schema, cache }) {
    const args = which === 'ours' ? [ours, '--stdio'] : [...(which === 'theirs' ? [] : ['--require', here('noDelay.cjs')]), INCUMBENT, '--stdio'];
    const server = new Server();
    server.started = performance.now();
    server.process = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache } });
    server.process.once('exit', (code) => {
      if (!server.isStopping) throw new Error(`${which} went away with ${code}`);
    });
    server.connection = createMessageConnection(new StreamMessageReader(server.process.stdout), new StreamMessageWriter(server.process.stdin));
    server.listeners = new Set();
    server.version = 1;
    const settings = { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false }, schemas: { [pathToFileURL(schema).href]: ['*.bzrp.yaml'] } } };
    server.connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? null));
    server.connection.onRequest('client/registerCapability', () => null);
    server.connection.onRequest('window/workDoneProgress/create', () => null);
    server.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      for (const listener of [...server.listeners]) listener(params);
    });
    server.connection.listen();
    const uri = pathToFileURL(folder).href;
    const capabilities = {
      textDocument: { publishDiagnostics: { relatedInformation: true }, completion: { completionItem: { snippetSupport: true } }, synchronization: {} },
      workspace: { configuration: true, workspaceFolders: true },
    };
    await server.connection.sendRequest('initialize', { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'bench' }], capabilities });
    server.initialized = performance.now() - server.started;
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  /** Findings of a document as soon as they pass the test. */
  findings(uri, test) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no findings of ${uri} within two minutes`)), 120_000);
      const listener = (params) => {
        if (params.uri !== uri || !test(params.diagnostics)) return;
        clearTimeout(timer);
        this.listeners.delete(listener);
        resolve(params.diagnostics);
      };
      this.listeners.add(listener);
    });
  }

  open(uri, text) {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: uri.endsWith('.yaml') ? 'yaml' : 'bzrp', version: this.version, text } });
  }

  close(uri) {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  change(uri, range, text) {
    this.version += 1;
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: this.version }, contentChanges: [{ range, text }] });
  }

  /** The tree of profiles, or what is new of it, as the side bar asks for it. */
  tree(known) {
    return this.connection.sendRequest('bzrp/profiles', { known });
  }

  completion(uri, position) {
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  }

  /** CPU time used so far in ms (steps of 10 ms); 0 where the system does not tell. */
  cpu() {
    try {
      const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return 0;
    }
  }

  /** Memory in MB: now and at its peak. */
  memory() {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
      return { now: of('VmRSS'), peak: of('VmHWM') };
    } catch {
      return { now: 0, peak: 0 };
    }
  }

  async stop() {
    this.isStopping = true;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    await Promise.race([this.connection.sendRequest('shutdown'), new Promise((resolve) => setTimeout(resolve, 2000))]).catch(() => {});
    this.connection.dispose();
    this.process.kill();
    await gone;
  }
}
