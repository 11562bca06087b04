import { check } from '../support/check';
import { mend } from '../support/fixes';
import { profile } from '../support/texts';

const funded = (programme: string): string => profile({ finanzierung: `[{programm: ${programme}, betrag: 900000, jahr: 2027}]` });

describe('unknown-programme', () => {
  it('finds a programme no catalogue has, and asks nothing else of it', () => {
    check(funded('⟦lotto⟧'), 'unknown-programme');
  });

  it('knows those of a team', () => {
    check({ katalog: 'bzrp: 1\nart: katalog\ntitel: Eigene\nprogramme:\n  - {id: lotto, name: Lottostiftung}\n', profil: funded('lotto') });
  });

  it('puts the nearest there', () => {
    mend(funded('bezirkshaushalte'), 'unknown-programme', (old) => old.replace('bezirkshaushalte', 'bezirkshaushalt'));
  });
});
