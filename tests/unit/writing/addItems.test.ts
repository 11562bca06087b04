import assert from 'node:assert/strict';
import { Document } from '../../../server/language/syntax/document';
import { addItems, type Value } from '../../../server/language/writing/writing';
import { applyEdits } from '../../../server/language/writing/mend';

/** The text with items added to the list `ziele`. */
function added(text: string, values: readonly Value[], at?: number): string {
  const outcome = addItems({ document: new Document('test:/a', text), art: 'profil' }, ['ziele'], values, at);
  return 'changes' in outcome ? applyEdits(text, outcome.changes) : outcome.refused.text;
}

const TWO = [{ id: 'Z8', titel: 'Acht' }, { id: 'Z9', titel: 'Neun' }];

describe('several items added at once', () => {
  it('stand at the end, as the others do', () => {
    assert.equal(added('ziele:\n- id: Z1\n  titel: Eins # gut\n', TWO), 'ziele:\n- id: Z1\n  titel: Eins # gut\n- id: Z8\n  titel: Acht\n- id: Z9\n  titel: Neun\n');
    assert.equal(added('ziele:\n  - id: Z1\n\n  - id: Z2\n\nstatus: x\n', TWO), 'ziele:\n  - id: Z1\n\n  - id: Z2\n\n  - id: Z8\n    titel: Acht\n\n  - id: Z9\n    titel: Neun\n\nstatus: x\n');
    assert.equal(added('ziele: [{id: Z1}]\r\n', TWO), 'ziele: [{id: Z1}, {id: Z8, titel: Acht}, {id: Z9, titel: Neun}]\r\n');
  });

  it('stand between others', () => {
    assert.equal(added('ziele:\n  - id: Z1\n  # zwei\n  - id: Z2\n', TWO, 1), 'ziele:\n  - id: Z1\n  - id: Z8\n    titel: Acht\n  - id: Z9\n    titel: Neun\n  # zwei\n  - id: Z2\n');
    assert.equal(added('ziele: [{id: Z1}]\n', TWO, 0), 'ziele: [{id: Z8, titel: Acht}, {id: Z9, titel: Neun}, {id: Z1}]\n');
  });

  it('begin a list that is empty or missing', () => {
    for (const text of ['ziele:\n', 'ziele: []\n', '']) assert.equal(added(text, TWO), 'ziele:\n  - id: Z8\n    titel: Acht\n  - id: Z9\n    titel: Neun\n');
  });

  it('change nothing when there are none', () => {
    assert.equal(added('ziele: []\n', []), 'ziele: []\n');
  });
});
