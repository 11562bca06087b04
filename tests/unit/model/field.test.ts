import assert from 'node:assert/strict';
import { asAmount, type Field, fieldOf, type Find, findIn } from '../../../server/language/model/field';
import { fundingFields, moneyOf, sumOf } from '../../../server/language/model/funding';
import { periodFields, periodOf } from '../../../server/language/model/period';
import { spanOf, timeText } from '../../../server/language/model/time';
import { Document } from '../../../server/language/syntax/document';
import type { TreeNode } from '../../../server/language/syntax/tree';

/** The fields of the map under `m`. */
function fieldsOf(text: string): Find<TreeNode> {
  return findIn(new Document('test:/a.bzrp.yaml', text).keySlot('m')?.chunk.node);
}

/** What a field says, and where. */
function told(text: string, { state, value, place }: Field<unknown, TreeNode>): string {
  return `${state}${value === undefined ? '' : ` ${value}`}${place ? ` at "${text.slice(place.start, place.end)}"` : ''}`;
}

describe('a field of the model', () => {
  it('is present, missing, or there and not to be taken at its word', () => {
    const cases = { 'm: {betrag: 18000}': 'present 18000 at "18000"', 'm: {jahr: 2026}': 'missing', 'm: {betrag: viel}': 'faulty at "viel"', 'm: {betrag: [1]}': 'faulty at "[1]"' };
    for (const [text, expected] of Object.entries(cases)) assert.equal(told(text, fieldOf(fieldsOf(text), 'betrag', asAmount)), expected, text);
  });

  it('does not take 1.500 euro for one and a half, nor for fifteen hundred', () => {
    assert.equal(fieldOf(fieldsOf('m: {betrag: 1.500}'), 'betrag', asAmount).state, 'faulty');
    assert.equal(fieldOf(fieldsOf('m: {betrag: 1.5}'), 'betrag', asAmount).value, 1.5);
  });

  it('of which the schema has told a fault is faulty, whatever it says', () => {
    const node = fieldsOf('m: {betrag: 5}')('betrag')?.node as TreeNode;
    assert.equal(fieldOf(() => ({ node, place: 'here', faulty: true }), 'betrag', asAmount).state, 'faulty');
  });
});

describe('a period of the model', () => {
  it('has an end that is present, missing or faulty', () => {
    const states = ['{von: 2026, bis: 2030}', '{von: 2026, daueraufgabe: true}', '{von: 2026, bis: bald}'].map((period) => periodFields(fieldsOf(`m: ${period}`)).bis.state);
    assert.deepEqual(states, ['present', 'missing', 'faulty']);
  });

  it('that goes on has no span while its end is written and cannot be read: neither for a rule nor for a page', () => {
    const spans = ['{von: 2026, daueraufgabe: true}', '{von: 2026, bis: bald, daueraufgabe: true}'].map((period) => spanOf(periodOf(new Document('test:/a.bzrp.yaml', `m: ${period}`).keySlot('m')?.chunk.node)));
    assert.deepEqual([spans[0]?.last, spans[1]], [Number.POSITIVE_INFINITY, undefined]);
  });

  it('is also a single time', () => {
    const period = periodOf(new Document('test:/a.bzrp.yaml', 'm: 2026-Q2').keySlot('m')?.chunk.node);
    assert.deepEqual([period?.von && timeText(period.von), period?.bis && timeText(period.bis)], ['2026-Q2', '2026-Q2']);
  });
});

describe('money of the model', () => {
  it('is read row by row', () => {
    const row = fundingFields(fieldsOf('m: {programm: benn, betrag: 5000, gesichert: true, topf: ja}'));
    assert.deepEqual([row.programme.value, row.amount.value, row.secured.value, row.pot.state, row.count.state], ['benn', 5000, true, 'faulty', 'missing']);
  });

  it('is added up in cents, what is not known left out', () => {
    assert.equal(sumOf([0.1, 0.2, undefined]), 0.3);
    assert.deepEqual(moneyOf([{ cost: 10, funding: [{ amount: 0.1, secured: true }, { amount: 0.2 }] }, { funding: [] }]), { cost: 10, funded: 0.3, secured: 0.1 });
  });
});
