import type { Argument } from '../../../server/language/text/message';
import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/language/features/codeLens';
import { inlayHints } from '../../../server/language/features/inlayHints';
import { LEGEND, semanticTokens } from '../../../server/language/features/semanticTokens';
import { FILES, worldOf } from './world';

const { world, uri, cut, find } = worldOf(FILES);
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('inlay hints of areas', () => {
  it('say the name of an area of the catalogue', () => {
    const other = worldOf({ katalog: 'bzrp: 1\nart: katalog\ngebiete:\n  - {id: qm-k, name: QM Kosmosviertel, art: quartiersmanagement}\n', a: 'bzrp: 1\nart: profil\nmassnahmen:\n  - {id: M1, gebiet: [qm-k]}\n' });
    assert.deepEqual(inlayHints(other.world, other.uri('a'), WHOLE).map(({ label }) => label), ['QM Kosmosviertel']);
  });
});

describe('inlay hints', () => {
  const hints = (name: string, range = WHOLE): string[] => inlayHints(world, uri(name), range).map(({ position, label }) => `${cut(uri(name), { start: { line: position.line, character: 0 }, end: position }).trim()} ⟶ ${String(label)}`);

  it('name indicators with their unit, places, and what references lead to', () => {
    assert.deepEqual(hints('profil'), [
      'bezirksregion: "092007" ⟶ Adlershof',
      'leitziel: L1 ⟶ Zusammenwachsen',
      '- {indikator: KID:D5 ⟶ Kinderarmut, %',
      "- indikator: 'TK:N1' ⟶ Öffnungsstunden, Anzahl",
      'leitziel: BL1 ⟶ Sicher unterwegs',
      'ziele: [Z1 ⟶ Begegnung schaffen',
      'ziele: [Z1, "Z2" ⟶ Wege sichern',
      'fallbeispiel: FB-FEST ⟶ Adlershofer Fest',
      'ziele: [Z2 ⟶ Wege sichern',
      'ziele: [Z2, "09/BZ1" ⟶ Schulwege im Bezirk',
    ].map((line) => line.replace('Kinderarmut', String(world.catalogueFor('09').get('indikatoren', 'KID:D5')?.['name']))));
  });

  it('keep to the range asked for, and are silent about what nobody knows', () => {
    const line = find('profil', 'BL1').line;
    assert.equal(hints('profil', { start: { line, character: 0 }, end: { line, character: 99 } }).length, 1);
    const other = worldOf({ a: 'bzrp: 1\nart: profil\nbezirksregion: "999999"\nziele:\n  - id: Z1\n    leitziel: L9\n' });
    assert.deepEqual(inlayHints(other.world, other.uri('a'), WHOLE), []);
  });

  it('cut a long title and keep it whole in the tooltip', () => {
    const title = 'Sehr '.repeat(20).trim();
    const other = worldOf({ a: `bzrp: 1\nart: profil\nbezirksregion: "092007"\nziele:\n  - id: Z1\n    titel: ${title}\nmassnahmen:\n  - id: M1\n    ziele: [Z1]\n` });
    const hint = inlayHints(other.world, other.uri('a'), WHOLE).at(-1);
    assert.equal(String(hint?.label).length, 80);
    assert.equal(hint?.tooltip, title);
  });

  it('has the unit first where the name must be cut', () => {
    const katalog = (name: string): string => `bzrp: 1\nart: katalog\ntitel: Eigenes\nindikatoren:\n  - {id: "TK:N1", name: ${name}, einheit: prozent, ebenen: [bzr]}\n`;
    const label = (name: string): { label: unknown; tooltip?: unknown } | undefined => {
      const made = worldOf({ k: katalog(name), a: 'bzrp: 1\nart: profil\nbezirksregion: "092007"\nziele:\n  - id: Z1\n    indikatoren: [{indikator: TK:N1}]\n' });
      return inlayHints(made.world, made.uri('a'), WHOLE).find(({ position }) => position.line === 5);
    };
    assert.equal(label('Anteil der Wege')?.label, 'Anteil der Wege, %');
    const long = 'Anteil der Wege zur Schule, die ohne Hilfe zu Fuß oder mit dem Rad gegangen werden können'.replace(',', ' und');
    assert.equal(label(long)?.label, `% · ${long.slice(0, 75).trimEnd()}…`);
    assert.equal(label(long)?.tooltip, `${long}, %`);
  });
});

