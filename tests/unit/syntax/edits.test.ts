import assert from 'node:assert/strict';
import { Document } from '../../../server/language/syntax/document';
import { check } from '../../fuzz/run';
import type { TextChange } from '../../../server/language/writing/mend';

/** Edits that once went wrong, found by the fuzz; each leaves what a fresh analysis gives and what `yaml` says. */
describe('edits that once went wrong', () => {
  const edits = (text: string, ...changes: TextChange[]): Document => {
    const document = new Document('test:/a.bzrp.yaml', text);
    // The first of them also as a document of its own.
    const [first] = changes;
    const other = first && document.edited(first);
    assert.equal(other && check(other), undefined);
    assert.equal(document.text, text);
    assert.equal(check(document), undefined);
    document.update(changes);
    assert.equal(check(document), undefined);
    return document;
  };
  const insert = (at: number, text: string): TextChange => ({ start: at, end: at, text });

  it('in the second piece: the preamble is not cut twice', () => {
    edits('bzrp: 1\nart: profi', insert(18, 'l'));
  });

  it('taking away all that is no comment leaves no map', () => {
    assert.equal(edits('# Profil\nart: profil\n', { start: 8, end: 21, text: '' }).notAMap, true);
  });

  it('a carriage return alone ends no line', () => {
    edits('...\r', insert(0, 'art: fallbeispiel\r\n'));
    edits('a: 1\nb: 2\n', insert(9, '\r'));
    edits('\r', insert(0, '\t'));
  });

  it('a byte order mark in the middle is a letter', () => {
    edits('bzrp: 1\nvorbemerkung: |\n', insert(8, '\ufeff'));
  });

  it('a line separator does not hide the colon of a key', () => {
    edits('leitziele:\n  - id: L1\n  - id: Z1\n', insert(22, '\u2028'));
  });

  it('a no-break space behind a colon makes no key', () => {
    const { slots } = edits('titel: a\nstatus: b\n', { start: 15, end: 17, text: ':\u00a0' });
    assert.equal(slots.filter(({ lost }) => lost).length, 1);
  });

  it('a key in the notation "? key" needs the whole text', () => {
    edits('akteure:\n  - {kategorie: verein}\n', insert(33, '? a\n'));
  });

  it('a second document is told in a text that cannot be cut', () => {
    const { slots } = edits('  ziele:\n', insert(9, '---\r\n'));
    assert.match(slots[0]?.lost?.message.text ?? '', /^A second document/);
  });

  it('blanks at the end of a text are read as yaml reads them', () => {
    edits('vorbemerkung: >\n  Text\n', insert(23, '     '));
    edits('vorbemerkung: >\n  Text\n', insert(23, '     \n'));
  });

  it('an item of a repeated list stays silent while it is edited', () => {
    const text = 'a: 1\nziele: x\nziele:\n  - id: Z1\n';
    const { slots } = edits(text, insert(text.length - 1, '"'), insert(text.length - 2, '"x" '));
    assert.equal(slots.filter(({ lost }) => lost).length, 1);
  });

  it('an item in the wrong column is to move as far as its list stands now', () => {
    edits('ziele:\n      - a\n  - id: Z1\n', { start: 7, end: 17, text: '        - a\n' });
  });

  it('a list that is longer than the stretch looked at is followed to its end', () => {
    const items = Array.from({ length: 50 }, (_, at) => `  - id: Z${at}\n`).join('');
    edits(`ziele:\n${items}status: a\n`, { start: 7, end: 9, text: '    ' });
    edits(`ziele: x\n${items}status: a\n`, { start: 7, end: 8, text: '' });
  });
});

describe('what an edit leaves alone', () => {
  const text = `a: 1\nziele:\n${Array.from({ length: 20 }, (_, at) => `  - id: Z${at}\n    titel: x\n`).join('')}b: 2\n`;

  it('is the same slots and chunks, and only their places move', () => {
    const document = new Document('test:/a.bzrp.yaml', text);
    const before = document.slots.map((slot) => ({ slot, chunk: slot.chunk, offset: slot.offset, line: slot.line }));
    const at = text.indexOf('titel') + 7;
    document.takeChanges();
    document.update([{ start: at, end: at, text: 'neu\n    quelle: ' }]);
    const [changed] = [...document.takeChanges().touched];
    for (const { slot, chunk, offset, line } of before) {
      assert.ok(document.slots.includes(slot));
      if (slot === changed) assert.notEqual(slot.chunk, chunk);
      else {
        const isBehind = offset > at;
        assert.deepEqual([slot.chunk === chunk, slot.offset, slot.line], [true, offset + (isBehind ? 16 : 0), line + (isBehind ? 1 : 0)]);
      }
    }
  });

  it('an edit as a document of its own reads the piece it touches, and the file stays what it was', () => {
    const document = new Document('test:/a.bzrp.yaml', text);
    const before = document.slots.map((slot) => ({ ...slot }));
    const { calls } = document.count;
    const at = text.indexOf('  - id: Z5') + 4;
    const other = document.edited({ start: at, end: at, text: 'titel: Neu\n    ' });
    assert.equal(document.count.calls, calls + 1);
    assert.deepEqual([other.text, check(other)], [`${text.slice(0, at)}titel: Neu\n    ${text.slice(at)}`, undefined]);
    assert.deepEqual(document.slots.map((slot) => ({ ...slot })), before);
    assert.equal(other.slots.filter(({ chunk }) => before.every((slot) => slot.chunk !== chunk)).length, 1);
  });

  it('anchors lead to the file they stand in', () => {
    const document = new Document('test:/a.bzrp.yaml', 'a: &x {b: 1}\nc: *x\nd: 2\n');
    const other = document.edited({ start: 10, end: 11, text: '3' });
    const [own, theirs] = [document, other].map(({ slots }) => slots[1]?.chunk.aliases[0]?.target);
    assert.deepEqual([own, theirs], [document.slots[0]?.chunk.node, other.slots[0]?.chunk.node]);
  });

  it('numbers of the items behind a new one move on', () => {
    const document = new Document('test:/a.bzrp.yaml', text);
    const at = text.indexOf('  - id: Z5');
    document.update([{ start: at, end: at, text: '  - id: neu\n' }]);
    assert.equal(document.items('ziele').length, 21);
    assert.deepEqual(document.slots.filter(({ key, cut }) => key === 'ziele' && cut.kind === 'item').map(({ index }) => index), Array.from({ length: 21 }, (_, index) => index));
  });

  it('the last readable state of a piece is kept while it is broken', () => {
    const document = new Document('test:/a.bzrp.yaml', 'a: 1\nziele:\n  - id: Z1\n    titel: alt\n');
    const at = document.text.indexOf('alt');
    document.update([{ start: at, end: at, text: '"x" ' }]);
    const [item] = document.items('ziele');
    assert.equal(item?.stale, true);
    document.update([{ start: at, end: at + 4, text: '' }]);
    assert.equal(document.items('ziele')[0]?.stale, false);
  });
});
