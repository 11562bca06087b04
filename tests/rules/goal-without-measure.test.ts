import { check } from '../support/check';
import { goal, head, measure, profile } from '../support/texts';

const contribution = (list: string): string => `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${list}`;

describe('goal-without-measure', () => {
  it('finds a goal no measure names', () => {
    check(head() + goal({ id: '⟦Z1⟧' }), 'goal-without-measure');
  });

  it('counts a conflict between goals or a suggestion for nothing', () => {
    check(`${head()}${goal({ id: '⟦Z1⟧' })}anregungen:\n  - {text: Bänke, umgang: uebernommen, ziele: [Z1]}\n`, 'goal-without-measure');
  });

  it('counts measures of the other files of the profile', () => {
    check({ beitrag: contribution(measure({ id: 'J1' })), profil: head() + goal() });
    check({ beitrag: contribution(goal({ id: 'JZ1' })), profil: profile({ ziele: '[Z1, JZ1]' }) });
  });

  it('counts measures of other profiles and of the district that name the key', () => {
    check({ a: head() + goal(), b: profile({ ziele: '[Z1, "092007/Z1"]' }, { bezirksregion: '"092005"' }) });
    check({ bezirk: `bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirk\n${goal()}`, profil: profile({ ziele: '[Z1, "09/Z1"]' }) });
    check({ bezirk: `bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirk\n${goal({ id: '⟦Z1⟧' })}`, profil: profile() }, 'goal-without-measure');
  });

  it('does not count a reference that leads nowhere', () => {
    check(head() + goal({ id: '⟦Z1⟧' }) + measure({ ziele: '[⟦Z2⟧]' }), ['goal-without-measure', 'unresolved-reference']);
  });

  it('is silent while a measure does not say readably which goals it serves', () => {
    check(head() + goal() + measure({ ziele: '⟦Z1⟧' }), 'schema-type');
    check(head() + goal() + measure({ ziele: '[⟦{id: Z1}⟧]' }), 'schema-type');
    check(head() + goal({ id: '⟦Z1⟧' }) + measure().replace('ziele: [Z1]', '⟦ziele⟧:'), ['goal-without-measure', 'schema-type']);
  });

  it('is told of an id the schema finds fault with, too', () => {
    check(head() + goal({ id: '⟦z1⟧' }), ['goal-without-measure+schema-format']);
  });

  it('waits while a file of the profile cannot be read', () => {
    check({ beitrag: contribution('massnahmen:\n  - id: ⟦"⟧M1\n'), profil: `⟦bzrp: 1⟧${head().slice('bzrp: 1'.length)}${goal()}` }, ['yaml-syntax', 'context-incomplete']);
  });
});
