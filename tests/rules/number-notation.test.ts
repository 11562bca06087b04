import { check } from '../support/check';
import { mend } from '../support/fixes';
import { goal, head, measure, profile } from '../support/texts';

const use = (target: string, indicator = 'KID:D5'): string => head() + goal({ indikatoren: `[{indikator: ${indicator}, zielwert: ${target}}]` }) + measure();
const funded = (row: string): string => profile({ finanzierung: `[${row}]` });

describe('number-notation', () => {
  it('finds the ways German readers write numbers', () => {
    for (const number of ['18.000', '18.000,50', '18 000', '"18.000"', "'1.234.567'", '18.000 €', '€ 18.000', '500 €', '"18.000,-"', '0,5']) check(profile({ kosten: `⟦${number}⟧` }), 'number-notation');
    for (const number of ['18000', '18000.5', '18000.50', '0.5', '1.5']) check(profile({ kosten: number }));
  });

  it('reads ddd.ddd as thousands in euro, counts and years only', () => {
    check(funded('{programm: bezirkshaushalt, anzahl: ⟦1.200⟧, jahr: ⟦2.027⟧}'), 'number-notation');
    check(use('{wert: 38.200, stand: 2027}'));
    check(use('{wert: ⟦1.200⟧, stand: 2027}', 'DGZ:DF1'), 'number-notation');
  });

  it('finds a value of a known indicator', () => {
    for (const number of ['"38,2"', '38 %', '"38,2 %"']) check(use(`{wert: ⟦${number}⟧, stand: 2027}`), 'number-notation');
    check(head() + goal({ indikatoren: '\n      - indikator: KID:D5\n        zielwert:\n          wert: ⟦38,2⟧\n          stand: 2027' }) + measure(), 'number-notation');
  });

  it('leaves text and classes alone, and values nobody knows the indicator of', () => {
    check(use('{wert: ⟦viele⟧, stand: 2027}'), 'value-out-of-range');
    check(use('{wert: "⟦1,2⟧", stand: 2027}'.replace('"⟦1,2⟧"', '⟦"1,2"⟧'), 'KID:F5'), 'value-out-of-range');
    check(use('{wert: "1,2", stand: 2027}', '⟦KID:Q9⟧'), 'unknown-indicator');
    check(use('{wert: 1,⟦2⟧, stand: 2027}', '⟦KID:Q9⟧'), ['unknown-indicator', 'schema-unknown-key']);
  });

  it('takes the stray key of flow style as the fraction it is', () => {
    check(use('{wert: ⟦38,2⟧, stand: 2027}'), 'number-notation');
    check(use('{stand: 2027, wert: ⟦38,2⟧}'), 'number-notation');
    check(use('{wert: ⟦38,2 %⟧, stand: 2027}'), 'number-notation');
    check(use('{wert: ⟦-3,5⟧, stand: 2027}', 'KID:C2'), 'number-notation');
    check(funded('{programm: bezirkshaushalt, betrag: ⟦18.000,50⟧, jahr: 2027}'), 'number-notation');
    check(funded('{programm: bezirkshaushalt, betrag: ⟦1.000.000,00⟧, jahr: 2027}'), 'number-notation');
    check(funded('{programm: bezirkshaushalt, betrag: 18000, ⟦50⟧: 1}'), 'schema-unknown-key');
    check(funded('{programm: bezirkshaushalt, ⟦5⟧, betrag: 18000}'), 'schema-unknown-key');
  });

  it('takes two of them in one map for no repeated key', () => {
    const indicator = (rest: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\nindikatoren:\n  - {id: TK:N1, name: N, einheit: prozent, ebenen: [bzr], ${rest}}\n`;
    check(indicator('minimum: ⟦0,5⟧, maximum: ⟦9,5⟧'), 'number-notation');
    check(indicator('schwellen: [{wert: ⟦"0,5"⟧, bedeutung: wenig}]'), 'number-notation');
    check(funded('{programm: bezirkshaushalt, betrag: ⟦0,5 €⟧, anzahl: ⟦0,5 €⟧}'), 'number-notation');
  });

  it('makes the number unknown to other rules', () => {
    check(profile({ kosten: '10', finanzierung: '[{programm: bezirkshaushalt, betrag: ⟦99,50⟧}]' }), 'number-notation');
    check(head() + goal({ indikatoren: '[{indikator: KID:D5, ausgangswert: {wert: ⟦30,5⟧, stand: 2024}, zielwert: {wert: 31, stand: 2027}}]' }) + measure(), 'number-notation');
    check(use('{wert: ⟦138,2⟧, stand: 2027}'), 'number-notation');
  });

  it('writes the number', () => {
    const forms = { '18.000': '18000', '"18.000,50 €"': '18000.5', '500 €': '500', '1.234.567': '1234567', '18.000,-': '18000' };
    for (const [written, wanted] of Object.entries(forms)) mend(profile({ kosten: `${written} # im Jahr` }), 'number-notation', (old) => old.replace(written, wanted));
    mend(use('{wert: 38,2, stand: 2027}').replaceAll('\n', '\r\n'), 'number-notation', (old) => old.replace('38,2', '38.2'));
    mend(use('{ wert: 38,2 % , stand: 2027 }'), 'number-notation', (old) => old.replace('38,2 %', '38.2'));
    mend(funded('{programm: bezirkshaushalt, betrag: 1.000.000,00}'), 'number-notation', (old) => old.replace('1.000.000,00', '1000000'));
  });
});
