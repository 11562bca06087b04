import { check } from '../support/check';
import { profile } from '../support/texts';

const rows = (list: string): string => profile({ finanzierung: list });
const own = (valid: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\nprogramme:\n  - {id: topf, name: Topf, gueltig: ${valid}}\n`;

describe('programme-not-valid', () => {
  it('finds a year after the end of a programme', () => {
    check(rows('[{programm: stadtumbau, betrag: 100, jahr: ⟦2020⟧}]'), 'programme-not-valid');
    check(rows('[{programm: stadtumbau, betrag: 100, jahr: 2019}]'));
    check(rows('[{programm: stadtumbau, betrag: 100}]'));
  });

  it('finds a year before its beginning', () => {
    check({ katalog: own('{von: 2027}'), profil: rows('[{programm: topf, jahr: ⟦2026⟧}]') }, 'programme-not-valid');
    check({ katalog: own('{von: 2026-07, bis: 2026-08}'), profil: rows('[{programm: topf, jahr: 2026}]') });
  });

  it('says nothing of an inverted period, or a year it cannot read', () => {
    check({ katalog: own('{von: 2027, bis: ⟦2020⟧}'), profil: rows('[{programm: topf, jahr: 2023}]') }, 'period-inverted');
    check(rows('[{programm: stadtumbau, jahr: ⟦2.026⟧}]'), 'number-notation');
  });
});
