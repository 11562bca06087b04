import assert from 'node:assert/strict';
import { pasteText } from '../../server/language/paste/text';
import { createSetup } from '../../server/language/setup';
import { Document } from '../../server/language/syntax/document';
import { applyEdits } from '../../server/language/writing/mend';

const { schemas } = createSetup().grammar;

/** The text after pasting at `|` (or over what stands between two), and whether plain text would do. */
function pasted(marked: string, words: string): string | undefined {
  const [before = '', selected = '', rest] = marked.split('|');
  const after = rest ?? selected;
  const chosen = rest === undefined ? '' : selected;
  const text = before + chosen + after;
  const [start, end] = [before.length, before.length + chosen.length];
  const offer = pasteText(new Document('test:/a', text), schemas, 'profil', start, end, words);
  if (!offer) return undefined;
  const result = applyEdits(text, [...offer.around, { start, end, text: offer.insert }].sort((a, b) => a.start - b.start || a.end - b.end));
  assert.equal(new Document('test:/a', result).slots.filter(({ lost }) => lost !== undefined).length, 0, result);
  return result;
}

describe('text pasted into a value', () => {
  it('with a colon, a hash or a sign of the language is put in quotation marks', () => {
    assert.equal(pasted('titel: |\n', 'Teil II: Ziele'), 'titel: "Teil II: Ziele"\n');
    assert.equal(pasted('titel:|\n', 'Platz #12 neu'), 'titel: "Platz #12 neu"\n');
    assert.equal(pasted('titel: |\n', '* Stern'), 'titel: "* Stern"\n');
    assert.equal(pasted('titel: Vor | nach\n', 'a: b'), 'titel: "Vor a: b nach"\n');
    assert.equal(pasted('titel: |alt|\n', 'a: b'), 'titel: "a: b"\n');
    assert.equal(pasted('ziele:\n  - id: Z1\n    titel: |\n', '"Kiez" stärken'), `ziele:\n  - id: Z1\n    titel: '"Kiez" stärken'\n`);
  });

  it('of several paragraphs becomes a block as deep as its place', () => {
    assert.equal(pasted('ziele:\n  - id: Z1\n    beschreibung: |\n    prioritaet: hoch\n', 'Erstens: ja\r\n\r\nZweitens\r\n'), 'ziele:\n  - id: Z1\n    beschreibung: |\n      Erstens: ja\n\n      Zweitens\n    prioritaet: hoch\n');
  });

  it('keeps the depth of a block it goes into', () => {
    assert.equal(pasted('vorbemerkung: >\n  Eins\n  |\n', 'Zwei\nDrei: vier'), 'vorbemerkung: >\n  Eins\n  Zwei\n  Drei: vier\n');
  });

  it('of several lines is one line where the value is one', () => {
    assert.equal(pasted('titel: |\n', 'Mehr\nGrün'), 'titel: Mehr Grün\n');
  });

  it('stays plain where that says the same, and where no text belongs', () => {
    for (const [text, words] of [['titel: |\n', 'Mehr Grün'], ['titel: Vor|\n', 'sicht'], ['stand: |\n', '2026: x'], ['ziele:\n  |\n', '- id: Z1\n'], ['|\n', 'a: b'], ['status: |\n', 'a: b'], ['titel: "a\\tb|"\n', 'x: y']] as const) assert.equal(pasted(text, words), undefined, text);
  });
});
