import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend } from '../support/fixes';
import { profile } from '../support/texts';

const actor = (category: string, name = 'Kiezbeirat'): string => `{kategorie: ${category}, name: ${name}}`;
const with_ = (...others: string[]): string => profile({ beteiligte: `[${others.join(', ')}]` });
const example = (category: string): string => `bzrp: 1\nart: fallbeispiel\nid: F1\ntitel: Fest\nhandlungsfeld: nachbarschaft\nbeschreibung: Ein Fest.\nchancen: [Freude]\ngrenzen: [Regen]\nakteure: [${actor(category)}]\n`;

describe('actor-category-conflict', () => {
  it('finds what departs from the catalogue', () => {
    check(with_(actor('⟦verein⟧', 'Jugendamt'), actor('⟦verein⟧', 'Jugendamt'), actor('fachamt', '" Jugendamt "')), 'actor-category-conflict');
  });

  it('shows the entry of a team, and offers its category in quotes', () => {
    const katalog = `bzrp: 1\nart: katalog\ntitel: Eigene\nakteure:\n  - {name: Kiezbeirat, kategorie: gremium}\n`;
    const [finding] = check({ katalog, profil: with_(actor('⟦"verein"⟧')) }, 'actor-category-conflict');
    assert.equal(finding?.related[0]?.uri, 'test:/katalog.bzrp.yaml');
    mend({ profil: with_(actor('"verein"')), katalog }, 'actor-category-conflict', (old) => old.replace('"verein"', '"gremium"'));
  });

  it('finds what departs from most of the workspace, and shows the other', () => {
    const [finding] = check({ a: with_(actor('⟦verein⟧')), b: profile({ federfuehrung: actor('gremium') }, { bezirksregion: '"092005"' }), c: example('gremium') }, 'actor-category-conflict');
    assert.equal(finding?.related[0]?.uri, 'test:/b.bzrp.yaml');
  });

  it('takes, of equals, the first by path and place', () => {
    const beitrag = `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\nmassnahmen:\n  - {id: J1, titel: Fläche, ziele: [Z1], federfuehrung: ${actor('gremium')}, horizont: kurzfristig, status: geplant}\n`;
    check({ a: beitrag, b: with_(actor('⟦verein⟧')) }, 'actor-category-conflict');
    check(with_(actor('gremium'), actor('⟦verein⟧')), 'actor-category-conflict');
  });

  it('counts no category nobody knows', () => {
    check(with_(actor('⟦gremiun⟧'), actor('⟦gremiun⟧'), actor('verein')), 'unknown-actor-category');
  });

  it('compares whole names', () => {
    check(with_(actor('gremium'), actor('verein', 'Kiezbeirat Süd')));
  });

  it('asks no other file about one outside every folder', () => {
    check({ a: with_(actor('verein')), b: example('gremium') }, [], { outside: ['a'] });
  });
});
