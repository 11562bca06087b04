import assert from 'node:assert/strict';
import { check } from '../../support/check';
import { goal, head, measure, profile } from '../../support/texts';
import { Document } from '../../../server/language/syntax/document';

/** Both sides of a conflict as git writes them, told once, at the first mark. */
function conflict(ours: string, theirs: string): string {
  return `⟦<<<<<<< HEAD⟧\n${ours}=======\n${theirs}>>>>>>> amt (Ziele: neu)\n`;
}

describe('a conflict nobody has resolved', () => {
  const told = (text: string): void => {
    for (const each of [text, text.replaceAll('\n', '\r\n')]) {
      const [finding] = check(each, 'yaml-syntax');
      assert.match(finding?.message.text ?? '', /conflict/);
      assert.deepEqual(finding?.fixes(), [], 'nothing is offered that touches the marks');
    }
  };

  it('between keys, in an item, across items, in a text, in a value of the header', () => {
    told(profile({}, { stand: undefined }).replace('zeitraum', `${conflict('stand: 2026-06\n', 'stand: 2026-07\n')}zeitraum`));
    told(profile().replace('    handlungsfeld: mobilitaet\n', `${conflict('    handlungsfeld: mobilitaet\n', '    handlungsfeld: wohnen\n')}`));
    told(head() + goal({ titel: undefined }).replace('    handlungsfeld', `${conflict('    titel: Wege\n  - id: Z2\n    titel: Neue Wege\n', '    titel: Neue Wege\n  - id: Z3\n    titel: Plätze\n')}    handlungsfeld`) + measure());
    told(profile({ beschreibung: `|\n      Eins\n${conflict('      zwei\n', '      drei\n')}      vier` }));
    told(`${conflict('bzrp: 1\n', '# neu\nbzrp: 1\n')}${profile({}, { bzrp: undefined })}`);
    told(head() + goal() + conflict('massnahmen:\n', 'massnahmen: # neu\n') + measure().replace('massnahmen:\n', ''));
    told(profile({ zielgruppen: `[Kinder,\n${conflict('Eltern\n', 'Familien\n')}]` }));
  });

  it('costs nothing beside it when it tears nothing apart', () => {
    const text = `${head() + goal()}<<<<<<< HEAD\n  - {id: Z2, titel: Zweites Ziel, handlungsfeld: wohnen}\n=======\n  - {id: Z3, titel: Drittes Ziel, handlungsfeld: wohnen}\n>>>>>>> amt\n${measure({ status: 'geplannt' })}`;
    assert.deepEqual(check(text.replace('<<<<<<< HEAD', '⟦<<<<<<< HEAD⟧').replace('geplannt', '⟦geplannt⟧'), ['yaml-syntax', 'schema-enum']).length, 2);
    const document = new Document('test:/a', text);
    assert.deepEqual(document.items('ziele').map(({ stale }) => stale), [false]);
  });

  it('one that is left half is told at the mark that is left', () => {
    for (const mark of ['=======', '>>>>>>> amt', '<<<<<<< HEAD', '||||||| 12ab34c']) told(profile().replace('titel: Profil', `⟦${mark}⟧\ntitel: Profil`));
  });

  it('is no mark where the line says something else', () => {
    check(profile({ beschreibung: '|\n      =======\n      <<<<<<< HEAD' }));
  });

  it('comes and goes by edits like any other text', () => {
    const before = profile();
    const at = before.indexOf('stand:');
    const document = new Document('test:/a', before);
    document.update([{ start: at, end: at, text: '<<<<<<< HEAD\n' }]);
    assert.equal(document.isBroken, true);
    document.update([{ start: before.length + 13, end: before.length + 13, text: '>>>>>>> amt\n' }]);
    assert.deepEqual(document.slots.filter(({ lost }) => lost).length, new Document('test:/b', document.text).slots.filter(({ lost }) => lost).length);
    document.update([{ start: before.length + 13, end: before.length + 25, text: '' }, { start: at, end: at + 13, text: '' }]);
    assert.equal(document.text, before);
    assert.equal(document.isBroken, false);
  });
});
