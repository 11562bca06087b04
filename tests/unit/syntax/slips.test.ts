import assert from 'node:assert/strict';
import { createSetup } from '../../../server/language/setup';
import { textOf, valueOf } from '../../../server/language/syntax/tree';
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
      space.change(URI, [{ start: offset + edit.start, end: offset + edit.end, text: edit.newText }]);
      const item = space.files.get(URI)?.document.items('ziele')[0];
      assert.equal(item?.stale, false);
      assert.equal(textOf(valueOf(item?.node, 'titel')), title);
    });
  }
});
