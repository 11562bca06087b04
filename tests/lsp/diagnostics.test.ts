import assert from 'node:assert/strict';
import { PULL, TestClient, uriOf } from '../support/client';

const GOOD = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Adlershof Teil II
stand: 2026-03
zeitraum: {von: 2026, bis: 2030}
ziele:
  - id: Z1
    titel: Sichere Wege
    handlungsfeld: mobilitaet
massnahmen:
  - id: M1
    titel: Schulwegplan
    ziele: [Z1]
    federfuehrung: Jugendamt
    zeitraum: 2026
    status: geplant
`;

const codes = (found: readonly { code?: unknown }[]): unknown[] => found.map(({ code }) => code);

describe('findings over the protocol', () => {
  it('are pushed to a client that does not pull, for open files', async () => {
    const client = await TestClient.start();
    await client.open('a.bzrp.yaml', GOOD.replace('titel: Adlershof', 'titel: Adlershof: Ziele und'));
    const found = await client.findings('a.bzrp.yaml', (all) => all.length > 0);
    assert.deepEqual(codes(found), ['yaml-syntax']);
    assert.equal(found[0]?.source, 'bzrp');
    assert.match(String(found[0]?.message), /Anführungszeichen/);
    client.stop();
  });

  it('follow the text as it is typed and go when the fault goes', async () => {
    const client = await TestClient.start();
    await client.open('a.bzrp.yaml', GOOD);
    const at = { line: 3, character: 7 };
    await client.change('a.bzrp.yaml', '@', { start: at, end: at });
    const found = await client.findings('a.bzrp.yaml', (all) => all.length > 0);
    assert.deepEqual(found[0]?.range.start, at);
    await client.change('a.bzrp.yaml', '', { start: at, end: { line: 3, character: 8 } });
    assert.deepEqual(await client.findings('a.bzrp.yaml', (all) => all.length === 0), []);
    client.stop();
  });

  it('are told of closed files too, and go with the file', async () => {
    const client = await TestClient.start({ 'zu.bzrp.yaml': 'bzrp: 1\ntitel: @x\n' });
    assert.deepEqual(codes(await client.findings('zu.bzrp.yaml', (all) => all.length > 0)), ['yaml-syntax']);
    client.files.texts.delete(uriOf('zu.bzrp.yaml'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('zu.bzrp.yaml'), type: 3 }] });
    assert.deepEqual(await client.findings('zu.bzrp.yaml', (all) => all.length === 0), []);
    client.stop();
  });

  it('are not part of history and diffs', async () => {
    const client = await TestClient.start();
    await client.notify('textDocument/didOpen', { textDocument: { uri: 'git:/arbeit/a.bzrp.yaml', languageId: 'bzrp', version: 1, text: 'titel: @x\n' } });
    await client.open('b.bzrp.yaml', 'titel: @x\n');
    await client.findings('b.bzrp.yaml', (all) => all.length > 0);
    const rendered = await client.request<{ html: string }>('bzrp/render', { uri: 'git:/arbeit/a.bzrp.yaml' });
    assert.equal(rendered.html, '');
    client.stop();
  });

  it('are pulled by a client that offers refresh, and only then', async () => {
    const client = await TestClient.start({ 'zu.bzrp.yaml': 'bzrp: 1\ntitel: @x\n' }, PULL);
    assert.ok((client.capabilities as { diagnosticProvider?: object }).diagnosticProvider);
    await client.open('a.bzrp.yaml', 'titel: @x\n');
    const report = await client.request<{ kind: string; resultId: string; items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri: uriOf('a.bzrp.yaml') } });
    assert.deepEqual(codes(report.items), ['yaml-syntax']);
    const again = await client.request<{ kind: string }>('textDocument/diagnostic', { textDocument: { uri: uriOf('a.bzrp.yaml') }, previousResultId: report.resultId });
    assert.equal(again.kind, 'unchanged');
    client.stop();
  });

  it('of all files are pulled at once, open or not: an editor asks for no document it shows in no tab', async () => {
    const client = await TestClient.start({ 'zu.bzrp.yaml': 'bzrp: 1\ntitel: @x\n' }, PULL);
    await client.open('a.bzrp.yaml', 'titel: @x\n');
    await client.request('bzrp/profiles', {});
    const pull = (known: object[]) => client.request<{ items: { uri: string; resultId: string }[] }>('workspace/diagnostic', { previousResultIds: known });
    const { items } = await pull([]);
    assert.deepEqual(items.map(({ uri }) => uri).sort(), [uriOf('a.bzrp.yaml'), uriOf('zu.bzrp.yaml')]);
    const next = pull(items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    await client.change('a.bzrp.yaml', '@', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.deepEqual((await next).items.map(({ uri }) => uri), [uriOf('a.bzrp.yaml')]);
    client.stop();
  });
});
