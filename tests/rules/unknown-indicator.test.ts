import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
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
    mend(use('KID-D5'), 'unknown-indicator', (old) => old.replace('KID-D5', 'KID:D5'));
    mend(use('MSS2023:INDX'), 'unknown-indicator', (old) => old.replace('INDX', 'INDEX'));
    mend(use("'KDI:D5'"), 'unknown-indicator', (old) => old.replace('KDI:D5', 'KID:D5'));
  });

  it('does not make one indicator of another', () => {
    for (const id of ['KID:D7', 'KID:D55', 'DGZ:D5X', 'MSS2021:Q1', 'XYZ:S1']) assert.deepEqual(titles(use(id), 'unknown-indicator'), [], id);
  });

  it('names editions and collections that have the code, and offers none: it may mean something else there', () => {
    const known = (id: string): unknown => check(use(`⟦${id}⟧`), 'unknown-indicator')[0]?.message.args[1];
    assert.equal(known('MSS2017:S2'), 'MSS2023:S2, MSS2025:S2');
    assert.equal(known('MSS2021:S2'), 'MSS2023:S2, MSS2025:S2');
    assert.equal(known('D1'), 'KID:D1, MSS2021:D1, MSS2023:D1, MSS2025:D1');
    assert.deepEqual(titles(use('MSS2017:S2'), 'unknown-indicator'), []);
  });

  it('is told once when the use is written once', () => {
    check(head() + goal({ indikatoren: '[&i {indikator: ⟦KID:Z9⟧}, *i]' }) + measure(), 'unknown-indicator');
    check(head() + goal({ indikatoren: '[{indikator: &i ⟦KID:Z9⟧}, {indikator: *i}]' }) + measure(), 'unknown-indicator');
  });
});
