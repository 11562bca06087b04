import assert from 'node:assert/strict';
import { check } from '../support/check';
import { goal, head, measure, profile } from '../support/texts';

const ignore = (codes: string): string => `# bzrp-ignore ${codes}`;

describe('unused-suppression', () => {
  it('finds a code that silences nothing', () => {
    check(profile({ titel: `Schulweg ${ignore('⟦funding-gap⟧')}` }), 'unused-suppression');
    check(profile({ titel: `Schulweg ${ignore('⟦funding-gap⟧ -- kommt noch, funding-exceeds-cost')}` }), 'unused-suppression');
  });

  it('tells each code of a comment on its own', () => {
    check(head() + goal({ id: `Z1 ${ignore('goal-without-measure, ⟦goal-without-indicator⟧ -- später')}` }), 'unused-suppression');
  });

  it('finds a code that is unknown or cannot be silenced', () => {
    const found = check(profile({ titel: `Schulweg ${ignore('⟦gibt-es-nicht⟧, ⟦schema-type⟧, ⟦yaml-syntax⟧, ⟦file-limit⟧')}` }), 'unused-suppression');
    assert.deepEqual(found.map(({ message }) => message.text), ['There is no rule "{0}".', ...Array<string>(3).fill('"{0}" cannot be silenced.')]);
    check(head() + goal() + measure({ status: `⟦fertig⟧ ${ignore('⟦schema-enum⟧')}` }), ['schema-enum', 'unused-suppression']);
  });

  it('means the next line with content when it stands alone', () => {
    check(`${head()}ziele:\n  ${ignore('goal-without-measure')}\n\n  # noch ein Satz\n  - id: Z1\n    titel: Wege sichern\n    handlungsfeld: mobilitaet\n`);
    check(`${head()}ziele:\n  ${ignore('⟦goal-without-measure⟧')}\n  - titel: Wege sichern\n    id: ⟦Z1⟧\n    handlungsfeld: mobilitaet\n`, ['unused-suppression', 'goal-without-measure']);
    check(`${profile()}${ignore('⟦goal-without-measure⟧')}\n`, 'unused-suppression');
  });

  it('covers a text over several lines, and reads no comment inside one', () => {
    check(profile({ beschreibung: `| ${ignore('personal-data')}\n      Schreiben Sie an a.b@example.org.` }));
    check(profile({ beschreibung: '|\n      # bzrp-ignore funding-gap' }));
    check(profile({ ort: `"${ignore('funding-gap')}"` }));
  });

  it('says nothing of a rule that is off, or waits', () => {
    const text = profile({ titel: `Schulweg ${ignore('funding-gap')}` });
    check({ katalog: 'bzrp: 1\nart: katalog\ntitel: Eigene\nregeln: {funding-gap: aus}\n', profil: text });
    const beitrag = 'bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\nmassnahmen:\n  - id: ⟦"⟧J2\n';
    check({ beitrag, profil: text.replace('bzrp: 1', '⟦bzrp: 1⟧') }, ['yaml-syntax', 'context-incomplete']);
  });

  it('is silenced and weighed like any other', () => {
    check({ katalog: 'bzrp: 1\nart: katalog\ntitel: Eigene\nregeln: {unused-suppression: aus}\n', profil: profile({ titel: `Schulweg ${ignore('funding-gap')}` }) });
    check(profile({ titel: `Schulweg ${ignore('funding-gap, unused-suppression -- kommt wieder')}` }));
    check(profile({ titel: `Schulweg ${ignore('⟦unused-suppression⟧')}` }), 'unused-suppression');
  });
});
