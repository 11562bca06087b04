import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { goal, head, measure, PARTICIPATION, profile } from '../support/texts';

const district = (more = ''): string => `bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Treptow-Köpenick\n${more}`;

describe('unresolved-reference', () => {
  it('finds what does not exist', () => {
    check(profile({ ziele: '[Z1, ⟦Z9⟧]', konflikte: '[⟦"K1"⟧]', fallbeispiel: '⟦F1⟧' }), 'unresolved-reference');
  });

  it('finds what is of another kind, and shows it', () => {
    const [finding] = check(profile({ ziele: '[Z1, ⟦M1⟧]' }), 'unresolved-reference');
    assert.equal(finding?.related.length, 1);
    assert.equal(finding?.message.args[1], 'Schulweg begehen');
  });

  it('looks in all files of the profile', () => {
    check({ beitrag: `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${measure({ id: 'J1' })}`, profil: profile() });
  });

  it('follows a key to another profile or district of the same edition', () => {
    const other = profile({}, { bezirksregion: '"092005"' });
    check({ a: profile({ ziele: '[Z1, "092005/Z1", ⟦"092005/Z7"⟧, ⟦"09/Z1"⟧]' }), b: other }, 'unresolved-reference');
    check({ a: profile({ ziele: '[Z1, ⟦"092005/Z1"⟧]' }, { fassung: 'A' }), b: other }, 'unresolved-reference');
    check({ a: profile({ ziele: '[Z1, "09/Z1"]' }), b: district(goal()) });
  });

  it('looks for a Leitziel in the profile first, then in the district', () => {
    const files = (profil: string) => ({ bezirk: district('leitziele:\n  - {id: L1, titel: Zusammen}\n'), profil });
    check(files(head() + goal({ leitziel: 'L1' }) + measure()));
    check({ bezirk: district('leitziele:\n  - {id: ⟦L1⟧, titel: Zusammen}\n'), profil: head() + goal({ leitziel: '⟦L2⟧' }) + measure() }, ['guiding-goal-unused', 'unresolved-reference']);
    // A goal of the profile that has the id does not stand in the way.
    check(files(head() + goal({ id: 'L1', leitziel: 'L1' }) + measure({ ziele: '[L1]' })));
  });

  it('waits while the file that could hold it cannot be read', () => {
    check(`${profile({ ziele: '[Z1, Z9]' })}  - id: M2\n    titel: "Kiez" ⟦stärken⟧\n`, 'yaml-syntax');
  });

  it('says nothing of other files when the file lies outside every folder', () => {
    check({ profil: profile({ ziele: '[Z1, Z9]' }) }, [], { outside: ['profil'] });
  });

  describe('fix', () => {
    it('offers the id that is meant', () => {
      const text = profile({ ziele: "['z-1']" });
      assert.deepEqual(titles(text, 'unresolved-reference'), ['Replace with "Z1"']);
      // Z1 is served again, too, so a second finding goes.
      mend(text, 'unresolved-reference', (old) => old.replace("'z-1'", "'Z1'"), { heals: ['goal-without-measure'] });
    });

    it('creates the goal that is asked for, behind the last one', () => {
      const text = `${head()}${goal()}\n# Kommentar zu den Maßnahmen\n${measure({ ziele: '[Z1, Z9]' })}`;
      mend(text, 'unresolved-reference', (old) => old.replace('handlungsfeld: mobilitaet\n', 'handlungsfeld: mobilitaet\n  - id: Z9\n    titel: …\n    handlungsfeld: mobilitaet\n'), { leaves: ['placeholder-text'] });
    });

    it('creates the measure a suggestion asks for, with the line ends of the file', () => {
      const text = `${profile()}anregungen:\n  - {text: Zebrastreifen, umgang: uebernommen, massnahmen: [M2]}\n`.replaceAll('\n', '\r\n');
      const made = '  - id: M2\r\n    titel: …\r\n    ziele: [Z1]\r\n    horizont: mittelfristig\r\n    status: vorschlag\r\n';
      mend(text, 'unresolved-reference', (old) => old.replace('status: geplant\r\n', `status: geplant\r\n${made}`), { leaves: ['placeholder-text'] });
    });

    it('creates the event a goal asks for, in brackets where the list is', () => {
      const text = `${head()}beteiligung: [{id: B1, titel: Konferenz, format: befragung, datum: 2025}] # alle\n${goal({ beteiligung: '[B1, B2]' })}${measure()}`;
      mend(text, 'unresolved-reference', (old) => old.replace('datum: 2025}]', 'datum: 2025}, {id: B2, titel: …, format: stadtteilkonferenz, datum: 2026-06}]'), { leaves: ['placeholder-text'] });
    });

    it('creates the list when the file has none, in the order of the language', () => {
      const text = head() + goal({ leitziel: 'L1' }) + measure() + PARTICIPATION;
      mend(text, 'unresolved-reference', (old) => `${old}leitziele:\n  - id: L1\n    titel: …\n`, { leaves: ['placeholder-text'] });
      const without = `${head()}\n${goal({ leitziel: 'L1' })}${measure()}`;
      mend(without, 'unresolved-reference', (old) => old.replace('bis: 2030}\n', 'bis: 2030}\nleitziele:\n  - id: L1\n    titel: …\n'), { leaves: ['placeholder-text'] });
    });

    it('creates nothing for an id that cannot be one, of another profile, or taken', () => {
      assert.deepEqual(titles(profile({ ziele: '[Z1, Wege sichern]' }), 'unresolved-reference'), []);
      assert.deepEqual(titles(profile({ ziele: '[Z1, "092005/Z1"]' }), 'unresolved-reference'), []);
      assert.deepEqual(titles(profile({ ziele: '[Z1, M1]' }), 'unresolved-reference'), []);
      assert.deepEqual(titles(profile({ konflikte: '[K1]' }), 'unresolved-reference'), []);
    });
  });
});
