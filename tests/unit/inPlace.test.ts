import assert from 'node:assert/strict';
import { fieldAt, setInPlace } from '../../server/language/form/inPlace';
import type { PathStep } from '../../server/language/form/values';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';
import { applyEdits } from '../../server/language/writing/mend';

const setup = createSetup();
const URI = 'file:///a.bzrp.yaml';
const TODAY = new Date(2026, 10, 27);
const TEXT = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: "Profil Adlershof" # Arbeitstitel
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
status: entwurf
ziele:
  - id: Z1
    titel: Sicher zur Schule
    handlungsfeld: mobilitaet
    beschreibung: "Weg, den
massnahmen:
  - id: M1
    titel: Weg bauen # bald
    ziele: [Z1]
    federfuehrung: Straßen- und Grünflächenamt
    zeitraum: {von: 2027, daueraufgabe: true}
    status: geplant
    kosten: 18000.5
    finanzierung:
      - {programm: kiezkasse, betrag: 800} # je Jahr
  - id: M2
    titel: Zebrastreifen
    ziele: [Z1]
    federfuehrung: Ordnungsamt
    zeitraum: 2027-Q3
    status: in-umsetzung
    umsetzungsstand:
      text: |
        Bestellt.
        Geliefert.
      stand: 2026-05
beteiligung:
  - {id: B1, titel: Kiezrunde, format: runder-tisch, datum: [2026-03-01, 2026-04-01]}
`;

function spaceOf(text: string): Workspace {
  const space = new Workspace(setup);
  space.set(URI, text);
  space.settle();
  return space;
}

function field(path: PathStep[], text = TEXT): string {
  const space = spaceOf(text);
  const file = space.files.get(URI);
  assert.ok(file);
  const read = fieldAt(space, file, path, 'de');
  return 'refused' in read ? `! ${read.refused.text}` : read.text;
}

/** The lines that are other afterwards; or why there are none. */
function written(path: PathStep[], typed: string, was = field(path)): string {
  const space = spaceOf(TEXT);
  const file = space.files.get(URI);
  assert.ok(file);
  const outcome = setInPlace(space, file, path, typed, was, TODAY);
  if ('refused' in outcome) return `! ${outcome.refused.text}`;
  const result = applyEdits(TEXT, outcome.changes);
  const before = new Set(TEXT.split('\n'));
  const after = new Set(result.split('\n'));
  const gone = [...before].filter((line) => !after.has(line)).map((line) => `- ${line.trim()}`);
  return [...gone, ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line.trim()}`)].join('\n');
}

