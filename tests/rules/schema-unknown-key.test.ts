import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { goal, head, measure, profile } from '../support/texts';

describe('schema-unknown-key', () => {
  it('finds a key the file, an item or a map has not', () => {
    check(`${profile()}⟦farbe⟧: rot\n`, 'schema-unknown-key');
    check(profile({ '⟦farbe⟧': 'rot' }), 'schema-unknown-key');
    check(profile({ umsetzungsstand: '{text: Läuft., stand: 2026, ⟦farbe⟧: rot}' }), 'schema-unknown-key');
  });

  it('names the nearest key', () => {
    const [finding] = check(profile({ '⟦beschreibng⟧': 'Text' }), 'schema-unknown-key');
    assert.deepEqual(finding?.message.args, ['beschreibng', 'beschreibung']);
  });

  it('goes with the missing key where a required one is misspelt', () => {
    check(head() + goal() + measure({ titel: undefined, '⟦titl⟧': 'Schulweg' }).replace('- id', '- ⟦id⟧'), ['schema-required', 'schema-unknown-key']);
  });

  it('does not look at what stands under it', () => {
    check(`${profile()}⟦massnamen⟧:\n  - id: M1\n    unsinn: true\n`, 'schema-unknown-key');
  });

  it('has no merge key and no names of the language’s own machinery', () => {
    check(profile({ '⟦<<⟧': '{ort: Hof}' }), 'schema-unknown-key');
    check(profile({ '⟦constructor⟧': 'x' }), 'schema-unknown-key');
    check(`${profile()}⟦__proto__⟧: x\n`, 'schema-unknown-key');
  });

  it('keeps places out of a team’s catalogue, and weights of rules that cannot be weighed', () => {
    check('bzrp: 1\nart: katalog\ntitel: Eigene\n⟦raeume⟧:\n  - {schluessel: "01", name: Mitte, lor: 2021}\n', 'schema-unknown-key');
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nregeln:\n  ⟦yaml-syntax⟧: aus\n  ⟦schema-type⟧: aus\n  ⟦gibt-es-nicht⟧: aus\n', 'schema-unknown-key');
  });

  it('corrects the key', () => {
    mend(profile({ beschreibng: 'Text' }), 'schema-unknown-key', (old) => old.replace('beschreibng', 'beschreibung'));
    mend(profile({ '"Ort"': 'Hof' }), 'schema-unknown-key', (old) => old.replace('"Ort"', '"ort"'));
    mend(`${profile()}potentiale:\n  - titel: Viele Vereine\n`, 'schema-unknown-key', (old) => old.replace('potentiale', 'potenziale'));
  });

  it('knows keys by what people call them', () => {
    for (const [called, key, value] of [['Verantwortlich', 'federfuehrung', 'Jugendamt'], ['Laufzeit', 'zeitraum', '{von: 2027, bis: 2028}'], ['Maßnahme', 'titel', 'Begehung']] as const) {
      mend(profile({ [key]: undefined, [called]: value }), 'schema-unknown-key', (old) => old.replace(called, key), { heals: ['schema-required'] });
    }
  });

  it('keeps as a comment what it does not know, with all that stands below it', () => {
    mend(profile({ notizen: '\n      eins:\n        - a\n\n        - b' }), 'schema-unknown-key', (old) => old.replace('notizen', '# notizen').replace('      eins', '    #   eins').replace('        - a', '    #     - a').replace('        - b', '    #     - b'));
    assert.deepEqual(titles(profile({ zeitraum: '{von: 2027, bis: 2028, dauer: 1}' }), 'schema-unknown-key'), []);
  });

  it('does not write a key twice', () => {
    mend(profile({ titell: 'Text' }), 'schema-unknown-key', (old) => old.replace('titell', '# titell'));
    assert.deepEqual(titles(`${profile()}titell: Text\n`, 'schema-unknown-key'), []);
  });

  it('does not recommend a key only built-in catalogues may use', () => {
    const [finding] = check('bzrp: 1\nart: katalog\ntitel: Eigene\n⟦raeume⟧: []\n', 'schema-unknown-key');
    assert.deepEqual(finding?.message.args, ['raeume']);
  });
});
