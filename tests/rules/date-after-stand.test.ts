import { check } from '../support/check';
import { goal, head, measure, profile } from '../support/texts';

const event = (fields: string): string => `${profile()}beteiligung:\n  - {id: B1, titel: Konferenz, format: stadtteilkonferenz, ${fields}}\n`;

describe('date-after-stand', () => {
  it('finds a resolution after the time the file describes', () => {
    check(`${profile()}beschluesse:\n  - {gremium: bezirksamt, datum: ⟦2026-07-14⟧}\n  - {gremium: bvv, datum: 2026-06-30}\n`, 'date-after-stand');
  });

  it('finds milestones that are told as reached, of measures and of making the profile', () => {
    const steps = (date: string): string => `[{titel: Auftrag, termin: ${date}, status: erreicht}, {titel: Bau, termin: 2027, status: offen}]`;
    check(profile({ zeitraum: '{von: 2026, bis: 2028}', meilensteine: steps('⟦2026-Q3⟧') }), 'date-after-stand');
    check(`${profile()}prozess: ${steps('⟦2027⟧')}\n`, 'date-after-stand');
  });

  it('finds an event with a result, and leaves one to come alone', () => {
    check(event('datum: ⟦2026-09⟧, ergebnis: Viele kamen.'), 'date-after-stand');
    check(event('datum: ⟦{von: 2026-07, bis: 2026-09}⟧, ergebnis: Viele kamen.'), 'date-after-stand');
    check(event('datum: 2026-09'));
  });

  it('takes an event of several dates as later only when all are', () => {
    check(event('datum: ⟦[2026-07-02, 2026-07-09]⟧, ergebnis: Viele kamen.'), 'date-after-stand');
    check(event('datum: [2026-06-25, 2026-07-09], ergebnis: Viele kamen.'));
    check(event('datum: ⟦{bis: 2026-09}⟧, ergebnis: Viele kamen.'), 'date-after-stand');
  });

  it('finds a goal assessed later, and a key figure', () => {
    check(head() + goal({ zielerreichung: '{grad: teilweise, stand: ⟦2026-08⟧}' }) + measure(), 'date-after-stand');
    check(`${profile()}kennzahlen:\n  - {indikator: KID:B1, ausgangswert: {wert: 17, stand: ⟦2027⟧}}\n`, 'date-after-stand');
  });

  it('finds values measured later, and leaves targets alone', () => {
    const use = '[{indikator: KID:D5, ausgangswert: {wert: 30, stand: ⟦2027⟧}, zielwert: {wert: 25, stand: 2030}, verlauf: [{wert: 31, stand: ⟦2026-07⟧}], vergleich: [{raum: berlin, wert: 27, stand: ⟦2026-07-01⟧}]}]';
    check(head() + goal({ indikatoren: use }) + measure(), 'date-after-stand');
  });

  it('finds a sentence on progress from the future', () => {
    check(profile({ umsetzungsstand: '{text: Läuft., stand: ⟦2026-07⟧}' }), 'date-after-stand');
  });

  it('is content with what begins in the time the file describes', () => {
    check(profile({ umsetzungsstand: '{text: Läuft., stand: 2026}' }));
    check(event('datum: {von: 2026-06-30, bis: 2026-09}, ergebnis: Viele kamen.'));
  });

  it('takes the stand of a contribution, else that of its profile', () => {
    const contribution = (stand: string): string => `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${stand}massnahmen:\n  - {id: J1, titel: Fest, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2027, status: geplant, umsetzungsstand: {text: Läuft., stand: ⟦2026-08⟧}}\n`;
    check({ profil: profile(), beitrag: contribution('') }, 'date-after-stand');
    check({ profil: profile(), beitrag: contribution('stand: 2026-08\n').replace(/[⟦⟧]/g, '') });
  });

  it('says nothing while one of the times is not known', () => {
    check(profile({ umsetzungsstand: '{text: Läuft., stand: ⟦bald⟧}' }), 'schema-format');
    check(profile({ umsetzungsstand: '{text: Läuft., stand: 2030}' }, { stand: '⟦bald⟧' }), 'schema-format');
  });
});
