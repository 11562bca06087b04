import assert from 'node:assert/strict';
import { tellIn } from '../../server/language/text/bundles';
import { check, unmark } from '../support/check';
import { mend } from '../support/fixes';
import { goal, head, item, measure, profile } from '../support/texts';

describe('yaml-syntax', () => {
  it('tells a slip of the pen in plain words', () => {
    const [finding] = check(profile({}, { titel: '⟦T⟧eil II: Ziele' }), 'yaml-syntax');
    assert.equal(finding && tellIn('de', finding.message), 'Ein Text mit „: “ darin muss in Anführungszeichen stehen: Der Doppelpunkt würde einen neuen Schlüssel beginnen.');
  });

  it('finds an unclosed quote at its opening', () => {
    check(head() + goal() + measure({ titel: '⟦"⟧Schulweg' }), 'yaml-syntax');
  });

  it('costs the item it lies in and nothing else', () => {
    const two = item({ id: 'Z2', titel: '⟦"⟧offen', handlungsfeld: 'wohnen' }) + item({ id: 'Z3', titel: 'Drei', handlungsfeld: '⟦wohnn⟧' });
    check(head() + goal() + two + measure(), ['yaml-syntax', 'unknown-field-of-action']);
  });

  it('finds a key given twice, at its second place', () => {
    check(profile() + measure().replace('massnahmen', '⟦massnahmen⟧'), 'yaml-syntax');
    check(head() + goal() + measure({ ort: 'Hof\n    ⟦ort⟧: Garten' }), 'yaml-syntax');
  });

  it('finds a tab, a second document and an alias without anchor', () => {
    check(`${profile()}    ort: Hof\n⟦\t⟧quelle: X\n`, 'yaml-syntax');
    check(`${profile()}⟦---⟧\n${profile()}`, 'yaml-syntax');
    check(profile({ ort: '⟦*hof⟧' }), 'yaml-syntax');
  });

  it('finds no-break blanks that indent a line, and puts blanks in their place', () => {
    for (const blanks of ['\u00a0\u00a0\u00a0\u00a0', '\u00a0 \u00a0', '\u202f']) {
      const text = (indent: string): string => profile().replace('    titel: Wege', `${indent}titel: Wege`);
      const marked = text(`⟦${blanks}⟧${' '.repeat(4 - blanks.length)}`);
      const [finding] = check(marked, 'yaml-syntax');
      assert.match(finding ? tellIn('de', finding.message) : '', /geschützte Leerzeichen/);
      mend(unmark(marked).text, 'yaml-syntax', () => text('    '));
    }
  });

  it('takes no-break blanks in a text for a part of it', () => {
    check(profile({ beschreibung: '|\n      \u00a0eins\n      zwei', quelle: '⟦@⟧kiez' }), 'yaml-syntax');
  });

  it('finds a word that YAML takes for an anchor', () => {
    check(profile({ titel: '⟦&Kiez⟧ stärken' }), 'yaml-syntax');
  });

  it('cannot be silenced', () => {
    check(profile({}, { titel: '⟦"⟧Teil II # bzrp-ignore yaml-syntax' }), 'yaml-syntax');
  });

  it('quotes what was not quoted', () => {
    mend(profile({}, { titel: 'Teil II: Ziele' }), 'yaml-syntax', (old) => old.replace('Teil II: Ziele', '"Teil II: Ziele"'));
    mend(profile({ titel: '"Kiez" stärken' }).replaceAll('\n', '\r\n'), 'yaml-syntax', (old) => old.replace('"Kiez" stärken', `'"Kiez" stärken'`));
    mend(profile({ titel: '[Entwurf] Kiez' }), 'yaml-syntax', (old) => old.replace('[Entwurf] Kiez', '"[Entwurf] Kiez"'));
    mend(profile({ titel: '@Kiez' }), 'yaml-syntax', (old) => old.replace('@Kiez', '"@Kiez"'));
  });
});
