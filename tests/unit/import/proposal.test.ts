import assert from 'node:assert/strict';
import { worldOf } from '../../../server/language/features/completion/world';
import { createSetup } from '../../../server/language/setup';
import { tellIn } from '../../../server/language/text/bundles';
import { Workspace } from '../../../server/language/workspace/workspace';
import type { Choice } from '../../../server/import/items/columns';
import { propose } from '../../../server/import/items/proposal';
import { writeProposal } from '../../../server/import/items/write';
import { readCsv } from '../../../server/import/table/csv';
import type { Table } from '../../../server/import/table/table';
import { head } from '../../support/texts';
import { applyEdits } from '../../../server/language/writing/mend';

const setup = createSetup();
const URI = 'file:///a.bzrp.yaml';
const HEAD = head();
const GOAL = 'ziele:\n  - id: Z1\n    titel: Mehr Grün\n    handlungsfeld: oeffentlicher-raum\n';

function spaceOf(text: string): Workspace {
  const space = new Workspace(setup);
  space.set(URI, text);
  space.settle();
  return space;
}

/** What is added to a file by tables (CSV with `;`, or with joined cells), and the report: `row column text → why`. */
function taken(tables: readonly (string | Table)[], into = HEAD + GOAL, choices: readonly Choice[] = []): { text: string; added: string; report: string[]; errors: string[] } {
  const space = spaceOf(into);
  const world = worldOf(space, space.files.get(URI) ?? assert.fail(), new Date(2026, 10, 27));
  const proposal = propose(world, tables.map((table) => (typeof table === 'string' ? readCsv(table, ';') : table)), choices);
  const outcome = writeProposal(world, proposal);
  assert.ok('changes' in outcome, JSON.stringify(outcome));
  const text = applyEdits(into, outcome.changes);
  const findings = spaceOf(text).findings(URI);
  return {
    text,
    added: text.startsWith(into) ? text.slice(into.length) : text,
    report: proposal.report.map(({ row, column, text: words, why }) => [row ?? '', column ?? '', words, '→', tellIn('de', why)].filter((part) => part !== '').join(' ')),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${tellIn('de', message)}`),
  };
}

describe('tables as items', () => {
  it('become measures in the words of the language', () => {
    const { added, report, errors } = taken([`Nr.;Maßnahme;Ziel;Federführung;Beteiligte;Laufzeit;Status;Kosten
M1;Bäume am Markt pflanzen;Z1;SGA;Jugendamt, Kita Sonnenschein;2026–2028;in Planung;ca. 18 T€
1.2;Platz: umbauen;Mehr Grün;Stadtentwicklungsamt;;ab III/2026;läuft;1,2 Mio. €
`]);
    assert.equal(added, `massnahmen:
  - id: M1
    titel: Bäume am Markt pflanzen
    ziele: [Z1]
    federfuehrung: Straßen- und Grünflächenamt
    beteiligte:
      - Jugendamt
      - {kategorie: kita, name: Kita Sonnenschein}
    zeitraum: {von: 2026, bis: 2028}
    status: geplant
    kosten: 18000
    kostenart: schaetzung
  - id: M1.2
    titel: "Platz: umbauen"
    ziele: [Z1]
    federfuehrung: Stadtentwicklungsamt
    zeitraum: {von: 2026-Q3}
    status: in-umsetzung
    kosten: 1200000
`);
    assert.deepEqual(report, []);
    assert.deepEqual(errors, ['schema-required Die Angabe „bis“ fehlt.']);
  });

  it('know columns by what the schema says people call keys and their parts', () => {
    const { added, report } = taken(['Lfd Nummer;Vorhaben;Bezug zum Ziel;Wer;Baubeginn;Fertigstellung;Bearbeitungsstand\nM1;Weg bauen;Z1;Jugendamt;2027;2028;geplant\n']);
    assert.match(added, /- id: M1\n {4}titel: Weg bauen\n {4}ziele: \[Z1\]\n {4}federfuehrung: Jugendamt\n {4}zeitraum: \{von: 2027, bis: 2028\}\n {4}status: geplant\n/);
    assert.deepEqual(report, []);
  });

  it('keep what is not understood word for word, and say so', () => {
    const { added, report, errors } = taken(['Nr;Maßnahme;Ziele;Federführung;Zeitraum;Status;Kosten;Bemerkung\nM1;Fest;Z1;Jugendamt;bald;geplant;nach Aufwand;Siehe Protokoll: Seite 3\n']);
    assert.match(added, / {4}beschreibung: \|\n {6}Bemerkung: Siehe Protokoll: Seite 3\n\n {6}Zeitraum: bald\n\n {6}Kosten: nach Aufwand\n/);
    assert.deepEqual(report, ['Bemerkung → Keine Angabe nimmt diese Spalte auf; ihre Wörter stehen in „Beschreibung“.', '2 Zeitraum bald → Das ist kein Zeitraum.', '2 Kosten nach Aufwand → Das ist kein Betrag für „Kosten“.', '→ „Zeitraum“ fehlt: Die Tabelle sagt es bei 1 von 1 Einträgen nicht.']);
    assert.deepEqual(errors, ['schema-required Die Angabe „zeitraum“ fehlt.']);
  });

  it('find two header lines, units in them, repeated headers, a numbering line and sums', () => {
    const { added, report } = taken([`Maßnahmenliste 2026;;;;;
Nr.;Maßnahme;Ziel;Zeitraum;;Kosten
;;;von;bis;in T€
1;2;3;4;5;6
1;Baum;Z1;2026;2027;18
Nr.;Maßnahme;Ziel;Zeitraum;;Kosten
2;Bank;Z1;2026;2026;1,5
Summe;;;;;19,5
`]);
    assert.equal(added, `massnahmen:
  - id: M1
    titel: Baum
    ziele: [Z1]
    zeitraum: {von: 2026, bis: 2027}
    kosten: 18000
  - id: M2
    titel: Bank
    ziele: [Z1]
    zeitraum: 2026
    kosten: 1500
`);
    assert.deepEqual(report, ['1 Maßnahmenliste 2026 → Das steht über der Tabelle.', '8 Summe | 19,5 → Das ist eine Summe; sie wurde ausgelassen.', '→ „Federführung“ fehlt: Die Tabelle sagt es bei 2 von 2 Einträgen nicht.', '→ „Status“ fehlt: Die Tabelle sagt es bei 2 von 2 Einträgen nicht.']);
  });

  it('make goals of a column of goals, with the field of action in the heading above', () => {
    const { text, report, errors } = taken([`Ziel;Maßnahme;Federführung;Zeitraum;Status
Handlungsfeld Wohnen;;;;
1. Mieten bleiben bezahlbar;Beratung;Amt für Soziales;2026;geplant
1. Mieten bleiben bezahlbar;Netzwerk;Amt für Soziales;2027;geplant
Handlungsfeld Verkehr;;;;
2. Wege zur Schule sind sicher;Schulweg;SGA;2026;geplant
`], HEAD);
    assert.match(text, /ziele:\n {2}- id: Z1\n {4}titel: Mieten bleiben bezahlbar\n {4}handlungsfeld: wohnen\n {2}- id: Z2\n {4}titel: Wege zur Schule sind sicher\n {4}handlungsfeld: mobilitaet\n/);
    assert.deepEqual([...text.matchAll(/ziele: (\[.*\])/g)].map(([, ids]) => ids), ['[Z1]', '[Z1]', '[Z2]']);
    assert.deepEqual(report, []);
    assert.deepEqual(errors, []);
  });

  it('keep a field of action no goal has', () => {
    const { added, report } = taken(['Nr;Maßnahme;Status;Federführung\nWohnen;;;\nM1;Beratung;geplant;Jugendamt\n']);
    assert.match(added, /beschreibung: Wohnen\n/);
    assert.match(report.join('\n'), /2|3 Wohnen → Das Handlungsfeld gehört zu einem Ziel/);
  });

  it('understand goals, measures and suggestions of one file, whatever their order', () => {
    const { text, report, errors } = taken([
      'Anregung;Umgang;Maßnahme;Anzahl\nMehr Bänke;angenommen;2;12\n',
      'Nr.;Maßnahme;Ziel;Federführung;Zeitraum;Status\n2;Bänke;1;SGA;2026;geplant\n',
      'Nr.;Ziel;Handlungsfeld\n1;Plätze laden ein;Öffentlicher Raum\n',
    ], HEAD);
    assert.match(text, /- id: Z1\n {4}titel: Plätze laden ein\n {4}handlungsfeld: oeffentlicher-raum/);
    assert.match(text, /- id: M2\n {4}titel: Bänke\n {4}ziele: \[Z1\]/);
    assert.match(text, /text: Mehr Bänke\n {4}umgang: uebernommen\n {4}anzahl: 12\n {4}massnahmen: \[M2\]/);
    assert.deepEqual([report, errors], [[], []]);
  });

  it('give ids that are free: the same number twice, one that is taken, one that fits no pattern', () => {
    const { text, report } = taken(['Nr;Ziel;Handlungsfeld\nZ1;Ruhe;wohnen\nZ7;Spiel;bildung\nZ7;Sport;bildung\n7 (neu);Kunst;kultur-freizeit\n']);
    assert.deepEqual([...text.matchAll(/- id: (\S+)\n {4}titel: (\S+)/g)].map(([, id, title]) => `${id} ${title}`), ['Z1 Mehr', 'Z2 Ruhe', 'Z7 Spiel', 'Z3 Sport', 'Z4 Kunst']);
    assert.deepEqual(report, ['2 Kennung Z1 → Diese Nummer passt nicht oder ist vergeben; die nächste freie ist „Z2“.', '4 Kennung Z7 → Diese Nummer passt nicht oder ist vergeben; die nächste freie ist „Z3“.', '5 Kennung 7 (neu) → Diese Nummer passt nicht oder ist vergeben; die nächste freie ist „Z4“.']);
  });

  it('leave out what the file has already', () => {
    const { added, report } = taken(['Nr;Ziel;Handlungsfeld\nZ1;Mehr Grün;wohnen\n']);
    assert.equal(added, '');
    assert.match(report[0] ?? '', /2 Z1 Mehr Grün → Die Datei hat das schon/);
  });

  it('read joined cells: over several rows for each of them, over the whole width as a heading, an amount once', () => {
    const rows = [['Ziel', 'Maßnahme', 'Kosten', 'Status'], ['Mehr Grün', 'Baum', '5.000 €', 'geplant'], ['', 'Bank', '', 'geplant'], ['Bildung', '', '', ''], ['Z1', 'Buch', '', 'geplant']];
    const merges = [{ row: 1, column: 0, rows: 2, columns: 1 }, { row: 1, column: 2, rows: 2, columns: 1 }, { row: 3, column: 0, rows: 1, columns: 4 }];
    const { text, report } = taken([{ name: undefined, rows, merges, notes: [] }]);
    assert.deepEqual([...text.matchAll(/titel: (\S+)\n {4}ziele: \[Z1\]/g)].map(([, title]) => title), ['Baum', 'Bank', 'Buch']);
    assert.equal([...text.matchAll(/kosten: 5000/g)].length, 1);
    assert.match(text, /beschreibung: "Kosten: 5.000 €"/);
    assert.match(report.join('\n'), /3 Kosten 5.000 € → Dieser Betrag steht für mehrere Zeilen/);
  });

  it('go on with the item above where a row has neither number nor title', () => {
    const { added } = taken(['Nr;Maßnahme;Beteiligte;Beschreibung\nM1;Fest;Jugendamt;Erstens\n;;SGA;Zweitens\n']);
    assert.match(added, /beteiligte: \[Jugendamt, Straßen- und Grünflächenamt\]\n {4}beschreibung: \|\n {6}Erstens\n {6}Zweitens\n/);
    assert.equal([...added.matchAll(/- id/g)].length, 1);
  });

  it('tell columns without headers by what stands in them', () => {
    const { added } = taken(['M1;Baum pflanzen;Jugendamt;2026–2027;geplant\nM2;Bank bauen;SGA;2027;läuft\n'], HEAD + GOAL, [{ list: 'massnahmen' }]);
    assert.match(added, /- id: M1\n {4}titel: Baum pflanzen\n {4}federfuehrung: Jugendamt\n {4}zeitraum: \{von: 2026, bis: 2027\}\n {4}status: geplant/);
  });

  it('take the meaning somebody chose', () => {
    const { added, report } = taken(['Nr;Maßnahme;Notiz;Extra\nM1;Fest;Am Markt;weg\n'], HEAD + GOAL, [{ columns: { 2: 'ort', 3: '-' } }]);
    assert.match(added, /ort: Am Markt/);
    assert.doesNotMatch(added, /weg/);
    assert.match(report.join('\n'), /Extra → Diese Spalte wurde wie gewählt ausgelassen/);
  });

  it('put funding together from several columns, and keep it where nobody knows the programme', () => {
    const csv = 'Nr;Maßnahme;Förderprogramm;Fördersumme;Programmjahr\nM1;Fest;Kiezkasse;2.000 €;2026\nM2;Chor;;500 €;\n';
    const { added, report } = taken([csv]);
    assert.match(added, /finanzierung:\n {6}- \{programm: kiezkasse, betrag: 2000, jahr: 2026\}/);
    assert.match(added, /titel: Chor\n {4}beschreibung: "Fördersumme: 500 €"/);
    assert.match(report.join('\n'), /3 Fördersumme 500 € → Das gehört zu einem Programm/);
  });

  it('serve the goal and stand in the field of action whose headings stand above their table', () => {
    const { added, report } = taken([{ name: 'Ziel 7: Bezahlbar wohnen', under: 'Handlungsfeld Wohnen', rows: [['Nr.', 'Maßnahme', 'Status'], ['1', 'Mieterberatung', 'läuft']], notes: [] }], HEAD);
    assert.equal(added, `ziele:
  - id: Z7
    titel: Bezahlbar wohnen
    handlungsfeld: wohnen
massnahmen:
  - id: M1
    titel: Mieterberatung
    ziele: [Z7]
    status: in-umsetzung
`);
    assert.deepEqual(report, ['→ „Federführung“ fehlt: Die Tabelle sagt es bei 1 von 1 Einträgen nicht.', '→ „Zeitraum“ fehlt: Die Tabelle sagt es bei 1 von 1 Einträgen nicht.']);
  });

  it('serve the goal and stand in the field of action of headings with numbers of sections', () => {
    const rows = [['Nr.', 'Maßnahme', 'Status'], ['1', 'Mieterberatung', 'läuft']];
    for (const [name, under] of [['2.1 Ziel 7: Bezahlbar wohnen', '2 Wohnen'], ['a) Ziel 7: Bezahlbar wohnen', '2. Handlungsfeld Wohnen'], ['Ziel 7: Bezahlbar wohnen', 'II. Handlungsfeld 3: Wohnen']] as const)
      assert.match(taken([{ name, under, rows, notes: [] }], HEAD).added, /^ziele:\n {2}- id: Z7\n {4}titel: Bezahlbar wohnen\n {4}handlungsfeld: wohnen\nmassnahmen:\n {2}- id: M1\n {4}titel: Mieterberatung\n {4}ziele: \[Z7\]\n {4}status/, name);
    // Between the rows, too.
    assert.match(taken([{ name: undefined, rows: [['Nr.', 'Maßnahme', 'Status'], ['3.1 Wohnen', '', ''], ['3.1.1 Ziel: Bezahlbar wohnen', '', ''], ['1', 'Mieterberatung', 'läuft']], merges: [{ row: 1, column: 0, rows: 1, columns: 3 }, { row: 2, column: 0, rows: 1, columns: 3 }], notes: [] }], HEAD).added, /^ziele:\n {2}- id: Z1\n {4}titel: Bezahlbar wohnen\n {4}handlungsfeld: wohnen\nmassnahmen:\n/);
  });

  it('keep the numbers of all tables for those that have them', () => {
    const { added } = taken(['Nr;Maßnahme;Ziel\n1;Fest;Z1\n;Chor;Z1\n', 'Nr;Maßnahme;Ziel\n2;Park;Z1\n']);
    assert.deepEqual(added.match(/id: M\d|titel: .*/g), ['id: M1', 'titel: Fest', 'id: M3', 'titel: Chor', 'id: M2', 'titel: Park']);
  });

  it('leave tables out that are none of these', () => {
    const { added, report } = taken(['Name;Telefon\nA;1\nB;2\n', '']);
    assert.equal(added, '');
    assert.equal(report.filter((line) => line.includes('keine Tabelle mit Zielen')).length, 2);
  });

  it('are without characters nobody can see', () => {
    const { added } = taken(['Nr;Maßnahme;Ziel;Federführung\nM1;Nul\u0000chen und Brü\u00adcke\u0008;Z1;Jugendamt\n']);
    assert.match(added, /titel: Nulchen und Brücke\n/);
  });

  it('read umlauts in two characters, and never follow a formula', () => {
    const { added, errors } = taken(['Nr;Maßnahme;Federführung;Link\nM1;=HYPERLINK("https://example.org");Straßen- und Grünflächenamt;=HYPERLINK("https://example.org")\n'.normalize('NFD')]);
    assert.match(added, /titel: .*=HYPERLINK\("https:\/\/example\.org"\)/);
    assert.match(added, /federfuehrung: Straßen- und Grünflächenamt/);
    assert.match(added, /beschreibung: .*Link: =HYPERLINK/);
    assert.deepEqual(errors.filter((error) => error.startsWith('yaml')), []);
  });

  it('take thousands of rows', () => {
    const { added } = taken([`Nr;Maßnahme;Status\n${Array.from({ length: 3000 }, (_, at) => `${at + 1};Baum ${at};geplant\n`).join('')}`]);
    assert.equal([...added.matchAll(/- id/g)].length, 3000);
  }).timeout(60_000);

  it('take thousands of notes and rows that look like some, one after the other', () => {
    const lines = Array.from({ length: 1500 }, (_, at) => `${at + 1};Baum ${at};geplant\n;1) Punkt ${at};\n;* Hinweis ${at};\n`);
    const start = Date.now();
    const { added, report } = taken([`Nr;Maßnahme;Status\n${lines.join('')}`]);
    assert.deepEqual([added.match(/- id/g)?.length, report.filter((line) => line.endsWith('Das ist eine Anmerkung zur Tabelle.')).length], [3000, 1500]);
    assert.ok(Date.now() - start < 20_000, 'it took as long as each note beside each row');
  }).timeout(60_000);
});
