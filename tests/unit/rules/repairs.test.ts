/**
 * What a fresh eye does wrong in a profile: a list of slips planners make, each with the words they are told in and with what one
 * button makes of them. Few are left without a button; each of those says why.
 */
import assert from 'node:assert/strict';
import { actions } from '../../../server/language/features/actions/actions';
import { speechIn } from '../../../server/language/text/bundles';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { unmark, uriOf, workspaceOf } from '../../support/check';
import { goal, head, measure, profile } from '../../support/texts';
import { applyEdits } from '../../../server/language/writing/mend';

interface Slip {
  /** The whole file, with `⟦…⟧` where the finding stands. */
  text: string;
  /** What it says, from the beginning. */
  says: string;
  /** What the first button makes of the marked text, or of what `of` says; the rest of the file stays as it is. */
  becomes?: string | readonly [of: string, becomes: string];
  /** Codes of findings the repair leaves: what only the author can write then. */
  leaves?: readonly string[];
  /** Why there is no button. */
  why?: string;
}

const inMeasure = (key: string, value: string, top: Readonly<Record<string, string>> = {}): string => profile({ [key]: value }, top);
const inGoal = (key: string, value: string): string => head() + goal({ [key]: value }) + measure();
const inMilestone = (rest: string): string => profile({ meilensteine: `[{${rest}, termin: 2027-06, status: offen}]` });
const line = (old: string, marked: string): string => profile().replace(old, () => marked);
const NO_TIME = 'Das ist keine Zeitangabe.';
const NUMBERS = 'Zahlen stehen mit Dezimalpunkt';

