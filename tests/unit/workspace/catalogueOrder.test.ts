/** A catalogue that comes after the files it is for: rules run again for those it concerns, and for nobody else. */
import assert from 'node:assert/strict';
import { createSetup } from '../../../server/language/setup';
import { Workspace } from '../../../server/language/workspace/workspace';
import { Random } from '../../support/random';

const setup = createSetup();
const profile = (region: string): string => `bzrp: 1
art: profil
bezirksregion: "${region}"
fassung: "2026"
titel: Ein Profil
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
status: entwurf
ziele:
  - {id: Z1, titel: Nachbarschaft stärken, handlungsfeld: eigenes-feld}
`;
const catalogue = (district: string | undefined): string => `bzrp: 1
art: katalog
${district === undefined ? '' : `bezirk: "${district}"\n`}handlungsfelder:
  - {id: eigenes-feld, name: Eigenes Feld}
`;

function opened(): Workspace {
  const space = new Workspace(setup);
  space.set('file:///w/09/a.bzrp.yaml', profile('092007'));
  space.set('file:///w/10/b.bzrp.yaml', profile('101001'));
  space.settle();
  return space;
}

const unknown = (space: Workspace, uri: string): number => space.findings(uri).filter(({ code }) => code === 'unknown-field-of-action').length;

describe('a catalogue that comes later', () => {
  it('of a district concerns its files, and no others', () => {
    const space = opened();
    assert.deepEqual([unknown(space, 'file:///w/09/a.bzrp.yaml'), unknown(space, 'file:///w/10/b.bzrp.yaml')], [1, 1]);
    space.work.files.clear();
    space.set('file:///w/09/katalog.bzrp.yaml', catalogue('09'));
    space.settle();
    assert.deepEqual([...space.work.files].sort(), ['file:///w/09/a.bzrp.yaml', 'file:///w/09/katalog.bzrp.yaml']);
    assert.deepEqual([unknown(space, 'file:///w/09/a.bzrp.yaml'), unknown(space, 'file:///w/10/b.bzrp.yaml')], [0, 1]);
  });

  it('of a district that becomes that of another is taken from the one and given to the other', () => {
    const space = opened();
    space.set('file:///w/katalog.bzrp.yaml', catalogue('09'));
    space.settle();
    space.set('file:///w/katalog.bzrp.yaml', catalogue('10'));
    space.settle();
    assert.deepEqual([unknown(space, 'file:///w/09/a.bzrp.yaml'), unknown(space, 'file:///w/10/b.bzrp.yaml')], [1, 0]);
    space.remove('file:///w/katalog.bzrp.yaml');
    space.settle();
    assert.deepEqual([unknown(space, 'file:///w/09/a.bzrp.yaml'), unknown(space, 'file:///w/10/b.bzrp.yaml')], [1, 1]);
  });

  it('of the whole city concerns all', () => {
    const space = opened();
    space.set('file:///w/katalog.bzrp.yaml', catalogue(undefined));
    space.settle();
    assert.deepEqual([unknown(space, 'file:///w/09/a.bzrp.yaml'), unknown(space, 'file:///w/10/b.bzrp.yaml')], [0, 0]);
  });

  it('or goes, or is no catalogue any more, or belongs to another district, leaves what a workspace made anew would find', () => {
    const random = new Random(5);
    const heads = ['bezirk: "09"\n', 'bezirk: "10"\n', '', 'bezirk: "0\n', 'bezirk: 9\n', 'bezirk: 99\n'];
    const lists = ['handlungsfelder:\n  - {id: eigenes-feld, name: Eigenes Feld}\n', 'handlungsfelder:\n  - {id: eigenes-feld\n', 'regeln: {unknown-field-of-action: aus}\n', ''];
    const texts = new Map([['file:///w/09/a.bzrp.yaml', profile('092007')], ['file:///w/10/b.bzrp.yaml', profile('101001')]]);
    const found = (space: Workspace): unknown => [...texts.keys()].sort().map((uri) => space.findings(uri).map(({ code, severity, range, message }) => [uri, code, severity, range, message]));
    const space = opened();
    for (let step = 0; step < 150; step += 1) {
      const uri = random.pick(['file:///w/k1.bzrp.yaml', 'file:///w/09/k2.bzrp.yaml', 'file:///w/10/k3.bzrp.yaml']);
      const text = `bzrp: 1\nart: ${random.pick(['katalog', 'katalog', 'profil', 'katal', '"kat'])}\n${random.pick(heads)}titel: Katalog\n${random.pick(lists)}`;
      if (random.chance(0.2)) {
        texts.delete(uri);
        space.remove(uri);
      } else {
        texts.set(uri, text);
        space.set(uri, text);
      }
      space.settle();
      const anew = new Workspace(setup);
      for (const [each, its] of texts) anew.set(each, its);
      anew.settle();
      assert.deepEqual(found(space), found(anew), `step ${step}: ${uri}\n${texts.get(uri)}`);
    }
  });
});
