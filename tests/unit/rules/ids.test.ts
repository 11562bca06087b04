import assert from 'node:assert/strict';
import { meantId, nextFree } from '../../../server/language/rules/support/ids';
import { isProfileId } from '../../../server/language/schema/vocabulary';

const taken = (...ids: string[]) => (id: string): boolean => ids.includes(id);

describe('the next free id', () => {
  it('counts on from the id, past those that are taken', () => {
    assert.equal(nextFree('Z1', taken('Z1', 'Z2')), 'Z3');
    assert.equal(nextFree('M1.9', taken()), 'M1.10');
    assert.equal(nextFree('L-03', taken()), 'L-04');
  });

  it('begins to count where an id has no number', () => {
    assert.equal(nextFree('KITA', taken('KITA2')), 'KITA3');
    assert.equal(nextFree('wohnen', taken()), 'wohnen-2');
    assert.equal(nextFree('TK:N1', taken()), 'TK:N2');
  });

  it('is none for what is no id, or would be too long', () => {
    assert.equal(nextFree('z 1', taken()), undefined);
    assert.equal(nextFree(`Z${'9'.repeat(23)}`, taken()), undefined);
  });
});

describe('the id that is meant', () => {
  it('has the same letters and numbers', () => {
    for (const slip of ['z1', 'Z-1', 'Z 1', 'Z01', 'z_1']) assert.equal(meantId(slip, ['Z2', 'Z1']), 'Z1', slip);
    assert.equal(meantId('m1-2', ['M1', 'M12', 'M1.2']), 'M1.2');
  });

  it('is no other number, and no other word', () => {
    assert.equal(meantId('Z3', ['Z4', 'Z33']), undefined);
    assert.equal(meantId('', ['Z1']), undefined);
    assert.equal(meantId('–', ['Z1']), undefined);
  });
});

describe('ids of profiles', () => {
  it('are capital letters and digits in parts', () => {
    for (const id of ['Z1', 'M1.2', 'L-3', 'A', 'A_B', 'A'.repeat(24)]) assert.ok(isProfileId(id), id);
    for (const id of ['z1', '1Z', 'Z1.', 'Z..1', '', 'Ä1', 'A'.repeat(25)]) assert.ok(!isProfileId(id), id);
  });
});
