import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { profile } from '../support/texts';

const funded = (programme: string): string => profile({ finanzierung: `[{programm: ${programme}, betrag: 900000, jahr: 2027}]` });

describe('unknown-programme', () => {
  it('finds a programme no catalogue has, and asks nothing else of it', () => {
    check(funded('⟦lotto⟧'), 'unknown-programme');
  });

  it('knows those of a team', () => {
    check({ katalog: 'bzrp: 1\nart: katalog\ntitel: Eigene\nprogramme:\n  - {id: lotto, name: Lottostiftung}\n', profil: funded('lotto') });
  });

  it('offers none of two that are equally near', () => {
    for (const id of ['fssp', 'esf-lso', 'bene-3']) assert.deepEqual(titles(funded(id), 'unknown-programme'), [], id);
  });

  it('puts the nearest there', () => {
    mend(funded('bezirkshaushalte'), 'unknown-programme', (old) => old.replace('bezirkshaushalte', 'bezirkshaushalt'));
  });
});
