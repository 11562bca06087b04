import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/language/features/codeLens';
import { isUnwritten } from '../../../server/language/text/unwritten';
import { uriOf, workspaceOf } from '../../support/check';
import { goal, head } from '../../support/texts';

describe('a file in which nothing is written yet', () => {
  it('is empty, or holds comments', () => {
    assert.deepEqual(['', '\ufeff', '\n\n', '# Notiz', '# eins\r\n\r\n  # zwei\r\n'].map(isUnwritten), [true, true, true, true, true]);
    assert.deepEqual(['bzrp: 1', '# eins\nx', '-', '\t# Notiz\n---\n'].map(isUnwritten), [false, false, false, false]);
  });

  it('offers to begin a profile above its first line, and nothing else', () => {
    const lenses = (text: string) => codeLenses(workspaceOf(text), uriOf('profil'), ({ text: sentence }) => sentence).map(({ command, range }) => [range.start.line, command?.title, command?.command, command?.arguments]);
    assert.deepEqual(lenses('# Notiz\n'), [[0, 'Begin a profile', 'new-profile', [uriOf('profil')]]]);
    assert.ok(lenses(head() + goal()).every(([, title]) => title !== 'Begin a profile'));
  });
});
