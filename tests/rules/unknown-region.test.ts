import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend } from '../support/fixes';
import { goal, head, measure, profile } from '../support/texts';

const use = (raum: string): string => head() + goal({ indikatoren: `[{indikator: KID:D5, raum: ${raum}}]` }) + measure();

describe('unknown-region', () => {
  it('finds a key no vintage has', () => {
    check(profile({}, { bezirksregion: '⟦"092099"⟧' }), 'unknown-region');
    check(profile({ raumbezug: '["09200717", ⟦"09200799"⟧]' }), 'unknown-region');
    check(use('⟦"123"⟧'), 'unknown-region');
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nbezirk: ⟦"13"⟧\n', 'unknown-region');
  });

  it('finds a key of another level than asked for', () => {
    check(profile({}, { bezirksregion: '⟦"09"⟧' }), 'unknown-region');
    check(profile({ raumbezug: '["09", "0920", "092007", "09200715"]' }));
    check(profile({ raumbezug: '[⟦"0920070"⟧]' }), 'unknown-region');
    check(profile({ raumbezug: '[⟦"090207"⟧]' }), 'outdated-region');
  });

  it('finds a key of 2021 in a file of 2006', () => {
    check(profile({}, { lor: '2006', bezirksregion: '⟦"092007"⟧' }), 'unknown-region');
    check(profile({}, { lor: '2006', bezirksregion: '"090207"' }));
  });

  it('reads a contribution with the vintage of its profile', () => {
    const contribution = `bzrp: 1\nart: beitrag\nbezirksregion: "090207"\namt: Jugendamt\n${measure({ id: 'J1', raumbezug: '["09020701", ⟦"09200717"⟧]' })}`;
    check({ beitrag: contribution, profil: profile({}, { lor: '2006', bezirksregion: '"090207"' }) }, 'unknown-region');
  });

  it('takes every level and Berlin where any space will do', () => {
    for (const space of ['"09"', '"0920"', '"092007"', '"09200717"', 'berlin']) check(use(space));
  });

  it('is told once when the key is used again by its anchor', () => {
    check(head() + goal({ indikatoren: '[{indikator: KID:D5, raum: &hier ⟦"092099"⟧}, {indikator: KID:D6, raum: *hier}]' }) + measure(), 'unknown-region');
  });

  it('names a key near by and puts it there', () => {
    const [finding] = check(profile({}, { bezirksregion: "⟦'092070'⟧" }), 'unknown-region');
    assert.deepEqual(finding?.message.args, ['LOR', '092070', '092007']);
    mend(profile({}, { bezirksregion: "'092070'" }), 'unknown-region', (old) => old.replace('092070', '092007'));
  });
});
