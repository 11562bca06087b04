import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/language/writing/mend';
import { atEnd, forEditor } from '../../../server/language/writing/pasted';

describe('what is pasted', () => {
  const text = 'ziele:\n  - id: Z1\n    beschreibung: |\n      Eins.\n      Zwei.\n';
  const [from, to] = [text.indexOf('Zwei'), text.indexOf('Zwei') + 5];

  it('stays beside the paste where it has several lines and nothing is selected: the editor would set each deeper', () => {
    const { insert, around } = forEditor(text, { insert: 'Drei.\n      Vier.', around: [] }, to, to);
    assert.equal(insert, '');
    assert.equal(applyEdits(text, around), 'ziele:\n  - id: Z1\n    beschreibung: |\n      Eins.\n      Zwei.Drei.\n      Vier.\n');
  });

  it('is told without the blanks the editor adds where it takes the place of a selection', () => {
    assert.deepEqual(forEditor(text, { insert: 'Drei.\n      Vier.\n        tiefer', around: [] }, from, to), { insert: 'Drei.\nVier.\n  tiefer', around: [] });
    assert.deepEqual(forEditor(text, { insert: 'Drei.', around: [] }, from, to), { insert: 'Drei.', around: [] });
  });

  it('comes at the end of a text on a line of its own, with its line ends', () => {
    for (const [before, after] of [['', 'a: 1\n'], ['# b\n', '# b\na: 1\n'], ['# b', '# b\na: 1\n'], ['# b\r\n# c', '# b\r\n# c\r\na: 1\n']] as const) assert.equal(applyEdits(before, [atEnd(before, 'a: 1\n')]), after);
  });
});
