import assert from 'node:assert/strict';
import { tellIn } from '../../../server/language/text/bundles';
import { check, unmark } from '../../support/check';
import { mend } from '../../support/fixes';
import { head } from '../../support/texts';

const TEXT = `${head()}ziele:
  - id: Z1
    titel: Wege sichern
    handlungsfeld: mobilitaet
massnahmen:
  - id: M1
    titel: Schulwege begehen
    ziele: [Z1]
    federfuehrung: Jugendamt
    zeitraum: {von: 2027, bis: 2028}
    status: geplant
    meilensteine:
      - {titel: Auftakt, termin: 2027-06, status: offen}
      - titel: Abnahme
        termin: 2028-06
        status: offen
`;

/** The lists at column 0, as some tools write them. */
const flat = (text: string): string => text.replace(/^ {2}(?=[ –•⟦\u00a0-])/gm, '');

/**
 * What stands there as it should, and as it was written with the finding marked; the one finding says what is wrong (`says`, in
 * German), and its fix restores the text. Also with CRLF and with lists at column 0.
 */
function slip(name: string, right: string, written: string, says: RegExp, flatToo = true): void {
  it(name, () => {
    assert.ok(TEXT.includes(right), right);
    const variants = [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n'), ...(flatToo ? [flat] : [])];
    for (const as of variants) {
      const marked = as(TEXT.replace(right, written));
      const [finding] = check(marked, 'yaml-syntax');
      assert.match(finding ? tellIn('de', finding.message) : '', says);
      mend(unmark(marked).text, 'yaml-syntax', () => as(TEXT));
    }
  });
}

describe('a slip is told where it is and mended', () => {
  slip('a no-break blank behind a colon', 'titel: Profil', 'titel:⟦\u00a0⟧Profil', /geschütztes Leerzeichen \(U\+00A0\)/);
  slip('in an item', '    titel: Wege', '    titel:⟦\u00a0⟧Wege', /geschütztes Leerzeichen/);
  slip('a narrow one', 'stand: 2026-06', 'stand:⟦\u2009⟧2026-06', /besonderer Breite \(U\+2009\)/);
  slip('behind a dash', '  - id: M1', '  -⟦\u00a0⟧id: M1', /geschütztes Leerzeichen/);
  slip('behind a bracket', 'ziele: [Z1]', 'ziele: [Z1]⟦\u00a0⟧', /geschütztes Leerzeichen/);
  slip('behind a quote', '"092007"', '"092007"⟦\u200b⟧', /unsichtbares Zeichen \(U\+200B\)/);
  slip('no-break blanks as indent', '    titel: Schulwege', '⟦\u00a0\u00a0\u00a0\u00a0⟧titel: Schulwege', /Einrücken/, false);
  slip('one before blanks that are enough', '    titel: Schulwege', '⟦\u00a0⟧    titel: Schulwege', /geschützte Leerzeichen/, false);

  slip('a dash of a word processor', '  - id: M1', '  ⟦–⟧ id: M1', /Mit „–“ beginnt kein Eintrag/);
  slip('a long one', '  - id: Z1', '  ⟦—⟧ id: Z1', /Mit „—“ beginnt kein Eintrag/);
  slip('a bullet', '  - id: M1', '  ⟦•⟧ id: M1', /Mit „•“ beginnt kein Eintrag/);
  slip('a bullet with a tab', '  - id: M1', '  ⟦•⟧\tid: M1', /Mit „•“ beginnt kein Eintrag/);
  slip('a star', '  - id: M1', '  ⟦*⟧ id: M1', /Mit „\*“ beginnt kein Eintrag/);
  slip('in a list of an item', '      - titel: Abnahme', '      ⟦–⟧ titel: Abnahme', /Mit „–“ beginnt kein Eintrag/);

  slip('a dash without blank', '  - id: Z1', '  ⟦-⟧id: Z1', /Hinter dem Bindestrich fehlt/);
  slip('a dash without blank in a list of an item', '      - titel: Abnahme', '      ⟦-⟧titel: Abnahme', /Hinter dem Bindestrich fehlt/);
  slip('a colon without blank', 'titel: Profil', '⟦titel:⟧Profil', /Hinter dem Doppelpunkt fehlt/);
  slip('a colon without blank in an item', '    titel: Wege', '    ⟦titel:⟧Wege', /Hinter dem Doppelpunkt fehlt/);
  slip('a colon without blank in the last line of an item', '    handlungsfeld: mobilitaet', '    ⟦handlungsfeld:⟧mobilitaet', /Hinter dem Doppelpunkt fehlt/);
  slip('an equals sign', '    titel: Wege', '    ⟦titel =⟧ Wege', /Doppelpunkt/);
  slip('no colon', 'titel: Profil', '⟦titel⟧ Profil', /Doppelpunkt/);

  slip('one blank too many', '    titel: Wege', '     ⟦titel⟧: Wege', /ein Leerzeichen zu weit eingerückt/);
  slip('in the last line', '    handlungsfeld: mobilitaet', '     ⟦handlungsfeld⟧: mobilitaet', /ein Leerzeichen zu weit eingerückt/);
  slip('two too many', '    federfuehrung: Jugendamt', '      ⟦federfuehrung⟧: Jugendamt', /2 Leerzeichen zu weit eingerückt/);
  slip('one blank too few', '    titel: Wege', '   ⟦titel⟧: Wege', /fehlt ein Leerzeichen am Anfang/);
  slip('in a list of an item', '        termin: 2028-06', '       ⟦termin⟧: 2028-06', /fehlt ein Leerzeichen am Anfang/);
  slip('one in front of a key of the file', 'stand: 2026-06', ' ⟦stand⟧: 2026-06', /ein Leerzeichen zu weit eingerückt/, false);
  slip('one in front of the dash', '  - id: M1', '   ⟦-⟧ id: M1', /ein Leerzeichen zu weit eingerückt/, false);
  slip('a key of the file between its lists', 'massnahmen:', ' ⟦massnahmen⟧:', /ist eingerückt/, false);
  slip('a tab', '    titel: Wege', '⟦\t⟧titel: Wege', /Tabulator/, false);

  slip('an opened bracket', 'ziele: [Z1]', 'ziele: ⟦[⟧Z1', /„\[“ wird hier geöffnet und nirgends geschlossen/);
  slip('an opened brace', 'zeitraum: {von: 2026, bis: 2030}', 'zeitraum: ⟦{⟧von: 2026, bis: 2030', /„\{“ wird hier geöffnet/);
  slip('an opened brace of a list', '{titel: Auftakt, termin: 2027-06, status: offen}', '⟦{⟧titel: Auftakt, termin: 2027-06, status: offen', /wird hier geöffnet/);
  slip('a wrong bracket', 'ziele: [Z1]', 'ziele: [Z1⟦}⟧', /Hierher gehört „\]“/);
  slip('a bracket too many', 'ziele: [Z1]', 'ziele: [Z1]⟦]⟧', /schließt nichts/);

  slip('two keys on one line behind brackets', 'ziele: [Z1]\n    federfuehrung:', 'ziele: [Z1]    ⟦federfuehrung:⟧', /zwei Angaben/);

  it('an item one column to the left of the others is moved below them, with all its lines', () => {
    const second = '  - id: Z2\n    titel: Zweites Ziel\n    handlungsfeld: wohnen\n';
    const right = TEXT.replace('massnahmen:', `${second}massnahmen:`).replace('[Z1]', '[Z1, Z2]');
    const left = right.replace(second, second.replace(/^ /gm, ''));
    check(left.replace(' - id: Z2', ' ⟦-⟧ id: Z2').replace('[Z1, Z2]', '[Z1, Z2]'), 'yaml-syntax');
    mend(left, 'yaml-syntax', () => right);
  });
});
