/** Messages at a wrong time, sent to the very server other editors start. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection, ErrorCodes, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import { serve } from '../../server/lsp/server';
import { inOrder } from '../../server/lsp/order';
import { FOLDER, MemoryFiles, uriOf } from '../support/client';

function connect(): MessageConnection {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down), { messageStrategy: inOrder() }), {
    importing: () => import('../../server/import/main'),
    office: () => import('../../server/import/office/main'),
    files: new MemoryFiles({}),
    rendering: () => import('../../server/render/main'),
    exporters: { load: () => import('../../server/export/main'), word: () => import('../../server/export/word/main') },
  });
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  connection.onRequest(() => null);
  connection.listen();
  return connection;
}

const initialize = { processId: null, rootUri: FOLDER, workspaceFolders: [{ uri: FOLDER, name: 'arbeit' }], capabilities: {} };
const document = { textDocument: { uri: uriOf('a'), languageId: 'bzrp', version: 1, text: 'bzrp: 1\n' } };

async function codeOf(answer: Promise<unknown>): Promise<number | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    return (error as { code?: number }).code;
  }
}

describe('messages at a wrong time', () => {
  it('requests before initialize are refused, notifications dropped; then everything is as ever', async () => {
    const client = connect();
    for (const method of ['textDocument/hover', 'bzrp/profiles', 'shutdown', 'no/such']) assert.equal(await codeOf(client.sendRequest(method, {})), ErrorCodes.ServerNotInitialized, method);
    await client.sendNotification('textDocument/didOpen', document);
    assert.equal(await codeOf(client.sendRequest('initialize', initialize)), undefined);
    await client.sendNotification('initialized', {});
    const hover = () => client.sendRequest('textDocument/hover', { textDocument: { uri: uriOf('a') }, position: { line: 0, character: 1 } });
    assert.equal(await hover(), null);
    await client.sendNotification('textDocument/didOpen', document);
    assert.notEqual(await hover(), null);
    assert.equal(await codeOf(client.sendRequest('initialize', initialize)), ErrorCodes.InvalidRequest);
    client.dispose();
  });

  it('requests after shutdown are refused', async () => {
    const client = connect();
    await client.sendRequest('initialize', initialize);
    assert.equal(await codeOf(client.sendRequest('shutdown')), undefined);
    for (const method of ['textDocument/hover', 'shutdown', 'initialize']) assert.equal(await codeOf(client.sendRequest(method, {})), ErrorCodes.InvalidRequest, method);
    client.dispose();
  });
});
