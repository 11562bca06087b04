import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { profile } from '../support/texts';

describe('unknown-actor-category', () => {
  it('finds a category no catalogue has', () => {
    check(profile({ federfuehrung: '{kategorie: ⟦amt⟧, name: Jugendamt}' }), 'unknown-actor-category');
    check(profile({ beteiligte: '[{kategorie: ⟦nachbarn⟧}]' }), 'unknown-actor-category');
    check(`${profile()}beteiligung:\n  - id: B1\n    titel: Konferenz\n    format: stadtteilkonferenz\n    datum: 2025\n    teilnehmende: [{kategorie: ⟦nachbarn⟧, anzahl: 3}]\n    konflikte: [{beschreibung: Lärm, parteien: [⟦nachbarn⟧, {kategorie: ⟦kids⟧, position: Mehr Platz}], status: geloest}]\n`, 'unknown-actor-category');
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nakteure:\n  - {name: Kiezbeirat, kategorie: ⟦rat⟧}\n', 'unknown-actor-category');
  });

  it('finds an actor named only by a name no catalogue has', () => {
    check(profile({ federfuehrung: '⟦Amt für Wunder⟧' }), 'unknown-actor-category');
    check(profile({ beteiligte: '[Stadtentwicklungsamt, ⟦Kiezbeirat⟧]' }), 'unknown-actor-category');
    check({ katalog: 'bzrp: 1\nart: katalog\ntitel: Eigene\nakteure:\n  - {name: Kiezbeirat, kategorie: gremium, bezirk: "09"}\n', profil: profile({ beteiligte: '[Kiezbeirat]' }) });
    check({ katalog: 'bzrp: 1\nart: katalog\ntitel: Eigene\nakteure:\n  - {name: Kiezbeirat, kategorie: gremium, bezirk: "10"}\n', profil: profile({ beteiligte: '[⟦Kiezbeirat⟧]' }) }, 'unknown-actor-category');
  });

  it('lets a name stand that comes with its category', () => {
    check(profile({ federfuehrung: '{kategorie: fachamt, name: Amt für Wunder}' }));
  });

  it('names the nearest and puts it there', () => {
    const [finding] = check(profile({ federfuehrung: '⟦Jugenamt⟧' }), 'unknown-actor-category');
    assert.deepEqual(finding?.message.args, ['Jugenamt', 'Jugendamt']);
    mend(profile({ federfuehrung: '"Jugenamt" # noch' }), 'unknown-actor-category', (old) => old.replace('Jugenamt', 'Jugendamt'));
    mend(profile({ beteiligte: '[{kategorie: Fachamt}]' }), 'unknown-actor-category', (old) => old.replace('kategorie: Fachamt', 'kategorie: fachamt'));
  });

  it('does not make one office of another', () => {
    for (const name of ['OE PSK', 'OE SPQ', 'OE RPK', 'BVR', 'Amt 51']) assert.ok(titles(profile({ federfuehrung: name }), 'unknown-actor-category').every((title) => title.includes(name)), name);
    mend(profile({ federfuehrung: 'oe spk' }), 'unknown-actor-category', (old) => old.replace('oe spk', 'OE SPK'));
    mend(profile({ federfuehrung: 'Amt für Sozales' }), 'unknown-actor-category', (old) => old.replace('Sozales', 'Soziales'));
  });

  it('is told once when an actor is named again by its anchor', () => {
    check(profile({ federfuehrung: '&amt ⟦Amt für Wunder⟧', beteiligte: '[*amt]' }), 'unknown-actor-category');
  });
});
