import assert from 'node:assert/strict';
import { codeLenses } from '../../server/language/features/codeLens';
import { addGuided, readAnswer } from '../../server/language/guided/add';
import { measuresToTell, statusChoices, tellProgress } from '../../server/language/guided/progress';
import { stepsFor } from '../../server/language/guided/steps';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';
import type { Value } from '../../server/language/writing/writing';
import { applyEdits } from '../../server/language/writing/mend';

const setup = createSetup();
const URI = 'file:///a.bzrp.yaml';
const TODAY = new Date(2026, 10, 23);
const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Profil Adlershof\nstand: 2026-06\nzeitraum: {von: 2026, bis: 2030}\n';
const GOALS = 'ziele:\n  - id: Z1\n    titel: Sicher zur Schule\n    handlungsfeld: mobilitaet\n';

function spaceOf(text: string): Workspace {
  const space = new Workspace(setup);
  space.set(URI, text);
  space.settle();
  return space;
}

/** The text after adding, read again without a fault of syntax. */
function added(text: string, list: string, answers: Record<string, Value>): string {
  const outcome = addGuided(spaceOf(text), URI, list, answers, TODAY);
  assert.ok(outcome && 'changes' in outcome);
  const result = applyEdits(text, outcome.changes);
  assert.deepEqual(spaceOf(result).findings(URI).filter(({ code }) => code.startsWith('yaml')), []);
  return result;
}

const errors = (text: string): string[] => spaceOf(text).findings(URI).filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('guided steps', () => {
  it('ask for a measure: template, title, goal, lead, period, programme', () => {
    const steps = stepsFor(spaceOf(HEAD + GOALS), URI, 'massnahmen', TODAY);
    assert.deepEqual(steps.map(({ key }) => key), ['vorlage', 'titel', 'ziele', 'federfuehrung', 'zeitraum', 'finanzierung', 'betrag']);
    assert.equal(steps.find(({ key }) => key === 'betrag')?.after, 'finanzierung');
    const choices = (key: string): unknown => steps.find((step) => step.key === key)?.choices[0];
    assert.equal(steps[0]?.choices.length, 18);
    assert.deepEqual(choices('ziele'), { label: 'Sicher zur Schule', description: 'Z1', value: 'Z1' });
    assert.ok(steps.find(({ key }) => key === 'federfuehrung')?.choices.some(({ label }) => label === 'Jugendamt'));
    assert.deepEqual(steps.filter(({ choices: none }) => none.length === 0).map(({ key }) => key), ['titel', 'zeitraum', 'betrag']);
    assert.deepEqual(steps.filter(({ many }) => many).map(({ key }) => key), ['ziele']);
    assert.deepEqual(steps[1]?.names, { de: 'Titel', en: 'Title' });
  });

  it('ask nothing where the file has no such list', () => {
    assert.deepEqual(stepsFor(spaceOf('bzrp: 1\nart: katalog\ntitel: Eigenes\n'), URI, 'massnahmen', TODAY), []);
    assert.deepEqual(stepsFor(spaceOf(HEAD), URI, 'gibtsnicht', TODAY), []);
  });

  it('write a measure without an error', () => {
    const answers = { titel: 'Weg: bauen', ziele: ['Z1'], federfuehrung: 'Jugendamt', zeitraum: { von: 2027, bis: 2028 }, finanzierung: [{ programm: 'kiezkasse' }], betrag: 1200.5 };
    const text = added(HEAD + GOALS, 'massnahmen', answers);
    assert.equal(text, `${HEAD}${GOALS}massnahmen:\n  - id: M1\n    titel: "Weg: bauen"\n    ziele: [Z1]\n    federfuehrung: Jugendamt\n    zeitraum: {von: 2027, bis: 2028}\n    status: vorschlag\n    finanzierung:\n      - {programm: kiezkasse, betrag: 1200.5}\n`);
    assert.deepEqual(errors(text), []);
    assert.match(added(text, 'massnahmen', answers), /id: M2/);
  });

  it('take what a template knows, and milestones where there is an end', () => {
    const text = added(HEAD + GOALS, 'massnahmen', { vorlage: 'schulwegsicherheit', titel: 'Wege am Markt', ziele: ['Z1'], zeitraum: { von: 2027, bis: 2028 } });
    assert.match(text, /titel: Wege am Markt\n[\s\S]*termin: 2028/);
    assert.match(text, /vorlage: schulwegsicherheit/);
    assert.deepEqual(errors(text), []);
    assert.doesNotMatch(added(HEAD + GOALS, 'massnahmen', { vorlage: 'schulwegsicherheit' }), /termin/);
  });

  it('may all be skipped: what is missing is told by the findings', () => {
    assert.equal(added(HEAD + GOALS, 'anregungen', {}), `${HEAD}anregungen:\n  - umgang: offen\n${GOALS}`);
    assert.deepEqual(errors(added(HEAD + GOALS, 'ziele', {})).every((code) => code === 'schema-required'), true);
  });

  it('fit in with the list that is there', () => {
    const zero = `${HEAD}ziele:\n- id: Z1\n  titel: Eins # gut\n  handlungsfeld: wohnen\n\nstatus: entwurf\n`.replaceAll('\n', '\r\n');
    assert.equal(added(zero, 'ziele', { titel: 'Zwei', handlungsfeld: 'bildung' }), zero.replace('\r\n\r\nstatus', '\r\n- id: Z2\r\n  titel: Zwei\r\n  handlungsfeld: bildung\r\n\r\nstatus'));
  });

  it('read times as people write them', () => {
    const space = spaceOf(HEAD + GOALS);
    const read = (list: string, key: string, text: string): unknown => {
      const answer = readAnswer(space, URI, list, key, text);
      return 'value' in answer ? answer.value : undefined;
    };
    assert.deepEqual(read('massnahmen', 'zeitraum', '2026 bis 2028'), { von: 2026, bis: 2028 });
    assert.deepEqual(read('massnahmen', 'zeitraum', '2027'), 2027);
    assert.deepEqual(read('massnahmen', 'zeitraum', 'ab Mai 2027 laufend'), { von: '2027-05', daueraufgabe: true });
    assert.equal(read('massnahmen', 'zeitraum', 'bald'), undefined);
    assert.equal(read('beteiligung', 'datum', '31.03.2027'), '2027-03-31');
    assert.equal(read('massnahmen', 'titel', ' Weg bauen '), 'Weg bauen');
  });

  it('are begun by a lens above each list', () => {
    const lenses = codeLenses(spaceOf(HEAD + GOALS), URI, ({ text }) => text).filter(({ command }) => command?.command === 'add-item');
    assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.arguments]), [[6, '+ Goal', [URI, 'ziele']]]);
  });
});

