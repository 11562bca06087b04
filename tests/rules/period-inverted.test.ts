import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { profile } from '../support/texts';

describe('period-inverted', () => {
  it('finds an end before the beginning, of profiles and measures', () => {
    check(profile({ zeitraum: '{von: 2028, bis: ⟦2027⟧}' }), 'period-inverted');
    check(profile({}, { zeitraum: '{von: 2030, bis: ⟦2026-Q3⟧}' }), 'period-inverted');
  });

  it('finds it in events and programmes', () => {
    check(`${profile()}beteiligung:\n  - {id: B1, titel: Befragung, format: befragung, datum: {von: 2025-05, bis: ⟦2025-04-30⟧}}\n`, 'period-inverted');
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nprogramme:\n  - {id: topf, name: Topf, gueltig: {von: 2026, bis: ⟦2020⟧}}\n', 'period-inverted');
  });

  it('lets times of different length overlap', () => {
    check(profile({ zeitraum: '{von: 2027-05, bis: 2027}' }));
    check(profile({ zeitraum: '{von: 2027-05-01, bis: 2027-05-01}' }));
    check(profile({ zeitraum: '{von: 2027, daueraufgabe: true}' }));
  });

  it('silences what needs the period', () => {
    const measure = { zeitraum: '{von: 2041, bis: ⟦2031⟧}', status: 'umgesetzt', meilensteine: '[{titel: Start, termin: 2050, status: offen}]' };
    check(profile(measure), 'period-inverted');
    check(profile({ zeitraum: '2050' }, { zeitraum: '{von: 2030, bis: ⟦2026⟧}' }), 'period-inverted');
  });

  it('says nothing of a time the schema finds fault with', () => {
    check(profile({ zeitraum: '{von: 2028, bis: ⟦2027-13⟧}' }), 'schema-format');
  });

  it('is told at an alias where the end is one', () => {
    check(profile({ zeitraum: '{von: 2027, bis: ⟦*s⟧}' }, { stand: '&s 2026-06' }), 'period-inverted');
    mend(profile({ zeitraum: '{von: 2027, bis: *s}' }, { stand: '&s 2026-06' }), 'period-inverted', (old) => old.replace('{von: 2027, bis: *s}', '{von: *s, bis: 2027}'));
  });

  it('is mended by swapping, as written', () => {
    mend(profile({ zeitraum: '\n      von: "2028"  # Ende\n      bis: 2027-Q1' }), 'period-inverted', (old) => old.replace('"2028"', '2027-Q1').replace('bis: 2027-Q1', 'bis: "2028"'));
    mend(profile({ zeitraum: '{bis: 2027, von: 2028}' }), 'period-inverted', (old) => old.replace('{bis: 2027, von: 2028}', '{bis: 2028, von: 2027}'));
    assert.deepEqual(titles(profile({ zeitraum: '{von: &a 2028, bis: 2027}', umsetzungsstand: '{text: Läuft, stand: *a}' }), 'period-inverted'), []);
  });
});
