import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import '../support/styleSheets';
import { TestClient, uriOf } from '../support/client';
import type { RoundEdits, RoundResult } from '../../server/protocol';

const PROFILE = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Adlershof Teil II
stand: 2026-03
zeitraum: {von: 2026, bis: 2030}
ziele:
  - {id: Z1, titel: Sichere Wege, handlungsfeld: mobilitaet}
massnahmen:
  - {id: M1, titel: Schulwegplan, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2026, status: geplant, kosten: 1000}
`;
const URI = uriOf('a.bzrp.yaml');

async function withOpen(work: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.start();
  try {
    await client.open('a.bzrp.yaml', PROFILE);
    await work(client);
  } finally {
    client.stop();
  }
}

/** The exported table with something else in it. */
async function filled(client: TestClient, change: (csv: string) => string): Promise<{ uri: string; name: string; bytes: string }> {
  const { content } = await client.request<{ content: string }>('bzrp/export', { uri: URI, to: 'csv' });
  return { uri: URI, name: 'massnahmen.csv', bytes: Buffer.from(change(Buffer.from(content, 'base64').toString('utf8'))).toString('base64') };
}

describe('bzrp/round', () => {
  it('says what a table brings back, and takes over what is chosen', async () => {
    await withOpen(async (client) => {
      const params = await filled(client, (csv) => csv.replace('Geplant', 'Verworfen').replace('Schulwegplan', 'Schulwege'));
      const { changes, left } = await client.request<RoundResult>('bzrp/round', params);
      assert.deepEqual(changes.map(({ measure, column, before, after }) => [measure, column, before, after]), [['M1 · Schulwegplan', 'Maßnahme', 'Schulwegplan', 'Schulwege'], ['M1 · Schulwegplan', 'Status', 'Geplant', 'Verworfen']]);
      assert.deepEqual(left, []);
      const { files } = await client.request<RoundEdits>('bzrp/roundTake', { ...params, taken: [changes[1]?.cell] });
      assert.deepEqual(files.map(({ uri, edits }) => [uri, edits.map(({ newText }) => newText)]), [[URI, ['verworfen']]]);
    });
  });

  it('takes the Word document of the profile back as well', async () => {
    await withOpen(async (client) => {
      const { content } = await client.request<{ content: string }>('bzrp/export', { uri: URI, to: 'docx' });
      const parts = unzipSync(Buffer.from(content, 'base64'));
      const xml = strFromU8(parts['word/document.xml'] ?? assert.fail());
      const from = xml.indexOf('Maßnahmenübersicht');
      const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, from) + xml.slice(from).replace('>Geplant<', '>Verworfen<')) });
      const params = { uri: URI, name: 'Profil.docx', bytes: Buffer.from(bytes).toString('base64') };
      const { changes, left } = await client.request<RoundResult>('bzrp/round', params);
      assert.deepEqual([changes.map(({ measure, column, before, after }) => [measure, column, before, after]), left], [[['M1 · Schulwegplan', 'Status', 'Geplant', 'Verworfen']], []]);
      const { files } = await client.request<RoundEdits>('bzrp/roundTake', { ...params, taken: changes.map(({ cell }) => cell) });
      assert.deepEqual(files.map(({ edits }) => edits.map(({ newText }) => newText)), [['verworfen']]);
    });
  }).timeout(60_000);

  it('refuses what is no table of ours, or cannot be read', async () => {
    await withOpen(async (client) => {
      const asked = (name: string, text: string): Promise<{ refused?: string }> => client.request('bzrp/round', { uri: URI, name, bytes: Buffer.from(text).toString('base64') });
      assert.match((await asked('a.csv', 'Nr.;Status\nM1;fertig')).refused ?? '', /stammt nicht aus dem Export/);
      assert.match((await asked('a.xlsx', 'PK')).refused ?? '', /Excel/);
    });
  });
});

describe('bzrp/keyFigures', () => {
  it('says that there is nothing without statistics files', async () => {
    await withOpen(async (client) => assert.match((await client.request<{ refused: string }>('bzrp/keyFigures', { uri: URI })).refused, /nichts Neues/));
  });
});
