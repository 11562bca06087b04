import assert from 'node:assert/strict';
import { builtInCatalogues, builtInPlaces } from '../../../server/language/catalogue/builtin';
import { Catalogue } from '../../../server/language/catalogue/catalogue';
import { findActor } from '../../../server/language/german/actor';
import { readGermanMoney } from '../../../server/language/german/money';
import { readGermanPeriod } from '../../../server/language/german/period';
import { readGermanTime } from '../../../server/language/german/time';

describe('German as people write it', () => {
  const times: Readonly<Record<string, string | undefined>> = {
    '31.03.2026': '2026-03-31', '1. 3. 2026': '2026-03-01', '5. Mai 2026': '2026-05-05', 'Mai 2026': '2026-05', 'Sept. 2026': '2026-09', 'März 2026': '2026-03',
    '3/2026': '2026-03', '2026-3': '2026-03', '3. Quartal 2026': '2026-Q3', 'Q3/2026': '2026-Q3', '2026 Q3': '2026-Q3', 'III/2027': '2027-Q3', 'IV. Quartal 2027': '2027-Q4', 'I. Q. 2027': '2027-Q1',
    '1. Halbjahr 2027': '2027-H1', '2. Hj. 2027': '2027-H2', 'H1 2027': '2027-H1', '2027/28': '2027/2028', '2027/2028': '2027/2028', 'Schuljahr 2027/28': '2027/2028', 'Doppelhaushalt 2026/2027': '2026/2027',
    '2026': '2026', '2026-Q3': '2026-Q3', '2027/29': undefined, '31.02.2026': undefined, '13/2026': undefined, 'V/2026': undefined, 'bald': undefined, '': undefined,
  };
  for (const [text, expected] of Object.entries(times)) it(`time „${text}“: ${expected ?? 'none'}`, () => assert.equal(readGermanTime(text), expected));

  const periods: Readonly<Record<string, unknown>> = {
    '2024–2026': { von: '2024', bis: '2026' }, '2026-2030': { von: '2026', bis: '2030' }, '2026 - 2030': { von: '2026', bis: '2030' }, '2026-28': { von: '2026', bis: '2028' }, 'von Mai 2024 bis 2026': { von: '2024-05', bis: '2026' },
    'Mai bis Juli 2026': { von: '2026-05', bis: '2026-07' }, '1. bis 3. Quartal 2026': { von: '2026-Q1', bis: '2026-Q3' }, 'III/2025 – IV/2026': { von: '2025-Q3', bis: '2026-Q4' }, '01.04.2026 bis 30.06.2026': { von: '2026-04-01', bis: '2026-06-30' },
    'ab III/2025': { von: '2025-Q3' }, 'ab 2027': { von: '2027' }, '2026 ff.': { von: '2026' }, 'seit Mai 2020': { von: '2020-05' }, 'bis 2028': { bis: '2028' }, 'bis Ende 2028': { bis: '2028' }, laufend: { daueraufgabe: true }, Daueraufgabe: { daueraufgabe: true },
    'seit 2020 laufend': { von: '2020', daueraufgabe: true }, '2024–2026 (Daueraufgabe)': { von: '2024', bis: '2026', daueraufgabe: true }, 'ab 2026 (fortlaufend)': { von: '2026', daueraufgabe: true }, '2026': { von: '2026', bis: '2026' }, '2027/28': { von: '2027/2028', bis: '2027/2028' },
    '2030-2026': undefined, 'kurzfristig': undefined, 'nach Bedarf': undefined, '': undefined,
  };
  for (const [text, expected] of Object.entries(periods)) it(`period „${text}“`, () => assert.deepEqual(readGermanPeriod(text), expected));

  const money: Readonly<Record<string, readonly [number, string] | undefined>> = {
    '50 %': undefined,
    '50%': undefined,
    '18.000,50 €': [18000.5, 'exact'], '5 TEUR': [5000, 'exact'], '5 T€': [5000, 'exact'], 'ca. 18 T€': [18000, 'estimate'], '1,2 Mio. €': [1_200_000, 'exact'], '1,2 Mio.': [1_200_000, 'exact'], '5 EUR': [5, 'exact'], 'ca. 5.000': [5000, 'estimate'],
    '12.000,50 Euro': [12000.5, 'exact'], '12000': [12000, 'exact'], '5.000,-': [5000, 'exact'], '€ 500': [500, 'exact'], 'bis zu 30.000 €': [30000, 'limit'], 'max. 3.500 €': [3500, 'limit'], 'rund 250 Tsd. Euro': [250_000, 'estimate'], '1.200.000': [1_200_000, 'exact'], '99.5': [99.5, 'exact'],
    '5.000–10.000 €': undefined, '500 € / Jahr': undefined, 'offen': undefined, '-5 €': undefined, '': undefined,
  };
  for (const [text, expected] of Object.entries(money)) it(`money „${text}“`, () => assert.deepEqual(readGermanMoney(text), expected && { amount: expected[0], about: expected[1] }));

  const catalogue = new Catalogue(builtInCatalogues(), undefined, builtInPlaces());
  const actors: Readonly<Record<string, string | undefined>> = {
    Jugendamt: 'Jugendamt', 'Grünflächenamt': 'Straßen- und Grünflächenamt', SGA: 'Straßen- und Grünflächenamt', 'straßen- und grünflächenamt': 'Straßen- und Grünflächenamt', Sportamt: 'Schul- und Sportamt', 'Amt f. Soziales': 'Amt für Soziales', 'Amt für Bürgerdienste': 'Amt für Bürgerdienste',
    'OE SPK': 'OE SPK', 'OE QXK': undefined, Amt: undefined, 'Bezirksamt': undefined, 'Verein Kiezkultur': undefined, '': undefined,
  };
  for (const [text, expected] of Object.entries(actors)) it(`actor „${text}“: ${expected ?? 'none'}`, () => assert.equal(findActor(catalogue, text), expected));
});
