import assert from 'node:assert/strict';
import { itemEdit } from '../../../server/language/rules/support/write';
import { Document } from '../../../server/language/syntax/document';
import { applyEdits } from '../../../server/language/writing/mend';

/** The text with an item `{id: Z2}` added to `ziele`, undefined when there is no edit. */
function added(text: string): string | undefined {
  const edit = itemEdit(new Document('test:/a.bzrp.yaml', text), 'profil', 'ziele', { id: 'Z2' });
  const offset = edit?.slot?.offset ?? 0;
  return edit && applyEdits(text, [{ start: offset + edit.start, end: offset + edit.end, text: edit.text }]);
}

describe('adding an item to a list', () => {
  it('puts it behind the last one and its comments, before comments of what follows', () => {
    assert.equal(added('ziele:\n  - id: Z1 # eins\n    # dazu\n\n# Maßnahmen\nmassnahmen: []\n'), 'ziele:\n  - id: Z1 # eins\n    # dazu\n  - id: Z2\n\n# Maßnahmen\nmassnahmen: []\n');
  });

  it('keeps the indent of the list, also of none', () => {
    assert.equal(added('ziele:\n- id: Z1\n'), 'ziele:\n- id: Z1\n- id: Z2\n');
    assert.equal(added('ziele:\n      - id: Z1'), 'ziele:\n      - id: Z1\n      - id: Z2');
  });

  it('writes into brackets', () => {
    assert.equal(added('ziele: [{id: Z1}]\n'), 'ziele: [{id: Z1}, {id: Z2}]\n');
    assert.equal(added('ziele: [\n  {id: Z1}, # eins\n]\n'), 'ziele: [\n  {id: Z1}, {id: Z2}, # eins\n]\n');
    assert.equal(added('ziele: []\r\nmassnahmen: []\r\n'), 'ziele:\r\n  - id: Z2\r\nmassnahmen: []\r\n');
  });

  it('puts a new list behind the keys before it', () => {
    assert.equal(added('bzrp: 1\ntitel: T\n\nmassnahmen: []\n'), 'bzrp: 1\ntitel: T\nziele:\n  - id: Z2\n\nmassnahmen: []\n');
    assert.equal(added('massnahmen: []\n'), 'ziele:\n  - id: Z2\nmassnahmen: []\n');
    assert.equal(added('ziele:\n'), 'ziele:\n  - id: Z2\n');
    assert.equal(added('ziele: [] # noch keine\n'), 'ziele: # noch keine\n  - id: Z2\n');
    assert.equal(added('bzrp: 1\n...\n'), 'bzrp: 1\nziele:\n  - id: Z2\n...\n');
  });

  it('gives up where part of the file cannot be read, or the list is shared', () => {
    assert.equal(added('ziele:\n  - id: "Z1\n'), undefined);
    assert.equal(added('ziele: &a [{id: Z1}]\nb: *a\n'), undefined);
  });
});
