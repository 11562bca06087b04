import { check } from '../support/check';
import { mend } from '../support/fixes';
import { goal, head, measure, profile } from '../support/texts';

describe('lor-unquoted', () => {
  it('finds a key written as a number', () => {
    check(profile({}, { bezirksregion: '⟦092007⟧' }), 'lor-unquoted');
    check(profile({}, { bezirksregion: '⟦92007⟧' }), 'lor-unquoted');
    check(profile({ raumbezug: '[⟦09200717⟧]' }), 'lor-unquoted');
    check(head() + goal({ indikatoren: '[{indikator: KID:D5, vergleich: [{raum: ⟦09⟧, wert: 20, stand: 2024}]}]' }) + measure(), 'lor-unquoted');
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nbezirk: ⟦9⟧\n', 'lor-unquoted');
  });

  it('is the only thing told of the key', () => {
    check(profile({ raumbezug: '[⟦99999999⟧]' }), 'lor-unquoted');
    check(head() + goal({ indikatoren: '[{indikator: KID:E1, raum: ⟦9200717⟧}]' }) + measure(), 'lor-unquoted');
  });

  it('counts as restored for all else', () => {
    const contribution = 'bzrp: 1\nart: beitrag\nbezirksregion: ⟦92007⟧\namt: Jugendamt\nanregungen:\n  - {text: Mehr Bänke, umgang: uebernommen, ziele: [Z1]}\n';
    check({ beitrag: contribution, profil: profile({ raumbezug: '["09200717"]' }) }, 'lor-unquoted');
    check(profile({ raumbezug: '[⟦"01100101"⟧]' }, { bezirksregion: '⟦92007⟧' }), ['lor-unquoted', 'planning-area-outside-region']);
  });

  it('quotes the key and restores its zero', () => {
    mend(profile({}, { bezirksregion: '92007 # Adlershof' }), 'lor-unquoted', (old) => old.replace('92007', '"092007"'));
    mend(profile({}, { bezirksregion: '092007' }), 'lor-unquoted', (old) => old.replace('092007', '"092007"'));
    mend(profile({ raumbezug: '[ 9200717 ]' }), 'lor-unquoted', (old) => old.replace('9200717', '"09200717"'));
  });
});
