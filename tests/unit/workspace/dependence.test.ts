import assert from 'node:assert/strict';
import type { ItemRule, Rule } from '../../../server/language/rules/rule';
import { createSetup } from '../../../server/language/setup';
import { say } from '../../../server/language/text/message';
import { Workspace } from '../../../server/language/workspace/workspace';

/** A rule like those of the product, small enough to see what it reads: a goal that no measure serves. */
const unserved: ItemRule = {
  severity: 'warning',
  items: ['ziel'],
  check(site, context) {
    const id = site.node.kind === 'map' ? site.node.entries.find(({ key }) => key.value === 'id')?.value : undefined;
    if (id?.kind !== 'scalar') return;
    const served = context.own('ref', String(id.value)).some(({ says }) => says.from === 'massnahmen.ziele');
    if (!served) context.report(id, say('unserved'), { missing: 'own' });
  },
};

const failing: Rule = {
  severity: 'warning',
  items: ['massnahme'],
  check() {
    throw new Error('broken');
  },
};

function workspace(rules: Record<string, Rule>): Workspace {
  return new Workspace({ ...createSetup(), rules });
}

const head = (region: string): string => `bzrp: 1\nart: profil\nbezirksregion: "${region}"\ntitel: Ein Profil\nstand: 2026\nzeitraum: 2026\n`;
const goals = (...ids: string[]): string => `ziele:\n${ids.map((id) => `  - id: ${id}\n    titel: Ziel ${id}\n    handlungsfeld: wohnen\n`).join('')}`;
const measure = (id: string, goal: string): string => `massnahmen:\n  - id: ${id}\n    titel: Etwas tun\n    ziele: [${goal}]\n`;

const summary = (space: Workspace, uri: string): string[] => space.findings(uri).map(({ code, range }) => `${range.start.line}:${range.start.character} ${code}`);

describe('what an edit touches', () => {
  it('typing in a text runs the rules of its own item only', () => {
    const space = workspace({ unserved });
    space.set('file:///a.bzrp.yaml', head('092007') + goals('Z1', 'Z2') + measure('M1', 'Z1'));
    space.set('file:///b.bzrp.yaml', head('092005') + goals('Z1'));
    space.settle();
    const text = space.files.get('file:///a.bzrp.yaml')?.document.text ?? '';
    const at = text.indexOf('Etwas');
    space.work.slots = 0;
    space.work.files.clear();
    space.change('file:///a.bzrp.yaml', [{ start: at, end: at, text: 'x' }]);
    space.settle();
    assert.equal(space.work.slots, 1);
    assert.deepEqual([...space.work.files], ['file:///a.bzrp.yaml']);
  });

  it('a changed reference runs the goals it leaves and meets, in whatever file they are', () => {
    const space = workspace({ unserved });
    space.set('file:///profil.bzrp.yaml', head('092007') + goals('Z1', 'Z2', 'Z3'));
    space.set('file:///beitrag.bzrp.yaml', `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${measure('M1', 'Z1')}`);
    space.settle();
    assert.deepEqual(summary(space, 'file:///profil.bzrp.yaml'), ['10:8 unserved', '13:8 unserved']);
    const at = (space.files.get('file:///beitrag.bzrp.yaml')?.document.text ?? '').indexOf('Z1');
    space.work.slots = 0;
    space.change('file:///beitrag.bzrp.yaml', [{ start: at, end: at + 2, text: 'Z2' }]);
    const changed = space.settle();
    assert.equal(space.work.slots, 3, 'the measure, the goal it served, the goal it serves');
    assert.ok(changed.has('file:///profil.bzrp.yaml'));
    assert.deepEqual(summary(space, 'file:///profil.bzrp.yaml'), ['7:8 unserved', '13:8 unserved']);
  });

  it('findings move with the text above them without any rule running again', () => {
    const space = workspace({ unserved });
    space.set('file:///a.bzrp.yaml', head('092007') + goals('Z1'));
    space.settle();
    const at = head('092007').indexOf('stand');
    space.work.slots = 0;
    space.change('file:///a.bzrp.yaml', [{ start: at, end: at, text: '# eine Zeile mehr\n' }]);
    space.settle();
    assert.deepEqual(summary(space, 'file:///a.bzrp.yaml'), ['8:8 unserved']);
    assert.ok(space.work.slots <= 2, `${space.work.slots} slots ran`);
  });
});

