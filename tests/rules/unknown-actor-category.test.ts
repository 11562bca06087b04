import assert from 'node:assert/strict';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { profile } from '../support/texts';

function checked(files: Record<string, string>): string[] {
  const space = new Workspace(createSetup());
  for (const [uri, text] of Object.entries(files)) space.set(uri, text);
  space.settle();
  return Object.keys(files).flatMap((uri) => space.findings(uri).map(({ code }) => code));
}

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

  it('knows entries by what is meant: a character nobody sees does not make them others', () => {
    const katalog = (id: string, name: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\nakteurskategorien:\n  - {id: "${id}", name: Rat, gruppe: sonstige}\nakteure:\n  - {name: "${name}", kategorie: gremium}\n`;
    const used = profile({ federfuehrung: '{kategorie: rat, name: Kiezrat}', beteiligte: '[Kiezbeirat]' });
    const told = (text: string): number => checked({ 'test:/k.bzrp.yaml': text, 'test:/p.bzrp.yaml': used }).filter((code) => code === 'unknown-actor-category').length;
    assert.equal(told(katalog('rat', 'Kiezbeirat')), 0);
    assert.equal(told(katalog('rat\\u200b', 'Kiezbeirat\\u00ad')), 0);
    assert.equal(told(katalog('amt', 'Rat')), 2);
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
