/** A catalogue that comes after the files it is for: rules run again for those it concerns, and for nobody else. */
import assert from 'node:assert/strict';
import { createSetup } from '../../../server/language/setup';
import { Workspace } from '../../../server/language/workspace/workspace';

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
});
