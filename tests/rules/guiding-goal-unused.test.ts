import { check } from '../support/check';
import { goal, head, measure } from '../support/texts';

const guiding = (id: string): string => `leitziele:\n  - {id: ${id}, titel: Zusammen}\n`;
const district = (id: string, more = ''): string => `bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirk\n${guiding(id)}${more}`;
const profile = (leitziel: string | undefined, top: Readonly<Record<string, string>> = {}, more = ''): string => head(top) + more + goal({ leitziel }) + measure();

describe('guiding-goal-unused', () => {
  it('finds a Leitziel no goal of the profile names', () => {
    check(profile(undefined, {}, guiding('⟦L1⟧')), 'guiding-goal-unused');
    check(profile('L1', {}, guiding('L1')));
  });

  it('counts the goals of contributions', () => {
    const beitrag = `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${goal({ id: 'J1', leitziel: 'L1' })}${measure({ id: 'JM1', ziele: '[J1]' })}`;
    check({ beitrag, profil: profile(undefined, {}, guiding('L1')) });
  });

  it('counts, for a district, its own goals and those of its profiles in the same edition', () => {
    check({ bezirk: district('L1', goal({ leitziel: 'L1' })), profil: head() + goal() + measure({ ziele: '[Z1, "09/Z1"]' }) });
    check({ bezirk: district('L1'), profil: profile('L1') });
    check({ bezirk: district('L1'), profil: profile('"09/L1"') });
    check({ bezirk: district('⟦L1⟧'), profil: profile('⟦L1⟧', { fassung: 'A' }) }, ['guiding-goal-unused', 'unresolved-reference']);
  });

  it('does not count a profile that has a Leitziel of its own by that id', () => {
    check({ bezirk: district('⟦L1⟧'), profil: profile('L1', {}, guiding('L1')) }, 'guiding-goal-unused');
  });

  it('waits, for a district, while one of its profiles cannot be read', () => {
    check({ bezirk: district('L1').replace('bzrp: 1', '⟦bzrp: 1⟧'), profil: head() + goal({ titel: '⟦"⟧Kiez' }) }, ['context-incomplete', 'yaml-syntax']);
  });
});