describe('code lenses', () => {
  const tell = ({ text, args }: { text: string; args: readonly Argument[] }): string => text.replace(/\{(\d)\}/g, (_, digit: string) => String(args[Number(digit)]));
  const lenses = (name: string): string[] => codeLenses(world, uri(name), tell).map(({ range, command }) => `${cut(uri(name), range)}: ${command?.title}`);

  it('count what serves a goal and name what a measure serves', () => {
    assert.deepEqual(lenses('profil'), [
      'bzrp: Status: Entwurf',
      'bzrp: no findings',
      'bzrp: Preview',
      'L1: used once',
      'ziele: + Goal',
      'Z1: 2 measures',
      'Z1: 2 indicators',
      'Z2: 2 measures',
      'Z2: 0 indicators',
      'massnahmen: + Measure',
      'M1: serves Z1 Begegnung schaffen · Z2 Wege sichern',
      'M2: serves Z2 Wege sichern · 09/BZ1 Schulwege im Bezirk',
    ]);
  });

  it('say where entries, actors, Leitziele and Fallbeispiele are used', () => {
    assert.deepEqual(lenses('katalog'), ['TK:N1: used once', 'Kiezbeirat: used 3 times']);
    assert.deepEqual(lenses('fall').at(-1), 'FB-FEST: used once');
    assert.deepEqual(lenses('bezirk').filter((line) => line.startsWith('BL1')), ['BL1: used 2 times']);
  });

  it('lead to the places they count', () => {
    const lens = codeLenses(world, uri('profil'), tell).find(({ command }) => command?.title === '2 measures');
    assert.equal(lens?.command?.command, 'show-references');
    const [from, position, places] = (lens?.command?.arguments ?? []) as unknown as [string, object, { uri: string }[]];
    assert.deepEqual([from, position], [uri('profil'), find('profil', 'Z1')]);
    assert.deepEqual(places.map((place) => place.uri), [uri('profil'), uri('beitrag')]);
  });
});

describe('semantic tokens', () => {
  /** `text type` of each token. */
  const tokens = (name: string, range?: typeof WHOLE): string[] => {
    const { data } = semanticTokens(world, uri(name), range);
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      line += down;
      character = down > 0 ? right : character + right;
      found.push(`${cut(uri(name), { start: { line, character }, end: { line, character: character + length } })} ${LEGEND.tokenTypes[type]}${modifiers > 0 ? ' declared' : ''}`);
    }
    return found;
  };

  it('mark places, ids, references and codes', () => {
    assert.deepEqual(tokens('nachbar'), ['092005 namespace', 'Z1 class declared', 'BL1 class', 'wohnen enumMember', 'Z1 class']);
    assert.deepEqual(tokens('katalog'), ['09 namespace', 'TK:N1 enumMember declared', 'Kiezbeirat variable declared', 'gremium enumMember']);
  });

  it('keep to a range', () => {
    const line = find('nachbar', 'BL1').line;
    assert.deepEqual(tokens('nachbar', { start: { line, character: 0 }, end: { line, character: 99 } }), ['BL1 class']);
  });

  it('leave out what leads nowhere', () => {
    const other = worldOf({ a: 'bzrp: 1\nart: profil\nziele:\n  - leitziel: L9\n    handlungsfeld: unbekannt\n' });
    assert.deepEqual(semanticTokens(other.world, other.uri('a')).data, []);
  });
});
