import assert from 'node:assert/strict';
import { amountField, type Field, type Find } from '../../../server/language/model/field';
import { fundingFields, moneyOf, sumOf } from '../../../server/language/model/funding';
import { Document } from '../../../server/language/syntax/document';
import { type TreeNode, valueOf } from '../../../server/language/syntax/tree';

/** The fields of the map under `m`. */
function fieldsOf(text: string): Find<TreeNode> {
  const map = new Document('test:/a.bzrp.yaml', text).keySlot('m')?.chunk.node;
  return (key) => {
    const node = valueOf(map, key);
    return node && { node, place: node, faulty: false };
  };
}

/** What a field says, and where. */
function told(text: string, { state, value, place }: Field<unknown, TreeNode>): string {
  return `${state}${value === undefined ? '' : ` ${value}`}${place ? ` at "${text.slice(place.start, place.end)}"` : ''}`;
}

describe('a field of the model', () => {
  it('is present, missing, or there and not to be taken at its word', () => {
    const cases = { 'm: {betrag: 18000}': 'present 18000 at "18000"', 'm: {jahr: 2026}': 'missing', 'm: {betrag: viel}': 'faulty at "viel"', 'm: {betrag: [1]}': 'faulty at "[1]"' };
    for (const [text, expected] of Object.entries(cases)) assert.equal(told(text, amountField(fieldsOf(text), 'betrag')), expected, text);
  });

  it('does not take 1.500 euro for one and a half, nor for fifteen hundred', () => {
    assert.equal(amountField(fieldsOf('m: {betrag: 1.500}'), 'betrag').state, 'faulty');
    assert.equal(amountField(fieldsOf('m: {betrag: 1.5}'), 'betrag').value, 1.5);
  });

  it('of which the schema has told a fault is faulty, whatever it says', () => {
    const node = fieldsOf('m: {betrag: 5}')('betrag')?.node as TreeNode;
    assert.equal(amountField(() => ({ node, place: 'here', faulty: true }), 'betrag').state, 'faulty');
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
