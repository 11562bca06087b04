import assert from 'node:assert/strict';
import { choices, type MeasureFacts, select } from '../../../client/webview/filter';
import { type Hiding, statusLine } from '../../../client/webview/statusLine';
import type { PageTexts } from '../../../client/webview/messages';

const measure = (item: string, field: string[], actor: string[], status: string[]): MeasureFacts => ({ item, values: { field, actor, status } });
const goal = (item: string, fields: string[], measures: string[]) => ({ item, fields, measures });

const measures = [
  measure('massnahme:M1', ['Bildung'], ['Jugendamt', 'Schule am Park'], ['Geplant']),
  measure('massnahme:M2', ['Bildung', 'Wohnen'], ['Sozialamt'], ['In Umsetzung']),
  measure('massnahme:M3', ['Wohnen'], ['Jugendamt'], []),
];
const goals = [
  goal('ziel:Z1', ['Bildung'], ['massnahme:M1', 'massnahme:M2']),
  goal('ziel:Z2', ['Wohnen'], ['massnahme:M2', 'massnahme:M3']),
  goal('ziel:Z3', ['Wohnen'], []),
];
const hiddenBy = (filter: Parameters<typeof select>[0]) => [...select(filter, measures, goals).hidden];

describe('filtering the preview', () => {
  it('hides nothing when nothing is wanted', () => {
    assert.deepEqual(select({}, measures, goals), { hidden: new Set(), measures: { shown: 3, all: 3 }, goals: { shown: 3, all: 3 } });
  });

  it('shows the goals of a field of action, those without a measure too', () => {
    assert.deepEqual(hiddenBy({ field: 'Wohnen' }), ['massnahme:M1', 'ziel:Z1']);
  });

  it('shows of goals only those with a measure of the actor', () => {
    assert.deepEqual(hiddenBy({ actor: 'Jugendamt' }), ['massnahme:M2', 'ziel:Z3']);
    assert.deepEqual(hiddenBy({ actor: 'Sozialamt' }), ['massnahme:M1', 'massnahme:M3', 'ziel:Z3']);
  });

  it('wants all that is chosen together', () => {
    assert.deepEqual(hiddenBy({ field: 'Wohnen', actor: 'Jugendamt' }), ['massnahme:M1', 'massnahme:M2', 'ziel:Z1', 'ziel:Z3']);
    assert.deepEqual(select({ field: 'Bildung', status: 'Umgesetzt' }, measures, goals).measures, { shown: 0, all: 3 });
  });

  it('finds what has no value', () => {
    assert.deepEqual(hiddenBy({ status: '' }), ['massnahme:M1', 'massnahme:M2', 'ziel:Z1', 'ziel:Z3']);
  });

  it('offers the values of the page as a reader looks them up, what is missing last', () => {
    assert.deepEqual(choices('actor', measures, undefined), ['Jugendamt', 'Schule am Park', 'Sozialamt']);
    assert.deepEqual(choices('status', measures, undefined), ['Geplant', 'In Umsetzung', '']);
    assert.deepEqual(choices('field', [measure('a', ['Öffentlicher Raum'], [], []), measure('b', ['Wohnen', 'Bildung'], [], [])], undefined), ['Bildung', 'Öffentlicher Raum', 'Wohnen']);
  });

  it('keeps offering what is chosen though no measure has it any more', () => {
    assert.deepEqual(choices('status', measures, 'Umgesetzt'), ['Geplant', 'In Umsetzung', 'Umgesetzt', '']);
  });
});

describe('the line that says what is not shown', () => {
  const texts = { measuresShown: '{0} von {1} Maßnahmen', goalsShown: '{0} von {1} Zielen', findingsHidden: 'Ausgeblendete Befunde: {0}', cursorHidden: 'Schreibmarke ausgeblendet' } as PageTexts;
  const line = (hiding: Partial<Hiding>) => statusLine({ measures: { shown: 34, all: 34 }, goals: { shown: 8, all: 8 }, findings: 0, cursor: false, ...hiding }, texts);

  it('says how many measures there are', () => {
    assert.equal(line({}), '34 von 34 Maßnahmen');
  });

  it('never keeps quiet about findings', () => {
    assert.equal(line({ measures: { shown: 12, all: 34 }, goals: { shown: 3, all: 8 }, findings: 2 }), '12 von 34 Maßnahmen · 3 von 8 Zielen · Ausgeblendete Befunde: 2');
    assert.equal(line({ findings: 1 }), '34 von 34 Maßnahmen · Ausgeblendete Befunde: 1');
  });

  it('says when the cursor is in something hidden', () => {
    assert.equal(line({ cursor: true }), '34 von 34 Maßnahmen · Schreibmarke ausgeblendet');
  });

  it('is empty for a document without measures', () => {
    assert.equal(line({ measures: { shown: 0, all: 0 }, goals: { shown: 0, all: 0 } }), '');
  });
});
