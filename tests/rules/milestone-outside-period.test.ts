import { check } from '../support/check';
import { profile } from '../support/texts';

const text = (date: string, more: Readonly<Record<string, string | undefined>> = {}): string => profile({ meilensteine: `[{titel: Start, termin: ${date}, status: offen}]`, ...more });

describe('milestone-outside-period', () => {
  it('finds a date before or after the measure', () => {
    check(text('⟦2026-12-31⟧'), 'milestone-outside-period');
    check(text('⟦"2029"⟧'), 'milestone-outside-period');
    check(text('⟦2026⟧', { zeitraum: '{von: 2027, daueraufgabe: true}' }), 'milestone-outside-period');
  });

  it('lets a date overlap', () => {
    check(text('2028-12-31'));
    check(text('2026', { zeitraum: '{von: 2026-11, bis: 2028}' }));
    check(text('2060', { zeitraum: '{von: 2027, daueraufgabe: true}' }));
  });

  it('says nothing without a span, or of milestones of the profile', () => {
    check(text('2050', { zeitraum: undefined, horizont: 'langfristig' }));
    check(profile({}, { prozess: '[{titel: Auftakt, termin: 2050, status: offen}]' }));
    check(text('⟦2029-02-30⟧'), 'schema-format');
  });
});
