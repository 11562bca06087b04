import assert from 'node:assert/strict';
import { keyCalled } from '../../server/language/german/keys';

const PROPERTIES = {
  kosten: { title: 'Kosten', 'x-bzrp': { words: ['Budget', 'Finanzierung', 'Mittel'] } },
  finanzierung: { title: 'Finanzierung', 'x-bzrp': { words: ['Mittel', 'Förderung'] } },
};

describe('keys as people call them', () => {
  it('are found by their words', () => assert.equal(keyCalled('budget', PROPERTIES), 'kosten'));
  it('are found by their names first', () => assert.equal(keyCalled('Finanzierung', PROPERTIES), 'finanzierung'));
  it('are not guessed where two are called so', () => assert.equal(keyCalled('Mittel', PROPERTIES), undefined));
});
