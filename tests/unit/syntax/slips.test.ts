import assert from 'node:assert/strict';
import { createSetup } from '../../../server/language/setup';
import { itemsOf, textOf, valueOf } from '../../../server/language/syntax/tree';
import { Workspace } from '../../../server/language/workspace/workspace';

const URI = 'file:///a.bzrp.yaml';
const setup = createSetup();
const text = (title: string): string => `bzrp: 1\nart: profil\nziele:\n  - id: Z1\n    titel: ${title}\n    handlungsfeld: wohnen\n`;

/** Values planners write without quotes, and YAML fails on (FORMAT §0). */
const SLIPS = ['Teil II: Ziele', '"Kiez" stärken', "'Kiez' stärken", '[Entwurf] Kiez', '{Entwurf} Kiez', '@home im Kiez', '% der Wege', '&Kiez stärken', '*innen gewinnen', '!wichtig: Wege', '- Wege', '? Wege', '"Kiez": Wege "neu"', '`Kiez`', '&Kiez: "a" \\b'];

describe('slips of planners', () => {
  for (const title of SLIPS) {
    it(`„${title}“ is told in plain words, and mended by quotes that say what is written`, () => {
      const space = new Workspace(setup);
      space.set(URI, text(title));
      space.settle();
      const [finding, ...more] = space.findings(URI).filter(({ code }) => code === 'yaml-syntax');
      assert.ok(finding);
      assert.deepEqual(more, []);
      assert.equal(finding.range.start.line, 4);
      assert.match(finding.message.text, /quotes|closing bracket/);
      const [fix] = finding.fixes();
      const [edit] = fix?.edits ?? [];
      assert.ok(edit, finding.message.text);
      const { offset } = finding.slot;
      space.change(URI, [{ start: offset + edit.start, end: offset + edit.end, text: edit.text }]);
      const item = space.files.get(URI)?.document.items('ziele')[0];
      assert.equal(item?.stale, false);
      assert.equal(textOf(valueOf(item?.node, 'titel')), title);
    });
  }
});

describe('slips between brackets and braces', () => {
  const IN_BRACES = ['Teil II: Ziele', '"Kiez" stärken', "'Kiez' stärken", '[Entwurf] Kiez', '{Entwurf} Kiez', '@home im Kiez', '% der Wege', '!wichtig: Wege', '"Kiez": Wege "neu"', '`Kiez`', 'Kiez [Entwurf]', 'Kiez {neu}'];
  const inFlow = (flow: string): string => `bzrp: 1\nart: profil\nmassnahmen:\n  - id: M1\n    titel: Begehung\n    ${flow}\n    status: vorschlag\n`;

  /** Mends the only fault of form and returns the item. */
  function mended(text: string): ReturnType<typeof valueOf> {
    const space = new Workspace(setup);
    space.set(URI, text);
    space.settle();
    const [finding, ...more] = space.findings(URI).filter(({ code }) => code === 'yaml-syntax');
    assert.ok(finding, text);
    assert.deepEqual(more, []);
    assert.equal(finding.range.start.line, 5);
    assert.match(finding.message.text, /quotes/);
    const edits = finding.fixes()[0]?.edits ?? [];
    assert.equal(edits.length, 1, finding.message.text);
    const [edit] = edits;
    const { offset } = finding.slot;
    if (edit) space.change(URI, [{ start: offset + edit.start, end: offset + edit.end, text: edit.text }]);
    const item = space.files.get(URI)?.document.items('massnahmen')[0];
    assert.equal(item?.stale, false);
    return valueOf(item?.node, 'meilensteine') ?? valueOf(item?.node, 'zielgruppen');
  }

  for (const title of IN_BRACES) {
    it(`„${title}“ in braces`, () => {
      for (const eol of ['\n', '\r\n']) {
        const list = mended(inFlow(`meilensteine: [{titel: ${title}, termin: 2027-06, status: offen}]`).replaceAll('\n', eol));
        const [first] = itemsOf(list);
        assert.deepEqual(['titel', 'termin', 'status'].map((key) => textOf(valueOf(first, key))), [title, '2027-06', 'offen']);
      }
    });
  }

  for (const title of IN_BRACES.filter((each) => !/: /.test(each))) {
    it(`„${title}“ in brackets`, () => {
      assert.deepEqual(itemsOf(mended(inFlow(`zielgruppen: [Kinder, ${title}, Eltern]`))).map(textOf), ['Kinder', title, 'Eltern']);
    });
  }

  it('as the last entry', () => {
    const [first] = itemsOf(mended(inFlow('meilensteine: [{termin: 2027-06, status: offen, titel: "Kiez" stärken}]')));
    assert.equal(textOf(valueOf(first, 'titel')), '"Kiez" stärken');
  });
});
