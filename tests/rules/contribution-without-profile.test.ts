import { check } from '../support/check';
import { profile } from '../support/texts';

const contribution = (region: string, more = ''): string => `bzrp: 1\nart: beitrag\nbezirksregion: ${region}\namt: Jugendamt\n${more}anregungen:\n  - {text: Mehr Bänke, umgang: offen}\n`;

describe('contribution-without-profile', () => {
  it('finds a contribution to a profile that is not there', () => {
    check({ beitrag: contribution('⟦"092005"⟧'), profil: profile() }, 'contribution-without-profile');
  });

  it('finds one whose edition is another', () => {
    check({ beitrag: contribution('⟦"092007"⟧', 'fassung: 2021\n'), profil: profile({}, { fassung: '2026' }) }, 'contribution-without-profile');
  });

  it('is content with the profile, and with a key without quotes', () => {
    check({ beitrag: contribution('"092007"'), profil: profile() });
    check({ beitrag: contribution('⟦092007⟧'), profil: profile() }, 'lor-unquoted');
  });

  it('knows nothing of files outside every folder', () => {
    check({ beitrag: contribution('"092007"') }, [], { outside: ['beitrag'] });
  });
});
