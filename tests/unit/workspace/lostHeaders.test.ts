/** One slip in a header: what it concerns waits and says so, everything else goes on. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createSetup } from '../../../server/language/setup';
import { Workspace } from '../../../server/language/workspace/workspace';
import { goal, head, measure, profile } from '../../support/texts';

const setup = createSetup();

function codes(texts: Readonly<Record<string, string>>, outside: readonly string[] = []): Record<string, string[]> {
  const space = new Workspace(setup);
  for (const [name, text] of Object.entries(texts)) space.set(`file:///w/${name}.bzrp.yaml`, text, { inWorkspace: !outside.includes(name) });
  space.settle();
  const told = (name: string): string[] => space.findings(`file:///w/${name}.bzrp.yaml`).map(({ code, message }) => (code === 'context-incomplete' ? `${code} ${message.args.join()}` : code));
  return Object.fromEntries(Object.keys(texts).map((name) => [name, told(name)]));
}

const district = (line: string): string => `bzrp: 1\nart: bezirk\n${line}titel: Bezirk Treptow-Köpenick\nleitziele: [{id: BL1, titel: Leit}]\nziele: [{id: BZ1, titel: Ziel, handlungsfeld: wohnen}]\nmassnahmen: [{id: BM1, titel: Mehr tun, ziele: [BZ1], status: vorschlag, horizont: kurzfristig}]\n`;
const referring = head({ fassung: '"2026"' }) + goal({ leitziel: 'BL1' }) + measure({ ziele: '[Z1, "09/BZ1"]' });
/** Complete, of another district. */
const other = profile({}, { bezirksregion: '"101001"' });
/** A goal without a measure, of another district. */
const unserved = head({ bezirksregion: '"101001"' }) + goal();

describe('a header that cannot be read', () => {
  const SLIPS = {
    'the edition': 'bezirk: "09"\nfassung: "2026" x\n',
    'the district': 'bezirk: "09" x\nfassung: "2026"\n',
    'a quote not closed': 'bezirk: "09\nfassung: "2026"\n',
    'a colon forgotten': 'bezirk: "09"\nfassung "2026"\n',
    'a tab': 'bezirk: "09"\n\tfassung: "2026"\n',
  };
  for (const [name, line] of Object.entries(SLIPS)) {
    it(`is one error where it stands: ${name}`, () => {
      const told = codes({ p: referring, bez: district(line) });
      assert.deepEqual(told, { p: ['context-incomplete bez.bzrp.yaml'], bez: ['yaml-syntax'] });
    });
  }

  it('of a file that belongs to nothing lets go of what its region said, when that goes', () => {
    const uri = 'file:///w/a.bzrp.yaml';
    const text = `art: profil\n   raumbezug:\nbezirksregion: "052004"\nstand: 2026-05\nziele:\n  - id: Z1\n    indikatoren:\n      - indikator: KID:D5\n        raum: "05200524"\n`;
    const space = new Workspace(setup);
    space.set(uri, text, { version: 1 });
    space.settle();
    const line = 'bezirksregion: "052004"\n';
    const start = text.indexOf(line);
    space.change(uri, [{ start, end: start + line.length, text: '' }]);
    space.settle();
    const fresh = new Workspace(setup);
    fresh.set(uri, text.replace(line, ''));
    fresh.settle();
    const told = (each: Workspace): string[] => each.findings(uri).map(({ code, range }) => `${code} ${range.start.line}`);
    assert.deepEqual(told(space), told(fresh));
  });

  it('of the kind of file waits likewise', () => {
    const told = codes({ p: referring, bez: district('bezirk: "09"\nfassung: "2026"\n').replace('art: bezirk', 'art: bezirk: x') });
    assert.deepEqual(told['p'], ['context-incomplete bez.bzrp.yaml']);
  });

  it('concerns what fits it in its folder and below, and nothing elsewhere', () => {
    const lost = district('bezirk: "09"\nfassung: "2026" x\n');
    assert.deepEqual(codes({ 'neun/p': referring, 'neun/amt/bez': lost, zehn: unserved })['neun/p'], ['unresolved-reference', 'unresolved-reference'], 'it lies deeper than the profile');
    const told = codes({ 'neun/tief/p': referring, 'neun/bez': lost, 'neun/zehn': unserved, 'zehn/p': unserved.replace('101001', '101002') });
    assert.deepEqual(told['neun/tief/p'], ['context-incomplete bez.bzrp.yaml']);
    assert.deepEqual([told['neun/zehn'], told['zehn/p']], [['goal-without-measure'], ['goal-without-measure']], 'another district is not asked');
  });

  it('silences no other district that lies elsewhere, whatever is lost', () => {
    const lost = `bzrp: 1\nart: beitrag\nbezirksregion: "0920\namt: Jugendamt\n${measure()}`;
    assert.deepEqual(codes({ 'neun/b': lost, 'zehn/p': unserved })['zehn/p'], ['goal-without-measure']);
    assert.deepEqual(codes({ 'zehn/b': lost, 'zehn/p': unserved })['zehn/p'], ['context-incomplete b.bzrp.yaml']);
    assert.deepEqual(codes({ b: lost, 'zehn/p': unserved })['zehn/p'], ['context-incomplete b.bzrp.yaml']);
    assert.deepEqual(codes({ b: lost, 'zehn/p': other })['zehn/p'], [], 'where nothing waits nothing is said');
  });

  it('joins no profile by chance', () => {
    const lost = profile({}, { fassung: '"2026" x' });
    assert.deepEqual(codes({ a: profile(), b: lost }), { a: [], b: ['yaml-syntax'] });
  });

  it('may be that of a catalogue or a practice example', () => {
    const catalogue = 'bzrp: 1\nart: katalog x: y\ntitel: Eigene\nindikatoren: []\n';
    assert.deepEqual(codes({ p: head() + goal({ indikatoren: '[{indikator: TK:N1}]' }) + measure(), k: catalogue })['p'], ['context-incomplete k.bzrp.yaml']);
    assert.deepEqual(codes({ p: profile({ fallbeispiel: 'FB1' }), k: catalogue })['p'], ['context-incomplete k.bzrp.yaml']);
    assert.deepEqual(codes({ p: profile({ fallbeispiel: 'FB1' }), 'tief/k': catalogue })['p'], ['unresolved-reference']);
  });
});

describe('a file outside every folder', () => {
  it('gets no finding that needs other files: every example, opened alone, has none it has not at home', () => {
    const folder = 'examples/treptow-koepenick';
    const names = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.bzrp.yaml'));
    assert.ok(names.length > 3);
    for (const name of names) {
      const alone = codes({ [name]: readFileSync(`${folder}/${name}`, 'utf8') }, [name]);
      const home = codes(Object.fromEntries(names.map((each) => [each, readFileSync(`${folder}/${each}`, 'utf8')])));
      assert.deepEqual(alone[name]?.filter((code) => !home[name]?.includes(code)), [], name);
    }
  });

  it('gets all that it shows itself, and its silencing comments are not told as idle', () => {
    const text = `${profile({ status: 'x', vorlage: 'eigene # bzrp-ignore unknown-template -- steht im Katalog des Teams' })}anregungen: [{id: Z1, text: Mehr Grün, umgang: offen, ziele: [Z9]}]\n`;
    assert.deepEqual(codes({ p: text }, ['p'])['p'], ['schema-enum', 'duplicate-id']);
    assert.deepEqual(codes({ p: text })['p'], ['schema-enum', 'duplicate-id', 'unresolved-reference']);
  });
});
