/** Files divided among shares have the findings they have in one. */
import assert from 'node:assert/strict';
import { berlin } from '../support/places';
import { join } from 'node:path';
import { type InputFile, scopesOf } from '../../server/cli/scope';
import { divide } from '../../server/cli/shares/divide';
import { Share, type ToldFinding } from '../../server/cli/shares/share';
import { type RemoteShare, startShare } from '../../server/cli/shares/thread';
import { findTogether } from '../../server/cli/shares/together';
import { inFolder } from './terminal';

const head = (region: string): string => `bzrp: 1
art: profil
bezirksregion: "${region}"
fassung: "2026"
titel: Bezirksregionenprofil Teil II
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
status: entwurf
`;

const FILES = {
  // A reference into another district that is there, and one that is not.
  'adlershof.bzrp.yaml': `${head('092007')}ziele:
  - {id: Z1, titel: Wege sichern, handlungsfeld: mobilitaet, zielkonflikte: [{ziel: "031001/Z1", beschreibung: Beide wollen den Platz.}, {ziel: "031001/Z9", beschreibung: Beide wollen den Platz.}]}
massnahmen:
  - id: M1
    titel: Gehwege erneuern
    ziele: [Z1]
    status: geplant
    federfuehrung: {name: Kiezrat, kategorie: verein}
    zeitraum: {von: 2026, bis: 2027}
`,
  // The same actor with another category, twice; so the first one departs from most.
  'pankow.bzrp.yaml': `${head('031001')}ziele:
  - {id: Z1, titel: Räume öffnen, handlungsfeld: nachbarschaft}
massnahmen:
  - {id: M1, titel: Hof öffnen, ziele: [Z1], status: geplant, zeitraum: {von: 2026, bis: 2027}, federfuehrung: {name: Kiezrat, kategorie: initiative}}
  - {id: M2, titel: Haus öffnen, ziele: [Z1], status: geplant, zeitraum: {von: 2026, bis: 2027}, federfuehrung: {name: Kiezrat, kategorie: initiative}}
`,
  // Nobody knows what stands here: what refers to it is not told as missing.
  'mitte.bzrp.yaml': `${head('011001')}ziele:
  - {id: Z1, titel: "offen
`,
  'bezug.bzrp.yaml': `${head('092006')}ziele:
  - {id: Z1, titel: Wege sichern, handlungsfeld: mobilitaet, zielkonflikte: [{ziel: "011001/Z7", beschreibung: Unbekannt.}]}
`,
  'katalog.bzrp.yaml': `bzrp: 1
art: katalog
titel: Eigene Felder
handlungsfelder:
  - {id: wege, name: Wege}
`,
};

const inputsOf = async (folder: string): Promise<InputFile[]> => (await scopesOf([folder], undefined)).flatMap(({ inputs }) => inputs);

/** A share in this thread, that answers later all the same. */
function remote(share: Share): RemoteShare {
  return {
    load: (own, common, progress) => share.load(own, common, progress),
    isMixed: async (districts) => share.isMixed(districts),
    offers: async () => share.offers(),
    wants: async (offered) => share.wants(offered),
    tell: async (names) => share.tell(names),
    unclear: async () => share.unclear(),
    members: async () => share.members(),
    learn: async (facts, unclear, members) => share.learn(facts, unclear, members),
    findings: async (uris, language) => share.findings(uris, language),
    close: async () => {},
  };
}

async function bothWays(files: Readonly<Record<string, string>>, parts: number): Promise<{ alone: Map<string, ToldFinding[]>; together: Map<string, ToldFinding[]> | undefined; counts: number[] }> {
  return inFolder(files, async (folder) => {
    const inputs = await inputsOf(folder);
    const uris = inputs.map(({ uri }) => uri);
    const one = new Share();
    await one.load(inputs, [], () => {});
    const division = divide(inputs, parts, berlin);
    const counts: number[] = [];
    const found = await findTogether(division.parts.map(() => remote(new Share())), division, uris, 'de', (count) => counts.push(count));
    return { alone: one.findings(uris, 'de'), together: found?.findings, counts };
  });
}

describe('shares of a check', () => {
  it('find what one finds: across districts, with a file that cannot be read, with related places', async () => {
    const { alone, together, counts } = await bothWays(FILES, 3);
    assert.deepEqual(new Map([...(together ?? [])].sort()), new Map([...alone].sort()));
    const codes = [...alone.values()].flat().map(({ code }) => code);
    assert.deepEqual(codes.filter((code) => code === 'unresolved-reference').length, 1, 'Z9 is missing; of the file that cannot be read nobody knows');
    const conflict = [...(together ?? new Map<string, ToldFinding[]>()).values()].flat().find(({ code }) => code === 'actor-category-conflict');
    assert.match(conflict?.related[0]?.uri ?? '', /pankow/);
    assert.equal(counts.reduce((sum, count) => sum + count, 0), 4, 'every file of a district is counted once');
  });

  it('find the same in threads', async () => {
    const { alone } = await bothWays(FILES, 2);
    const told = await inFolder(FILES, async (folder) => {
      const inputs = await inputsOf(folder);
      const division = divide(inputs, 2, berlin);
      const threads = division.parts.map(() => startShare(join(__dirname, '../../dist/bzrp.js')));
      try {
        return await findTogether(threads, division, inputs.map(({ uri }) => uri), 'de', () => {});
      } finally {
        for (const thread of threads) await thread.close();
      }
    });
    const messages = (map: Iterable<ToldFinding[]> = []): string[] => [...map].flat().map(({ message }) => message).sort();
    assert.deepEqual(messages(told?.findings.values()), messages(alone.values()));
  });

  it('give up where a file belongs elsewhere than its head seems to say', async () => {
    // The whole file in braces: from outside nobody sees whose it is.
    const { alone, together } = await bothWays({ ...FILES, 'flow.bzrp.yaml': '{bzrp: 1, art: profil, bezirksregion: "092007", fassung: "2026"}\n' }, 3);
    assert.equal(together, undefined);
    assert.ok([...alone.values()].flat().some(({ code }) => code === 'duplicate-profile'));
  });

  it('keep a district together, and give each about as much', async () => {
    await inFolder(FILES, async (folder) => {
      const { parts, common } = divide(await inputsOf(folder), 2, berlin);
      assert.deepEqual(parts.map(({ districts }) => [...districts].sort()), [['09'], ['01', '03']]);
      assert.deepEqual(common.map(({ name }) => name), ['katalog.bzrp.yaml']);
    });
  });
});
