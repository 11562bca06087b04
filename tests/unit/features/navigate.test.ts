import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { definition } from '../../../server/language/features/definition';
import { highlights } from '../../../server/language/features/highlight';
import { references } from '../../../server/language/features/references';
import { type FILES, type World, withCursor, worldOf } from './world';

const readBuiltIn = async (uri: string): Promise<string | undefined> => readFileSync(new URL(`../../../schemas/catalogues/${uri.split('/')[1]}`, import.meta.url), 'utf8');

/** `file: text of the line` of each place definition leads to. */
async function definedAt(name: keyof typeof FILES, word: string, nth = 0): Promise<string[]> {
  const { world, at } = withCursor(name, word, nth);
  const links = await definition(world, at.uri, at.position, readBuiltIn);
  return Promise.all(links.map(async ({ targetUri, targetSelectionRange: { start, end } }) => {
    const text = world.files.get(targetUri)?.document.text ?? (await readBuiltIn(targetUri)) ?? '';
    const line = text.split('\n')[start.line] ?? '';
    return `${targetUri}: ${line.slice(start.character, end.character)}`;
  }));
}

function usedAt(name: keyof typeof FILES, word: string, nth = 0, includeDeclaration = true): string[] {
  const { world, at, cut } = withCursor(name, word, nth);
  return references(world, at.uri, at.position, includeDeclaration).map(({ uri, range }) => `${uri.slice(6).split('.')[0]}:${range.start.line} ${cut(uri, range)}`);
}

describe('definition', () => {
  it('leads from a reference to the id, from any file of the profile', async () => {
    assert.deepEqual(await definedAt('profil', 'Z1,'), ['test:/profil.bzrp.yaml: Z1']);
    assert.deepEqual(await definedAt('beitrag', 'Z1'), ['test:/profil.bzrp.yaml: Z1']);
  });

  it('leads to other profiles, the district and Fallbeispiele', async () => {
    assert.deepEqual(await definedAt('nachbar', '092007/Z1'), ['test:/profil.bzrp.yaml: Z1']);
    assert.deepEqual(await definedAt('profil', 'BL1'), ['test:/bezirk.bzrp.yaml: BL1']);
    assert.deepEqual(await definedAt('profil', '09/BZ1'), ['test:/bezirk.bzrp.yaml: BZ1']);
    assert.deepEqual(await definedAt('profil', 'FB-FEST'), ['test:/fall.bzrp.yaml: FB-FEST']);
  });

  it('opens the catalogue an entry comes from, ours or the team\'s', async () => {
    assert.deepEqual(await definedAt('profil', 'KID:D5'), ['bzrp-katalog:/kernindikatoren.bzrp.yaml: KID:D5']);
    assert.deepEqual(await definedAt('profil', 'TK:N1'), ['test:/katalog.bzrp.yaml: TK:N1']);
    assert.deepEqual(await definedAt('profil', 'Kiezbeirat'), ['test:/katalog.bzrp.yaml: Kiezbeirat']);
    assert.deepEqual(await definedAt('profil', 'Jugendamt'), ['bzrp-katalog:/akteure.bzrp.yaml: Jugendamt']);
    assert.deepEqual(await definedAt('profil', 'schulwegsicherheit'), ['bzrp-katalog:/massnahmenvorlagen.bzrp.yaml: schulwegsicherheit']);
  });

  it('opens the table of places for a key, and the profile for the key of a contribution', async () => {
    assert.deepEqual(await definedAt('profil', '092007'), ['bzrp-katalog:/lor-2021.bzrp.yaml: "092007"']);
    assert.deepEqual(await definedAt('beitrag', '092007'), ['test:/profil.bzrp.yaml: 092007']);
  });

  it('leads from an alias to its anchor', async () => {
    const { world, at, cut } = worldOf({ a: 'bzrp: 1\nart: profil\ntitel: &name Adlershof\nherausgeber: ¦*name\n' });
    const [link] = await definition(world, at.uri, at.position, readBuiltIn);
    assert.match(cut(at.uri, link?.targetRange ?? { start: at.position, end: at.position }), /Adlershof/);
  });

  it('has nothing for what leads nowhere or is no name', async () => {
    assert.deepEqual(await definedAt('profil', 'Brückenfest'), []);
    assert.deepEqual(await definedAt('profil', 'nachbarschaft', 0), ['bzrp-katalog:/handlungsfelder.bzrp.yaml: nachbarschaft']);
    const { world, at } = worldOf({ a: 'bzrp: 1\nart: profil\nziele:\n  - id: Z1\n    leitziel: ¦L9\n' });
    assert.deepEqual(await definition(world, at.uri, at.position, readBuiltIn), []);
    assert.deepEqual(await definition(world, 'test:/none', at.position, readBuiltIn), []);
  });
});

