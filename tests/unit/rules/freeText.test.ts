import assert from 'node:assert/strict';
import { mailsIn, phonesIn } from '../../../server/language/rules/support/contact';
import { placesOfMatches } from '../../../server/language/rules/support/freeText';
import { parse } from '../../../server/language/syntax/parse';

/** What is covered in the text as written for each match in its value. */
function covered(source: string, pattern: RegExp): string[] {
  const { node } = parse(source);
  const scalar = node?.kind === 'map' ? node.entries[0]?.value : undefined;
  assert.ok(scalar?.kind === 'scalar' && typeof scalar.value === 'string');
  return placesOfMatches(scalar, [...scalar.value.matchAll(pattern)]).map(({ place: { start, end } }) => `${start} ${source.slice(start, end)}`);
}

describe('the place of a match in a text', () => {
  it('is that of the same occurrence as written', () => {
    assert.deepEqual(covered('k: ab x ab', /ab/g), ['3 ab', '8 ab']);
    assert.deepEqual(covered('k: "\\u00e4ö x"', /x/g), ['12 x']);
    assert.deepEqual(covered("k: 'it''s (x)'", /\(x\)/g), ['10 (x)']);
    assert.deepEqual(covered('k: |\n  eins\n  zwei x\n', /x/g), ['19 x']);
  });

  it('is told apart from the same letters that are no match', () => {
    assert.deepEqual(covered('k: abc ab abc ab', /\bab\b/g), ['7 ab', '14 ab']);
    assert.deepEqual(covered('k: |\n  b abc\n  ab b\n', /\bab\b|\bb\b/g), ['7 b', '15 ab', '18 b']);
  });

  it('spans the line end of a folded text', () => {
    assert.deepEqual(covered('k: a b\n  c', /b c/g), ['5 b\n  c']);
  });

  it('is the whole text where the match is not written as it reads', () => {
    assert.deepEqual(covered('k: "\\x61b"', /ab/g), ['3 "\\x61b"']);
    assert.deepEqual(covered('k: "\\x61b ab"', /ab/g), ['10 ab', '3 "\\x61b ab"']);
  });
});

describe('contact data in texts', () => {
  it('mail: found whole, whatever stands around', () => {
    assert.deepEqual(mailsIn('(a.b+c@d-e.berlin), ü@x.de; @handle a@b').map(([mail]) => mail), ['a.b+c@d-e.berlin', 'ü@x.de']);
  });

  it('phone: prefix, area code, separator and at least five digits', () => {
    assert.deepEqual(phonesIn('030/90297 und 0049 (0)30 90297').map(([phone]) => phone), ['030/90297', '0049 (0)30 90297']);
    assert.deepEqual(phonesIn('030 9029, 03090297, 1030 90297, 0 90297').map(([phone]) => phone), []);
  });
});