const SLIPS: Readonly<Record<string, Slip>> = {
  // Signs of a word processor
  'a no-break blank behind a value': { text: inMeasure('status', 'geplant⟦\u00a0⟧'), says: 'Hier steht ein geschütztes Leerzeichen', becomes: '' },
  'a no-break blank behind a key': { text: inMeasure('ort⟦\u00a0⟧', 'Hof'), says: 'Hier steht ein geschütztes Leerzeichen', becomes: '' },
  'a no-break blank behind a hyphen': { text: line('  - id: M1', '  -⟦\u00a0⟧id: M1'), says: 'Hier steht ein geschütztes Leerzeichen', becomes: ' ' },
  'a dash for a hyphen': { text: line('  - id: M1', '  ⟦–⟧ id: M1'), says: 'Mit „–“ beginnt kein Eintrag', becomes: '-' },
  'a bullet for a hyphen': { text: line('  - id: M1', '  ⟦•⟧ id: M1'), says: 'Mit „•“ beginnt kein Eintrag', becomes: '-' },
  'a tab that indents': { text: line('    status', '⟦\t⟧status'), says: 'Eine Zeile lässt sich nicht mit einem Tabulator einrücken.', becomes: '    ' },
  // Blanks and lines
  'no blank behind a colon': { text: line('titel: Schulweg', '⟦titel:⟧Schulweg'), says: 'Hinter dem Doppelpunkt fehlt ein Leerzeichen', becomes: 'titel: ' },
  'no blank behind a hyphen': { text: line('  - id: M1', '  ⟦-⟧id: M1'), says: 'Hinter dem Bindestrich fehlt ein Leerzeichen', becomes: '- ' },
  'no colon behind a key': { text: line('status: geplant', '⟦status⟧ geplant'), says: 'Hier fehlt ein Doppelpunkt', becomes: 'status:' },
  'one blank too many': { text: line('    status', '     ⟦status⟧'), says: 'Diese Zeile ist um ein Leerzeichen zu weit eingerückt.', becomes: ['     status', '    status'] },
  'one blank too few': { text: line('    status', '   ⟦status⟧'), says: 'Dieser Zeile fehlt ein Leerzeichen am Anfang.', becomes: ['\n   status', '\n    status'] },
  'no hyphen before the first key of an entry': { text: line('  - id: M1', '    ⟦id: M1').replace('status: geplant\n', 'status: geplant⟧\n'), says: 'Hier wird eine Liste erwartet', becomes: ['    id: M1', '  - id: M1'] },
  'a second sentence on a line of its own': { text: inMeasure('beschreibung', 'Wir gehen.\n    ⟦Dann kommen wir wieder.⟧'), says: 'Diese Zeile gehört zum Text darüber.', becomes: ['\n    Dann', '\n      Dann'] },
  'two keys on one line': { text: inMeasure('beschreibung', 'Kurz    ⟦prioritaet:⟧ hoch'), says: 'Auf dieser Zeile stehen zwei Angaben.', becomes: ['    prioritaet', '\n    prioritaet'] },
  'a key twice': { text: line('    status: geplant\n', '    status: geplant\n    ⟦status⟧: vorschlag\n'), says: 'Der Schlüssel „status“ steht hier zweimal.', becomes: '# status' },
  // Brackets and quotes
  'a bracket that is not closed': { text: inMeasure('ziele', '⟦[⟧Z1'), says: 'Die Klammer „[“ wird hier geöffnet', becomes: ['[Z1', '[Z1]'] },
  'a quote that is not closed': { text: inMeasure('titel', '⟦"⟧Schulweg'), says: 'Das Anführungszeichen, das hier beginnt', becomes: ['"Schulweg', '"Schulweg"'] },
  'words behind a quote': { text: inMeasure('titel', '"Kiez" ⟦stärken⟧'), says: 'Nach dem schließenden Anführungszeichen', becomes: ['"Kiez" stärken', '\'"Kiez" stärken\''] },
  'a colon in a text': { text: inMeasure('titel', '⟦T⟧eil II: Wege'), says: 'Ein Text mit „: “ darin', becomes: ['Teil II: Wege', '"Teil II: Wege"'] },
  'a comma in a text between braces': { text: inMilestone('titel: Planung, ⟦Bau und Abnahme⟧'), says: 'Das Komma beendet den Text davor', becomes: ['Planung, Bau und Abnahme', '"Planung, Bau und Abnahme"'] },
  'a colon in a text between braces': { text: inMilestone('titel: ⟦Teil II: Wege⟧'), says: 'Ein Text mit „: “ darin', becomes: '"Teil II: Wege"' },
  'a comma between round brackets in a list': { text: inMeasure('zielgruppen', '[⟦Familien (Eltern, Großeltern)⟧, Kinder]'), says: 'Das Komma teilt diesen Text', becomes: '"Familien (Eltern, Großeltern)"' },
  'a number sign in a text': { text: inMeasure('ort', 'Platz ⟦#12⟧'), says: 'Ab „#“ ist das ein Kommentar', becomes: ['Platz #12', '"Platz #12"'] },
  // Times
  'a period with a hyphen': { text: inMeasure('zeitraum', '⟦2026-2030⟧'), says: NO_TIME, becomes: '{von: 2026, bis: 2030}' },
  'a period without an end': { text: inMeasure('zeitraum', '⟦ab 2027⟧'), says: NO_TIME, becomes: '{von: 2027, daueraufgabe: true}' },
  'a period without a beginning': { text: inMeasure('zeitraum', '⟦bis 2028⟧'), says: NO_TIME, becomes: '{von: 2026, bis: 2028}' },
  'a period in a word': { text: inMeasure('zeitraum', '⟦laufend⟧'), says: NO_TIME, becomes: '{von: 2026, daueraufgabe: true}' },
  'a school year': { text: inMeasure('zeitraum', '⟦2027/28⟧'), says: NO_TIME, becomes: '2027/2028' },
  'a quarter': { text: inMeasure('zeitraum', '⟦III/2027⟧'), says: NO_TIME, becomes: '2027-Q3' },
  'a half-year': { text: inMeasure('zeitraum', '⟦1. Halbjahr 2027⟧'), says: NO_TIME, becomes: '2027-H1' },
  'a season': { text: inMeasure('zeitraum', '⟦Frühjahr 2027⟧'), says: NO_TIME, becomes: '2027-H1' },
  'a German day': { text: profile({}, { stand: '⟦15.03.2026⟧' }), says: NO_TIME, becomes: '2026-03-15' },
  'a month in words': { text: profile({}, { stand: '⟦Juni 2026⟧' }), says: NO_TIME, becomes: '2026-06' },
  'a time nobody can know': { text: inMeasure('umsetzungsstand', '{text: Läuft., stand: ⟦demnächst⟧}'), says: NO_TIME, why: 'when that is only the author knows' },
  'the end before the beginning': { text: inMeasure('zeitraum', '{von: 2028, bis: ⟦2027⟧}'), says: 'Das Ende liegt vor dem Beginn', becomes: ['{von: 2028, bis: 2027}', '{von: 2027, bis: 2028}'] },
  // Amounts
  'thousands of euros': { text: inMeasure('kosten', '⟦5 TEUR⟧'), says: NUMBERS, becomes: '5000' },
  'thousands of euros by their sign': { text: inMeasure('kosten', '⟦5 T€⟧'), says: NUMBERS, becomes: '5000' },
  'millions of euros': { text: inMeasure('kosten', '⟦1,2 Mio. €⟧'), says: NUMBERS, becomes: '1200000' },
  'a currency': { text: inMeasure('kosten', '⟦5 EUR⟧'), says: NUMBERS, becomes: '5' },
  'an estimate': { text: inMeasure('kosten', '⟦ca. 5.000⟧'), says: NUMBERS, becomes: '5000' },
  'a German number': { text: inMeasure('kosten', '⟦12.000,50 Euro⟧'), says: NUMBERS, becomes: '12000.5' },
  'a decimal comma between braces': { text: inGoal('indikatoren', '[{indikator: KID:D5, ausgangswert: {wert: ⟦38,2⟧, stand: 2024}}]'), says: NUMBERS, becomes: '38.2' },
  'an amount nobody knows': { text: inMeasure('kosten', '⟦offen⟧'), says: 'Hier wird eine Zahl erwartet.', becomes: ['kosten: offen', '# kosten: offen'] },
  // Words for fixed values
  'a state in words': { text: inMeasure('status', '⟦in Planung⟧'), says: '„in Planung“ ist hier nicht möglich. Meinten Sie „geplant“?', becomes: 'geplant' },
  'a state in another word': { text: inMeasure('status', '⟦läuft⟧', { stand: '2027-06' }), says: '„läuft“ ist hier nicht möglich. Meinten Sie „in-umsetzung“?', becomes: 'in-umsetzung' },
  'a state with a capital letter': { text: inMeasure('status', '⟦Geplant⟧'), says: '„Geplant“ ist hier nicht möglich.', becomes: 'geplant' },
  'a value with a word before it': { text: inGoal('prioritaet', '⟦sehr hoch⟧'), says: '„sehr hoch“ ist hier nicht möglich. Meinten Sie „hoch“?', becomes: 'hoch' },
  'the beginning of a value': { text: profile({ zeitraum: undefined, horizont: '⟦kurz⟧' }), says: '„kurz“ ist hier nicht möglich. Meinten Sie „kurzfristig“?', becomes: 'kurzfristig' },
  'yes for true': { text: inMeasure('schluesselmassnahme', '⟦ja⟧'), says: 'Hier wird „true“', becomes: 'true' },
  'a cross for true': { text: inMeasure('schluesselmassnahme', '⟦x⟧'), says: 'Hier wird „true“', becomes: 'true' },
  'a field of action in words': { text: head() + goal({ handlungsfeld: '⟦Verkehr⟧' }) + measure(), says: '„Verkehr“ steht in keinem Katalog. Meinten Sie „mobilitaet“?', becomes: 'mobilitaet' },
  'an indicator by its code': { text: inGoal('indikatoren', '[{indikator: ⟦D5⟧}]'), says: '„D5“ steht in keinem Katalog. Meinten Sie „KID:D5“?', becomes: 'KID:D5' },
  'a programme by its name': { text: inMeasure('finanzierung', '[{programm: ⟦Aktionsfonds⟧, betrag: 100}]'), says: '„Aktionsfonds“ steht in keinem Katalog.', becomes: 'aktionsfonds' },
  'a programme of another name': { text: inMeasure('finanzierung', '[{programm: ⟦Sonderprogramm Nord⟧, betrag: 100}]'), says: '„Sonderprogramm Nord“ steht in keinem Katalog.', why: 'the team decides whether it goes into its catalogue' },
  // Actors
  'part of the name of an office': { text: inMeasure('federfuehrung', '⟦Grünflächenamt⟧'), says: 'Der Akteur „Grünflächenamt“ steht in keinem Katalog.', becomes: 'Straßen- und Grünflächenamt' },
  'an association': { text: inMeasure('federfuehrung', '⟦Kiezspinne e. V.⟧'), says: 'Der Akteur „Kiezspinne e. V.“ steht in keinem Katalog.', becomes: '{kategorie: verein, name: Kiezspinne e. V.}' },
  'a person': { text: inMeasure('federfuehrung', '⟦Frau Meier⟧'), says: 'Der Akteur „Frau Meier“ steht in keinem Katalog.', why: 'which office a person stands for only the author knows' },
  // Keys and shapes
  'a misspelt key': { text: inMeasure('⟦beschreibnug⟧', 'Kurz.'), says: 'Den Schlüssel „beschreibnug“ gibt es hier nicht. Meinten Sie „beschreibung“?', becomes: 'beschreibung' },
  'a key of another name': { text: inMeasure('⟦Budget⟧', '5000'), says: 'Den Schlüssel „Budget“ gibt es hier nicht. Meinten Sie „kosten“?', becomes: 'kosten' },
  'a key nobody knows': { text: inMeasure('⟦bemerkung⟧', 'Noch zu klären.'), says: 'Den Schlüssel „bemerkung“ gibt es hier nicht.', becomes: '# bemerkung' },
  'one id for a list': { text: inMeasure('ziele', '⟦Z1⟧'), says: 'Hier wird eine Liste erwartet', becomes: '[Z1]' },
  'a list with semicolons': { text: inMeasure('zielgruppen', '⟦Kinder; Eltern⟧'), says: 'Hier wird eine Liste erwartet', becomes: '[Kinder, Eltern]' },
  'a text for a group of keys': { text: inMeasure('umsetzungsstand', '⟦läuft gut⟧'), says: 'Hier wird eine Gruppe von Angaben erwartet', becomes: '{text: läuft gut, stand: 2026-06}' },
  'a number for a value with its time': { text: inGoal('indikatoren', '[{indikator: KID:D5, zielwert: ⟦25⟧}]'), says: 'Hier wird eine Gruppe von Angaben erwartet', becomes: '{wert: 25, stand: 2030}' },
  'a list of one for a text': { text: inMeasure('titel', '⟦[Kiez]⟧'), says: 'Hier wird ein Text erwartet', becomes: 'Kiez' },
  'a key without a value': { text: inMeasure('⟦ort⟧', ''), says: 'Hier fehlt ein Wert.', becomes: ['    ort: \n', ''] },
  'a title without a value': { text: line('    titel: Schulweg begehen', '    ⟦titel⟧:'), says: 'Hier fehlt ein Wert.', why: 'the title only the author knows' },
  // Ids and places
  'a reference with a blank in it': { text: inMeasure('ziele', '[Z1, ⟦Z 1⟧]').replace('[Z1, ', '[Z1, '), says: '„Z 1“ gibt es hier nicht. Meinten Sie „Z1“?', becomes: 'Z1' },
  'a goal that is not there': { text: inMeasure('ziele', '[Z1, ⟦Z2⟧]'), says: '„Z2“ gibt es nicht.', becomes: ['massnahmen:', '  - id: Z2\n    titel: …\n    handlungsfeld: mobilitaet\nmassnahmen:'], leaves: ['placeholder-text'] },
  'an id twice': { text: profile() + measure().replace('massnahmen:\n', '').replace('M1', '⟦M1⟧'), says: '„M1“ ist zweimal vergeben.', becomes: 'M2' },
  'a LOR key without quotes': { text: profile({}, { bezirksregion: '⟦92007⟧' }), says: 'Ein LOR-Schlüssel gehört in Anführungszeichen', becomes: '"092007"' },
  'a region by its name': { text: profile({}, { bezirksregion: '⟦Adlershof⟧' }), says: 'Orte werden hier mit ihrem LOR-Schlüssel angegeben: "092007".', becomes: '"092007"' },
  // What nobody but the author can mend
  'a conflict of two versions': { text: line('    status: geplant\n', '⟦<<<<<<< HEAD⟧\n    status: geplant\n=======\n    status: vorschlag\n>>>>>>> amt\n'), says: 'Nicht gelöster Konflikt', why: 'which of the two holds people must agree on' },
  'an address of a person': { text: inMeasure('beschreibung', 'Fragen an ⟦a.meier@example.org⟧'), says: 'Eine E-Mail-Adresse gehört nicht', why: 'who shall be named in its place only the author knows' },
  'a note to oneself': { text: inMeasure('beschreibung', '⟦TODO⟧'), says: '„TODO“ ist aus einer Vorlage stehen geblieben.', why: 'the text only the author can write' },
};

