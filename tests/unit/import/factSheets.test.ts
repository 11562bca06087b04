/** Fact sheets: one item each, in tables of two columns or as headings with labelled lines. */
import assert from 'node:assert/strict';
import * as office from '../../../server/import/office/main';
import { sheetsInText } from '../../../server/import/table/factSheets';
import type { Table } from '../../../server/import/table/table';
import { tellIn } from '../../../server/language/text/bundles';
import { imported } from '../../support/imported';
import { paragraph, wordDocument, wordTable } from '../../support/office';

/** What is added to an empty profile, and the report. */
function taken(tables: readonly Table[]): { added: string; report: string[] } {
  const { added, report } = imported(tables);
  return { added, report: report.map(({ text, why }) => `${text} → ${tellIn('de', why)}`) };
}

const STYLES = { styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' };
const heading = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('fact sheets in tables', () => {
  it('are items with the headings above them, whatever labels each of them has', async () => {
    const sheet = (...rows: readonly (readonly (string | { across: number; text: string })[])[]): string => wordTable(rows);
    const body =
      heading('Handlungsfeld Wohnen') +
      heading('Maßnahme 1.1: Mieterberatung') +
      sheet(['Federführung:', 'Jugendamt'], ['Zeitschiene', '2026–2027'], ['Status', 'läuft'], ['Kosten', '18 T€']) +
      heading('Maßnahme 1.2: Höfe öffnen') +
      sheet(['Federführung:', 'SGA'], ['Status', 'geplant'], ['Kosten', '5.000 €'], ['Sonstiges', 'Mit dem Verein']) +
      heading('Handlungsfeld Mobilität') +
      heading('Maßnahme 2.1: Zebrastreifen') +
      sheet(['Federführung:', 'SGA'], ['Zeitschiene', '2027'], ['Status', 'geplant'], ['', 'Beschluss fehlt noch']);
    const { added, report } = taken(await office.readDocx(wordDocument(body, STYLES)));
    assert.equal(
      added,
      `massnahmen:
  - id: M1.1
    titel: Mieterberatung
    federfuehrung: Jugendamt
    beschreibung: Handlungsfeld Wohnen
    zeitraum: {von: 2026, bis: 2027}
    status: in-umsetzung
    kosten: 18000
  - id: M1.2
    titel: Höfe öffnen
    federfuehrung: Straßen- und Grünflächenamt
    beschreibung: |
      Sonstiges: Mit dem Verein

      Handlungsfeld Wohnen
    status: geplant
    kosten: 5000
  - id: M2.1
    titel: Zebrastreifen
    federfuehrung: Straßen- und Grünflächenamt
    beschreibung: |
      Status: geplant
      Beschluss fehlt noch

      Handlungsfeld Mobilität
    zeitraum: 2027
    status: geplant
`,
    );
    assert.ok(report.some((line) => line.startsWith('Handlungsfeld Wohnen → ')));
  });

  it('have pairs of columns, a title of their own, and stay apart where they are of two kinds', () => {
    const measure = (title: string): Table => ({ name: undefined, rows: [[title, '', '', ''], ['Federführung', 'Jugendamt', 'Status', 'geplant'], ['Laufzeit', '2027', 'Kosten', ''], ['Ort', 'Markt', '', '']], merges: [{ row: 0, column: 0, rows: 1, columns: 4 }], notes: [] });
    const goal: Table = { name: undefined, rows: [['Ziel', 'Mehr Grün'], ['Handlungsfeld', 'Wohnen'], ['Priorität', 'hoch']], notes: [] };
    const { added } = taken([goal, measure('Fest'), measure('Chor')]);
    assert.equal(added, `ziele:\n  - id: Z1\n    titel: Mehr Grün\n    handlungsfeld: wohnen\n    prioritaet: hoch\nmassnahmen:\n${['Fest', 'Chor'].map((title, at) => `  - id: M${at + 1}\n    titel: ${title}\n    federfuehrung: Jugendamt\n    ort: Markt\n    zeitraum: 2027\n    status: geplant\n`).join('')}`);
  });

  it('stay apart where they stand one below the other in one sheet, also with the same number; an empty form is none', () => {
    const form = (number: string, title: string, office: string): string[][] => [['Nr.', number], ['Maßnahme', title], ['Federführung:', office], ['Status', title && 'geplant'], ['', '']];
    const table = (...forms: string[][][]): Table => ({ name: undefined, rows: forms.flat(), notes: [] });
    const items = (number: string): string => `massnahmen:\n  - id: M1\n    titel: Weg bauen\n    federfuehrung: Jugendamt\n    status: geplant\n  - id: M2\n    titel: Treff öffnen\n    federfuehrung: Jugendamt${number}\n    status: geplant\n`;
    const two = taken([table(form('M1', 'Weg bauen', 'Jugendamt'), form('M2', 'Treff öffnen', 'Jugendamt'), form('', '', ''))]);
    assert.equal(two.added, items(''));
    const same = taken([table(form('M1', 'Weg bauen', 'Jugendamt'), form('M1', 'Treff öffnen', 'Jugendamt'))]);
    assert.equal(same.added, items('\n    beschreibung: "Kennung: M1"'));
    assert.ok(same.report.some((line) => line.startsWith('M1 → ')), same.report.join('\n'));
    const titled = (title: string): string[][] => [[title, ''], ['Federführung', 'Jugendamt'], ['Laufzeit', '2027'], ['Ort', 'Markt'], ['Status', 'geplant']];
    assert.deepEqual(taken([table(titled('Fest'), titled('Chor'))]).added.match(/titel: .*/g), ['titel: Fest', 'titel: Chor']);
  });

  it('keep a label that is said twice in one sheet together', () => {
    const { added } = taken([{ name: undefined, rows: [['Federführung', 'Jugendamt'], ['Federführung', 'Ordnungsamt'], ['Maßnahme', 'Fest'], ['Laufzeit', '2027'], ['Status', 'geplant']], notes: [] }]);
    assert.equal(added.match(/- id/g)?.length, 1);
    assert.match(added, /Jugendamt[\s\S]*Ordnungsamt/);
  });

  it('are not ordinary tables of two columns', () => {
    const { added } = taken([{ name: undefined, rows: [['Maßnahme', 'Status'], ['Fest', 'läuft'], ['Ort', 'geplant'], ['Kosten', 'geplant'], ['Status', 'geplant']], notes: [] }]);
    assert.equal(added.match(/- id/g)?.length, 4);
  });
});

describe('fact sheets in a document without tables', () => {
  it('are items: numbered headings with labelled lines, lists below a label, words without one', async () => {
    const body =
      heading('Einleitung') + paragraph('Worum es geht.') +
      heading('Handlungsfeld Wohnen') + paragraph('Im Kiez fehlt Raum.') +
      heading('1.1 Mieterberatung') + paragraph('Jeden Dienstag im Rathaus.') + paragraph('Federführung: Jugendamt') + paragraph('Zeitraum: ab 2027') + paragraph('Beteiligte:') + paragraph('SGA') + paragraph('Schul- und Sportamt') +
      heading('1.2 Höfe öffnen') + paragraph('Federführung: SGA') + paragraph('Status: geplant') + paragraph('Beteiligte: Jugendamt');
    const tables = await office.readDocx(wordDocument(body, STYLES));
    assert.deepEqual(tables.map(({ rows }) => rows), [[
      ['Nr.', 'Titel', 'Beschreibung', 'Federführung', 'Zeitraum', 'Beteiligte', 'Status'],
      ['Handlungsfeld Wohnen', '', '', '', '', '', ''],
      ['1.1', 'Mieterberatung', 'Jeden Dienstag im Rathaus.', 'Jugendamt', 'ab 2027', 'SGA\nSchul- und Sportamt', ''],
      ['1.2', 'Höfe öffnen', '', 'SGA', '', 'Jugendamt', 'geplant'],
    ]]);
    assert.deepEqual(tables[0]?.outside?.map(({ text }) => text), ['Einleitung', 'Worum es geht.', 'Im Kiez fehlt Raum.']);
    const { added } = taken(tables);
    assert.match(added, /- id: M1\.1\n {4}titel: Mieterberatung\n {4}federfuehrung: Jugendamt\n {4}beteiligte: \[Straßen- und Grünflächenamt, Schul- und Sportamt\]\n {4}beschreibung: \|\n {6}Jeden Dienstag im Rathaus\.\n\n {6}Handlungsfeld Wohnen\n/);
  });

  it('are no other text', () => {
    const text = (...lines: string[]): unknown => sheetsInText(lines.map((line) => ({ text: line, isHeading: line.startsWith('#') })));
    assert.equal(text('# Impressum', 'Herausgeber: Bezirksamt', 'Stand: Mai 2026'), undefined);
    assert.equal(text('# A', 'Wichtig ist: alle reden mit.', '# B', 'Nur ein Satz.'), undefined);
    assert.notEqual(text('# Fest', 'Federführung: Jugendamt', 'Status: geplant', 'Kosten: 5 T€'), undefined);
  });

  it('are missed with a sentence that says what to do', async () => {
    await assert.rejects(office.readDocx(wordDocument(heading('A') + paragraph('Nur Text'))), ({ reason }: { reason: Parameters<typeof tellIn>[1] }) => /keine Tabelle.*Setzen Sie in Word/s.test(tellIn('de', reason)));
  });
});
