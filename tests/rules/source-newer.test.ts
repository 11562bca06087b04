import { check } from '../support/check';
import { mend } from '../support/fixes';
import { goal, head, measure } from '../support/texts';

const CODE = 'source-newer';
const table = (year: number, children: number): string => `ZEIT;RAUMID;E_E;E_EU1;E_E1U6;E_E6U15;E_E15U18;E_E65U80;E_E80U110\n${['15', '16', '17'].map((part) => `${year}12;092007${part};1000;0;0;0;${children};100;100`).join('\n')}`;
const DATEN = { 'EWR_L21_202312E_Matrix.csv': table(2023, 150), 'EWR_L21_202512E_Matrix.csv': table(2025, 180) };
const source = (year: number): string => `, quelle: "Amt für Statistik Berlin-Brandenburg, Einwohnerregister nach Alter (EWR_L21_${year}12E_Matrix.csv), Stand Dezember ${year}, CC BY 3.0 DE, Summe aus 3 Planungsräumen"`;
const use = (status: string, more: string): string => head({ status }) + goal({ indikatoren: `[{indikator: KID:B1, ${more}}]` }) + measure();

describe(CODE, () => {
  it('tells a draft of a newer value, and takes it', () => {
    check(use('entwurf', 'ausgangswert: {wert: 15, stand: ⟦2023⟧}'), CODE, { daten: DATEN });
    mend(use('entwurf', 'ausgangswert: {wert: 15, stand: 2023}'), CODE, (text) => text.replace('wert: 15, stand: 2023', `wert: 18, stand: 2025-12}${source(2025)}`).replace('}}]', '}]'), { daten: DATEN });
  });

  it('keeps the quotes of the time', () => {
    mend(use('entwurf', "ausgangswert: {wert: 15, stand: '2023-12'}"), CODE, (text) => text.replace("wert: 15, stand: '2023-12'", `wert: 18, stand: '2025-12'}${source(2025)}`).replace('}}]', '}]'), { daten: DATEN });
  });

  it('puts the new source in the place of the one that was ours', () => {
    const text = use('entwurf', `ausgangswert: {wert: 15, stand: 2023-12}${source(2023)}`);
    mend(text, CODE, () => use('entwurf', `ausgangswert: {wert: 18, stand: 2025-12}${source(2025)}`), { daten: DATEN });
    mend(text.replace(', quelle', ', verlauf: [{wert: 15, stand: 2023}], quelle'), CODE, (old) => old.replace('wert: 15, stand: 2023-12', 'wert: 18, stand: 2025-12').replace('"}]', `; ${source(2025).slice(', quelle: "'.length)}}]`), { daten: DATEN });
  });

  it('takes no value from the time of the target', () => {
    check(use('entwurf', 'ausgangswert: {wert: 15, stand: 2023}, zielwert: {wert: 14, stand: ⟦2025⟧}'), 'target-outside-period', { daten: DATEN });
  });

  it('leaves profiles alone that are past the draft, current values, courses, and files without statistics', () => {
    check(use('veroeffentlicht', 'ausgangswert: {wert: 15, stand: 2023}').replace('ziele:', 'beschluesse: [{gremium: bezirksamt, datum: 2026-05}]\nbeteiligung: [{id: B1, titel: Runde, format: runder-tisch, datum: 2026-04}]\nziele:'), [], { daten: DATEN });
    check(use('entwurf', 'ausgangswert: {wert: 18, stand: 2025}'), [], { daten: DATEN });
    check(use('entwurf', 'verlauf: [{wert: 15, stand: 2023}]'), [], { daten: DATEN });
    check(use('entwurf', 'ausgangswert: {wert: 15, stand: 2023}'));
  });
});
