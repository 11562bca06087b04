import { check } from '../support/check';
import { profile } from '../support/texts';

const rows = (list: string, more: Readonly<Record<string, string | undefined>> = {}): string => profile({ finanzierung: list, ...more });

describe('programme-limit', () => {
  it('finds more or less money than a programme gives', () => {
    check(rows('[{programm: aktionsfonds, betrag: ⟦1500.01⟧}]'), 'programme-limit');
    check(rows('[{programm: projektfonds, betrag: ⟦4999⟧}]'), 'programme-limit');
    check(rows('[{programm: aktionsfonds, betrag: 1500}, {programm: projektfonds, betrag: 5000}]'));
  });

  it('shares the amount among the measures a row stands for', () => {
    check(rows('[{programm: aktionsfonds, betrag: 3000, anzahl: 2}]'));
    check(rows('[{programm: aktionsfonds, betrag: ⟦3001⟧, anzahl: 2}]'), 'programme-limit');
    check(rows('[{programm: aktionsfonds, betrag: 3001, anzahl: ⟦0⟧}]'), 'schema-format');
  });

  it('finds what runs longer than allowed, once', () => {
    const years = '[{programm: projektfonds, betrag: 5000, jahr: 2027}, {programm: projektfonds, betrag: 5000, jahr: 2031}]';
    check(rows(years, { '⟦zeitraum⟧': '{von: 2027, bis: 2031}', zeitraum: undefined }), 'programme-limit');
    check(rows(years.replace('2031', '2030'), { zeitraum: '{von: 2027, bis: 2040}' }));
  });

  it('takes the span of the measure where no row has a year', () => {
    check(rows('[{programm: fein-pilot, betrag: 3000}]', { zeitraum: '{von: 2027-03, bis: 2030-02}' }));
    check(rows('[{programm: fein-pilot, betrag: 3000}]', { '⟦zeitraum⟧': '{von: 2027-03, bis: 2030-03}', zeitraum: undefined }), 'programme-limit');
  });

  it('is told at finanzierung where the measure has no zeitraum', () => {
    check(profile({ zeitraum: undefined, horizont: 'langfristig', '⟦finanzierung⟧': '[{programm: fein-pilot, jahr: 2026}, {programm: fein-pilot, jahr: 2029}]' }), 'programme-limit');
  });

  it('lets an ongoing task be', () => {
    check(rows('[{programm: fein-pilot, jahr: 2026}, {programm: fein-pilot, jahr: 2029}]', { zeitraum: '{von: 2026, daueraufgabe: true}' }));
  });

  it('says nothing of programmes and numbers it does not know', () => {
    check(rows('[{programm: ⟦aktionfonds⟧, betrag: 99999}]'), 'unknown-programme');
    check(rows('[{programm: aktionsfonds, betrag: ⟦9.999⟧}]'), 'number-notation');
    check(rows('[{programm: fein-pilot, jahr: 2026}, {programm: fein-pilot, jahr: ⟦20290⟧}]', { zeitraum: '{von: 2026, bis: 2040}' }), 'schema-format');
  });

  it('knows the programmes of a team', () => {
    const katalog = 'bzrp: 1\nart: katalog\ntitel: Eigene\nprogramme:\n  - {id: topf, name: Kiez-Topf, hoechstbetrag: 200}\n';
    check({ katalog, profil: rows('[{programm: topf, betrag: ⟦201⟧}]') }, 'programme-limit');
  });
});
