import assert from 'node:assert/strict';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';
import { check } from '../support/check';
import { goal, head, measure, profile } from '../support/texts';

const contribution = (more = ''): string => `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${measure({ id: 'J1' })}${more}`;
const broken = '  - id: ⟦"⟧J2\n';

describe('context-incomplete', () => {
  it('says once, in line 1, that a file of the profile cannot be read', () => {
    const found = check({ beitrag: contribution(broken), profil: `⟦bzrp: 1⟧${(head() + goal() + goal({ id: 'Z2' }).replace('ziele:\n', '')).slice(7)}` }, ['yaml-syntax', 'context-incomplete']);
    assert.deepEqual(found[1]?.message.args, ['beitrag.bzrp.yaml']);
    assert.equal(found[1]?.severity, 'information');
  });

  it('says so where a catalogue in force cannot be read, and nowhere else', () => {
    const catalogue = (top: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\n${top}methoden:\n${broken}`;
    const other = profile({}, { bezirksregion: '"101001"' });
    check({ katalog: catalogue('bezirk: "09"\n'), neun: profile().replace('bzrp: 1', '⟦bzrp: 1⟧'), zehn: other }, ['yaml-syntax', 'context-incomplete']);
    check({ katalog: catalogue(''), neun: profile().replace('bzrp: 1', '⟦bzrp: 1⟧'), zehn: other.replace('bzrp: 1', '⟦bzrp: 1⟧') }, ['yaml-syntax', 'context-incomplete', 'context-incomplete']);
  });

  it('names every file, but not the one it stands in', () => {
    const bad = (id: string): string => contribution(broken).replace('bzrp: 1', '⟦bzrp: 1⟧').replace('J1', id);
    const codes = ['context-incomplete', 'yaml-syntax'];
    const found = check({ a: bad('J1'), b: bad('K1'), profil: profile().replace('bzrp: 1', '⟦bzrp: 1⟧') }, [...codes, ...codes, 'context-incomplete']);
    const told = found.filter(({ code }) => code === 'context-incomplete').map(({ message }) => message.args[0]);
    assert.deepEqual(told, ['b.bzrp.yaml', 'a.bzrp.yaml', 'a.bzrp.yaml, b.bzrp.yaml']);
  });

  it('says nothing of the file’s own faults, of other profiles, and outside every folder', () => {
    check(profile() + measure().replace('massnahmen:\n', '').replace('id: M1', 'id: ⟦"⟧M2'), 'yaml-syntax');
    check({ beitrag: contribution(broken), profil: profile({}, { bezirksregion: '"092005"' }) }, 'yaml-syntax');
    check({ beitrag: contribution(broken), profil: profile() }, 'yaml-syntax', { outside: ['profil'] });
  });

  it('can be silenced where it stands', () => {
    check({ beitrag: contribution(broken), profil: profile().replace('bzrp: 1', 'bzrp: 1 # bzrp-ignore context-incomplete -- der Beitrag folgt') }, 'yaml-syntax');
  });

  it('says so while a file is there that is no text', () => {
    const space = new Workspace(createSetup());
    space.set('test:/profil.bzrp.yaml', profile());
    space.setUnreadable('test:/alt.bzrp.yaml', 'alt.bzrp.yaml', 'unreadable');
    space.settle();
    assert.deepEqual(space.findings('test:/profil.bzrp.yaml').map(({ code, range }) => `${range.start.line} ${code}`), ['0 context-incomplete']);
  });
});
