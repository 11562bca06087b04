import assert from 'node:assert/strict';
import { check } from '../support/check';
import { goal, head, measure, profile } from '../support/texts';

describe('schema-required', () => {
  it('finds each missing key of the file at its first key', () => {
    const found = check(`⟦bzrp⟧: 1\nart: profil\nbezirksregion: "092007"\nstand: 2026\nzeitraum: 2026\n`, 'schema-required+schema-required');
    assert.deepEqual(found.map(({ message }) => message.args), [['titel'], ['ziele']]);
  });

  it('finds one missing in an item at the first key of the item', () => {
    check(head() + goal() + measure({ titel: undefined }).replace('- id', '- ⟦id⟧'), 'schema-required');
    check(profile({ meilensteine: '[{⟦titel⟧: Start, status: offen}]' }), 'schema-required');
  });

  it('finds one missing in a map at the key that owns it', () => {
    check(profile().replace('zeitraum: {von: 2026, bis: 2030}', '⟦zeitraum⟧: {von: 2026}'), 'schema-required');
    check(head() + goal({ indikatoren: '[{indikator: KID:D5, ⟦zielwert⟧: {wert: 30}}]' }) + measure(), 'schema-required');
  });

  it('asks for the lead unless a measure is only proposed', () => {
    check(head() + goal() + measure({ status: 'vorschlag', federfuehrung: undefined }));
    check(head() + goal() + measure({ federfuehrung: undefined }).replace('- id', '- ⟦id⟧'), 'schema-required');
    check(head() + goal() + measure({ federfuehrung: undefined, status: '⟦irgendwas⟧' }).replace('- id', '- ⟦id⟧'), ['schema-required', 'schema-enum']);
  });

  it('asks for a period or a horizon, and for its end unless it is ongoing', () => {
    check(profile({ zeitraum: undefined, horizont: 'kurzfristig' }));
    check(profile({ zeitraum: undefined }).replace('- id: M1', '- ⟦id⟧: M1'), 'schema-required');
    check(profile({ zeitraum: '{von: 2027, daueraufgabe: true}' }));
    check(profile({ zeitraum: undefined }).concat('    ⟦zeitraum⟧: {von: 2027}\n'), 'schema-required');
  });

  it('says nothing about a file part of which cannot be read', () => {
    check(head({ titel: '⟦"⟧offen', stand: undefined }) + goal() + measure(), 'yaml-syntax');
  });

  it('reads a file without kind as a profile', () => {
    check(profile({}, { art: undefined }).replace('bzrp', '⟦bzrp⟧'), 'schema-required');
  });

  it('asks a contribution for one of four lists', () => {
    const found = check({ beitrag: '⟦bzrp⟧: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n', profil: profile() }, 'schema-required');
    assert.deepEqual(found.map(({ message }) => message.args), [['ziele']]);
  });
});
