import { check } from '../support/check';
import { profile } from '../support/texts';

describe('placeholder-text', () => {
  it('finds what templates leave behind', () => {
    check(profile({ titel: '⟦…⟧', beschreibung: 'Hier ⟦TODO⟧ und ⟦XXX⟧.', ort: '⟦<Ort der Maßnahme>⟧' }), 'placeholder-text');
    check(profile({ titel: '"⟦<Titel>⟧"', beschreibung: '|\n      Ein\n      ⟦<Satz>⟧.' }), 'placeholder-text');
  });

  it('lets other words and signs be', () => {
    check(profile({ titel: 'Und so weiter …', beschreibung: 'TODOS, XXXL, Methodo', ort: '"5 < 6 und 7 > 3"' }));
    check(profile({ beschreibung: '"Siehe <https://example.org>, <a@b> und <b/>"' }));
  });

  it('leaves ids, keys and sources alone', () => {
    check(profile({ quelle: 'TODO' }));
  });

  it('is told once, at the anchor', () => {
    check(`${profile({ beschreibung: '&t Noch TODO' }).replace('TODO', '⟦TODO⟧')}zusammenfassung: *t\n`, 'placeholder-text');
  });
});
