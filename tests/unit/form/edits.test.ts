import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { FormEdit } from '../../../server/language/form/edits';
import { FormBench, linesChanged } from '../../support/form';
import { goal, head, item, measure } from '../../support/texts';

const text = (measures: Record<string, string> = {}): string => head() + goal() + measure(measures);
const M = (...steps: (string | number)[]): (string | number)[] => ['massnahmen', 0, ...steps];

/** The lines an edit changes; the text is read again. */
function lines(before: string, edit: FormEdit): string[] {
  const bench = new FormBench(before);
  const result = bench.edit(edit);
  assert.ok('changes' in result, JSON.stringify(result));
  assert.doesNotThrow(() => parse(bench.text));
  return linesChanged(before, bench.text);
}

function refused(before: string, edit: FormEdit): string {
  const result = new FormBench(before).edit(edit);
  return 'refused' in result ? result.refused : assert.fail(JSON.stringify(result));
}

describe('an edit in the form', () => {
  const set = (path: (string | number)[], typed: string): FormEdit => ({ kind: 'set', path, typed });

  it('changes one line for one value, in the notation of the language', () => {
    assert.deepEqual(lines(text({ kosten: '5000' }), set(M('kosten'), '18.000,50')), ['- kosten: 5000', '+ kosten: 18000.5']);
    assert.deepEqual(lines(text(), set(M('zeitraum', 'von'), 'III/2027')), ['- zeitraum: {von: 2027, bis: 2028}', '+ zeitraum: {von: 2027-Q3, bis: 2028}']);
    assert.deepEqual(lines(text(), set(['stand'], 'Mai 2026')), ['- stand: 2026-06', '+ stand: 2026-05']);
    assert.deepEqual(lines(text(), set(M('titel'), 'Wege: Teil #2')), ['- titel: Schulweg begehen', '+ titel: "Wege: Teil #2"']);
    assert.deepEqual(lines(text(), set(M('schluesselmassnahme'), 'true')), ['+ schluesselmassnahme: true']);
    assert.deepEqual(lines(text({ kosten: '5000' }), set(M('kosten'), '')), ['- kosten: 5000']);
  });

  it('writes a text with lines as a block', () => {
    assert.deepEqual(lines(text({ beschreibung: 'kurz' }), set(M('beschreibung'), 'Eins\nzwei')), ['- beschreibung: kurz', '+ beschreibung: |-', '+ Eins', '+ zwei']);
  });

  it('takes the name of a place, goal or entry of a catalogue for its code', () => {
    assert.deepEqual(lines(text(), set(['bezirksregion'], 'Johannisthal')), ['- bezirksregion: "092007"', '+ bezirksregion: "091004"']);
    assert.deepEqual(lines(text(), set(['bezirksregion'], 'Johannisthal (091004)')), ['- bezirksregion: "092007"', '+ bezirksregion: "091004"']);
    assert.deepEqual(lines(head() + goal() + measure({ ziele: '[Z9]' }), set(M('ziele', 0), 'Wege sichern')), ['- ziele: [Z9]', '+ ziele: [Z1]']);
    assert.deepEqual(lines(text(), set(['ziele', 0, 'handlungsfeld'], 'Umweltgerechtigkeit und nirgends')), ['- handlungsfeld: mobilitaet', '+ handlungsfeld: Umweltgerechtigkeit und nirgends']);
  });

  it('writes an actor the catalogue has not with the category it is known with', () => {
    const before = text({ beteiligte: '[{kategorie: verein, name: Kiezfreunde}]' }) + item({ id: 'M2', titel: 'Fest', ziele: '[Z1]', federfuehrung: 'Jugendamt', horizont: 'kurzfristig', status: 'geplant' });
    assert.deepEqual(lines(before, set(['massnahmen', 1, 'beteiligte', 0], 'Kiezfreunde')), ['+ beteiligte:', '+ - {kategorie: verein, name: Kiezfreunde}']);
  });

  it('gives an actor named alone a role, and a single time an end', () => {
    assert.deepEqual(lines(text({ beteiligte: '[Jugendamt]' }), set(M('beteiligte', 0, 'rolle'), 'beratend')), ['- beteiligte: [Jugendamt]', '+ beteiligte: [{kategorie: fachamt, name: Jugendamt, rolle: beratend}]']);
    assert.deepEqual(lines(text({ zeitraum: '2027' }), set(M('zeitraum', 'bis'), '2029')), ['- zeitraum: 2027', '+ zeitraum: {von: 2027, bis: 2029}']);
  });

  it('says the same in another form, and never less', () => {
    const form = (path: (string | number)[], to: 'scalar' | 'map' | 'list'): FormEdit => ({ kind: 'form', path, form: to });
    assert.deepEqual(lines(text(), form(M('federfuehrung'), 'list')), ['- federfuehrung: Jugendamt', '+ federfuehrung: [Jugendamt]']);
    assert.deepEqual(lines(text(), form(M('federfuehrung'), 'map')), ['- federfuehrung: Jugendamt', '+ federfuehrung: {kategorie: fachamt, name: Jugendamt}']);
    assert.deepEqual(lines(text({ zeitraum: '{von: 2027}' }), form(M('zeitraum'), 'scalar')), ['- zeitraum: {von: 2027}', '+ zeitraum: 2027']);
    assert.deepEqual(lines(text({ federfuehrung: '[Jugendamt]' }), form(M('federfuehrung'), 'scalar')), ['- federfuehrung: [Jugendamt]', '+ federfuehrung: Jugendamt']);
    assert.match(refused(text(), form(M('zeitraum'), 'scalar')), /in the text only/);
    assert.match(refused(text({ federfuehrung: '[Jugendamt, OE SPK]' }), form(M('federfuehrung'), 'scalar')), /in the text only/);
  });

  it('adds, copies, moves and removes items, and says where they stand', () => {
    const before = text();
    const bench = new FormBench(before);
    const done = (edit: FormEdit): unknown => {
      const result = bench.edit(edit);
      return 'changes' in result ? result.at : assert.fail(result.refused);
    };
    assert.deepEqual(done({ kind: 'add', path: ['massnahmen'] }), ['massnahmen', 1]);
    assert.deepEqual(done({ kind: 'duplicate', path: ['massnahmen', 0] }), ['massnahmen', 1]);
    const ids = (): string[] => (parse(bench.text) as { massnahmen: { id: string }[] }).massnahmen.map(({ id }) => id);
    assert.deepEqual(ids(), ['M1', 'M3', 'M2']);
    assert.deepEqual(done({ kind: 'move', path: ['massnahmen', 2], to: 1 }), ['massnahmen', 1]);
    assert.deepEqual(ids(), ['M1', 'M2', 'M3']);
    done({ kind: 'remove', path: ['massnahmen', 2] });
    done({ kind: 'remove', path: ['massnahmen', 1] });
    assert.equal(bench.text, before);
    assert.deepEqual(done({ kind: 'add', path: M('meilensteine') }), M('meilensteine', 0));
  });

  it('against another text is refused; against one whose findings alone changed it is made', () => {
    const bench = new FormBench(text());
    const part = bench.shown().parts.find(({ id }) => id === 'massnahmen#0') ?? assert.fail();
    const isCurrent = (): boolean => bench.reader.isCurrent(bench.workspace.files.get('test:/profil.bzrp.yaml') ?? assert.fail(), part);
    // The goal is gone: the measure refers to nothing, in the same words as before.
    bench.setText(text().replace('id: Z1', 'id: Z7'));
    bench.shown();
    assert.ok(isCurrent());
    bench.setText(text({ titel: 'Anders' }));
    bench.shown();
    assert.ok(!isCurrent());
  });

  it('of what only the text can say is refused', () => {
    assert.match(refused(text({ titel: '*x' }), set(M('titel'), 'Neu')), /./);
    assert.match(refused(text({ titel: '"offen' }), set(M('titel'), 'Neu')), /./);
    assert.match(refused(text(), set(M('kosten'), 'viel')), /no amount/);
  });
});
