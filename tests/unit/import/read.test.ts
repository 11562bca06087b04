import assert from 'node:assert/strict';
import { worldOf } from '../../../server/language/features/completion/world';
import { createSetup } from '../../../server/language/setup';
import { Workspace } from '../../../server/language/workspace/workspace';
import { KnownNames } from '../../../server/import/items/names';
import { CellReader } from '../../../server/import/items/read';
import type { Cell } from '../../../server/import/table/table';
import { head } from '../../support/texts';

const URI = 'file:///a.bzrp.yaml';
const PROFILE = `${head()}ziele:
  - {id: Z1, titel: Mehr Grün, handlungsfeld: oeffentlicher-raum}
  - {id: Z2, titel: Sicher zur Schule, handlungsfeld: mobilitaet}
massnahmen:
  - id: M1
    titel: Fest
    ziele: [Z1]
    federfuehrung: {kategorie: verein, name: Kiezwerk e. V.}
    zeitraum: 2026
    status: geplant
`;

const space = new Workspace(createSetup());
space.set(URI, PROFILE);
space.settle();
const world = worldOf(space, space.files.get(URI) ?? assert.fail(), new Date(2026, 10, 27));
const reader = new CellReader(world, 'massnahmen', new KnownNames(world));

/** What a cell says, and what is left of it word for word. */
function read(path: string, cell: Cell, factor?: number): unknown {
  const { value, beside, left } = reader.read(path, cell, factor);
  return left.length === 0 && !beside ? value : [value, ...(beside ? [beside] : []), ...left.map(({ text }) => text)];
}

function each(path: string, cases: readonly (readonly [Cell, unknown])[]): void {
  for (const [cell, expected] of cases) it(`${path}: ${JSON.stringify(cell)}`, () => assert.deepEqual(read(path, cell), expected));
}

