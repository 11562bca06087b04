import assert from 'node:assert/strict';
import { TestClient } from '../support/client';
import { head } from '../support/texts';

const PROFILE = `${head()}ziele:
  - id: Z1
    titel: Wege sichern
    handlungsfeld: mobilitaet
    indikatoren:
      - {indikator: DGZ:DA1, ausgangswert: {wert: 5, stand: 2025}}
massnahmen:
  - {id: M1, titel: Lotsen, ziele: [Z1], federfuehrung: Jugendamt, horizont: kurzfristig, status: geplant}
`;
const table = (residents: number): string => `ZEIT;RAUMID;E_E;E_EU1;E_E1U6;E_E6U15;E_E15U18;E_E65U80;E_E80U110\n${['15', '16', '17'].map((part) => `202512;092007${part};${residents};0;0;0;0;0;0`).join('\n')}`;
const DATA = 'daten/EWR_L21_202512E_Matrix.csv';

describe('statistics files', () => {
  it('are read for the profiles in their reach, and again when they change', async () => {
    const client = await TestClient.start({ texts: { 'a/profil.bzrp.yaml': PROFILE, [DATA]: table(100) } });
    const told = async (number: RegExp): Promise<void> => void (await client.findings('a/profil.bzrp.yaml', (found) => number.test(String(found[0]?.message))));
    await told(/300/);
    await client.write({ [DATA]: table(1000) });
    await told(/3\.000/);
    await client.write({ [DATA]: undefined });
    assert.deepEqual(await client.findings('a/profil.bzrp.yaml', (found) => found.length === 0), []);
    client.stop();
  });

  it('beside a profile do not reach one in another folder', async () => {
    const client = await TestClient.start({ texts: { 'a/profil.bzrp.yaml': PROFILE, 'b/profil.bzrp.yaml': PROFILE.replace('092007', '092005'), [`a/${DATA}`]: table(100) } });
    assert.equal((await client.findings('a/profil.bzrp.yaml', (found) => found.length > 0)).length, 1);
    assert.deepEqual(await client.findings('b/profil.bzrp.yaml', () => true), []);
    client.stop();
  });
});
