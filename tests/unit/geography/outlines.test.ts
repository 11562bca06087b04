import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { decodeLine, encodeLine, Outlines } from '../../../server/language/geography/outlines';
import { builtInPlaces } from '../../../server/language/catalogue/builtin';
import { berlin, outlines } from '../../support/places';

/** Two squares of 1,000 m side by side, the left one with a hole; the corner of the grid near Adlershof. */
const squares = new Outlines({
  titel: 'Quadrate',
  quelle: 'Probe',
  lizenz: 'CC0',
  ursprung: [400_000, 5_810_000],
  schritt: 10,
  linien: [[[100, 0], [0, 0], [0, 100], [100, 100]], [[100, 100], [100, 0]], [[100, 100], [200, 100], [200, 0], [100, 0]], [[40, 40], [60, 40], [60, 60], [40, 60], [40, 40]]].map(encodeLine),
  raeume: { '010101': '0 1;3', '010102': '2 -2' },
}, berlin);

describe('geography/outlines', () => {
  it('writes positions as text and reads them back', () => {
    const positions: [number, number][] = [[0, 0], [-1, 1], [15, -16], [16, 17], [100_000, -99_999], [100_000, -99_999]];
    assert.deepEqual(decodeLine(encodeLine(positions)), positions);
    assert.deepEqual(decodeLine(''), []);
  });

  it('puts shared lines together to closed rings, backwards where a place lies on their other side', () => {
    const ends = ['010101', '010102'].map((key) => squares.polygonsOf(key)?.map((polygon) => polygon.map((ring) => [ring[0], ring.at(-1)])));
    assert.deepEqual(ends, [
      [[[[401_000, 5_810_000], [401_000, 5_810_000]], [[400_400, 5_810_400], [400_400, 5_810_400]]]],
      [[[[401_000, 5_811_000], [401_000, 5_811_000]]]],
    ]);
  });

  it('knows the Bezirksregion, the Prognoseraum and the Bezirk a point lies in', () => {
    // Stations of the S-Bahn and the Rathaus of Spandau; what lies at a border is left out.
    const points = { '092007': [52.4353, 13.5407], '011003': [52.5219, 13.4132], '051003': [52.5352, 13.1999] } as const;
    for (const [key, [breite, laenge]] of Object.entries(points)) {
      assert.equal(outlines.regionAt({ breite, laenge }), key);
      for (const level of [key, key.slice(0, 4), key.slice(0, 2)]) assert.equal(outlines.contains(level, { breite, laenge }), true, level);
    }
    assert.equal(outlines.contains('09', { breite: 52.5219, laenge: 13.4132 }), false);
  });

  it('measures how far outside a point lies, in metres', () => {
    // 0.01 degrees of latitude are 1,113 m.
    const inside = { breite: 52.4353, laenge: 13.5407 };
    assert.equal(outlines.distance('092007', inside), 0);
    const [near, far] = [1, 2].map((steps) => outlines.distance('092007', { ...inside, breite: inside.breite + steps / 20 }) ?? 0);
    assert.ok(Math.abs((far ?? 0) - (near ?? 0) - 5565) < 150, `${near} ${far}`);
    const potsdam = outlines.distance('09', { breite: 52.3906, laenge: 13.0645 }) ?? 0;
    assert.ok(potsdam > 20_000 && potsdam < 40_000, `${potsdam}`);
    assert.equal(outlines.regionAt({ breite: 52.3906, laenge: 13.0645 }), undefined);
    assert.equal(outlines.regionAt({ breite: inside.laenge, laenge: inside.breite }), undefined, 'swapped');
  });

  it('says nothing of places whose outline is not known', () => {
    for (const key of ['09200701', '990101', '99', 'berlin', '']) assert.equal(outlines.contains(key, { breite: 52.4, laenge: 13.5 }), undefined, key);
  });

  it('has all 12 Bezirke and 143 Bezirksregionen the catalogue has, in no more than 60 kB packed', () => {
    const places = builtInPlaces();
    const known = outlines.keys;
    assert.deepEqual([known.filter((key) => key.length === 2).length, known.filter((key) => key.length === 6).length, known.length], [12, 143, 155]);
    assert.deepEqual(known.filter((key) => places.name(key) === undefined), []);
    const file = readFileSync(new URL('../../../schemas/karte/umrisse-2021.json', `file://${__filename}`));
    assert.ok(gzipSync(file).length <= 60_000, `${gzipSync(file).length}`);
    assert.match(file.toString(), /"Amt für Statistik Berlin-Brandenburg"[\s\S]*"CC BY 3.0 DE"/);
  });
});
