import assert from 'node:assert/strict';
import { CancellationTokenSource, ProgressType } from 'vscode-jsonrpc/node';
import '../support/styleSheets';
import { TestClient, uriOf } from '../support/client';
import { profileText } from '../support/profiles';

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

interface Exported {
  content: string;
  title: string;
  lost: number;
}

interface Told {
  kind: 'begin' | 'report' | 'end';
  message?: string;
  percentage?: number;
}

const bytesOf = ({ content }: Exported): Buffer => Buffer.from(content, 'base64');

/** Works with a server that has a file `a.bzrp.yaml` open. */
async function withOpen<T>(text: string, work: (client: TestClient) => Promise<T>): Promise<T> {
  const client = await TestClient.start();
  try {
    await client.open('a.bzrp.yaml', text);
    return await work(client);
  } finally {
    client.stop();
  }
}

const exported = (text: string, params: object): Promise<Exported> => withOpen(text, (client) => client.request('bzrp/export', { uri: uriOf('a.bzrp.yaml'), ...params }));

describe('bzrp/export', () => {
  it('makes every form of the text as it is typed', async () => {
    const begins = { html: '<!DOCTYPE html>', md: '# ', docx: 'PK', xlsx: 'PK', csv: '\uFEFFNr.;', json: '{' };
    for (const [to, begin] of Object.entries(begins)) {
      const made = await exported(PROFILE, { to });
      assert.equal(made.title, 'Adlershof Teil II');
      assert.equal(made.lost, 0);
      const text = bytesOf(made).toString('utf8');
      assert.ok(text.startsWith(begin) || (to === 'md' && text.includes('\n# ')), `${to}: ${text.slice(0, 20)}`);
    }
    assert.match(bytesOf(await exported(PROFILE, { to: 'html', view: 'zielblatt' })).toString('utf8'), /<title>Zielblätter: Adlershof Teil II/);
  });

  it('says how many places the document lacks', async () => {
    assert.equal((await exported(PROFILE.replace('titel: Adlershof', 'titel: Adlershof: '), { to: 'md' })).lost, 1);
  });

  it('refuses with a sentence for people', async () => {
    await assert.rejects(exported('bzrp: 1\nart: katalog\ntitel: Katalog\n', { to: 'xlsx' }), /^Error: Eine Maßnahmentabelle gibt es nur für/);
    await assert.rejects(exported(PROFILE, { to: 'pdf' }), /PDF gibt es nur, wo VS Code auf einem Rechner läuft/);
    await assert.rejects(withOpen(PROFILE, (client) => client.request('bzrp/export', { uri: uriOf('b.bzrp.yaml'), to: 'md' })), /nicht lesbar/);
  });
});

describe('bzrp/export of 3,000 lines', () => {
  const big = profileText({ lines: 3000 });
  const measures = [...big.matchAll(/^ {2}- id: M/gm)].length;
  const params = (to: string) => ({ uri: uriOf('a.bzrp.yaml'), to, workDoneToken: 'fortschritt' });

  function hear(client: TestClient, listener: (told: Told) => void): void {
    client.connection.onProgress(new ProgressType<Told>(), 'fortschritt', listener);
  }

  for (const to of ['docx', 'xlsx', 'csv']) {
    it(`tells of every tenth measure on the way to ${to}`, async () => {
      await withOpen(big, async (client) => {
        const told: Told[] = [];
        hear(client, (each) => told.push(each));
        const made = await client.request<Exported>('bzrp/export', params(to));
        assert.ok(bytesOf(made).length > 10_000);
        const steps = told.flatMap(({ message }) => (message?.startsWith('Maßnahme ') ? [message] : []));
        assert.deepEqual(steps, Array.from({ length: Math.ceil(measures / 10) }, (_, index) => `Maßnahme ${index * 10 + 1} von ${measures}`));
        const shares = told.flatMap(({ percentage, kind }) => (kind === 'report' && percentage !== undefined ? [percentage] : []));
        assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
        assert.deepEqual([told[0]?.kind, told.at(-1)?.kind], ['begin', 'end']);
      });
    });
  }

  it('is ended by a cancellation on the way, and the server goes on', async () => {
    await withOpen(big, async (client) => {
      const cancel = new CancellationTokenSource();
      const told: Told[] = [];
      hear(client, (each) => {
        told.push(each);
        if (each.message?.startsWith('Maßnahme 21 ')) cancel.cancel();
      });
      const made = client.connection.sendRequest('bzrp/export', params('docx'), cancel.token);
      await assert.rejects(made, { code: -32800 });
      const steps = told.filter(({ message }) => message?.startsWith('Maßnahme '));
      assert.ok(steps.length < Math.ceil(measures / 10), `it stopped on the way: ${steps.length} steps`);
      assert.equal((await client.request<Exported>('bzrp/export', { uri: uriOf('a.bzrp.yaml'), to: 'csv' })).lost, 0);
    });
  });
});

describe('bzrp/compare', () => {
  interface Compared {
    html: string;
    json: string;
    title: string;
  }
  const now = { uri: uriOf('a.bzrp.yaml') };
  const then = (text: string) => ({ uri: uriOf('a.bzrp.yaml'), name: 'Stand vom 1. März', files: [{ uri: uriOf('a.bzrp.yaml'), text }] });

  it('compares a file with what it was', async () => {
    const before = PROFILE.replace('kosten: 1000', 'kosten: 400').replace('status: geplant', 'status: idee');
    const { html, json, title } = await withOpen(PROFILE, (client) => client.request<Compared>('bzrp/compare', { left: then(before), right: now }));
    assert.equal(title, 'Vergleich: Adlershof Teil II');
    assert.match(html, /^<!DOCTYPE html>[\s\S]*Stand vom 1\. März[\s\S]*Maßnahmen mit neuem Status/);
    assert.doesNotMatch(html, /<script/);
    const told = JSON.parse(json) as { same: boolean; money: { before: { cost: number }; after: { cost: number } }; statusMoves: object[] };
    assert.deepEqual([told.same, told.money.before.cost, told.money.after.cost, told.statusMoves.length], [false, 400, 1000, 1]);
  });

  it('takes contributions of the other time into account, and only those', async () => {
    const contribution = 'bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\nziele:\n  - {id: JZ1, titel: Treffpunkte, handlungsfeld: bildung}\n';
    const left = { ...then(PROFILE), files: [...then(PROFILE).files, { uri: uriOf('b.bzrp.yaml'), text: contribution }] };
    const { json } = await withOpen(PROFILE, (client) => client.request<Compared>('bzrp/compare', { left, right: now }));
    const goals = (JSON.parse(json) as { lists: { key: string; dropped: { id: string }[] }[] }).lists.find(({ key }) => key === 'ziele');
    assert.deepEqual(goals?.dropped.map(({ id }) => id), ['JZ1']);
  });

  it('refuses what cannot be compared with a sentence', async () => {
    await assert.rejects(
      withOpen(PROFILE, (client) => client.request('bzrp/compare', { left: then('bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirk\n'), right: now })),
      /nicht von derselben Art/,
    );
  });
});
