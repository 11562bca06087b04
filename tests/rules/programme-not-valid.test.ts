import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
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

  it('names what took the place of an earlier programme, and puts it there', () => {
    const text = rows('[{programm: "stadtumbau", jahr: ⟦2020⟧}]');
    assert.match(String(check(text, 'programme-not-valid')[0]?.message.args[2]), /^Wachstum und nachhaltige Erneuerung$/);
    mend(text.replaceAll(/[⟦⟧]/g, ''), 'programme-not-valid', (old) => old.replace('"stadtumbau"', '"nachhaltige-erneuerung"'));
  });

  it('passes over successors that are over themselves, and does not go round in circles', () => {
    const katalog = [
      'bzrp: 1', 'art: katalog', 'titel: Eigene', 'programme:', '  - {id: eins, name: Eins, gueltig: {bis: 2020}, nachfolger: [zwei]}',
      '  - {id: zwei, name: Zwei, gueltig: {bis: 2022}, nachfolger: [eins, drei]}', '  - {id: drei, name: Drei, nachfolger: [eins]}', '',
    ].join('\n');
    const profil = rows('[{programm: eins, jahr: 2026}]');
    assert.deepEqual(titles({ katalog, profil }, 'programme-not-valid', { file: 'profil' }), ['Replace with "drei"']);
    const circle = katalog.replace('[eins, drei]', '[eins, zwei]');
    assert.deepEqual(titles({ katalog: circle, profil }, 'programme-not-valid', { file: 'profil' }), []);
  });

  it('says nothing of an inverted period, or a year it cannot read', () => {
    check({ katalog: own('{von: 2027, bis: ⟦2020⟧}'), profil: rows('[{programm: topf, jahr: 2023}]') }, 'period-inverted');
    check(rows('[{programm: stadtumbau, jahr: ⟦2.026⟧}]'), 'number-notation');
  });
});
