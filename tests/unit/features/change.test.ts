import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { measureMoves } from '../../../server/language/features/moveMeasure';
import { prepareRename } from '../../../server/language/features/rename/prepare';
import { renameEdits } from '../../../server/language/features/rename/rename';
import { applied, FILES, type World, withCursor, worldOf } from './world';

type Name = keyof typeof FILES;

/** Renames what stands at the cursor; every file must then read as before with the replacements made. */
function renamed({ world, at, uri }: World, newName: string, replacements: Readonly<Partial<Record<Name, readonly [string, string][]>>>): void {
  const edit = renameEdits(world, at.uri, at.position, newName);
  assert.ok(!('refused' in edit), 'refused' in edit ? edit.refused.text : '');
  const expected: Record<string, string> = {};
  for (const [name, pairs] of Object.entries(replacements)) {
    expected[uri(name)] = pairs.reduce<string>((text, [from, to]) => text.replace(from, to), FILES[name as Name]);
  }
  assert.deepEqual(applied(world, edit), expected);
}

function refused({ world, at }: World, newName: string): string {
  const edit = renameEdits(world, at.uri, at.position, newName);
  assert.ok('refused' in edit, 'it is refused');
  return edit.refused.text;
}

describe('rename', () => {
  it('renames a goal in all files, quotes, prefixes and comments kept', () => {
    renamed(withCursor('profil', 'Z1'), 'Z1.A', {
      profil: [['id: Z1\n', 'id: Z1.A\n'], ['[Z1,', '[Z1.A,']],
      beitrag: [['"Z1"', '"Z1.A"']],
      nachbar: [['"092007/Z1"', '"092007/Z1.A"']],
    });
  });

  it('works from any reference', () => {
    renamed(withCursor('nachbar', '7/Z1'), 'ZIEL', {
      profil: [['id: Z1\n', 'id: ZIEL\n'], ['[Z1,', '[ZIEL,']],
      beitrag: [['"Z1"', '"ZIEL"']],
      nachbar: [['"092007/Z1"', '"092007/ZIEL"']],
    });
  });

  it('renames a Leitziel of the district in the profiles that mean it', () => {
    renamed(withCursor('bezirk', 'BL1'), 'BL2', { bezirk: [['BL1', 'BL2']], profil: [['BL1', 'BL2']], nachbar: [['BL1', 'BL2']] });
  });

  it('renames an actor everywhere, each in its own quotes', () => {
    renamed(withCursor('profil', 'Kiezbeirat'), 'Beirat: Kiez', {
      profil: [['federfuehrung: Kiezbeirat', 'federfuehrung: "Beirat: Kiez"'], ['"Kiezbeirat"', '"Beirat: Kiez"']],
      beitrag: [['Kiezbeirat', '"Beirat: Kiez"']],
      katalog: [['Kiezbeirat', '"Beirat: Kiez"']],
    });
  });

  it('renames the entry of a team\'s catalogue', () => {
    renamed(withCursor('profil', 'TK:N1'), 'TK:N2', { profil: [["'TK:N1'", "'TK:N2'"]], katalog: [['TK:N1', 'TK:N2']] });
  });

  it('quotes an id that YAML would take for something else', () => {
    renamed(withCursor('profil', 'M1'), 'NULL', { profil: [['id: M1', 'id: "NULL"']] });
  });

  it('names the version an open file had', () => {
    const { world, uri, find } = worldOf(FILES, { versions: { profil: 7 } });
    const edit = renameEdits(world, uri('profil'), find('profil', 'Z1'), 'Z9');
    assert.ok(!('refused' in edit));
    const versions = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => [textDocument.uri, textDocument.version]);
    assert.deepEqual(versions.sort(), [[uri('beitrag'), null], [uri('nachbar'), null], [uri('profil'), 7]]);
  });

  it('refuses ids that are none or taken, and names that are', () => {
    assert.match(refused(withCursor('profil', 'Z1'), 'z1'), /is no id/);
    assert.match(refused(withCursor('profil', 'Z1'), 'A'.repeat(25)), /at most/);
    assert.match(refused(withCursor('profil', 'Z1'), 'M1'), /is taken/);
    assert.match(refused(withCursor('profil', 'Z1'), 'J1'), /is taken/);
    assert.match(refused(withCursor('bezirk', 'BL1'), 'L1'), /is taken/);
    assert.match(refused(withCursor('profil', 'Kiezbeirat'), 'Straßenamt'), /already somebody/);
    assert.match(refused(withCursor('profil', 'Kiezbeirat'), 'Ordnungsamt'), /already somebody/);
    assert.match(refused(withCursor('profil', 'Kiezbeirat'), ' '), /empty/);
    assert.match(refused(withCursor('katalog', 'TK:N1'), 'KID:D5'), /is taken/);
    assert.match(refused(withCursor('katalog', 'TK:N1'), 'tk'), /no id of an indicator/);
  });

  it('refuses to hide the district\'s Leitziel behind one of the profile', () => {
    assert.match(refused(withCursor('profil', 'L1'), 'BL1'), /is taken/);
  });

  it('refuses an id that is defined twice', () => {
    const { world, at } = worldOf({ a: 'bzrp: 1\nart: profil\nbezirksregion: "092007"\nziele:\n  - id: ¦Z1\n  - id: Z1\n' });
    const edit = renameEdits(world, at.uri, at.position, 'Z2');
    assert.ok('refused' in edit);
    assert.match(edit.refused.text, /more than once/);
  });

  it('refuses while the name stands in a part that cannot be read', () => {
    const broken = FILES.beitrag.replace('titel: Jugendfläche', 'titel: "Jugendfläche');
    const { world, uri, find } = worldOf({ ...FILES, beitrag: broken });
    const edit = renameEdits(world, uri('profil'), find('profil', 'Z1'), 'Z9');
    assert.ok('refused' in edit);
    assert.deepEqual(edit.refused.args, ['Z1', 'beitrag.bzrp.yaml']);
    assert.ok(!('refused' in renameEdits(world, uri('profil'), find('profil', 'Z2'), 'Z9')));
  });

  it('changes an anchored id where it is written and leaves its aliases', () => {
    const { world, at, uri } = worldOf({ a: 'bzrp: 1\nart: profil\nbezirksregion: "092007"\nziele:\n  - id: &z ¦Z1\nmassnahmen:\n  - id: M1\n    ziele: [*z]\n' });
    const edit = renameEdits(world, at.uri, at.position, 'Z2');
    assert.ok(!('refused' in edit));
    assert.match(applied(world, edit)[uri('a')] ?? '', /id: &z Z2\n[\s\S]*\[\*z\]/);
  });
});

