import assert from 'node:assert/strict';
import { Completion } from '../../support/complete';

const row = (zeit: number, key: string, all: number | string, young: number): string => `${zeit};${key};${all};0;0;0;${young};0;0`;
const HEAD = 'ZEIT;RAUMID;E_E;E_EU1;E_E1U6;E_E6U15;E_E15U18;E_E65U80;E_E80U110';
const table = (zeit: number, young: number): string => [HEAD, row(zeit, '09200715', 1000, young), row(zeit, '09200716', 1000, young), row(zeit, '09200717', 1000, young)].join('\n');
const DATEN = { 'EWR_L21_202412E_Matrix.csv': table(202412, 150), 'EWR_L21_202512E_Matrix.csv': table(202512, 174) };
const use = (lines: string): string => `bzrp: 1
art: profil
bezirksregion: "092007"
ziele:
  - id: Z1
    indikatoren:
      - indikator: KID:B1
${lines}
massnahmen: []
`;
const source = (year: number): string => `\n        quelle: Amt für Statistik Berlin-Brandenburg, Einwohnerregister nach Alter (EWR_L21_${year}12E_Matrix.csv), Stand Dezember ${year}, CC BY 3.0 DE, Summe aus 3 Planungsräumen`;
const completion = (lines: string, daten: Readonly<Record<string, string>> = DATEN): Completion => new Completion(use(lines), {}, daten);

describe('completion of values from statistics files', () => {
  it('offers the value with its time, the latest first', () => {
    const at = completion('        ausgangswert:\n          wert: |');
    assert.deepEqual(at.labels, ['17.4', '15']);
    assert.equal(at.items[0]?.labelDetails?.description, '2025-12 · EWR_L21_202512E_Matrix.csv');
    assert.equal(at.chooseReadable('17.4'), use('        ausgangswert:\n          wert: 17.4\n          stand: 2025-12' + source(2025)));
  });

  it('says where it comes from', () => {
    const { documentation } = completion('        ausgangswert:\n          wert: |').items[0] ?? {};
    assert.deepEqual(typeof documentation === 'object' && documentation.value.split('\n\n'), ['**17,4** (2025-12) – EW unter 18 Jahren', 'Amt für Statistik Berlin-Brandenburg, Einwohnerregister nach Alter (EWR_L21_202512E_Matrix.csv), Stand Dezember 2025, CC BY 3.0 DE, Summe aus 3 Planungsräumen']);
  });

  it('leaves a time alone that is there', () => {
    assert.equal(completion('        ausgangswert: {wert: |, stand: 2024}').chooseReadable('15'), use(`        ausgangswert: {wert: 15, stand: 2024}${source(2024)}`));
    assert.equal(completion('        ausgangswert: {wert: |}').chooseReadable('15'), use(`        ausgangswert: {wert: 15, stand: 2024-12}${source(2024)}`));
  });

  it('offers the times there are values of', () => {
    const at = completion('        ausgangswert: {wert: 3, stand: |}');
    assert.deepEqual(at.labels.slice(0, 2), ['2025-12', '2024-12']);
    assert.equal(at.chooseReadable('2024-12'), use('        ausgangswert: {wert: 3, stand: 2024-12}'));
  });

  it('offers the whole baseline', () => {
    assert.equal(completion('        ausgangswert: |').chooseReadable('17.4'), use(`        ausgangswert: {wert: 17.4, stand: 2025-12}${source(2025)}`));
  });

  it('names the source in the place it has, beside what the author wrote', () => {
    const ours = source(2025).trim().replace('quelle: ', '');
    assert.equal(completion('        ausgangswert: {wert: |}\n        quelle: Sozialbericht 2025 # geprüft').chooseReadable('17.4'), use(`        ausgangswert: {wert: 17.4, stand: 2025-12}\n        quelle: Sozialbericht 2025; ${ours} # geprüft`));
    const flow = use('').replace('- indikator: KID:B1\n', '- {indikator: KID:B1, ausgangswert: |}\n');
    assert.ok(new Completion(flow, {}, DATEN).chooseReadable('17.4').includes(`- {indikator: KID:B1, ausgangswert: {wert: 17.4, stand: 2025-12}, quelle: "${ours}"}`));
    assert.equal(completion(`        ausgangswert: {wert: |}${source(2025)}`).chooseReadable('17.4'), use(`        ausgangswert: {wert: 17.4, stand: 2025-12}${source(2025)}`));
  });

  it('looks in the place of the use, in a comparison in its own', () => {
    assert.deepEqual(completion('        raum: "10"\n        ausgangswert: {wert: |}').labels, []);
    assert.deepEqual(completion('        raum: "10"\n        vergleich: [{raum: "09200715", wert: |}]').labels, ['17.4', '15']);
    assert.deepEqual(completion('        vergleich: [{wert: |}]').labels, []);
  });

  it('says that a value is a lower bound', () => {
    const daten = { 'EWR_L21_202512E_Matrix.csv': [HEAD, row(202512, '09200715', 1000, 1), row(202512, '09200716', 'NA', 1)].join('\n') };
    const at = completion('        ausgangswert: {wert: |}', daten);
    assert.deepEqual(at.labels, []);
    const counts = new Completion(use('        ausgangswert: {wert: |}').replace('KID:B1', 'DGZ:DA1'), {}, daten);
    assert.match(JSON.stringify(counts.items[0]?.documentation), /mindestens 1\.000.*Für 2 von 3 Räumen/);
  });

  it('offers no value as a target, and none without files', () => {
    assert.deepEqual(completion('        zielwert: {wert: |}').labels, []);
    assert.deepEqual(completion('        ausgangswert: {wert: |}', {}).labels, []);
  });
});
