import assert from 'node:assert/strict';
import type { CompletionList, Hover } from 'vscode-languageserver-types';
import { TestClient, uriOf } from '../support/client';

const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof Teil II\nstand: 2026-03\nzeitraum: {von: 2026, bis: 2030}\n';

/** Opens a text with the cursor at `|` and asks for something there. */
async function ask<T>(method: string, marked: string): Promise<T> {
  const at = marked.indexOf('|');
  const before = marked.slice(0, at).split('\n');
  const client = await TestClient.start();
  await client.open('a.bzrp.yaml', marked.slice(0, at) + marked.slice(at + 1));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const result = await client.request<T>(method, { textDocument: { uri: uriOf('a.bzrp.yaml') }, position });
  client.stop();
  return result;
}

const labels = async (marked: string): Promise<string[]> => (await ask<CompletionList>('textDocument/completion', marked)).items.map(({ label }) => label);

describe('features over the protocol', () => {
  it('completion finds an indicator by a word of it', async () => {
    const found = await labels(`${HEAD}ziele:\n  - id: Z1\n    titel: Z\n    handlungsfeld: wohnen\n    indikatoren:\n      - indikator: arm|`);
    assert.ok(found.includes('KID:D5'), found.join());
    assert.ok(found.includes('KID:D6'));
    assert.ok(!found.includes('KID:A1'));
  });

  it('completion offers the keys that are missing, required ones first', async () => {
    const found = await labels(`${HEAD}ziele:\n  - id: Z1\n    |`);
    assert.deepEqual(found.slice(0, 2), ['titel', 'handlungsfeld']);
    assert.ok(!found.includes('id'));
  });

  it('hover explains a place', async () => {
    const found = await ask<Hover>('textDocument/hover', HEAD.replace('"092007"', '"092|007"'));
    assert.match((found.contents as { value: string }).value, /Adlershof.*Treptow-Köpenick/s);
  });
});