describe('prepare rename', () => {
  const prepared = ({ world, at, cut }: World): string => {
    const answer = prepareRename(world, at.uri, at.position);
    return 'refused' in answer ? answer.refused.text : `${cut(at.uri, answer.range)} ${answer.placeholder}`;
  };

  it('offers the name without quotes and prefix', () => {
    assert.equal(prepared(withCursor('nachbar', '092007/Z1')), 'Z1 Z1');
    assert.equal(prepared(withCursor('profil', '"Kiezbeirat"')), 'Kiezbeirat Kiezbeirat');
  });

  it('says why something keeps its name', () => {
    assert.match(prepared(withCursor('profil', 'KID:D5')), /built-in/);
    assert.match(prepared(withCursor('profil', 'Jugendamt')), /built-in/);
    assert.match(prepared(withCursor('profil', '092007')), /official/);
    assert.match(prepared(withCursor('profil', 'geplant')), /Only ids/);
  });
});

describe('move a measure', () => {
  const moved = (files: Readonly<Record<string, string>>, from: string, id: string, to: string): Record<string, string> => {
    const { world, uri, find } = worldOf(files);
    const slot = world.files.get(uri(from))?.document.slotAtLine(find(from, `id: ${id}`).line);
    assert.ok(slot);
    const before = world.files.size;
    const result = applied(world, measureMoves(world, uri(from), slot).find(({ target }) => target.uri === uri(to))?.edit);
    assert.equal(world.files.size, before);
    for (const name of [from, to]) assert.equal(world.files.get(uri(name))?.document.isBroken, false, `${name} can be read`);
    return { [from]: result[uri(from)] ?? '', [to]: result[uri(to)] ?? '' };
  };
  const block = (text: string, from: string, to: string): string => text.slice(text.indexOf(from), to === '' ? undefined : text.indexOf(to));

  it('moves its text with the comment above, byte for byte', () => {
    const text = block(FILES.profil, '  # Erstes', '\n  - id: M2');
    const { profil, beitrag } = moved(FILES, 'profil', 'M1', 'beitrag');
    assert.equal(profil, FILES.profil.replace(`${text}\n`, ''));
    assert.equal(beitrag, FILES.beitrag + text);
  });

  it('moves the last one, too, and leaves an empty list where there is none left', () => {
    const text = block(FILES.beitrag, '  - id: J1', '');
    const { profil, beitrag } = moved(FILES, 'beitrag', 'J1', 'profil');
    assert.equal(beitrag, FILES.beitrag.replace(`massnahmen:\n${text}`, 'massnahmen: []\n'));
    assert.equal(profil, `${FILES.profil}\n${text}`, 'set apart like the others');
  });

  it('takes along what belongs to the last one: its comments above and, deeper than its dash, below', () => {
    const head = 'bzrp: 1\nart: beitrag\nbezirksregion: "092007"\nfassung: "2026"\ntitel: Von hier\nvon: Jugendamt\n';
    const item = '  # Vorher\n  - id: J9\n    titel: Letzte\n    # Nachher\n';
    const { beitrag, profil } = moved({ ...FILES, beitrag: `${head}massnahmen:\n${item}stand: 2026\n` }, 'beitrag', 'J9', 'profil');
    assert.equal(beitrag, `${head}massnahmen: []\nstand: 2026\n`);
    assert.equal(profil, `${FILES.profil}\n${item}`);
  });

  it('there and back again is where we began', () => {
    const there = moved(FILES, 'beitrag', 'J1', 'profil');
    const back = moved({ ...FILES, ...there }, 'profil', 'J1', 'beitrag');
    assert.deepEqual(back, { profil: FILES.profil, beitrag: FILES.beitrag });
  });

  it('fits indent and line ends of the other file', () => {
    const target = FILES.beitrag.replace(/^ {2}/gm, '').replace(/\n/g, '\r\n');
    const { beitrag } = moved({ ...FILES, beitrag: target }, 'profil', 'M2', 'beitrag');
    assert.equal(beitrag, target + block(FILES.profil, '  - id: M2', '').replace(/^ {2}/gm, '').replace(/\n/g, '\r\n'));
  });

  it('makes the list where the other file has none, or an empty one', () => {
    const head = block(FILES.beitrag, 'bzrp', 'massnahmen');
    const text = block(FILES.profil, '  - id: M2', '');
    assert.equal(moved({ ...FILES, beitrag: head }, 'profil', 'M2', 'beitrag')['beitrag'], `${head}massnahmen:\n${text}`);
    assert.equal(moved({ ...FILES, beitrag: `${head}massnahmen: []\nstand: 2026\n` }, 'profil', 'M2', 'beitrag')['beitrag'], `${head}massnahmen:\n${text}stand: 2026\n`);
  });

  it('puts it before the key that follows the list, and leaves the comment of the next measure', () => {
    const tail = '\n# Zum Schluss\nstand: 2026-05\n';
    const text = block(FILES.profil, '  - id: M2', '');
    assert.equal(moved({ ...FILES, beitrag: FILES.beitrag + tail }, 'profil', 'M2', 'beitrag')['beitrag'], FILES.beitrag + text + tail);
    const next = '  # Nur M3\n  - id: M3\n    titel: Drei\n';
    assert.equal(moved({ ...FILES, profil: FILES.profil + next }, 'profil', 'M2', 'beitrag')['profil'], FILES.profil.replace(text, '') + next);
  });

  it('is offered for files of the same profile, when both can be cut', () => {
    const targets = (files: Readonly<Record<string, string>>, name: string, word: string): number => {
      const { world, uri, find } = worldOf(files);
      const slot = world.files.get(uri(name))?.document.slotAtLine(find(name, word).line);
      return slot ? measureMoves(world, uri(name), slot).length : -1;
    };
    assert.equal(targets(FILES, 'profil', 'id: M1'), 1);
    assert.equal(targets(FILES, 'profil', 'id: Z1'), 0);
    assert.equal(targets({ ...FILES, beitrag: `${FILES.beitrag}"` }, 'profil', 'id: M1'), 0);
    assert.equal(targets({ ...FILES, profil: FILES.profil.replace('titel: Brückenfest', 'titel: &t Brückenfest').replace('titel: Schulwege begehen', 'titel: *t') }, 'profil', 'id: M1'), 0);
  });
});
