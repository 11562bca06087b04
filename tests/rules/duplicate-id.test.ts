import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { goal, head, item, measure, profile } from '../support/texts';

const contribution = (list: string): string => `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${list}`;

describe('duplicate-id', () => {
  it('finds each later id of a profile, whatever its list', () => {
    check(head() + goal() + item({ id: '⟦Z1⟧', titel: 'Zweites', handlungsfeld: 'wohnen' }) + measure({ id: '⟦Z1⟧' }), 'duplicate-id');
  });

  it('counts the profile first, then contributions by path, and shows the other place', () => {
    const [finding] = check({ a: contribution(measure({ id: '⟦M1⟧' })), b: profile() }, 'duplicate-id');
    assert.deepEqual(finding?.related.map(({ uri }) => uri), ['test:/b.bzrp.yaml']);
  });

  it('counts conflicts and suggestions in', () => {
    check(`${profile()}anregungen:\n  - {id: ⟦Z1⟧, text: Mehr Bänke, umgang: offen}\nbeteiligung:\n  - id: B1\n    titel: Konferenz\n    format: befragung\n    datum: 2025\n    konflikte: [{id: ⟦B1⟧, beschreibung: Lärm, parteien: [kita], status: offen}]\n`, 'duplicate-id');
  });

  it('takes a faulty id as a definition, too', () => {
    check(head() + goal({ id: '⟦z1⟧' }) + item({ id: '⟦z1⟧', titel: 'Zweites', handlungsfeld: 'wohnen' }) + measure({ ziele: '[z1]' }), ['schema-format', 'schema-format+duplicate-id']);
  });

  it('finds an id twice in a list of a catalogue, not in two lists', () => {
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nhandlungsfelder:\n  - {id: wasser, name: Wasser}\n  - {id: ⟦wasser⟧, name: Ufer}\nmethoden:\n  - {id: wasser, name: Am Wasser}\n', 'duplicate-id');
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nakteure:\n  - {name: Kiezbeirat, kategorie: gremium}\n  - {name: ⟦Kiezbeirat⟧, kategorie: gremium}\n', 'duplicate-id');
  });

  it('finds a Fallbeispiel twice in the workspace', () => {
    const example = (id: string): string => `bzrp: 1\nart: fallbeispiel\nid: ${id}\ntitel: Fest\nhandlungsfeld: nachbarschaft\nbeschreibung: Ein Fest.\nchancen: [Freude]\ngrenzen: [Regen]\n`;
    check({ a: example('F1'), b: example('⟦F1⟧'), c: example('F2') }, 'duplicate-id');
  });

  it('lets two profiles have the same ids', () => {
    check({ a: profile(), b: profile({}, { bezirksregion: '"092005"' }) });
  });

  it('finds a repeated item at its alias', () => {
    check(`${head()}ziele:\n  - &eins\n    id: Z1\n    titel: Eins\n    handlungsfeld: wohnen\n  - ⟦*eins⟧\n${measure()}`, 'duplicate-id');
  });

  describe('fix', () => {
    it('gives a measure the next free id', () => {
      const text = profile() + item({ id: 'M1', titel: 'Zweite', ziele: '[Z1]', horizont: 'kurzfristig', status: 'vorschlag' }) + item({ id: 'M2', titel: 'Dritte', ziele: '[Z1]', horizont: 'kurzfristig', status: 'vorschlag' });
      mend(text, 'duplicate-id', (old) => old.replace('id: M1\n    titel: Zweite', 'id: M3\n    titel: Zweite'));
    });

    it('takes along the references that can only mean it, in their quotes', () => {
      const text = `${head()}${goal({ leitziel: "'Z1'" })}${measure({ ziele: '[Z1, "092007/Z1"]' })}leitziele:\n  - {id: "Z1", titel: Zusammen}\n`;
      mend(text, 'duplicate-id', (old) => old.replace("leitziel: 'Z1'", "leitziel: 'Z2'").replace('{id: "Z1"', '{id: "Z2"'));
    });

    it('takes along the references of a contribution that meant its own', () => {
      const files = { beitrag: contribution(`ziele:\r\n  - id: Z1\r\n    titel: Jugend\r\n    handlungsfeld: bildung\r\n${measure({ id: 'J1', ziele: '["092007/Z1"]' }).replaceAll('\n', '\r\n')}`), profil: profile() };
      mend(files, 'duplicate-id', (old) => old.replace('id: Z1', 'id: Z2').replace('["092007/Z1"]', '["092007/Z2"]'));
    });

    it('leaves the choice when two things of one kind stand in one file', () => {
      const text = head() + goal() + item({ id: 'Z1', titel: 'Zweites', handlungsfeld: 'wohnen' }) + measure();
      assert.deepEqual(titles(text, 'duplicate-id'), ['Change to "Z2"', 'Change to "Z2", with the references in this file']);
      mend(text, 'duplicate-id', (old) => old.replace('id: Z1\n    titel: Zweites', 'id: Z2\n    titel: Zweites'), { leaves: ['goal-without-measure'] });
      mend(text, 'duplicate-id', (old) => old.replace('id: Z1\n    titel: Zweites', 'id: Z2\n    titel: Zweites').replace('[Z1]', '[Z2]'), { fix: 1, leaves: ['goal-without-measure'] });
    });

    it('counts on in a catalogue past built-in ids', () => {
      const text = 'bzrp: 1\nart: katalog\ntitel: Eigene\nmethoden:\n  - {id: kiezlabor, name: Labor}\n  - {id: kiezlabor, name: Labor 2}\n';
      mend(text, 'duplicate-id', (old) => old.replace('{id: kiezlabor, name: Labor 2}', '{id: kiezlabor-2, name: Labor 2}'));
    });

    it('has nothing to offer for a name', () => {
      const text = 'bzrp: 1\nart: katalog\ntitel: Eigene\nakteure:\n  - {name: Kiezbeirat, kategorie: gremium}\n  - {name: Kiezbeirat, kategorie: gremium}\n';
      assert.deepEqual(titles(text, 'duplicate-id'), []);
    });
  });
});
