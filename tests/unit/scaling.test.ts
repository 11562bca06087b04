import assert from 'node:assert/strict';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';
import { profileText } from '../support/profiles';

const URI = 'file:///arbeit/profil.bzrp.yaml';
const SIZES = [300, 3000, 30_000];
const setup = createSetup();

/** What one edit costs, counted: a busy machine changes none of it. */
interface Cost {
  characters: number;
  slots: number;
  checks: number;
  findings: number;
  bytes: number;
}

interface Press {
  name: string;
  /** Text before which the edit happens, searched from the middle of the profile. */
  before: string;
  type: string;
}

const PRESSES: readonly Press[] = [
  { name: 'a letter in a title', before: 'titel: ', type: 'titel: x' },
  { name: 'a fault in a value', before: 'status: geplant', type: 'status: geplannt' },
  { name: 'a fault of form', before: 'titel: ', type: 'titel: @' },
  { name: 'a new line in a text', before: 'beschreibung: |\n', type: 'beschreibung: |\n      Neu\n' },
  { name: 'another id', before: 'id: M', type: 'id: MX' },
  { name: 'another reference', before: 'ziele: [Z', type: 'ziele: [ZX' },
];

function costs(lines: number): Record<string, Cost> {
  const text = profileText({ lines });
  const space = new Workspace(setup);
  const { document } = space.set(URI, text);
  space.settle();
  const found: Record<string, Cost> = {};
  for (const { name, before, type } of PRESSES) {
    const start = text.indexOf(before, text.length >> 1);
    const { characters } = space.parsed;
    const { slots, checks } = space.work;
    space.change(URI, [{ start, end: start + before.length, text: type }]);
    space.settle();
    const findings = space.findings(URI);
    const told = findings.map(({ code, range, message }) => ({ code, range, message }));
    found[name] = { characters: space.parsed.characters - characters, slots: space.work.slots - slots, checks: space.work.checks - checks, findings: findings.length, bytes: JSON.stringify(told).length };
    space.change(URI, [{ start, end: start + type.length, text: before }]);
    space.settle();
    assert.equal(document.text, text);
    assert.deepEqual(space.findings(URI), []);
  }
  return found;
}

describe('a key press costs what it touches, however long the profile is', () => {
  let measured: Record<string, Cost>[] = [];
  before(() => {
    measured = SIZES.map(costs);
  });

  for (const { name } of PRESSES) {
    it(name, () => {
      const rows = measured.map((costs) => costs[name] as Cost);
      const [small] = rows as [Cost];
      assert.ok(small.characters > 0 && small.checks > 0);
      for (const row of rows) {
        assert.equal(row.findings, small.findings);
        assert.ok(row.slots <= small.slots, `${row.slots} pieces looked at, ${small.slots} in the short profile`);
        assert.ok(row.checks <= 1.5 * small.checks, `${row.checks} checks, ${small.checks} in the short profile`);
        assert.ok(row.characters <= 1.5 * small.characters + 200, `${row.characters} characters parsed, ${small.characters} in the short profile`);
        assert.ok(row.bytes <= small.bytes + 40, `${row.bytes} bytes, ${small.bytes} in the short profile`);
      }
    });
  }
});
