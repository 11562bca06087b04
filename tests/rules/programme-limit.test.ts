import { check } from '../support/check';
import { profile } from '../support/texts';

const rows = (list: string, more: Readonly<Record<string, string | undefined>> = {}): string => profile({ finanzierung: list, ...more });

describe('programme-limit', () => {
  it('finds more or less money than a programme gives', () => {
    check(rows('[{programm: aktionsfonds, betrag: ⟦1500.01⟧}]'), 'programme-limit');
    check(rows('[{programm: projektfonds, betrag: ⟦4999⟧}]'), 'programme-limit');
    check(rows('[{programm: aktionsfonds, betrag: 1500}, {programm: projektfonds, betrag: 5000}, {programm: aktionsfonds, betrag: 1500}]'));
  });

  it('shares the amount among the measures a row stands for', () => {
    check(rows('[{programm: aktionsfonds, betrag: 3000, anzahl: 2}]'));
    check(rows('[{programm: aktionsfonds, betrag: ⟦3001⟧, anzahl: 2}]'), 'programme-limit');
    check(rows('[{programm: aktionsfonds, betrag: 3001, anzahl: ⟦0⟧}]'), 'schema-format');
  });

  it('adds up what a measure gets from a programme, and tells it at the last amount', () => {
    const own = (per: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\nprogramme:\n  - {id: topf, name: Kiez-Topf, hoechstbetrag: 200, mindestbetrag: 50${per}}\n`;
    for (const per of ['', ', grenze_je: massnahme']) {
      check({ katalog: own(per), profil: rows('[{programm: topf, betrag: 150}, {programm: eigenmittel, betrag: 900}, {programm: topf, betrag: ⟦51⟧, jahr: 2027}]') }, 'programme-limit');
      check({ katalog: own(per), profil: rows('[{programm: topf, betrag: 150}, {programm: topf, betrag: 50}]') });
      check({ katalog: own(per), profil: rows('[{programm: topf, betrag: 30}, {programm: topf, betrag: ⟦19⟧}]') }, 'programme-limit');
      check({ katalog: own(per), profil: rows('[{programm: topf, betrag: 30}, {programm: topf, betrag: 20}]') });
    }
  });

  it('counts by the year where the limit does', () => {
    check(rows('[{programm: fein-pilot, betrag: 30000, jahr: 2027}, {programm: fein-pilot, betrag: 30000, jahr: 2028}]'));
    check(rows('[{programm: fein-pilot, betrag: 20000, jahr: 2027}, {programm: fein-pilot, betrag: ⟦10001⟧, jahr: 2027}, {programm: fein-pilot, betrag: 5000, jahr: 2028}]'), 'programme-limit');
  });

  it('spreads money without a year over the years of the measure', () => {
    check(rows('[{programm: fein-pilot, betrag: 60000}]'));
    check(rows('[{programm: fein-pilot, betrag: ⟦60001⟧}]'), 'programme-limit');
    check(rows('[{programm: fein-pilot, betrag: 90000}]', { zeitraum: '{von: 2027-03, bis: 2029-12}' }));
    check(rows('[{programm: fein-pilot, betrag: 10000}, {programm: fein-pilot, betrag: ⟦26000⟧, jahr: 2028}]'), 'programme-limit');
    check(rows('[{programm: fein-pilot, betrag: ⟦30001⟧}]', { zeitraum: '{von: 2027, daueraufgabe: true}' }), 'programme-limit');
  });

  it('concludes nothing from money of which nobody knows the years', () => {
    check(rows('[{programm: fein-pilot, betrag: 90000}]', { zeitraum: undefined, horizont: 'langfristig' }));
    check(rows('[{programm: fein-pilot, betrag: 29000, jahr: 2027}, {programm: fein-pilot, betrag: 29000, jahr: ⟦20270⟧}]'), 'schema-format');
    check(rows('[{programm: fein-pilot, betrag: ⟦31000⟧, jahr: 2027}, {programm: fein-pilot, betrag: 5, jahr: ⟦20270⟧}]'), ['programme-limit', 'schema-format']);
  });

  it('lets a pot be: how many share it is not known', () => {
    check(rows('[{programm: aktionsfonds, betrag: 10000, topf: true}]'));
    check(rows('[{programm: aktionsfonds, betrag: ⟦10000⟧, topf: false}]'), 'programme-limit');
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