describe('what became of the measures', () => {
  const text = `${HEAD}${GOALS}massnahmen:\n  - id: M1\n    titel: Fertig\n    status: umgesetzt\n  - id: M2 # wichtig\n    titel: "Weg: bauen"\n    ziele: [Z1]\n    status: geplant\n  - id: M3\n    titel: Fest\n    status: vorschlag\n    umsetzungsstand: {text: Begonnen, stand: 2025}\n`;
  const told = (answer: Parameters<typeof tellProgress>[2], source = text): string | undefined => {
    const outcome = tellProgress(spaceOf(source), URI, answer);
    return outcome && 'changes' in outcome ? applyEdits(source, outcome.changes) : undefined;
  };

  it('is asked of those that are not done with', () => {
    assert.deepEqual(measuresToTell(spaceOf(text), URI), [
      { index: 1, id: 'M2', title: 'Weg: bauen', status: 'geplant', text: '' },
      { index: 2, id: 'M3', title: 'Fest', status: 'vorschlag', text: 'Begonnen' },
    ]);
    assert.deepEqual(statusChoices(spaceOf(text), URI).map(({ value }) => value).slice(0, 2), ['vorschlag', 'geplant']);
    assert.deepEqual(measuresToTell(spaceOf('bzrp: 1\nart: katalog\ntitel: Eigenes\n'), URI), []);
  });

  it('is written with the smallest change', () => {
    assert.equal(told({ index: 1, id: 'M2', status: 'in-umsetzung' }), text.replace('status: geplant', 'status: in-umsetzung'));
    assert.equal(told({ index: 2, id: 'M3', text: 'Der Platz ist gebucht: Mai.', at: '2026-11' }), text.replace('{text: Begonnen, stand: 2025}', '{text: "Der Platz ist gebucht: Mai.", stand: 2026-11}'));
    assert.deepEqual(errors(told({ index: 1, id: 'M2', status: 'in-umsetzung', text: 'Der Bau läuft.', at: '11/2026' }) ?? '').filter((code) => code.startsWith('schema') && code !== 'schema-required'), []);
  });

  it('is refused where another measure stands there by now, or the time is none', () => {
    assert.equal(told({ index: 0, id: 'M2', status: 'geplant' }), undefined);
    assert.equal(told({ index: 9, id: 'M2', status: 'geplant' }), undefined);
    assert.equal(told({ index: 1, id: 'M2', text: 'x', at: 'bald' }), undefined);
  });

  it('counts a measure that cannot be read in its place', () => {
    const broken = text.replace('    titel: Fertig\n', '    titel: "Fertig\n');
    assert.deepEqual(measuresToTell(spaceOf(broken), URI).map(({ index, id }) => [index, id]), [[1, 'M2'], [2, 'M3']]);
  });
});
