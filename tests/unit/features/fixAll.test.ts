import assert from 'node:assert/strict';
import { safeEdits } from '../../../server/language/features/applyFixes';
import { uriOf, workspaceOf } from '../../support/check';
import { profile } from '../../support/texts';
import { applyEdits } from '../../../server/language/writing/mend';

/** The text with everything mended that is beyond doubt, as `bzrp check --fix` and „Alle beheben“ do it. */
function mended(text: string): string {
  return applyEdits(text, safeEdits(workspaceOf(text), uriOf('profil')));
}

describe('everything that is beyond doubt', () => {
  it('takes out comments that silence nothing', () => {
    assert.equal(mended(profile({ titel: 'Schulweg # bzrp-ignore funding-gap -- alt' })), profile({ titel: 'Schulweg' }));
    assert.equal(mended(`# bzrp-ignore funding-gap\n${profile()}`), profile());
  });

  it('leaves the codes of a comment that silence something', () => {
    const text = (codes: string): string => profile({}, { titel: `Profil TODO # bzrp-ignore ${codes}` });
    assert.equal(mended(text('placeholder-text, funding-gap')), text('placeholder-text'));
    assert.equal(mended(text('placeholder-text')), text('placeholder-text'));
  });
});
