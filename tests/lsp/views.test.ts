import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, SemanticTokens } from 'vscode-languageserver';
import { type TestClient, uriOf } from '../support/client';
import { BEITRAG, BEZIRK, changed, inBothShapes, KATALOG, PROFIL } from './world';

const HINTS = 'workspace/inlayHint/refresh';
const LENSES = 'workspace/codeLens/refresh';
const TOKENS = 'workspace/semanticTokens/refresh';
const ANY = /^workspace\/(?:inlayHint|codeLens|semanticTokens)\/refresh$/;
const ALL = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** Asks for everything an editor shows beside the text. */
async function look(client: TestClient, name: string): Promise<{ hints: unknown[]; lenses: unknown[]; tokens: number[] }> {
  const textDocument = { uri: uriOf(name) };
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: ALL });
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  return { hints: hints.map(({ label }) => label), lenses: lenses.map(({ command }) => command?.title), tokens: data };
}

/** How often each view was asked to be refreshed. */
const counts = async (client: TestClient): Promise<number[]> => [await client.count(HINTS), await client.count(LENSES), await client.count(TOKENS)];

inBothShapes('hints, lenses and colours', (start, { pulls }) => {
  it('can each be switched off', async () => {
    const client = await start();
    await client.open(PROFIL);
    const before = await look(client, PROFIL);
    assert.ok(before.hints.length > 0 && before.lenses.length > 0 && before.tokens.length > 0);
    for (const key of ['inlayHints', 'codeLens', 'semanticTokens']) {
      await client.notify('workspace/didChangeConfiguration', { settings: { bzrp: { [key]: { enabled: false } } } });
      const now = await look(client, PROFIL);
      assert.equal(now.hints.length === 0, key === 'inlayHints');
      assert.equal(now.lenses.length === 0, key === 'codeLens');
      assert.equal(now.tokens.length === 0, key === 'semanticTokens');
    }
  });

  if (!pulls) return;

  it('are refreshed when the setting changes, each by itself', async () => {
    const client = await start();
    await client.open(PROFIL);
    await look(client, PROFIL);
    const told = async (bzrp: object): Promise<number[]> => {
      await client.notify('workspace/didChangeConfiguration', { settings: { bzrp } });
      return counts(client);
    };
    assert.deepEqual(await told({ inlayHints: { enabled: false } }), [1, 0, 0]);
    assert.deepEqual(await told({}), [2, 0, 0]);
    assert.deepEqual(await told({ codeLens: { enabled: false } }), [2, 1, 0]);
    assert.deepEqual(await told({ semanticTokens: { enabled: false } }), [2, 2, 1]);
  });

  it('are refreshed when another file changes what they say', async () => {
    const client = await start();
    await client.open(PROFIL);
    await client.open(BEITRAG);
    await look(client, PROFIL);
    await look(client, BEITRAG);
    await client.change(PROFIL, changed(PROFIL, 'Wege sichern', 'Wege öffnen'));
    assert.deepEqual(await counts(client), [1, 1, 0], 'title of the goal: hint and lens of the contribution');
    assert.ok((await look(client, BEITRAG)).hints.includes('Wege öffnen'));
    await client.change(PROFIL, changed(PROFIL, 'id: Z1', 'id: Z2'));
    assert.deepEqual(await counts(client), [2, 2, 1], 'the goal is gone: no hint, another lens, no colour');
  });

  it('are refreshed when a file on disk, the district or a catalogue changes', async () => {
    const client = await start();
    await client.open(PROFIL);
    await look(client, PROFIL);
    await client.write({ [BEITRAG]: undefined });
    await client.hears(LENSES);
    assert.deepEqual(await counts(client), [0, 1, 0], 'one measure less');
    await client.write({ [BEZIRK]: changed(BEZIRK, 'Sicher unterwegs', 'Sicher zu Fuß') });
    await client.hears(HINTS);
    assert.deepEqual(await counts(client), [1, 1, 0], 'title of the Leitziel');
    await client.open(KATALOG, changed(KATALOG, 'Unfälle auf Schulwegen', 'Unfälle'));
    assert.deepEqual(await counts(client), [2, 1, 0], 'name of the indicator');
  });

  it('are refreshed in a catalogue when somebody uses an entry', async () => {
    const client = await start();
    await client.open(KATALOG);
    await client.open(PROFIL);
    await look(client, KATALOG);
    await client.change(PROFIL, changed(PROFIL, 'indikator: TEAM:N1', 'indikator: KID:D5'));
    assert.deepEqual(await counts(client), [0, 1, 0]);
  });

  it('are not refreshed while a text is typed that says nothing to other files', async () => {
    const client = await start();
    await client.open(PROFIL);
    await client.open(BEITRAG);
    await look(client, PROFIL);
    await look(client, BEITRAG);
    for (const word of ['L', 'Lo', 'Lot', 'Lots', 'Lotse']) {
      await client.change(BEITRAG, changed(BEITRAG, 'status: geplant', `status: geplant\n    beschreibung: ${word}`));
      await look(client, BEITRAG);
    }
    for (const stand of ['2026-0', '2026-05']) await client.change(PROFIL, changed(PROFIL, 'stand: 2026-06', `stand: ${stand}`));
    assert.equal(await client.count(ANY), 0);
  });

  it('are not refreshed for a file that is edited or closed itself', async () => {
    const client = await start();
    await client.open(PROFIL);
    await look(client, PROFIL);
    await client.change(PROFIL, changed(PROFIL, 'id: Z1', 'id: Z2'));
    await look(client, PROFIL);
    await client.close(PROFIL);
    await client.write({ [BEITRAG]: undefined });
    await client.codes(PROFIL, []);
    assert.equal(await client.count(ANY), 0);
  });

  it('are refreshed once more, not once each, while the client is still at it', async () => {
    const client = await start();
    await client.open(PROFIL);
    await client.open(BEITRAG);
    await look(client, BEITRAG);
    const goOn = client.holds(HINTS);
    for (const word of ['Wege a', 'Wege ab', 'Wege abc']) {
      await client.change(PROFIL, changed(PROFIL, 'Wege sichern', word));
      await client.settled();
    }
    assert.equal(await client.count(HINTS), 1);
    goOn();
    await client.settled();
    assert.equal(await client.count(HINTS), 2);
  });

  it('are refreshed only where the client can', async () => {
    const client = await start({ capabilities: { workspace: { inlayHint: { refreshSupport: false }, codeLens: {} } } });
    await client.open(PROFIL);
    await client.open(BEITRAG);
    await look(client, BEITRAG);
    await client.change(PROFIL, changed(PROFIL, 'id: Z1', 'id: Z2'));
    assert.deepEqual(await counts(client), [0, 0, 1]);
  });
});
