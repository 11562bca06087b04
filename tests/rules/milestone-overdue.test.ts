import { check } from '../support/check';
import { profile } from '../support/texts';

const text = (date: string, status = 'offen', top: Readonly<Record<string, string | undefined>> = {}): string => profile({}, { prozess: `[{titel: Auftakt, termin: ${date}, status: ${status}}]`, ...top });

describe('milestone-overdue', () => {
  it('finds an open milestone before the stand of the file', () => {
    check(text('⟦2026-05⟧'), 'milestone-overdue');
    check(text('⟦2026-05-31⟧'), 'milestone-overdue');
    check(profile({ zeitraum: '{von: 2026, bis: 2028}', meilensteine: '\n      - titel: Start\n        termin: ⟦2026-Q1⟧\n        status: offen' }), 'milestone-overdue');
  });

  it('lets it be settled, or fall into the stand', () => {
    check(text('2026-05', 'erreicht'));
    check(text('2026-05', 'verschoben'));
    check(text('2026'));
    check(text('2026-06-01'));
  });

  it('takes the stand of a contribution, else that of its profile', () => {
    const beitrag = (stand: string): string => `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${stand}massnahmen:\n  - {id: J1, titel: Fläche, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2026, status: geplant, meilensteine: [{titel: Start, termin: ⟦2026-05⟧, status: offen}]}\n`;
    check({ beitrag: beitrag(''), profil: profile() }, 'milestone-overdue');
    check({ beitrag: beitrag('stand: 2026-01\n').replace(/[⟦⟧]/g, ''), profil: profile() });
  });

  it('says nothing without a known stand', () => {
    check(text('2020', 'offen', { stand: '⟦Juni⟧' }), 'schema-format');
  });

  it('is told at the alias where the date is one', () => {
    check(profile({}, { stand: '2027', zeitraum: '{von: &v 2026, bis: 2030}', prozess: '[{titel: Auftakt, termin: ⟦*v⟧, status: offen}]' }), 'milestone-overdue');
  });
});
