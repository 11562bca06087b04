import { check } from '../support/check';
import { goal, head, measure } from '../support/texts';

const use = (stand: string, top: Readonly<Record<string, string>> = {}): string => head(top) + goal({ indikatoren: `[{indikator: KID:D5, zielwert: {wert: 20, stand: ${stand}}}]` }) + measure();

describe('target-outside-period', () => {
  it('finds a target before or after the period of the profile', () => {
    check(use('⟦2031⟧'), 'target-outside-period');
    check(use('⟦2025-12-31⟧'), 'target-outside-period');
    check(use('⟦2031/2032⟧'), 'target-outside-period');
  });

  it('is content where they overlap', () => {
    for (const stand of ['2030', '2026-H1', '2030/2031', '2030-12-31']) check(use(stand));
  });

  it('says nothing while a period is not known', () => {
    check(use('2035', { zeitraum: '{von: 2030, bis: ⟦2026⟧}' }).replace('2027, bis: 2028', '2027, bis: 2028'), 'period-inverted');
    check(use('⟦bald⟧'), 'schema-format');
  });
});
