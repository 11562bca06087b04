import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { goal, head, measure } from '../support/texts';

const use = (indicator: string, baseline: string): string => head() + goal({ indikatoren: `[{indikator: ${indicator}, ausgangswert: {wert: ${baseline}, stand: 2024}}]` }) + measure();
const own = (range: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\nindikatoren:\n  - {id: TK:N1, name: Nester, einheit: anzahl, ebenen: [bzr], plausibel: ${range}}\n`;

describe('implausible-value', () => {
  it('finds a share where percent belong, and writes percent', () => {
    check(use('KID:T3', '⟦0.382⟧'), 'implausible-value');
    mend(use('KID:T3', '0.382'), 'implausible-value', (old) => old.replace('0.382', '38.2'));
    mend(use('MSS2023:S4', '0.245'), 'implausible-value', (old) => old.replace('0.245', '24.5'));
  });

  it('finds offences per 100,000 where those per 100 belong', () => {
    mend(use('KID:A8', '4500'), 'implausible-value', (old) => old.replace('4500', '4.5'));
  });

  it('says where a value usually lies', () => {
    assert.deepEqual(check(use('MSS2021:S1', '⟦80⟧'), 'implausible-value')[0]?.message.args, ['Arbeitslosigkeit (SGB II)', '0,33', '22,3', '0,8']);
    assert.deepEqual(check(use('MSS2021:K01', '⟦20⟧'), 'implausible-value')[0]?.message.args, ['Jugendarbeitslosigkeit', '16,4', '0,2']);
    assert.deepEqual(check({ katalog: own('{von: 5}'), profil: use('TK:N1', '⟦0.01⟧') }, 'implausible-value')[0]?.message.args, ['Nester', '5']);
  });

  it('takes the ends as plausible', () => {
    for (const value of ['5', '10', '7']) check({ katalog: own('{von: 5, bis: 10}'), profil: use('TK:N1', value) });
    for (const value of ['4.9', '10.1']) check({ katalog: own('{von: 5, bis: 10}'), profil: use('TK:N1', `⟦${value}⟧`) }, 'implausible-value');
    check({ katalog: own('{}'), profil: use('TK:N1', '7000000') });
  });

  it('offers no value that is no more plausible', () => {
    assert.deepEqual(titles({ katalog: own('{von: 5, bis: 6}'), profil: use('TK:N1', '7') }, 'implausible-value', { file: 'profil' }), []);
  });

  it('leaves to others what is no number, cannot be, or says that there is none', () => {
    check(use('KID:T3', '⟦38,2⟧').replace('38,2', '"38,2"').replace('⟦"38,2"⟧', '⟦"38,2"⟧'), 'number-notation');
    check(use('KID:T3', '⟦-1⟧'), 'value-out-of-range');
    check(use('KID:T3', '⟦-9999⟧'), 'missing-value-mark');
    check(use('⟦KID:Z9⟧', '0.1'), 'unknown-indicator');
  });
});