describe('cells as people write them', () => {
  each('kosten', [
    ['18.000,50 €', 18000.5], ['5 TEUR', 5000], [12000, 12000], ['1,2 Mio.', 1_200_000], ['', undefined], ['–', undefined], ['k. A.', undefined],
    ['ca. 18 T€', [18000, { kostenart: 'schaetzung' }]], ['bis zu 500 €', [500, { kostenart: 'obergrenze' }]],
    ['nach Aufwand', [undefined, 'nach Aufwand']], [-5, [undefined, '-5']],
  ]);

  it('kosten in thousands, where the header says so', () => {
    assert.equal(read('kosten', '18', 1000), 18000);
    assert.equal(read('kosten', 1.5, 1000), 1500);
    assert.equal(read('kosten', '18.000 €', 1000), 18000);
  });

  each('zeitraum', [
    ['2024–2026', { von: 2024, bis: 2026 }], ['2026', 2026], [2026, 2026], ['ab III/2025', { von: '2025-Q3' }], ['bis 2028', { bis: 2028 }],
    ['laufend', { daueraufgabe: true }], ['seit 2020 laufend', { von: 2020, daueraufgabe: true }], ['Mai bis Juli 2026', { von: '2026-05', bis: '2026-07' }],
    [new Date(Date.UTC(2026, 2, 1)), '2026-03-01'], [46082, '2026-03-01'], ['46082', '2026-03-01'], ['20267', [undefined, '20267']], ['sobald wie möglich', [undefined, 'sobald wie möglich']],
  ]);
  each('zeitraum.von', [['Mai 2026', '2026-05'], [2026, 2026], ['demnächst', [undefined, 'demnächst']]]);
  each('status', [
    ['in Planung', 'geplant'], ['läuft', 'in-umsetzung'], ['Umgesetzt', 'umgesetzt'], ['In\u00a0Umsetzung', 'in-umsetzung'], ['zuru\u0308ckgestellt', 'zurueckgestellt'],
    ['umgesetzt (03/2025)', ['umgesetzt', 'umgesetzt (03/2025)']], ['wird geklärt', [undefined, 'wird geklärt']],
  ]);
  each('federfuehrung', [
    ['Jugendamt', 'Jugendamt'], ['SGA', 'Straßen- und Grünflächenamt'], ['Straßen- und\nGrünflächenamt', 'Straßen- und Grünflächenamt'],
    ['Jugendamt / SGA', ['Jugendamt', 'Straßen- und Grünflächenamt']], ['Amt für Statistik', { kategorie: 'fachamt', name: 'Amt für Statistik' }],
    ['Kiezwerk e. V.', { kategorie: 'verein', name: 'Kiezwerk e. V.' }], ['n. n.', [undefined, 'n. n.']],
  ]);
  each('beteiligte', [
    ['Jugendamt; Kita Sonnenschein', ['Jugendamt', { kategorie: 'kita', name: 'Kita Sonnenschein' }]],
    ['Jugendamt und Schulamt', ['Jugendamt', 'Schul- und Sportamt']],
    ['Grundschule am Park', [{ kategorie: 'schule', name: 'Grundschule am Park' }]],
    ['- Jugendamt\n- alle Interessierten', [['Jugendamt'], 'alle Interessierten']],
    ['Musikschule Adlershof', [{ kategorie: 'musikschule', name: 'Musikschule Adlershof' }]],
    ['Kita Sonnenschein (mitwirkend)', [{ kategorie: 'kita', name: 'Kita Sonnenschein', rolle: 'mitwirkend' }]],
  ]);
  each('ziele', [
    ['Z1', ['Z1']], ['z 1', ['Z1']], ['Mehr Grün', ['Z1']], ['Z1: Mehr Grün', ['Z1']], ['Ziel: Sicher zur Schule', ['Z2']], ['Z1, Z2', ['Z1', 'Z2']], ['Z1 und Z2', ['Z1', 'Z2']],
    ['Z1\nZ9', [['Z1'], 'Z9']], ['1. Mehr Grün', ['Z1']], ['3.2) Mehr Grün', ['Z1']], ['Z1 Weniger Lärm', [['Z1'], 'Z1 Weniger Lärm']],
  ]);
  each('finanzierung', [
    ['Kiezkasse', [{ programm: 'kiezkasse' }]], ['Kiezkasse: 2.000 €', [{ programm: 'kiezkasse', betrag: 2000 }]], ['20 T€ Projektfonds\nBezirkshaushalt', [{ programm: 'projektfonds', betrag: 20000 }, { programm: 'bezirkshaushalt' }]],
    ['Landesmittel (5.000 €)', [{ programm: 'landesmittel', betrag: 5000 }]], ['offen', [undefined, 'offen']],
  ]);
  each('raumbezug', [
    ['gesamte Bezirksregion', 'bezirksregion'], ['überregional', 'ueberregional'], ['Adlershof', ['092007']], ['092007', ['092007']], [92007, ['092007']], ['Atlantis', [undefined, 'Atlantis']],
  ]);
  each('zielgruppen', [['Kinder, Jugendliche\nSenior*innen', ['Kinder', 'Jugendliche', 'Senior*innen']]]);
  each('schluesselmassnahme', [['ja', true], ['x', true], ['Nein', false], [true, true], ['vielleicht', [undefined, 'vielleicht']]]);
  each('titel', [['Weg am\n Markt', 'Weg am Markt'], ['=HYPERLINK("https://example.org";"Klick")', '=HYPERLINK("https://example.org";"Klick")'], [1.5, '1,5']]);
  each('beschreibung', [['Erstens\r\n zweitens', 'Erstens\nzweitens']]);
  each('link', [['https://example.org/a', 'https://example.org/a'], ['javascript:alert(1)', [undefined, 'javascript:alert(1)']]]);
  each('meilensteine', [['Baubeginn 2027', [undefined, 'Baubeginn 2027']]]);

  it('says why', () => {
    assert.equal(reader.read('kosten', 'viel').left[0]?.why.text, 'This is no amount for "{0}".');
    assert.deepEqual(reader.read('kosten', 'viel').left[0]?.why.args, ['Kosten']);
  });
});
