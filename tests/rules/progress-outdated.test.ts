import { check } from '../support/check';
import { profile } from '../support/texts';

const told = (at: string, status = 'in-umsetzung', stand = '2026-06'): string =>
  profile({ status, zeitraum: '{von: 2022, bis: 2028}', umsetzungsstand: `{text: Der Bau läuft., stand: ${at}}` }, { stand });

describe('progress-outdated', () => {
  it('finds a sentence on a measure under way that is more than 24 months old', () => {
    check(told('⟦2024-05-31⟧'), 'progress-outdated');
    check(told('⟦2023⟧', 'fortlaufend'), 'progress-outdated');
    check(told('⟦2023-H2⟧'), 'progress-outdated');
  });

  it('counts from the end of the one to the beginning of the other', () => {
    for (const at of ['2024-06-01', '2024-06', '2024', '2024-Q2']) check(told(at));
    check(told('2023', 'in-umsetzung', '2025'));
    check(told('⟦2023⟧', 'in-umsetzung', '2026'), 'progress-outdated');
  });

  it('lets measures be that are not under way, and what it cannot read', () => {
    check(told('2020', 'zurueckgestellt'));
    check(told('⟦bald⟧'), 'schema-format');
  });
});
