import assert from 'node:assert/strict';
import { readFast } from '../../../server/language/syntax/fastPath';
import { parseWithYaml } from '../../../server/language/syntax/careful';
import { profileText } from '../../support/profiles';
import { Document } from '../../../server/language/syntax/document';

/** Texts the fast path reads, as `yaml` does. */
const READ = [
  'a: 1\n', 'a:\n', 'a:   # c\n', 'a: ~\n', 'a: null\n', 'a: TRUE\n', 'a: -5\n', 'a: +5\n', 'a: .5\n', 'a: 5.\n', 'a: 1e3\n', 'a: 092007\n', 'a: 2026-03\n', 'a: x # c\n', 'a: x#y\n', 'a: http://x.y/z\n', 'a: -x\n',
  'a: "x"  \n', "a: 'x: # y' # c\n", 'a: ""\n', 'a: [x, KID:D5, -1, "q, r", [1], {b: 2}]\n', 'a: {}\n', 'a: [ ]\n', 'a: {von: 2026, bis: 2030-Q1}  # c\n', '- a\n- b: 1\n  c: 2\n', '- a:\n  - b\n  c: 1\n', '-   a: 1\n    b: 2\n',
  'a:\n- b\n', 'a:\n  b:\n    c: 1\n\n  # d\n  e: 2\n', 'a: |\n  x\n   y\n\n  z\n\n\n', 'a: |-\n\n  x\n', 'a: >\n  x\n  y\n\n  z\n    w\n  v\n', 'a: >-\n  x\nb: 1\n', 'a: |\n  x\r\n  y\r\nb: 1\r\n', 'a: x\r\nb: y\r\n',
];

/** Texts it leaves to `yaml`, whether or not they are valid. */
const LEFT = [
  '', '\n', 'a: b: c\n', 'a: "x" y\n', 'a: "x\\n"\n', "a: 'x''y'\n", 'a: "x\n  y"\n', 'a: x\n  y\n', 'a: &x y\n', 'a: *x\n', 'a: !x y\n', 'a: @x\n', 'a: [x\n', 'a: [x,\n  y]\n', 'a: {x: 1,2}\n', 'a: [x] y\n', 'a: 0x1F\n', 'a: .inf\n', 'a: |+\n  x\n',
  'a: |2\n  x\n', 'a: |\n', 'a: x\na: y\n', '<<: x\n', '? a\n', 'a\n', 'a:\n\tb: 1\n', 'a:\n  b: 1\n c: 2\n', '- a\n b\n', '- - a\n', '-\n  a: 1\n', 'a:\n  b\n', '"a": 1\n', '\ufeffa: 1\n', 'a:\u00a01\n', 'a: x\u00a0\n', 'a: |\n    \n  x\n',
  'a: |\n   x\n  y\n', 'a: x\n---\n',
];

describe('the fast path', () => {
  for (const text of READ) {
    it(`reads ${JSON.stringify(text)} as yaml does`, () => {
      const fast = readFast(text);
      assert.ok(fast);
      const { node, fault } = parseWithYaml(text);
      assert.equal(fault, undefined);
      assert.deepEqual(fast, node);
    });
  }

  it('leaves everything else alone', () => {
    for (const text of LEFT) assert.equal(readFast(text), undefined, JSON.stringify(text));
  });

  it('reads every piece of a profile as it is usually written', () => {
    const { slots } = new Document('test:/a.bzrp.yaml', profileText({ lines: 300 }));
    const left = slots.filter(({ chunk, cut }) => cut.kind !== 'preamble' && !readFast(chunk.text)).map(({ chunk }) => chunk.text);
    assert.deepEqual(left, []);
  });
});
