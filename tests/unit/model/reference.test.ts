import assert from 'node:assert/strict';
import { splitReference } from '../../../server/language/model/reference';

describe('a reference', () => {
  it('has a key of digits before its slash; anything else is an id as it stands', () => {
    assert.deepEqual(splitReference('101001/Z1'), { key: '101001', id: 'Z1' });
    assert.deepEqual(splitReference('Z1/x'), { id: 'Z1/x' });
    assert.deepEqual(splitReference('Z1'), { id: 'Z1' });
  });
});
