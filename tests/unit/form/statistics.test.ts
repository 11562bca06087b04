import assert from 'node:assert/strict';
import { FormBench, linesChanged } from '../../support/form';
import { goal, head } from '../../support/texts';

const table = (year: number, children: number): string => `ZEIT;RAUMID;E_E;E_EU1;E_E1U6;E_E6U15;E_E15U18;E_E65U80;E_E80U110\n${['15', '16', '17'].map((part) => `${year}12;092007${part};1000;0;0;0;${children};100;100`).join('\n')}`;
const DATEN = { 'EWR_L21_202312E_Matrix.csv': table(2023, 150), 'EWR_L21_202512E_Matrix.csv': table(2025, 180) };
const text = head() + goal({ indikatoren: '[{indikator: KID:B1}]' });
const USE = ['ziele', 0, 'indikatoren', 0];

describe('statistics in the form', () => {
  it('are offered at the indicator, and written when taken', () => {
    const bench = new FormBench(text, { daten: DATEN });
    assert.deepEqual(bench.at(USE)?.offers?.map(({ title }) => title.replaceAll('\u00a0', ' ')), ['Ausgangswert übernehmen: 18 % (Dezember 2025)', 'In den Verlauf eintragen: 15 % (Dezember 2023)']);
    bench.edit({ kind: 'fill', path: USE, part: 'ausgangswert' });
    assert.match(linesChanged(text, bench.text).join(), /ausgangswert: \{wert: 18, stand: 2025-12\}, quelle: "Amt für Statistik/);
    assert.deepEqual(bench.at(USE)?.offers?.map(({ part }) => part), ['verlauf']);
  });

  it('fill the key figures of the region, once', () => {
    const bench = new FormBench(text, { daten: DATEN });
    assert.equal(bench.shown().keyFigures, 'Alle Kennzahlen der Region eintragen (3)');
    bench.edit({ kind: 'fill', path: ['kennzahlen'] });
    assert.equal(bench.at(['kennzahlen', 2])?.entries?.['indikator']?.text, 'DGZ:DA1');
    assert.equal(bench.shown().keyFigures, undefined);
  });

  it('are not there without files, and refused where they are gone', () => {
    const bench = new FormBench(text);
    assert.equal(bench.at(USE)?.offers, undefined);
    assert.ok('refused' in bench.edit({ kind: 'fill', path: USE, part: 'verlauf' }));
  });
});
