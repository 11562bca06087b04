import { check } from '../support/check';
import { goal, head, INDICATORS, measure, PARTICIPATION } from '../support/texts';

const text = (status: string, more = ''): string => head({ status }) + goal({ indikatoren: INDICATORS }) + measure() + more;

describe('no-participation', () => {
  it('finds a profile that names none from the status abstimmung on', () => {
    check(text('⟦abstimmung⟧'), 'no-participation');
    check(text('⟦abstimmung⟧', 'beteiligung: []\n'), 'no-participation');
  });

  it('leaves drafts alone, and profiles with participation', () => {
    check(text('entwurf'));
    check(text('abstimmung', PARTICIPATION));
  });

  it('counts that of contributions', () => {
    check({ beitrag: `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${PARTICIPATION}`, profil: text('abstimmung') });
  });

  it('waits while a file of the profile cannot be read', () => {
    check(text('abstimmung', 'beteiligung:\n  - id: ⟦"⟧B1\n'), 'yaml-syntax');
  });

  it('says nothing of a file outside every folder', () => {
    check({ profil: text('abstimmung') }, [], { outside: ['profil'] });
  });
});
