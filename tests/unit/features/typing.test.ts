import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { onType } from '../../../server/language/features/completion/typing';
import { createSetup } from '../../../server/language/setup';
import { Document } from '../../../server/language/syntax/document';

const { schemas } = createSetup().grammar;
const MEASURE = 'bzrp: 1\nart: profil\nziele:\n  - id: Z1\n    titel: Eins\nmassnahmen:\n  - id: M1\n    titel: Zwei\n';

/** What stands there after the editor has typed the last character in front of `¦` and taken the edits. `¦` is where the cursor is afterwards. */
function typed(marked: string, eol = '\n'): string {
  const text = marked.replaceAll('\n', eol);
  const at = text.indexOf('¦');
  const plain = text.replace('¦', '');
  const document = new Document('file:///a', plain);
  const position = document.positionAt(at);
  // Enter brings the indent along.
  const character = /\n *$/.test(text.slice(0, at)) ? '\n' : (text[at - 1] ?? '');
  let [result, cursor] = [plain, at];
  for (const { range, newText } of onType(document, position, character, schemas, 'profil').toReversed()) {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    cursor = cursor < end ? cursor : cursor - (end - start) + newText.length;
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return `${result.slice(0, cursor)}¦${result.slice(cursor)}`.replaceAll(eol, '\n');
}

/** Typed under a measure, in files of either line end. */
function gives(marked: string, expected: string, head = MEASURE): void {
  for (const eol of ['\n', '\r\n']) assert.equal(typed(head + marked, eol), head + expected, JSON.stringify(marked));
}
const stays = (marked: string, head = MEASURE): void => gives(marked, marked, head);

describe('what Enter does in VS Code by itself', () => {
  const { onEnterRules, indentationRules } = JSON.parse(readFileSync('language-configuration.json', 'utf8')) as { onEnterRules: { beforeText: { pattern: string } }[]; indentationRules: { increaseIndentPattern: string } };
  const patterns = [...onEnterRules.map(({ beforeText }) => beforeText.pattern), indentationRules.increaseIndentPattern].map((pattern) => new RegExp(pattern));
  const isMoved = (line: string): boolean => patterns.some((pattern) => pattern.test(line));

  it('knows the keys of the language', () => {
    for (const line of ['ziele:', '    zielgruppen:', '    beschreibung: |', '      - zielwert:', '  - id: M1', '      - indikator: KID:D5', '  - titel: Fest']) assert.equal(isMoved(line), true, line);
  });

  it('takes no word of a text for one', () => {
    for (const line of ['sowie:', '      darunter:', '      - ziele: klar benennen', '      - beratung: kostenlos', '      - noch zu klären: alles', '    titel: Mehr Platz']) assert.equal(isMoved(line), false, line);
  });
});

describe('a key that is typed', () => {
  it('goes to the map that has it, where the one it stands in has not', () => {
    gives('    prozess:¦', 'prozess:¦');
    gives('    prozess: ¦', 'prozess: ¦');
    gives('\n\n    # Anregungen\n    anregungen:¦\n', '\n\n    # Anregungen\nanregungen:¦\n');
    gives('    meilensteine:\n      - titel: Eins\n        kosten:¦', '    meilensteine:\n      - titel: Eins\n    kosten:¦');
    gives('    meilensteine:\n      - titel: Eins\n        anregungen:¦', '    meilensteine:\n      - titel: Eins\nanregungen:¦');
    gives('    anregungen:¦\nprozess: []\n', 'anregungen:¦\nprozess: []\n');
    gives('    zielgruppen:\n    - Kinder\n    status:¦', '    zielgruppen:\n    - Kinder\n    status:¦');
  });

  it('goes there on Enter too, when the answer came too late', () => {
    gives('    prozess:\n      ¦', 'prozess:\n  ¦');
    gives('    anregungen:\n      ¦\nprozess: []\n', 'anregungen:\n  ¦\nprozess: []\n');
  });

  it('stays where it fits, where nothing around has it, and where it would be there twice', () => {
    stays('    status:¦');
    stays('    bemerkung:¦');
    stays('    meilensteine:¦');
    stays('    massnahmen:¦');
    stays('    anregungen:¦\nanregungen: []\n');
  });

  it('stays in free text, in brackets, and where lines below would go with it', () => {
    stays('    beschreibung: |\n      Geplant sind\n      anregungen:¦');
    stays('    beschreibung: Geplant sind auch\n      anregungen:¦');
    stays('    titel: "Zwei\n      anregungen:¦');
    stays('    zeitraum: {von: 2026,\n      anregungen:¦');
    stays('    anregungen:¦\n    status: geplant\n');
  });
});

describe('a dash that is typed', () => {
  it('goes to the column of its list', () => {
    gives('    -¦', '  -¦');
    gives('    - ¦', '  - ¦');
    gives('\n      -¦', '\n  -¦');
    gives('-¦', '  -¦');
    gives('    status: geplant\n    - ¦\n  - id: M3\n', '    status: geplant\n  - ¦\n  - id: M3\n');
    gives('    zielgruppen:\n      - Kinder\n        -¦', '    zielgruppen:\n      - Kinder\n      -¦');
    gives('    zielgruppen:\n      - Kinder\n    -¦', '    zielgruppen:\n      - Kinder\n  -¦');
    gives('    meilensteine:\n      - titel: Eins\n        -¦\n', '    meilensteine:\n      - titel: Eins\n      -¦\n');
    gives('    meilensteine:\n      - {titel: Eins}\n    # später\n       - ¦\n', '    meilensteine:\n      - {titel: Eins}\n    # später\n      - ¦\n');
  });

  it('goes there later, too, when somebody typed faster than the answer came', () => {
    gives('    - id:¦', '  - id:¦');
    gives('    - id: ¦\n  - id: M3\n', '  - id: ¦\n  - id: M3\n');
    gives('    - id: M2\n      ¦', '  - id: M2\n    ¦');
    gives('    zielgruppen:\n      - Kinder\n        - Eltern\n        ¦', '    zielgruppen:\n      - Kinder\n      - Eltern\n      ¦');
    stays('    beschreibung: |\n      Wir\n        - mehr: ¦');
    stays('    beschreibung: Wir wollen\n      - mehr\n      ¦');
  });

  it('goes to the items that stand below', () => {
    gives('    -¦\n  - id: M1\n', '  -¦\n  - id: M1\n', 'bzrp: 1\nmassnahmen:\n');
    gives('  -¦\n- id: M1\n', '-¦\n- id: M1\n', 'bzrp: 1\nmassnahmen:\n');
    gives('  - ¦\n', '- ¦\n', 'bzrp: 1\nmassnahmen:\n- id: M1\n  titel: Eins\n');
  });

  it('stays where a list may begin, or is', () => {
    stays('  -¦');
    stays('    zielgruppen:\n      -¦');
    stays('    zielgruppen:\n    -¦');
    stays('    zielgruppen:\n        -¦');
    stays('    zielgruppen:\n      - Kinder\n      - ¦');
    stays('-¦', 'bzrp: 1\n');
  });

  it('stays where deeper lines would go along', () => {
    stays('    -¦\n    status: geplant\n');
    stays('    - ¦\n      status: geplant\n');
  });

  it('stays in free text, brackets and quotes, and in front of a word', () => {
    stays('    beschreibung: |\n      -¦');
    stays('    beschreibung: |\n      Wir wollen\n        - ¦');
    stays('    beschreibung: >-\n      Eins\n\n      -¦');
    stays('    beschreibung: Wir wollen\n      -¦');
    stays('    ort: "Markt\n      -¦');
    stays('    ziele: [\n      -¦');
    stays('    -¦ mehr');
    stays('    titel: Mehr -¦');
    stays('    titel: Mehr - ¦');
  });

  it('is one where Enter has put one already', () => {
    gives('    zielgruppen:\n      - Kinder\n      - - ¦', '    zielgruppen:\n      - Kinder\n      - ¦');
    stays('    beschreibung: |\n      - - ¦');
  });
});

describe('Enter', () => {
  it('goes on with a list of words, and leaves it on an empty item', () => {
    gives('    zielgruppen:\n      - Kinder\n      ¦', '    zielgruppen:\n      - Kinder\n      - ¦');
    gives('    zielgruppen:\n      - Kinder\n      ¦\n      - Eltern\n', '    zielgruppen:\n      - Kinder\n      - ¦\n      - Eltern\n');
    gives('    zielgruppen:\n      - Kinder\n      - \n      ¦', '    zielgruppen:\n      - Kinder\n    ¦');
    gives('    zielgruppen:\n    - Kinder\n    -\n    ¦', '    zielgruppen:\n    - Kinder\n    ¦');
    gives('  - \n  ¦', '¦');
    gives('  - \n    ¦\nstand: 2026\n', '¦\nstand: 2026\n');
    gives('    meilensteine:\n      - \n        ¦\n  - id: M2\n', '    meilensteine:\n    ¦\n  - id: M2\n');
  });

  it('leaves no list in its middle', () => {
    stays('    zielgruppen:\n      - \n      ¦\n      - Eltern\n');
  });

  it('begins a key behind an item that is a map', () => {
    stays('  - id: M2\n    ¦');
    stays('    meilensteine:\n      - {titel: Eins}\n      ¦');
    stays('    status: geplant\n    ¦');
  });

  it('keeps what is behind the cursor in its text', () => {
    gives('    ort: Am\n    ¦Markt\n', '    ort: Am\n      ¦Markt\n');
    gives('    zielgruppen:\n      - Kinder\n      ¦und Eltern\n', '    zielgruppen:\n      - Kinder\n        ¦und Eltern\n');
    gives('    ort: "Am\n    ¦Markt"\n', '    ort: "Am\n      ¦Markt"\n');
    gives('    zeitraum: {von: 2026,\n    ¦bis: 2027}\n', '    zeitraum: {von: 2026,\n      ¦bis: 2027}\n');
    stays('    zeitraum: {von: 2026,\n      ¦bis: 2027}\n');
    stays('    ort: Markt\n    ¦status: geplant\n');
    stays('    ort: Markt\n    ¦# Kommentar\n');
  });

  it('takes no word of a text for a key', () => {
    gives('    beschreibung: |\n      sowie:\n        ¦', '    beschreibung: |\n      sowie:\n      ¦');
    gives('    beschreibung: |\n      - und: mehr\n        ¦', '    beschreibung: |\n      - und: mehr\n      ¦');
    stays('    beschreibung: |\n      - Beratung\n      ¦');
    stays('    beschreibung: |\n      -\n      ¦');
    stays('    beschreibung: |\n      ¦');
  });
});