describe('a value edited where it is shown', () => {
  it('reads as people write it', () => {
    assert.equal(field(['titel']), 'Profil Adlershof');
    assert.equal(field(['stand']), 'Juni 2026');
    assert.equal(field(['zeitraum']), '2026–2030');
    assert.equal(field(['massnahmen', 0, 'zeitraum']), 'ab 2027 (Daueraufgabe)');
    assert.equal(field(['massnahmen', 1, 'zeitraum']), '3. Quartal 2027');
    assert.equal(field(['massnahmen', 0, 'kosten']), '18.000,50');
    assert.equal(field(['massnahmen', 0, 'finanzierung', 0, 'betrag']), '800');
    assert.equal(field(['massnahmen', 1, 'umsetzungsstand', 'text']), 'Bestellt.\nGeliefert.');
    assert.equal(field(['massnahmen', 0, 'umsetzungsstand', 'text']), '');
  });

  it('reads as the pages do: no number where a text is, none that German takes for another', () => {
    const said = (before: string, after: string, path: PathStep[]): string => field(path, TEXT.replace(before, after));
    for (const written of ['2026', '007', '1e3', '2026.10', 'true']) assert.equal(said('"Profil Adlershof"', written, ['titel']), written);
    assert.equal(said('18000.5', '1.500', ['massnahmen', 0, 'kosten']), '1.500');
    assert.equal(said('18000.5', 'null', ['massnahmen', 0, 'kosten']), '');
    assert.match(said('{von: 2027, daueraufgabe: true}', '{von: 2027, daueraufgabe: ja}', ['massnahmen', 0, 'zeitraum']), /^! This can be changed in the text only/);
    assert.match(said('{von: 2027, daueraufgabe: true}', '{von: 2027, bis: bald}', ['massnahmen', 0, 'zeitraum']), /^! This can be changed in the text only/);
    assert.equal(said('{von: 2027, daueraufgabe: true}', '{von: 2027, daueraufgabe: false}', ['massnahmen', 0, 'zeitraum']), 'ab 2027');
    assert.match(field(['massnahmen', 0, 'constructor']), /^! /);
  });

  it('is written as small as the change, comments and quotes kept', () => {
    assert.equal(written(['titel'], 'Profil Altglienicke'), '- titel: "Profil Adlershof" # Arbeitstitel\n+ titel: "Profil Altglienicke" # Arbeitstitel');
    assert.equal(written(['massnahmen', 0, 'titel'], 'Weg: bauen'), '- titel: Weg bauen # bald\n+ titel: "Weg: bauen" # bald');
    assert.equal(written(['massnahmen', 0, 'kosten'], '18.000,75 €'), '- kosten: 18000.5\n+ kosten: 18000.75');
    assert.equal(written(['massnahmen', 0, 'finanzierung', 0, 'betrag'], '1,2 T€'), '- - {programm: kiezkasse, betrag: 800} # je Jahr\n+ - {programm: kiezkasse, betrag: 1200} # je Jahr');
    assert.equal(written(['massnahmen', 0, 'status'], 'umgesetzt'), '- status: geplant\n+ status: umgesetzt');
    assert.equal(written(['stand'], 'III/2027'), '- stand: 2026-06\n+ stand: 2027-Q3');
    assert.equal(written(['zeitraum'], '2027 bis 2031'), '- zeitraum: {von: 2026, bis: 2030}\n+ zeitraum: {von: 2027, bis: 2031}');
    assert.equal(written(['massnahmen', 1, 'zeitraum'], 'Mai 2027 bis 2028'), '- zeitraum: 2027-Q3\n+ zeitraum: {von: 2027-05, bis: 2028}');
    assert.equal(written(['massnahmen', 1, 'umsetzungsstand', 'text'], 'Bestellt.\nMontiert.'), '- Geliefert.\n+ Montiert.');
  });

  it('changes nothing when nothing else is said', () => {
    for (const path of [['titel'], ['zeitraum'], ['massnahmen', 0, 'zeitraum'], ['massnahmen', 1, 'umsetzungsstand', 'text'], ['massnahmen', 0, 'kosten']]) assert.equal(written(path, field(path)), '', path.join('.'));
  });

  it('reads back what it shows of every time and period', () => {
    for (const time of ['2026', '2026/2027', '2026-H1', '2026-Q3', '2026-05', '2026-05-17', '{von: 2026, bis: 2028}', '{von: 2026-05, bis: 2028-Q1}', '{von: 2026-01, bis: 2026-03}', '{von: 2026-Q1, bis: 2026-Q3}', '{von: 2026-05-01, bis: 2026-05-17}', '{von: 2026-H1, bis: 2027-H2}', '{von: 2026, daueraufgabe: true}', '{von: 2026, bis: 2028, daueraufgabe: true}']) {
      const text = TEXT.replace('2027-Q3', time);
      const space = spaceOf(text);
      const file = space.files.get(URI);
      assert.ok(file);
      const path = ['massnahmen', 1, 'zeitraum'];
      const shown = field(path, text);
      const outcome = setInPlace(space, file, path, `${shown} `, shown, TODAY);
      assert.ok('changes' in outcome, `${time} → ${shown}`);
      assert.equal(field(path, applyEdits(text, outcome.changes)), shown, time);
    }
  });

  it('begins the sentence on the state of things with the present month, and ends both', () => {
    assert.equal(written(['massnahmen', 0, 'umsetzungsstand', 'text'], 'Geplant ist gebaut.'), '+ umsetzungsstand: {text: Geplant ist gebaut., stand: 2026-11}');
    assert.equal(written(['massnahmen', 1, 'umsetzungsstand', 'text'], ''), '- umsetzungsstand:\n- text: |\n- Bestellt.\n- Geliefert.\n- stand: 2026-05');
  });

  it('says why it is not written', () => {
    assert.equal(written(['massnahmen', 0, 'titel'], ' '), '! This must not be empty.');
    assert.equal(written(['titel'], ''), '! This must not be empty.');
    assert.match(written(['massnahmen', 0, 'kosten'], 'viel'), /^! This is no amount/);
    assert.match(written(['massnahmen', 0, 'zeitraum'], 'demnächst'), /^! This is no time\. /);
    assert.match(written(['zeitraum'], 'ab 2027'), /^! This is no time with an end/);
    assert.match(written(['massnahmen', 0, 'status'], 'erledigt', 'in-umsetzung'), /^! The text says something else here by now/);
    assert.match(field(['ziele', 0, 'titel']), /^! This can be changed in the text only/);
    assert.match(field(['beteiligung', 0, 'datum']), /^! This can be changed in the text only/);
    assert.match(field(['massnahmen', 0, 'ziele']), /^! This can be changed in the text only/);
  });
});
