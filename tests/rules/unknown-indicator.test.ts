import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend } from '../support/fixes';
import { goal, head, measure, profile } from '../support/texts';

const use = (indicator: string): string => head() + goal({ indikatoren: `[{indikator: ${indicator}}]` }) + measure();
const catalogue = (district = ''): string => `bzrp: 1\nart: katalog\ntitel: Eigene\n${district}indikatoren:\n  - {id: TK:N1, name: Nachbarschaften, einheit: anzahl, ebenen: [bzr]}\n`;

describe('unknown-indicator', () => {
  it('finds an indicator no catalogue has', () => {
    check(use('⟦KID:Z9⟧'), 'unknown-indicator');
    check(profile({ indikatoren: '[{indikator: ⟦Armut⟧}]' }), 'unknown-indicator');
    check(use('⟦D5⟧'), 'unknown-indicator');
  });

  it('knows the entries of a team’s catalogue where it is in force', () => {
    check({ katalog: catalogue(), profil: use('TK:N1') });
    check({ katalog: catalogue('bezirk: "09"\n'), profil: use('TK:N1') });
    check({ katalog: catalogue('bezirk: "10"\n'), profil: use('⟦TK:N1⟧') }, 'unknown-indicator');
  });

  it('looks at the templates of a catalogue, too', () => {
    check(`bzrp: 1\nart: katalog\ntitel: Eigene\nmassnahmenvorlagen:\n  - {id: fest, titel: Fest, handlungsfeld: wohnen, indikatoren: [KID:D5, ⟦KID:Z9⟧]}\n`, 'unknown-indicator');
  });

  it('is silent while a catalogue cannot be read', () => {
    check({ katalog: `${catalogue()}methoden:\n  - id: ⟦"⟧offen\n`, profil: use('KID:Z9').replace('bzrp: 1', '⟦bzrp: 1⟧') }, ['yaml-syntax', 'context-incomplete']);
  });

  it('names the nearest and puts it there', () => {
    const [finding] = check(use('⟦KID:d5⟧'), 'unknown-indicator');
    assert.deepEqual(finding?.message.args, ['KID:d5', 'KID:D5']);
    mend(use("'KDI:D5'"), 'unknown-indicator', (old) => old.replace('KDI:D5', 'KID:D5'));
  });

  it('is told once when the use is written once', () => {
    check(head() + goal({ indikatoren: '[&i {indikator: ⟦KID:Z9⟧}, *i]' }) + measure(), 'unknown-indicator');
    check(head() + goal({ indikatoren: '[{indikator: &i ⟦KID:Z9⟧}, {indikator: *i}]' }) + measure(), 'unknown-indicator');
  });
});