describe('partial knowledge', () => {
  it('keeps back what is concluded from absence while a file of the profile cannot be read', () => {
    const space = workspace({ unserved });
    space.set('file:///profil.bzrp.yaml', head('092007') + goals('Z1'));
    space.set('file:///beitrag.bzrp.yaml', 'bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\nmassnahmen:\n  - id: "M1\n');
    space.settle();
    assert.deepEqual(summary(space, 'file:///profil.bzrp.yaml'), ['0:0 context-incomplete']);
    assert.match(space.findings('file:///profil.bzrp.yaml')[0]?.message.args.join() ?? '', /beitrag\.bzrp\.yaml/);
    space.remove('file:///beitrag.bzrp.yaml');
    space.settle();
    assert.deepEqual(summary(space, 'file:///profil.bzrp.yaml'), ['7:8 unserved']);
  });

  it('keeps it back in its folder and below while nobody can say whose a file is, and says so', () => {
    const space = workspace({ unserved });
    space.set('a', head('092007') + goals('Z1'));
    space.set('b', `bzrp: 1\nart: beitrag\nbezirksregion: "0920\namt: Jugendamt\n${measure('M1', 'Z1')}`);
    space.settle();
    assert.deepEqual(summary(space, 'a'), ['0:0 context-incomplete']);
    space.change('b', [{ start: 'bzrp: 1\nart: beitrag\nbezirksregion: '.length, end: 'bzrp: 1\nart: beitrag\nbezirksregion: "0920'.length, text: '"092006"' }]);
    assert.ok(space.settle().has('a'), 'what was kept back is to be shown');
    assert.deepEqual(summary(space, 'a'), ['7:8 unserved']);
  });

  it('goes on with the other rules when one fails, and says so', () => {
    const space = workspace({ unserved, failing });
    space.set('file:///a.bzrp.yaml', head('092007') + goals('Z1') + measure('M1', 'Z9'));
    space.settle();
    assert.deepEqual(summary(space, 'file:///a.bzrp.yaml'), ['0:0 internal-error', '7:8 unserved']);
  });

  it('takes a file outside every folder for itself', () => {
    const space = workspace({ unserved });
    space.set('file:///a.bzrp.yaml', head('092007') + goals('Z1'), { inWorkspace: false });
    space.set('file:///b.bzrp.yaml', `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${measure('M1', 'Z1')}`);
    space.settle();
    assert.deepEqual(summary(space, 'file:///a.bzrp.yaml'), [], 'its measures may stand in a file nobody told us of');
  });
});

describe('suppression', () => {
  const goal = (first: string): string => `${head('092007')}ziele:\n  - id: Z1${first}\n    titel: Ziel\n    handlungsfeld: wohnen\n`;

  it('silences a finding that begins on its line', () => {
    const space = workspace({ unserved, 'unused-suppression': { severity: 'information', builtIn: true } });
    space.set('file:///a.bzrp.yaml', goal('  # bzrp-ignore unserved -- folgt'));
    space.settle();
    assert.deepEqual(summary(space, 'file:///a.bzrp.yaml'), []);
  });

  it('alone on a line means the next line with content, across items', () => {
    const space = workspace({ unserved, 'unused-suppression': { severity: 'information', builtIn: true } });
    space.set('file:///a.bzrp.yaml', `${head('092007')}ziele:\n  # bzrp-ignore unserved -- folgt\n\n  - id: Z1\n    titel: Ziel\n    handlungsfeld: wohnen\n`);
    space.settle();
    assert.deepEqual(summary(space, 'file:///a.bzrp.yaml'), []);
  });

  it('that finds nothing, or means no rule, is told at its code', () => {
    const space = workspace({ unserved, 'unused-suppression': { severity: 'information', builtIn: true } });
    space.set('file:///a.bzrp.yaml', `${goal('')}    beschreibung: nichts  # bzrp-ignore unserved, gibts-nicht\n`);
    space.settle();
    assert.deepEqual(summary(space, 'file:///a.bzrp.yaml'), ['7:8 unserved', '10:40 unused-suppression', '10:50 unused-suppression']);
  });

  it('a # inside a text is text', () => {
    const space = workspace({ unserved, 'unused-suppression': { severity: 'information', builtIn: true } });
    space.set('file:///a.bzrp.yaml', `${goal('')}    beschreibung: |\n      Zeile # bzrp-ignore unserved\n`);
    space.settle();
    assert.deepEqual(summary(space, 'file:///a.bzrp.yaml'), ['7:8 unserved']);
  });
});
