import assert from 'node:assert/strict';
import { addItem, addKey, move, type Path, remove, rename, setValue, type Value, writeAll } from '../../../server/language/writing/writing';
import { profileText } from '../../support/profiles';
import { targetOf, written } from './support';

const set = (text: string, path: Path, value: Value): string => written(text, (target) => setValue(target, path, value));
const add = (text: string, path: Path, value: Value, at?: number): string => written(text, (target) => addItem(target, path, value, at));
const without = (text: string, path: Path): string => written(text, (target) => remove(target, path));
const moved = (text: string, path: Path, to: number): string => written(text, (target) => move(target, path, to));

describe('a value is set', () => {
  it('by reading its item again, of a profile of thousands of lines', () => {
    const target = targetOf(profileText({ lines: 3000 }));
    const { calls } = target.document.count;
    const outcome = setValue(target, ['massnahmen', 70, 'titel'], 'Neu');
    assert.equal('changes' in outcome && outcome.changes.length, 1);
    assert.ok(target.document.count.calls - calls <= 3, `${target.document.count.calls - calls} pieces read`);
  });

  it('in the quotes and on the line it had, comments and ends of lines untouched', () => {
    assert.equal(set('titel: Alt # Arbeitstitel\r\nstand: 2026\r\n', ['titel'], 'Neu'), 'titel: Neu # Arbeitstitel\r\nstand: 2026\r\n');
    assert.equal(set("titel: 'Alt'\n", ['titel'], "Kai's Kiez"), "titel: 'Kai''s Kiez'\n");
    assert.equal(set('titel:   "Alt"\n', ['titel'], 'Der "Kiez"'), 'titel:   "Der \\"Kiez\\""\n');
    assert.equal(set('massnahmen:\n- id: M1\n  status: geplant # bald\n- id: M2\n', ['massnahmen', { id: 'M1' }, 'status'], 'umgesetzt'), 'massnahmen:\n- id: M1\n  status: umgesetzt # bald\n- id: M2\n');
    assert.equal(set('titel: Alt\n', ['titel'], 'Alt'), 'titel: Alt\n');
  });

  it('in quotes where YAML would read something else', () => {
    const values: [Value, string][] = [
      ['Teil II: Ziele', '"Teil II: Ziele"'], ['Platz #12', '"Platz #12"'], ['C#-Kurs', 'C#-Kurs'], ['092007', '"092007"'], ['2026-03', '2026-03'], ['2026', '"2026"'], [2026, '2026'], ['true', '"true"'], [true, 'true'],
      ['*innen', '"*innen"'], ['&Kiez', '"&Kiez"'], ['- nein', '"- nein"'], ['-nein', '-nein'], ['? wer', '"? wer"'], ['!wichtig', '"!wichtig"'], ['@alle', '"@alle"'], ['%ual', '"%ual"'], ['[Entwurf] Kiez', '"[Entwurf] Kiez"'],
      ['am Ende ', '"am Ende "'], ['', '""'], ['~', '"~"'], ['null', '"null"'], ['0x1F', '"0x1F"'], ['a\tb', '"a\\tb"'], ['sagt "ja": nein', "'sagt \"ja\": nein'"], ['\ufeffx', '"\\ufeffx"'], ['Grün, bunt', 'Grün, bunt'], [38.2, '38.2'],
      ['😀', '😀'], ['a:', '"a:"'], ['>-', '">-"'], ['---', '---'],
    ];
    for (const [value, text] of values) assert.equal(set('titel: Alt\n', ['titel'], value), `titel: ${text}\n`);
    assert.equal(set('a: {raum: x, wert: 1}\n', ['a', 'raum'], 'Grün, bunt'), 'a: {raum: "Grün, bunt", wert: 1}\n');
    assert.equal(set('a: [x, y]\n', ['a', 1], 'z]'), 'a: [x, "z]"]\n');
  });

  it('behind a key that had none, before its comment', () => {
    assert.equal(set('titel:\nstand: 2026\n', ['titel'], 'Neu'), 'titel: Neu\nstand: 2026\n');
    assert.equal(set('titel:  # fehlt\n', ['titel'], 'Neu'), 'titel: Neu  # fehlt\n');
    assert.equal(set('a: {raum: , wert: 1}\n', ['a', 'raum'], 'berlin'), 'a: {raum: berlin , wert: 1}\n');
    assert.equal(set('a: {raum, wert: 1}\n', ['a', 'raum'], 'berlin'), 'a: {raum: berlin, wert: 1}\n');
  });

  it('as a block where it has lines, and back', () => {
    assert.equal(set('vorbemerkung: Kurz # c\nziele: []\n', ['vorbemerkung'], 'Eins\n\nzwei\n'), 'vorbemerkung: | # c\n  Eins\n\n  zwei\nziele: []\n');
    assert.equal(set('vorbemerkung: |  # c\n    Eins\n\n    zwei\n\nziele: []\n', ['vorbemerkung'], 'Drei\nvier\n'), 'vorbemerkung: |  # c\n    Drei\n    vier\n\nziele: []\n');
    assert.equal(set('vorbemerkung: |\n  Eins\n  zwei\nziele: []\n', ['vorbemerkung'], 'Kurz: ja'), 'vorbemerkung: "Kurz: ja"\nziele: []\n');
    assert.equal(set('a: {text: x}\n', ['a', 'text'], 'Eins\nzwei'), 'a: {text: "Eins\\nzwei"}\n');
    assert.equal(set('ziele:\n  - id: Z1\n    beschreibung: >\n      Eins\n      zwei\n', ['ziele', 0, 'beschreibung'], 'Ein langer Satz.\n'), 'ziele:\n  - id: Z1\n    beschreibung: >\n      Ein langer Satz.\n');
    assert.equal(set('titel: x\r\n', ['titel'], ' vorn\nhinten'), 'titel: " vorn\\nhinten"\r\n');
  });

  it('of maps and lists only where it differs', () => {
    assert.equal(set('zeitraum: {von: 2026,   bis: 2030} # c\n', ['zeitraum'], { von: 2026, bis: 2031 }), 'zeitraum: {von: 2026,   bis: 2031} # c\n');
    assert.equal(set('zeitraum:\n  von: 2026 # Beginn\n  bis: 2030\n', ['zeitraum'], { von: 2027 }), 'zeitraum:\n  von: 2027 # Beginn\n');
    assert.equal(set('a: [x,  y, z]\n', ['a'], ['x', 'w', 'y', 'z']), 'a: [x,  w, y, z]\n');
    assert.equal(set('zeitraum: 2026 # c\n', ['zeitraum'], { von: 2026, bis: 2030 }), 'zeitraum: {von: 2026, bis: 2030} # c\n');
    assert.equal(set('zeitraum:\n  von: 2026\n  bis: 2030\nziele: []\n', ['zeitraum'], 2026), 'zeitraum: 2026\nziele: []\n');
  });

  it('with a text of several lines inside, though a comment stands deeper below', () => {
    const text = 'bzrp: 1\nstand: 2026\n      # Bemerkung\ntitel: T\n';
    const next = written(text, (target) => setValue(target, ['stand'], { beschreibung: 'a: b\nc: d\n' }));
    assert.match(next, /beschreibung: "a: b\\nc: d\\n"\n {6}# Bemerkung\ntitel: T\n$/);
  });
});

describe('a key is added', () => {
  it('behind those before it in the language, in the style of its map', () => {
    assert.equal(set('bzrp: 1\nart: profil\n# Stand\nstand: 2026\n', ['titel'], 'Neu'), 'bzrp: 1\nart: profil\ntitel: Neu\n# Stand\nstand: 2026\n');
    assert.equal(set('massnahmen:\n    - id: M1\n      titel: T\n      # offen\n      status: geplant\n', ['massnahmen', 0, 'kosten'], 18000.5), 'massnahmen:\n    - id: M1\n      titel: T\n      # offen\n      status: geplant\n      kosten: 18000.5\n');
    assert.equal(set('massnahmen:\n  - titel: T\n', ['massnahmen', 0, 'id'], 'M1'), 'massnahmen:\n  - id: M1\n    titel: T\n');
    assert.equal(set('massnahmen: [{id: M1, status: geplant}]\n', ['massnahmen', { id: 'M1' }, 'titel'], 'a, b'), 'massnahmen: [{id: M1, titel: "a, b", status: geplant}]\n');
    assert.equal(written('{bzrp: 1, art: profil}', (target) => addKey(target, [], 'titel', 'Neu')), '{bzrp: 1, art: profil, titel: Neu}');
    assert.equal(set('\ufeffart: profil\n', ['bzrp'], 1), '\ufeffbzrp: 1\nart: profil\n');
    assert.equal(set('', ['bzrp'], 1), 'bzrp: 1\n');
    assert.equal(set('titel: ohne Ende', ['stand'], '2026-03'), 'titel: ohne Ende\nstand: 2026-03');
  });

  it('with all that is missing on the way', () => {
    assert.equal(set('massnahmen:\n  - id: M1\n', ['massnahmen', 0, 'umsetzungsstand', 'text'], 'Läuft.'), 'massnahmen:\n  - id: M1\n    umsetzungsstand: {text: Läuft.}\n');
    assert.equal(set('massnahmen:\n  - id: M1\n    zeitraum:\n', ['massnahmen', 0, 'zeitraum', 'von'], 2026), 'massnahmen:\n  - id: M1\n    zeitraum: {von: 2026}\n');
  });

  it('behind the blank lines a text keeps', () => {
    assert.equal(set('vorbemerkung: |+\n  Text\n\nziele: []\n', ['zusammenfassung'], 'Kurz'), 'vorbemerkung: |+\n  Text\n\nzusammenfassung: Kurz\nziele: []\n');
  });
});

describe('an item is added', () => {
  const goal = { id: 'Z2', titel: 'Neu: mehr' };

  it('as its neighbours are written', () => {
    assert.equal(add('ziele:\n- id: Z1\n  titel: T\n  # Idee\n# Ende\n', ['ziele'], goal), 'ziele:\n- id: Z1\n  titel: T\n  # Idee\n- id: Z2\n  titel: "Neu: mehr"\n# Ende\n');
    assert.equal(add('ziele:\n    - {id: Z1}\n', ['ziele'], goal), 'ziele:\n    - {id: Z1}\n    - {id: Z2, titel: "Neu: mehr"}\n');
    assert.equal(add('ziele: [{id: Z1}]', ['ziele'], goal), 'ziele: [{id: Z1}, {id: Z2, titel: "Neu: mehr"}]');
    assert.equal(add('ziele:\n  - id: Z1\n\n  - id: Z3\n', ['ziele'], goal, 1), 'ziele:\n  - id: Z1\n\n  - id: Z2\n    titel: "Neu: mehr"\n\n  - id: Z3\n');
    assert.equal(add('massnahmen:\n  - id: M1\n    ziele: [Z1, Z2]\n', ['massnahmen', 0, 'ziele'], 'Z3', 0), 'massnahmen:\n  - id: M1\n    ziele: [Z3, Z1, Z2]\n');
  });

  it('to an empty list, and to one that is not there yet', () => {
    assert.equal(add('ziele: [] # noch keine\ntitel: T\n', ['ziele'], goal), 'ziele: # noch keine\n  - id: Z2\n    titel: "Neu: mehr"\ntitel: T\n');
    assert.equal(add('leitziele:\n- id: L1\nziele:\n', ['ziele'], goal), 'leitziele:\n- id: L1\nziele:\n- id: Z2\n  titel: "Neu: mehr"\n');
    assert.equal(add('bzrp: 1\nmassnahmen: []\n', ['ziele'], goal), 'bzrp: 1\nziele:\n  - id: Z2\n    titel: "Neu: mehr"\nmassnahmen: []\n');
    assert.equal(add('massnahmen:\n  - id: M1\n', ['massnahmen', 0, 'finanzierung'], { programm: 'benn', betrag: 5000 }), 'massnahmen:\n  - id: M1\n    finanzierung:\n      - {programm: benn, betrag: 5000}\n');
  });
});

describe('what is there is taken away', () => {
  it('with its lines, its own comments and its gap', () => {
    assert.equal(without('bzrp: 1\ntitel: T # c\nstand: 2026\n', ['titel']), 'bzrp: 1\nstand: 2026\n');
    assert.equal(without('ziele:\n  # Erstes\n  - id: Z1\n\n  # Zweites\n  - id: Z2\n', ['ziele', { id: 'Z1' }]), 'ziele:\n  # Zweites\n  - id: Z2\n');
    assert.equal(without('ziele:\n  - id: Z1\n\n  - id: Z2\n', ['ziele', 1]), 'ziele:\n  - id: Z1\n');
    assert.equal(without('ziele:\n  - id: Z1\n    titel: T\n', ['ziele', 0, 'id']), 'ziele:\n  - titel: T\n');
    assert.equal(without('a: [x, y, z]\n', ['a', 1]), 'a: [x, z]\n');
    assert.equal(without('a: {x: 1, y: 2}\n', ['a', 'y']), 'a: {x: 1}\n');
    assert.equal(without('ziele:\n  - id: Z1\n    titel: T\nmassnahmen: []\n', ['ziele', 0]), 'ziele: []\nmassnahmen: []\n');
    assert.equal(without('bzrp: 1\r\ntitel: T', ['titel']), 'bzrp: 1');
    assert.equal(without('ziele:\r\n  - id: Z1 # das einzige\r\ntitel: T\r\n', ['ziele', 0]), 'ziele: []\r\ntitel: T\r\n');
  });
});

describe('items change places', () => {
  it('with their comments; the gaps stay', () => {
    assert.equal(moved('ziele:\n  # eins\n  - id: Z1\n\n  - id: Z2\n    titel: T', ['ziele', { id: 'Z2' }], 0), 'ziele:\n  - id: Z2\n    titel: T\n\n  # eins\n  - id: Z1');
    assert.equal(moved('a: [x, "y",  z]\n', ['a', 0], 2), 'a: ["y", z,  x]\n');
  });
});

describe('a key gets another name', () => {
  it('and keeps its value', () => {
    assert.equal(written('massnahmen:\n  - kostn: 5\n', (target) => rename(target, ['massnahmen', 0, 'kostn'], 'kosten')), 'massnahmen:\n  - kosten: 5\n');
    assert.match(written('a: 1\nb: 2\n', (target) => rename(target, ['a'], 'b')), /^refused/);
  });
});

describe('several edits', () => {
  it('are one change, each on what the one before wrote', () => {
    const text = 'bzrp: 1\nziele: []\n';
    assert.equal(written(text, (target) => writeAll(target, [(now) => addItem(now, ['ziele'], { id: 'Z1' }), (now) => setValue(now, ['ziele', { id: 'Z1' }, 'titel'], 'T')])), 'bzrp: 1\nziele:\n  - id: Z1\n    titel: T\n');
  });
});

describe('what cannot be written without touching more is refused', () => {
  const refused: [string, (text: string) => string, RegExp][] = [
    ['a: &x {b: 1}\nc: *x\n', (text) => set(text, ['a', 'b'], 2), /anchor/],
    ['a: &x {b: 1}\nc: *x\n', (text) => set(text, ['c', 'b'], 2), /comes from another place/],
    ['a: &x {b: 1}\nc: *x\n', (text) => without(text, ['a']), /anchor/],
    ['ziele:\n  - id: "Z1\n  - id: Z2\n', (text) => set(text, ['ziele', 1, 'titel'], 'T'), /cannot be read/],
    ['ziele:\n  - id: "Z1\n', (text) => add(text, ['ziele'], { id: 'Z2' }), /cannot be read/],
    ['ziele:\n  - id: Z1\n', (text) => set(text, ['ziele', 7, 'titel'], 'T'), /nothing at this place/],
    ['- a\n', (text) => set(text, ['titel'], 'T'), /cannot be read/],
    ['? titel\n: T\n', (text) => set(text, ['titel'], 'U'), /without touching more/],
    ['a: !!str 5\n', (text) => set(text, ['a'], 7), /without touching more/],
  ];
  for (const [text, edit, reason] of refused) it(JSON.stringify(text), () => assert.match(edit(text), reason));

  it('and what lies beside a broken item is written all the same', () => {
    assert.equal(set('ziele:\n  - id: "Z1\n  - id: Z2\ntitel: T\n', ['titel'], 'U'), 'ziele:\n  - id: "Z1\n  - id: Z2\ntitel: U\n');
    assert.equal(set('ziele:\n  - id: "Z1\n  - id: Z2\n', ['ziele', { id: 'Z2' }, 'titel'], 'U'), 'ziele:\n  - id: "Z1\n  - id: Z2\n    titel: U\n');
  });

  it('an alias itself may go', () => {
    assert.equal(without('a: &x {b: 1}\nc: *x\n', ['c']), 'a: &x {b: 1}\n');
    assert.ok('changes' in remove(targetOf('a: &x {k: 1}\nb: [*x]\n'), ['b', 0]));
  });
});
