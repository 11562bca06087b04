import { check } from '../support/check';
import { goal, head, measure } from '../support/texts';

const use = (indicator: string, value: string): string => head() + goal({ indikatoren: `[{indikator: ${indicator}, zielwert: {wert: ${value}, stand: 2027}}]` }) + measure();
const catalogue = (limits: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\nindikatoren:\n  - {id: TK:N1, name: N, einheit: prozent, ebenen: [bzr]${limits}}\n`;

describe('value-out-of-range', () => {
  it('keeps percent between 0 and 100', () => {
    check(use('KID:D5', '⟦100.1⟧'), 'value-out-of-range');
    check(use('KID:D5', '⟦-0.1⟧'), 'value-out-of-range');
    check(use('KID:D5', '0'));
    check(use('KID:D5', '100'));
  });

  it('goes by what the entry says', () => {
    check(use('MSS2021:K12', '-10'));
    check(use('MSS2021:K12', '⟦-40⟧'), 'implausible-value');
    check(use('MSS2021:K12', '⟦-101⟧'), 'value-out-of-range');
    check({ katalog: catalogue(', minimum: 10, maximum: 300'), profil: use('TK:N1', '200') });
    check({ katalog: catalogue(', minimum: 10'), profil: use('TK:N1', '⟦9⟧') }, 'value-out-of-range');
    check(use('KID:C2', '-250'));
  });

  it('looks at every value of a use', () => {
    const uses = '[{indikator: KID:D5, ausgangswert: {wert: ⟦101⟧, stand: 2024}, verlauf: [{wert: 20, stand: 2022}, {wert: ⟦102⟧, stand: 2023}], vergleich: [{raum: berlin, wert: ⟦-1⟧, stand: 2024}]}]';
    check(head() + goal({ indikatoren: uses }) + measure(), 'value-out-of-range');
  });

  it('finds text where there are numbers, and what is none of the classes', () => {
    check(use('KID:D5', '⟦viele⟧'), 'value-out-of-range');
    check(use('KID:F5', '⟦5+⟧'), 'value-out-of-range');
    check(use('KID:F5', '⟦2⟧'), 'value-out-of-range');
    check(use('KID:F5', '"2+/-"'));
  });

  it('asks nothing of an indicator nobody knows', () => {
    check(use('⟦KID:Z9⟧', '4000'), 'unknown-indicator');
  });
});
