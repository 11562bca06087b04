/** `bzrp lsp --stdio` as built: what any other editor starts. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';

describe('bzrp lsp --stdio', () => {
  it('answers, finds what is wrong in an open file, and ends when it is told to', async () => {
    const server = spawn(process.execPath, [join(__dirname, '../../dist/bzrp.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const gone = once(server, 'exit');
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const told = new Promise<PublishDiagnosticsParams>((done) => connection.onNotification('textDocument/publishDiagnostics', done));
    connection.listen();
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    assert.equal(serverInfo?.name, 'bzrp');
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: 'file:///nirgends/a.bzrp.yaml', languageId: 'bzrp', version: 1, text: 'titel: @x\n' } });
    assert.deepEqual((await told).diagnostics.map(({ code }) => code), ['yaml-syntax']);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await gone, [0, null]);
  });
});
