import { check } from '../support/check';
import { mend } from '../support/fixes';
import { goal, head, measure, profile } from '../support/texts';

describe('unknown-field-of-action', () => {
  it('finds a field of action no catalogue has', () => {
    check(head() + goal({ handlungsfeld: '⟦parken⟧' }) + measure(), 'unknown-field-of-action');
    check(`${profile()}anregungen:\n  - {text: Mehr Bänke, umgang: offen, handlungsfeld: ⟦baenke⟧}\n`, 'unknown-field-of-action');
    check('bzrp: 1\nart: fallbeispiel\nid: F1\ntitel: Fest\nhandlungsfeld: ⟦feste⟧\nbeschreibung: Ein Fest.\nchancen: [Freude]\ngrenzen: [Regen]\n', 'unknown-field-of-action');
  });

  it('knows those of a team', () => {
    check({ katalog: 'bzrp: 1\nart: katalog\ntitel: Eigene\nhandlungsfelder:\n  - {id: wasser, name: Am Wasser}\n', profil: head() + goal({ handlungsfeld: 'wasser' }) + measure() });
  });

  it('is no matter of this rule when it is no text', () => {
    check(head() + goal({ handlungsfeld: '⟦5⟧' }) + measure(), 'schema-type');
    check(head() + goal({ handlungsfeld: '⟦""⟧' }) + measure(), 'schema-format');
  });

  it('puts the nearest there', () => {
    mend(head() + goal({ handlungsfeld: 'Mobilität' }) + measure(), 'unknown-field-of-action', (old) => old.replace('Mobilität', 'mobilitaet'));
    mend(head() + goal({ handlungsfeld: 'wohnen_und_wohnumfeld' }) + measure(), 'unknown-field-of-action', (old) => old.replace('wohnen_und_wohnumfeld', 'wohnen'));
  });
});
