import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { profile } from '../support/texts';

describe('schema-enum', () => {
  it('finds what is not one of the fixed values, numbers and booleans too', () => {
    check(profile({}, { status: '⟦fertig⟧' }), 'schema-enum');
    check(profile({ prioritaet: '⟦1⟧' }), 'schema-enum');
    check(profile({ prioritaet: '⟦true⟧' }), 'schema-enum');
    check(profile({}, { bzrp: '⟦2⟧', lor: '⟦2020⟧' }), 'schema-enum');
    check(profile({}, { art: '⟦Profil⟧' }), 'schema-enum');
  });

  it('names the nearest value, or all', () => {
    assert.deepEqual(check(profile({ status: '⟦in Umsetzung⟧' }), 'schema-enum')[0]?.message.args, ['in Umsetzung', 'in-umsetzung']);
    assert.deepEqual(check(profile({ prioritaet: '⟦dringend⟧' }), 'schema-enum')[0]?.message.args, ['dringend', 'hoch, mittel, niedrig']);
    assert.deepEqual(check(profile({}, { lor: '⟦neu⟧' }), 'schema-enum')[0]?.message.args, ['neu', '2021, 2006']);
  });

  it('writes the nearest value in the quotes that stand there', () => {
    mend(profile({ status: 'Geplant' }), 'schema-enum', (old) => old.replace('Geplant', 'geplant'));
    mend(profile({ status: '"Geplant" # noch' }), 'schema-enum', (old) => old.replace('"Geplant"', '"geplant"'));
    mend(profile({}, { bzrp: '"1"' }), 'schema-enum', (old) => old.replace('"1"', '1'));
    mend(profile({}, { lor: '2020' }), 'schema-enum', (old) => old.replace('2020', '2021'));
  });

  it('finds a key no column of the list can fill, and names the nearest by what it is called, too', () => {
    const catalogue = (key: string, list = 'massnahmen', rest = ''): string => `bzrp: 1\nart: katalog\ntitel: Spalten\nzuordnungen:\n  - id: amt\n    titel: Amt\n    liste: ${list}\n    spalten:\n      - {spalte: Wer macht es, angabe: ${key}}\n${rest}`;
    for (const key of ['federfuehrung', 'zeitraum.von', 'finanzierung.betrag', 'ziele.handlungsfeld', '"-"', 'finanzierung']) check(catalogue(key), 'schema-enum');
    assert.deepEqual(check(catalogue('⟦federfuhrung⟧'), 'schema-enum')[0]?.message.args, ['federfuhrung', 'federfuehrung']);
    mend(catalogue('federfuhrung'), 'schema-enum', (old) => old.replace('federfuhrung', 'federfuehrung'));
    mend(catalogue('Federführung'), 'schema-enum', (old) => old.replace('angabe: Federführung', 'angabe: federfuehrung'));
    // Goals have no costs, and milestones are more than a cell says.
    check(catalogue('⟦kosten⟧', 'ziele'), 'schema-enum');
    check(catalogue('⟦meilensteine⟧'), 'schema-enum');
    check(catalogue('⟦toString⟧'), 'schema-enum');
    // Where nobody can tell the list, any of its keys will do.
    check(catalogue('handlungsfeld', '⟦zeile⟧'), 'schema-enum');
    check(catalogue('⟦gibtsnicht⟧', '⟦zeile⟧'), 'schema-enum');
  });

  it('offers nothing when nothing is near', () => {
    assert.deepEqual(titles(profile({ prioritaet: 'dringend' }), 'schema-enum'), []);
  });
});
