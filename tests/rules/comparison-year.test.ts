import { check } from '../support/check';
import { goal, head, measure } from '../support/texts';

const use = (own: string, ...compared: string[]): string =>
  head() + goal({ indikatoren: `[{indikator: KID:D5, ${own}vergleich: [${compared.map((stand) => `{raum: berlin, wert: 25, stand: ${stand}}`).join(', ')}]}]` }) + measure();

describe('comparison-year', () => {
  it('finds a comparison more than three years away from the own value', () => {
    check(use('ausgangswert: {wert: 30, stand: 2024}, ', '⟦2020⟧', '2021'), 'comparison-year');
    check(use('ausgangswert: {wert: 30, stand: 2018}, ', '⟦2022⟧', '2021'), 'comparison-year');
    check(use('ausgangswert: {wert: 30, stand: 2024-12-31}, ', '⟦2021-12-30⟧', '2021-12-31'), 'comparison-year');
  });

  it('is content when any value of the course is near', () => {
    check(use('ausgangswert: {wert: 30, stand: 2024}, verlauf: [{wert: 31, stand: 2020}], ', '2020', '2017'));
    check(use('ausgangswert: {wert: 30, stand: 2024}, verlauf: [{wert: 31, stand: 2020}], ', '⟦2016⟧'), 'comparison-year');
  });

  it('says nothing without an own value, or of what is no time', () => {
    check(use('', '2001'));
    check(use('ausgangswert: {wert: 30, stand: ⟦bald⟧}, ', '2001'), 'schema-format');
  });
});
