import { check } from '../support/check';
import { goal, head, measure } from '../support/texts';

const use = (from: string, to: string): string => head() + goal({ indikatoren: `[{indikator: KID:D5, ausgangswert: {wert: 30, stand: ${from}}, zielwert: {wert: 29, stand: ${to}}}]` }) + measure();

describe('baseline-after-target', () => {
  it('finds a baseline that does not end before the target begins', () => {
    check(use('⟦2028⟧', '⟦2026⟧'), ['date-after-stand', 'baseline-after-target']);
    check(use('2026', '⟦2026⟧'), 'baseline-after-target');
    check(use('2026', '⟦2026-Q3⟧'), 'baseline-after-target');
    check(use('2026-06-30', '⟦"2026-06"⟧'), 'baseline-after-target');
  });

  it('is content when it ends the day before', () => {
    check(use('2025', '2026'));
    check(use('2026-06-30', '2026-07'));
    check(use('2026-Q2', '2026-07-01'));
  });

  it('asks nothing of what is no time', () => {
    check(use('2026', '⟦bald⟧'), 'schema-format');
    check(use('⟦2028-02-30⟧', '2026'), 'schema-format');
  });
});
