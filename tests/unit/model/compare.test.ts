import assert from 'node:assert/strict';
import { type Comparison, compare, isUnchanged } from '../../../server/language/model/compare';
import { plainProfile } from '../../../server/language/model/plain';
import { SAMPLE } from '../render/sample';
import { profileOf } from '../render/support';

const plain = (text: string) => plainProfile(profileOf(text));

/** Compares the sample with what becomes of it. */
function changedBy(...changes: [from: string, to: string][]): Comparison {
  let text = SAMPLE;
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `the sample holds ${from}`);
    text = text.replaceAll(from, to);
  }
  return compare(plain(SAMPLE), plain(text));
}

const list = ({ lists }: Comparison, key: string) => lists.find((each) => each.key === key) ?? assert.fail(`list ${key}`);
const changesOf = (comparison: Comparison, key: string) => list(comparison, key).changed.flatMap(({ id, changes }) => changes.map((change) => [id, change.key, change.before, change.after]));

describe('model/compare', () => {
  it('finds nothing where nothing is another', () => {
    assert.ok(isUnchanged(compare(plain(SAMPLE), plain(SAMPLE))));
    const sameThing = changedBy(['stand: 2026-03-31', 'stand: "2026-03-31"'], ['ziele: [Z1, Z2]', 'ziele:\n      - Z1\n      - Z2'], ['Gemeinsam lesen.', '"Gemeinsam  lesen."']);
    assert.ok(isUnchanged(sameThing), JSON.stringify(sameThing.lists.filter(({ changed }) => changed.length > 0)));
  });

  it('tells fields of the profile, of goals and of measures', () => {
    const comparison = changedBy(['bis: 2030}\nstatus: beschlossen', 'bis: 2031}\nstatus: veroeffentlicht'], ['titel: Gute Bildung', 'titel: Gute Bildung für alle'], ['kosten: 18000', 'kosten: 20000']);
    assert.deepEqual(comparison.fields, [
      { key: 'zeitraum', before: { von: '2026', bis: '2030' }, after: { von: '2026', bis: '2031' } },
      { key: 'status', before: 'beschlossen', after: 'veroeffentlicht' },
    ]);
    assert.deepEqual(changesOf(comparison, 'ziele'), [['Z1', 'titel', 'Gute Bildung', 'Gute Bildung für alle']]);
    assert.deepEqual(changesOf(comparison, 'massnahmen'), [['M1.1', 'kosten', 18000, 20000]]);
    assert.equal(list(comparison, 'massnahmen').unchanged, 1);
  });

  it('tells status and money that moved', () => {
    const comparison = changedBy(['status: in-umsetzung', 'status: umgesetzt'], ['{programm: eigenmittel, betrag: 1000}', '{programm: eigenmittel, betrag: 1500, gesichert: true}']);
    assert.deepEqual(comparison.statusMoves, [{ id: 'M1.1', title: 'Lesepaten', before: 'in-umsetzung', after: 'umgesetzt' }]);
    assert.deepEqual(comparison.money, { before: { cost: 21500, funded: 13500.5, secured: 12500.5 }, after: { cost: 21500, funded: 14000.5, secured: 14000.5 } });
    assert.deepEqual(
      changesOf(comparison, 'massnahmen').filter(([, key]) => key === 'finanzierung'),
      [['M1.1', 'finanzierung', { programm: 'eigenmittel', betrag: 1000 }, { programm: 'eigenmittel', betrag: 1500, gesichert: true }]],
    );
  });

  it('of a list tells what came and what went', () => {
    const comparison = changedBy(['ziele: [Z1, Z2]', 'ziele: [Z2]'], ['beteiligte: [{kategorie: gewerbe, rolle: finanzierend}, ', 'beteiligte: [']);
    assert.deepEqual(changesOf(comparison, 'massnahmen'), [
      ['M1.1', 'ziele', 'Z1', undefined],
      ['M1.1', 'beteiligte', { kategorie: 'gewerbe', rolle: 'finanzierend' }, undefined],
    ]);
  });

  it('knows an item that is numbered anew, and what refers to it', () => {
    const comparison = changedBy(['id: Z2', 'id: Z7'], ['[Z2]', '[Z7]'], ['[Z1, Z2]', '[Z1, Z7]']);
    assert.deepEqual(changesOf(comparison, 'ziele'), [['Z7', 'id', 'Z2', 'Z7']]);
    assert.equal(list(comparison, 'ziele').changed[0]?.formerId, 'Z2');
    assert.deepEqual(changesOf(comparison, 'massnahmen'), [], 'the references mean the same');
  });

  it('takes an id that went to something else for two things', () => {
    const comparison = changedBy(['titel: Beratung für Mieterinnen und Mieter', 'titel: Zebrastreifen'], ['federfuehrung: {kategorie: fachamt, name: Sozialamt}', 'federfuehrung: OE SPK'], ['status: fortlaufend\n    kosten: 3500', 'status: geplant\n    kosten: 900'], ['zeitraum: {von: 2026, daueraufgabe: true}', 'zeitraum: 2027']);
    const { added, dropped, changed } = list(comparison, 'massnahmen');
    assert.deepEqual([added.map(({ titel }) => titel), dropped.map(({ titel }) => titel), changed.length], [['Zebrastreifen'], ['Beratung für Mieterinnen und Mieter'], 0]);
  });

  it('compares things without id by what they say', () => {
    const comparison = changedBy(['{titel: Ohne Thema}', '{titel: Ohne Thema, beschreibung: Neu}'], ['{titel: Mieten, thema: wohnen}', '{titel: Hitze, thema: umwelt}']);
    const { added, dropped, changed } = list(comparison, 'herausforderungen');
    assert.deepEqual([added.map(({ titel }) => titel), dropped.map(({ titel }) => titel)], [['Hitze'], ['Mieten']]);
    assert.deepEqual(changed.map(({ title, changes }) => [title, changes]), [['Ohne Thema', [{ key: 'beschreibung', before: undefined, after: 'Neu' }]]]);
  });
});
