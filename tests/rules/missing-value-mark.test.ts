import { check } from '../support/check';
import { goal, head, measure } from '../support/texts';

const use = (baseline: string, indicator = 'KID:D5'): string => head() + goal({ indikatoren: `[{indikator: ${indicator}, ausgangswert: {wert: ${baseline}, stand: 2024}}]` }) + measure();

describe('missing-value-mark', () => {
  it('finds the numbers with which statistics say that there is no value, and nothing else of them', () => {
    for (const mark of ['-9999', '-999', '999999', '"-9999"']) check(use(`⟦${mark}⟧`), 'missing-value-mark');
  });

  it('finds them in a course, a comparison and a target, and where there are no bounds', () => {
    const all = '[{indikator: MSS2021:D4, zielwert: {wert: ⟦-999⟧, stand: 2030}, verlauf: [{wert: ⟦-9999⟧, stand: 2022}], vergleich: [{raum: berlin, wert: ⟦999999⟧, stand: 2022}]}]';
    check(head() + goal({ indikatoren: all }) + measure(), 'missing-value-mark');
  });

  it('finds them where nobody knows the indicator', () => {
    check(use('⟦-9999⟧', '⟦KID:Z9⟧'), ['unknown-indicator', 'missing-value-mark']);
  });

  it('leaves other numbers alone, and a threshold that is one', () => {
    check(use('⟦-99⟧'), 'value-out-of-range');
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nindikatoren:\n  - {id: TK:N1, name: Nachbarschaften, einheit: anzahl, ebenen: [bzr], schwellen: [{wert: 999999, bedeutung: viel}]}\n');
  });
});
