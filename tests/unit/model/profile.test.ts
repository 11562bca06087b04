import assert from 'node:assert/strict';
import { readCaseExample } from '../../../server/language/model/caseExample';
import { readCatalogueFile } from '../../../server/language/model/catalogueFile';
import { readDistrict } from '../../../server/language/model/district';
import { measuresOf, readProfile } from '../../../server/language/model/profile';
import { splitReference } from '../../../server/language/model/reference';
import { lineOf } from '../../../server/language/model/source';
import { Document } from '../../../server/language/syntax/document';
import { newReader } from '../../support/places';

const file = (text: string, name = 'a'): Document => new Document(`test:/${name}.bzrp.yaml`, text);

const PROFILE = `bzrp: 1
art: profil
bezirksregion: 092007
fassung: 2026
ziele:
  - id: Z1
    titel: Eins
  - id: Z1
    titel: Noch einmal
massnahmen:
  - id: M1
    ziele: [Z1, "101001/Z1"]
    federfuehrung: Jugendamt
    beteiligte: [{kategorie: gewerbe, rolle: beratend}, 7, {}]
    raumbezug: [09200719, "09200720"]
    zeitraum: {von: 2026-Q2, daueraufgabe: true}
    kosten: 18.000 €
    finanzierung: [{betrag: 5, gesichert: true}, {betrag: x}]
`;

describe('model/profile', () => {
  it('restores a LOR key written without quotes', () => {
    const profile = readProfile([file(PROFILE)], newReader());
    assert.equal(profile.region?.value, '092007');
    assert.equal(profile.district, '09');
    assert.deepEqual(profile.measures[0]?.area, ['09200719', '09200720']);
  });

  it('takes the edition as written and defaults for what is missing', () => {
    const profile = readProfile([file(PROFILE)], newReader());
    assert.deepEqual([profile.edition, profile.lor], ['2026', '2021']);
    assert.deepEqual([profile.title, profile.period, profile.goals.length, profile.suggestions.length], [undefined, undefined, 2, 0]);
  });

  it('leaves out what is of another kind', () => {
    const measure = readProfile([file(PROFILE)], newReader()).measures[0];
    assert.equal(measure?.cost, undefined, 'a German number is unknown, not zero');
    assert.equal(measure?.leads[0]?.name, 'Jugendamt');
    assert.deepEqual(measure?.partners.map(({ name, category, role }) => [name, category, role]), [[undefined, 'gewerbe', 'beratend'], ['7', undefined, undefined]]);
    assert.deepEqual(measure?.funding.map(({ amount, secured }) => [amount, secured]), [[5, true], [undefined, undefined]]);
    assert.equal(measure?.period?.ongoing, true);
  });

  it('reads counts and references as the rules do: 1.500 people are neither fifteen hundred nor one and a half, and a character nobody sees makes no other id', () => {
    const profile = readProfile([file('bzrp: 1\nbezirksregion: "092007"\nbeteiligung:\n  - {id: B1, anzahl: 1.500, hinweise: 12}\nziele:\n  - {id: "Z1\u200b", titel: Eins}\nmassnahmen:\n  - {id: M1, ziele: ["Z\u200b1"]}\n')], newReader());
    assert.deepEqual([profile.participation[0]?.people, profile.participation[0]?.contributions], [undefined, 12]);
    assert.deepEqual(measuresOf(profile, profile.goals[0]?.id).map(({ id }) => id), ['M1']);
  });

  it('names items once, also where an id stands twice', () => {
    assert.deepEqual(readProfile([file(PROFILE)], newReader()).goals.map(({ item }) => item), ['ziel:Z1', 'ziel:Z1~2']);
  });

  it('tells own references from those into other profiles', () => {
    assert.deepEqual(splitReference('101001/Z1'), { key: '101001', id: 'Z1' });
    assert.deepEqual(splitReference('Z1'), { id: 'Z1' });
    const profile = readProfile([file(PROFILE)], newReader());
    assert.equal(measuresOf(profile, 'Z1').length, 1);
    assert.equal(measuresOf(profile, 'Z2').length, 0);
    assert.equal(measuresOf({ measures: profile.measures.map((each) => ({ ...each, goals: each.goals.slice(1) })) }, 'Z1').length, 0);
  });

  it('keeps objects of unchanged text, whatever is edited around them', () => {
    const document = file(PROFILE);
    const reader = newReader();
    const before = readProfile([document], reader);
    const at = document.text.indexOf('titel: Eins');
    document.update([{ start: at, end: at, text: 'ebene: fachamt\n    ' }]);
    const after = readProfile([document], reader);
    assert.notEqual(after.goals[0], before.goals[0]);
    assert.equal(after.goals[0]?.level, 'fachamt');
    assert.equal(after.goals[1], before.goals[1]);
    assert.equal(after.measures[0], before.measures[0]);
    assert.equal(lineOf((after.measures[0] as { source: Parameters<typeof lineOf>[0] }).source), 11);
  });

  it('does not keep what an alias stands for', () => {
    const document = file('bzrp: 1\nziele:\n  - id: Z1\n    titel: &t Eins\n  - id: Z2\n    titel: *t\n');
    const reader = newReader();
    assert.equal(readProfile([document], reader).goals[1]?.title, 'Eins');
    const at = document.text.indexOf('Eins');
    document.update([{ start: at, end: at + 4, text: 'Zwei' }]);
    assert.equal(readProfile([document], reader).goals[1]?.title, 'Zwei');
  });

  it('joins contributions behind the profile and remembers whose they are', () => {
    const main = file(PROFILE);
    const other = file('art: beitrag\nbezirksregion: "092007"\namt: Schulamt\nstand: 2026-02\nziele:\n  - {id: Z5, titel: Fünf}\n', 'b');
    const reader = newReader();
    const profile = readProfile([other, main], reader);
    assert.deepEqual(profile.goals.map(({ id, office }) => [id, office]), [['Z1', undefined], ['Z1', undefined], ['Z5', 'Schulamt']]);
    assert.deepEqual(profile.contributions.map(({ office, stand }) => [office, stand?.precision]), [['Schulamt', 'month']]);
    const at = other.text.indexOf('Schulamt');
    other.update([{ start: at, end: at + 8, text: 'Bauamt' }]);
    assert.equal(readProfile([main, other], reader).goals[2]?.office, 'Bauamt');
  });

  it('reads district, case example and catalogue files', () => {
    const district = readDistrict(file('art: bezirk\nbezirk: "09"\ntitel: Ganz\nleitziele:\n  - {id: L1, titel: Eins}\n'), newReader());
    assert.deepEqual([district.district?.value, district.title?.value, district.guidingGoals[0]?.item], ['09', 'Ganz', 'leitziel:L1']);
    const example = readCaseExample(file('art: fallbeispiel\nid: F1\nchancen:\n  - Eins\n  - Zwei\ngrenzen: [Drei]\nakteure: [Jugendamt]\njahr: 2019\n'), newReader());
    assert.deepEqual([example.id, example.chances.map(({ text }) => text), example.limits.length, example.actors[0]?.name, example.year?.value], ['F1', ['Eins', 'Zwei'], 1, 'Jugendamt', '2019']);
    const catalogue = readCatalogueFile(file('art: katalog\ntitel: K\nprogramme:\n  - {id: p, name: P}\nregeln: {goal-without-measure: aus}\n'), newReader());
    assert.deepEqual([...catalogue.lists.keys()], ['programme']);
    assert.equal(catalogue.lists.get('programme')?.[0]?.fields.text('name'), 'P');
    assert.deepEqual(catalogue.rules?.value, [['goal-without-measure', 'aus']]);
  });
});
