import assert from 'node:assert/strict';
import { tellIn } from '../../server/language/text/bundles';
import { check } from '../support/check';
import { mend } from '../support/fixes';
import { goal, head, measure } from '../support/texts';

const CODE = 'value-differs-from-source';
/** Residents of Adlershof (092007) and its three Planungsräume, columns as the register has them. */
const DATEN = {
  'EWR_L21_202412E_Matrix.csv': 'ZEIT;RAUMID;E_E;E_EU1;E_E1U6;E_E6U15;E_E15U18;E_E65U80;E_E80U110\n202412;09200716;1000;10;40;60;50;100;100\n202412;09200717;1000;10;40;100;50;100;100\n202412;09200715;1000;10;40;100;50;100;23',
  'mss_2021_indizes.csv': 'ZEIT,PLR_ID,SDI\n202012,"09200715",2+',
};
const SOURCE = 'Amt für Statistik Berlin-Brandenburg, Einwohnerregister nach Alter (EWR_L21_202412E_Matrix.csv), Stand Dezember 2024, CC BY 3.0 DE, Summe aus 3 Planungsräumen';
const use = (more: string, indicator = 'KID:B1'): string => head() + goal({ indikatoren: `[{indikator: ${indicator}, ${more}}]` }) + measure();

describe(CODE, () => {
  it('finds a value that departs from the sum of the Planungsräume', () => {
    const [finding] = check(use('ausgangswert: {wert: ⟦17.1⟧, stand: 2024-12-31}'), CODE, { daten: DATEN });
    assert.ok(finding);
    assert.equal(tellIn('de', finding.message), 'In der Datei EWR_L21_202412E_Matrix.csv steht für 2024-12 der Wert 18,7, nicht 17,1.');
    mend(use('ausgangswert: {wert: 17.1, stand: 2024-12-31}'), CODE, (text) => text.replace('17.1', '18.7').replace('}}]', `}, quelle: "${SOURCE}"}]`), { daten: DATEN });
  });

  it('compares at the decimals that are written', () => {
    check(use('ausgangswert: {wert: 18.7, stand: 2024}'), [], { daten: DATEN });
    check(use('ausgangswert: {wert: 19, stand: 2024}'), [], { daten: DATEN });
    check(use('ausgangswert: {wert: ⟦18.66⟧, stand: 2024}'), CODE, { daten: DATEN });
  });

  it('looks at the course, and at comparisons in their own place', () => {
    check(use('verlauf: [{wert: ⟦18⟧, stand: 2024-12}]'), CODE, { daten: DATEN });
    check(use('vergleich: [{raum: "09200715", wert: ⟦21⟧, stand: 2024-12}]'), CODE, { daten: DATEN });
    check(use('vergleich: [{raum: "09200715", wert: 20, stand: 2024-12}]'), [], { daten: DATEN });
  });

  it('knows classes', () => {
    const text = use('raum: "09200715", ausgangswert: {wert: ⟦"3+"⟧, stand: 2020}', 'MSS2021:INDEX');
    check(text, CODE, { daten: DATEN });
    mend(text.replace(/[⟦⟧]/g, ''), CODE, (old) => old.replace('"3+"', '"2+"').replace('}}]', '}, quelle: "für Stadtentwicklung zuständige Senatsverwaltung, Monitoring Soziale Stadtentwicklung 2021, Gesamtindex (mss_2021_indizes.csv), Stand Dezember 2020, CC BY 3.0 DE"}]'), { daten: DATEN });
  });

  it('is silent about targets, other times, other places, and without the file', () => {
    check(use('zielwert: {wert: 17, stand: ⟦2024-12⟧}'), 'target-outside-period', { daten: DATEN });
    check(use('ausgangswert: {wert: 17, stand: 2023}'), [], { daten: DATEN });
    check(use('raum: "10", ausgangswert: {wert: 17, stand: 2024}'), [], { daten: DATEN });
    check(use('ausgangswert: {wert: 17, stand: 2024}'));
  });

  it('is silent where the sum is only a lower bound', () => {
    const daten = { 'EWR_L21_202412E_Matrix.csv': DATEN['EWR_L21_202412E_Matrix.csv'].replace('09200715;1000', '09200715;NA') };
    check(use('ausgangswert: {wert: 5, stand: 2024}', 'DGZ:DA1'), [], { daten });
  });

  it('can be silenced', () => {
    check(`${head()}${goal({ indikatoren: '\n      - indikator: KID:B1\n        ausgangswert:\n          wert: 17.1 # bzrp-ignore value-differs-from-source -- eigene Zählung\n          stand: 2024' })}${measure()}`, [], { daten: DATEN });
  });
});
