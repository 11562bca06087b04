import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Counted } from '../support/patterns/steps';
import { type Pattern, patternsIn, patternsInCode, patternsInLanguage, patternsInSchemas } from '../support/patterns/find';
import { type Hostile, hostileTo, textOf } from '../support/patterns/hostile';

const ROOT = join(__dirname, '../..');
/** So many steps for each character of a text arouse no suspicion. */
const PLENTY = 6;
/** How much longer the second text is. A pattern in good order takes so many times the steps, a quadratic one the square of it. */
const LONGER = 8;
/** Between the two. Loops with a bound (`{1,64}`) look a little worse than they are until they have reached it. */
const TOO_MUCH = 14;
const MOST = 2_000_000;

/** A text for which the steps grow faster than the text; undefined when none of those tried does it. */
function weaknessOf(source: string, flags: string): Hostile | undefined {
  const counted = new Counted(source, flags);
  for (const hostile of hostileTo(source, flags)) {
    const times = Math.max(24, Math.ceil(64 / hostile.again.length));
    const short = textOf(hostile, times);
    const steps = counted.count(short, MOST);
    if (steps < PLENTY * short.length) continue;
    const more = counted.count(textOf(hostile, LONGER * times), MOST);
    if (more >= MOST || more > TOO_MUCH * steps) return hostile;
  }
  return undefined;
}

describe('patterns', () => {
  it('all take time that grows with the text and no faster', () => {
    const places = new Map<string, Pattern>();
    const folders = ['server', 'client', 'scripts'].flatMap((folder) => patternsInCode(join(ROOT, folder)));
    for (const pattern of [...folders, ...patternsInSchemas(join(ROOT, 'schemas')), ...patternsInLanguage(join(ROOT, 'language-configuration.json'))]) places.set(`/${pattern.source ?? pattern.place}/${pattern.flags}`, pattern);
    assert.ok(places.size > 200, `${places.size} patterns were found`);
    const weak = [...places.values()].flatMap((pattern) => {
      const hostile = pattern.source === undefined ? undefined : weaknessOf(pattern.source, pattern.flags);
      return hostile ? [`${pattern.place.slice(ROOT.length + 1)} /${pattern.source}/${pattern.flags}: ${JSON.stringify(hostile)}`] : [];
    });
    assert.deepEqual(weak, []);
    // Those the test cannot read have a test of their own that says how long they take.
    const unread = [...places.values()].filter(({ source }) => source === undefined).map(({ place }) => place.slice(ROOT.length + 1).replace(/:\d+$/, ''));
    assert.deepEqual(unread, ['server/import/statistics/placeholder.ts', ...Array.from({ length: 3 }, () => 'server/language/schema/vocabulary.ts')]);
  }).timeout(120_000);

  describe('the test itself', () => {
    const judged: Readonly<Record<string, [good: string, bad: string]>> = {
      'a run at the end': ['^\\d+$', '\\d+$'],
      'blanks around': ['^\\S+$', '^(\\s*)([^]*?)(\\s*)$'],
      'loops in loops': ['^(?:ab+)+$', '^(?:a+)+$'],
      'two loops of one kind': ['^a*b*$', '^a*a*$'],
      'quotes that are not closed': ['^"(?:[^"\\\\]|\\\\.)*"', '"(?:[^"\\\\]|\\\\.)*"'],
      'a look ahead at every place': ['(?=a)', '\\B(?=(?:\\d{3})+$)'],
      'a group referred to': ['^(["\'])[^]*\\1$', '(["\'])[^]*\\1$'],
      'a look behind': ['(?<=\\s)', '(?<=\\s+)x'],
    };
    for (const [name, [good, bad]] of Object.entries(judged)) {
      it(`tells apart: ${name}`, () => {
        assert.equal(weaknessOf(good, 'gu'), undefined);
        assert.notEqual(weaknessOf(bad, 'gu'), undefined);
      });
    }

    it('counts matches as the engine finds them', () => {
      // A pattern that matches is done at once; one that does not tries every place.
      assert.ok(new Counted('a', '').count('a'.repeat(100), MOST) < 3);
      assert.ok(new Counted('b', '').count('a'.repeat(100), MOST) >= 100);
      assert.ok(new Counted('^b', '').count('a'.repeat(100), MOST) < 250);
    });

    it('finds patterns however they are written, and says which it cannot read', () => {
      const found = patternsIn('a.ts', "const D = '[0-9]'; const P = /b+/g; x(/a/); new RegExp(`^${D}+$`, 'u'); RegExp('c' + D); new RegExp(`${P.source}?`);");
      assert.deepEqual(found.map(({ source, flags }) => `${source} ${flags}`), ['b+ g', 'a ', '^[0-9]+$ u', 'c[0-9] ', 'b+? ']);
      assert.deepEqual(patternsIn('a.ts', 'f((word) => new RegExp(word))'), [{ place: 'a.ts:1', source: undefined, flags: '' }]);
    });
  });
});
