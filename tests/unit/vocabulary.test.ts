import assert from 'node:assert/strict';
import { isFrom, isProfileId, keysOf, keyWord, letterOf, nameInText, nameOf, toneOf, valuesOf } from '../../server/language/schema/vocabulary';

describe('the vocabulary', () => {
  const status = valuesOf('massnahme.status');

  it('names fixed values in both languages, in the order of the schema', () => {
    assert.deepEqual(Object.keys(status), ['vorschlag', 'geplant', 'in-umsetzung', 'fortlaufend', 'umgesetzt', 'zurueckgestellt', 'verworfen']);
    assert.deepEqual([nameOf(status, 'in-umsetzung'), status['in-umsetzung']?.en], ['In Umsetzung', 'Under way']);
    assert.equal(nameOf(status, 'gibt-es-nicht'), 'gibt-es-nicht');
    assert.equal(nameOf(status, 'constructor'), 'constructor');
  });

  it('says names within a sentence', () => {
    assert.deepEqual(['in-umsetzung', 'vorschlag', 'Sonstiges'].map((value) => nameInText(status, value)), ['in Umsetzung', 'als Vorschlag', 'sonstiges']);
  });

  it('tells how far along a status is, each set by itself', () => {
    assert.deepEqual([toneOf(status, 'umgesetzt'), toneOf(valuesOf('anregung.umgang'), 'teilweise'), toneOf(status, 'egal')], ['done', 'running', 'open']);
  });

  it('compares by the order of the set; what is none of it is never far enough', () => {
    assert.ok(isFrom('profilstatus', 'veroeffentlicht', 'abstimmung'));
    assert.ok(!isFrom('profilstatus', 'entwurf', 'abstimmung'));
    assert.ok(!isFrom('profilstatus', undefined, 'entwurf') && !isFrom('profilstatus', 'fertig', 'entwurf'));
  });

  it('knows what a key means where it stands', () => {
    assert.deepEqual(keyWord('massnahmen', 'status'), { name: 'Status', holds: 'enum', set: 'massnahme.status' });
    assert.deepEqual(keyWord('prozess', 'status')?.set, 'meilenstein.status');
    assert.deepEqual(keyWord('', 'status')?.set, 'profilstatus');
    assert.deepEqual(keyWord('massnahmen', 'vorlage'), { name: 'Vorlage', holds: 'catalogue', list: 'massnahmenvorlagen' });
    assert.equal(keyWord('massnahmen', 'gibt-es-nicht'), undefined);
    assert.equal(keyWord('toString', 'titel')?.name, 'Titel');
  });

  it('knows keys, letters and forms of ids', () => {
    assert.deepEqual(keysOf('beitrag').slice(0, 4), ['bzrp', 'art', 'bezirksregion', 'amt']);
    assert.deepEqual(keysOf('unbekannt'), []);
    assert.equal(letterOf('fallbeispiel'), 'F');
    assert.ok(isProfileId('M1.2') && !isProfileId('m1'));
  });
});
