import { check } from '../support/check';
import { goal, head, INDICATORS, measure, PARTICIPATION } from '../support/texts';

const text = (status: string | undefined, goals: Readonly<Record<string, string | undefined>>): string => head({ status }) + PARTICIPATION + goal(goals) + measure();

describe('goal-without-indicator', () => {
  it('finds a goal without any from the status abstimmung on', () => {
    check(text('abstimmung', { id: '⟦Z1⟧' }), 'goal-without-indicator');
    check(text('abstimmung', { id: '⟦Z1⟧', indikatoren: '[]' }), 'goal-without-indicator');
    check(`${text('beschlossen', { id: '⟦Z1⟧' })}beschluesse:\n  - {gremium: bezirksamt, datum: 2026-03}\n`, 'goal-without-indicator');
  });

  it('leaves drafts alone, and goals that have one', () => {
    check(text('entwurf', {}));
    check(text(undefined, {}));
    check(text('abstimmung', { indikatoren: INDICATORS }));
  });

  it('asks the profile for the status of a contribution', () => {
    const beitrag = `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${goal({ id: '⟦J1⟧' })}${measure({ id: 'JM1', ziele: '[J1]' })}`;
    check({ beitrag, profil: text('abstimmung', { indikatoren: INDICATORS }) }, 'goal-without-indicator');
  });

  it('says nothing of a list that is no list, and of an unknown status', () => {
    check(text('abstimmung', { indikatoren: '⟦KID:D5⟧' }), 'schema-type');
    check(text('⟦fertig⟧', {}), 'schema-enum');
  });
});