const { tell } = speechIn('de');

/** What the first button makes of the file. */
function repaired(text: string, start: number, end: number): { says: string[]; result: string | undefined } {
  const uri = uriOf('profil');
  const space = workspaceOf(text);
  const { document } = space.files.get(uri) ?? assert.fail();
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const here = space.findings(uri).filter((each) => document.offsetAt(each.range.start) === start && document.offsetAt(each.range.end) === end);
  const offered = actions(space, uri, { range, tell, today: new Date(2026, 10, 27) });
  const silenced = offered.findIndex(({ title }) => /stumm/i.test(title));
  assert.ok(silenced === -1 || silenced === offered.length - 1, 'silencing is offered last');
  assert.ok(silenced !== 0, 'silencing is never alone');
  const first = offered.find(({ edit, title }) => edit && !/stumm/i.test(title));
  const edits = ((first?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? []) as TextEdit[];
  const changes = edits.map((each) => ({ start: document.offsetAt(each.range.start), end: document.offsetAt(each.range.end), text: each.newText }));
  return { says: here.map(({ message }) => tell(message)), result: first && applyEdits(text, changes.sort((a, b) => a.start - b.start)) };
}

describe('what planners do wrong', () => {
  for (const [name, { text: marked, says, becomes, leaves = [], why }] of Object.entries(SLIPS)) {
    it(`${name}: ${why === undefined ? 'one button mends it' : why}`, () => {
      const { text, places } = unmark(marked);
      const [place] = places;
      assert.ok(place && places.length === 1);
      const { says: said, result } = repaired(text, place.start, place.end);
      assert.equal(said.length, 1, `one finding covers ⟦${text.slice(place.start, place.end)}⟧: ${workspaceOf(text).findings(uriOf('profil')).map((each) => `${each.range.start.line}:${each.range.start.character} ${tell(each.message)}`).join(' | ')}`);
      assert.ok(said[0]?.startsWith(says), said[0]);
      if (becomes === undefined) {
        assert.equal(result, undefined);
        return;
      }
      const wanted = typeof becomes === 'string' ? text.slice(0, place.start) + becomes + text.slice(place.end) : text.replace(becomes[0], () => becomes[1]);
      assert.equal(result, wanted);
      assert.deepEqual(workspaceOf(wanted).findings(uriOf('profil')).map(({ code }) => code), leaves);
    });
  }

  it('is mended by one button in at least five of six cases', () => {
    const all = Object.values(SLIPS);
    const left = all.filter(({ becomes }) => becomes === undefined);
    assert.ok(all.length >= 36);
    assert.ok(left.length * 6 <= all.length, `${left.length} of ${all.length} have none`);
    for (const { why } of left) assert.ok(why);
  });
});
