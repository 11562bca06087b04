import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { profile } from '../support/texts';

describe('outdated-region', () => {
  it('finds a key of 2006 and names what took its place', () => {
    const [finding] = check(profile({}, { bezirksregion: '⟦"090207"⟧' }), 'outdated-region');
    assert.deepEqual(finding?.message.args, ['090207', '2006', '2021', '092007 Adlershof']);
    check(profile({ raumbezug: '[⟦"09020702"⟧]' }), 'outdated-region');
  });

  it('leaves files of 2006 and keys both vintages have alone', () => {
    check(profile({ raumbezug: '["09020702"]' }, { bezirksregion: '"090207"', lor: '2006' }));
    check(profile({}, { bezirksregion: '"090207"', lor: '"2006"' }));
    check('bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirksweite Ziele\n');
  });

  it('silences what needs the file’s own key', () => {
    check(profile({ raumbezug: '["10100101"]' }, { bezirksregion: '⟦"090207"⟧' }), 'outdated-region');
  });

  it('writes the successor in the quotes that stand there', () => {
    mend(profile({}, { bezirksregion: "'090207' # früher" }), 'outdated-region', (old) => old.replace('090207', '092007'));
  });

  it('leaves the choice between several', () => {
    const text = profile({ raumbezug: '["09020702"]' });
    assert.deepEqual(titles(text, 'outdated-region'), ['Replace with "09200717 Dörpfeldstraße Ost"', 'Replace with "09200716 Dörpfeldstraße West"']);
    mend(text, 'outdated-region', (old) => old.replace('09020702', '09200716'), { fix: 1 });
  });
});