describe('references', () => {
  it('finds a goal in all files, with and without its declaration', () => {
    assert.deepEqual(usedAt('profil', 'Z1'), ['profil:12 Z1', 'nachbar:13 Z1', 'profil:27 Z1', 'beitrag:8 Z1']);
    assert.deepEqual(usedAt('nachbar', '092007/Z1', 0, false), ['nachbar:13 Z1', 'profil:27 Z1', 'beitrag:8 Z1']);
  });

  it('tells goals of two profiles with one id apart', () => {
    assert.deepEqual(usedAt('nachbar', 'Z1'), ['nachbar:8 Z1']);
  });

  it('finds a Leitziel of the district in the profiles below', () => {
    assert.deepEqual(usedAt('bezirk', 'BL1').sort(), ['bezirk:6 BL1', 'nachbar:10 BL1', 'profil:21 BL1']);
  });

  it('finds indicators, templates, Fallbeispiele and places', () => {
    assert.deepEqual(usedAt('katalog', 'TK:N1'), ['katalog:5 TK:N1', 'profil:18 TK:N1']);
    assert.deepEqual(usedAt('profil', 'schulwegsicherheit'), ['profil:43 schulwegsicherheit']);
    assert.deepEqual(usedAt('fall', 'FB-FEST'), ['fall:2 FB-FEST', 'profil:34 FB-FEST']);
    assert.deepEqual(usedAt('profil', '092007').length, 2);
  });

  it('finds an actor by name, however it is written', () => {
    assert.deepEqual(usedAt('beitrag', 'Kiezbeirat').sort(), ['beitrag:9 Kiezbeirat', 'katalog:10 Kiezbeirat', 'profil:28 Kiezbeirat', 'profil:30 Kiezbeirat']);
  });

  it('does not mix up indicators of two districts with one id', () => {
    const use = (key: string): string => `bzrp: 1\nart: profil\nbezirksregion: "${key}"\nziele:\n  - id: Z1\n    indikatoren: [{indikator: X:A}]\n`;
    const catalogue = (district: string): string => `bzrp: 1\nart: katalog\nbezirk: "${district}"\nindikatoren:\n  - id: X:A\n    name: Eigener\n`;
    const { world, uri, find } = worldOf({ a: use('092007'), b: use('101001'), k09: catalogue('09'), k10: catalogue('10') });
    const found = references(world, uri('k09'), find('k09', 'X:A'));
    assert.deepEqual(found.map((each) => each.uri), [uri('k09'), uri('a')]);
  });
});

describe('highlight', () => {
  const marks = ({ world, at, cut }: World): string[] | undefined => highlights(world, at.uri, at.position)?.map(({ range, kind }) => `${range.start.line} ${cut(at.uri, range)} ${kind}`);

  it('marks definition and uses of the same file, without quotes', () => {
    assert.deepEqual(marks(withCursor('profil', 'Z2')), ['19 Z2 3', '27 Z2 2', '38 Z2 2']);
  });

  it('leaves everything else to the editor', () => {
    assert.equal(marks(withCursor('profil', 'geplant')), undefined);
  });
});

describe('a Leitziel of the district', () => {
  it('is meant where the profile has another thing of that id', async () => {
    const { world, at, uri } = worldOf({
      bezirk: 'bzrp: 1\nart: bezirk\nbezirk: "09"\nleitziele:\n  - id: L1\n    titel: Oben\n',
      profil: 'bzrp: 1\nart: profil\nbezirksregion: "092007"\nbeteiligung:\n  - id: L1\n    titel: Konferenz\nziele:\n  - id: Z1\n    leitziel: ¦L1\n',
    });
    const links = await definition(world, at.uri, at.position, readBuiltIn);
    assert.deepEqual(links.map(({ targetUri }) => targetUri), [uri('bezirk')]);
  });
});
