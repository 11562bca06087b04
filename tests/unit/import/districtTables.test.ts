/** Tables as districts make them: joined cells, ticks, notes below, abbreviations, one column for two things. */
import assert from 'node:assert/strict';
import * as office from '../../../server/import/office/main';
import { readXlsx } from '../../../server/import/table/xlsx';
import type { Table } from '../../../server/import/table/table';
import { tellIn } from '../../../server/language/text/bundles';
import { imported } from '../../support/imported';
import { paragraph, wordDocument, wordTable, workbook } from '../../support/office';

/** What is added to an empty profile of Adlershof, and the report: `row column text → why`. */
function taken(tables: readonly Table[]): { added: string; report: string[] } {
  const { added, report } = imported(tables);
  return { added, report: report.map(({ row, column, text, why }) => [row ?? '', column ?? '', text, '→', tellIn('de', why)].filter((part) => part !== '').join(' ')) };
}

const table = (rows: readonly (readonly string[])[], merges: Table['merges'] = []): Table => ({ name: undefined, rows, merges, notes: [] });

describe('a table of measures in Word as a district has it', () => {
  const over = (text: string): { down: 'begin'; text: string } => ({ down: 'begin', text });
  const on = { down: 'on', text: '' } as const;
  const body =
    paragraph('3 Maßnahmenübersicht') +
    wordTable([
      [over('Lfd. Nr.'), over('Handlungsfeld'), over('Ziel'), over('Maßnahme/Projekt'), { across: 2, text: 'Zuständigkeit' }, over('Zeitschiene'), over('Kosten (T€)'), over('Umsetzungsstand')],
      [on, on, on, on, 'Federführung', 'Beteiligte', on, on, on],
      ['1', over('Öffentlicher Raum / Grün'), over('Plätze verbessern'), 'Marktplatz\n(2. Bauabschnitt)', 'SGA', 'Stapl, Jugendamt', '2024–2026', '1.200', 'in Umsetzung'],
      ['2', on, on, 'Bänke*', 'SGA / Straßenverkehrsbehörde', '-', 'kurzfristig', 'ca. 18', 'umgesetzt (10/2025)'],
      ['3', 'Verkehr', 'Sichere Schulwege', 'Zebrastreifen', 'Jug', 'k. A.', 'ab 2027', '', 'Prüfung läuft'],
      [{ across: 7, text: 'Summe' }, '1.218', ''],
      [{ across: 9, text: '* vorbehaltlich des Haushalts' }],
      [{ across: 9, text: 'Legende: grün = umgesetzt' }],
    ]);

  it('comes in with the status its progress says, the horizon its period says, and offices known in part', async () => {
    const { added, report } = taken(await office.readDocx(wordDocument(body)));
    assert.equal(
      added,
      `ziele:
  - id: Z1
    titel: Plätze verbessern
    handlungsfeld: oeffentlicher-raum
  - id: Z2
    titel: Sichere Schulwege
    handlungsfeld: mobilitaet
massnahmen:
  - id: M1
    titel: Marktplatz (2. Bauabschnitt)
    ziele: [Z1]
    federfuehrung: Straßen- und Grünflächenamt
    beteiligte: [Jugendamt]
    beschreibung: |
      Handlungsfeld: Öffentlicher Raum / Grün

      Zuständigkeit / Beteiligte: Stapl
    zeitraum: {von: 2024, bis: 2026}
    status: in-umsetzung
    kosten: 1200000
  - id: M2
    titel: Bänke*
    ziele: [Z1]
    federfuehrung: Straßen- und Grünflächenamt
    beschreibung: |
      Handlungsfeld: Öffentlicher Raum / Grün

      Zuständigkeit / Federführung: Straßenverkehrsbehörde

      * vorbehaltlich des Haushalts
    horizont: kurzfristig
    status: umgesetzt
    umsetzungsstand: {text: umgesetzt (10/2025)}
    kosten: 18000
    kostenart: schaetzung
  - id: M3
    titel: Zebrastreifen
    ziele: [Z2]
    beschreibung: "Zuständigkeit / Federführung: Jug"
    zeitraum: {von: 2027}
    umsetzungsstand: {text: Prüfung läuft}
`,
    );
    assert.deepEqual(report.filter((line) => /Anmerkung|Summe|fehlt/.test(line)), [
      '7 * vorbehaltlich des Haushalts → Das ist eine Anmerkung zur Tabelle.',
      '8 Legende: grün = umgesetzt → Das ist eine Anmerkung zur Tabelle.',
      '6 Summe | 1.218 → Das ist eine Summe; sie wurde ausgelassen.',
      '4 * vorbehaltlich des Haushalts → Eine Anmerkung zur Tabelle spricht davon.',
      '→ „Federführung“ fehlt: Die Tabelle sagt es bei 1 von 3 Einträgen nicht.',
      '→ „Status“ fehlt: Die Tabelle sagt es bei 1 von 3 Einträgen nicht.',
    ]);
  });
});

describe('ticks below a joined header', () => {
  it('say what stands above them', async () => {
    const rows = [['Nr.', 'Maßnahme', 'Zeithorizont', '', '', 'Priorität'], ['', '', 'kurz-\nfristig', 'mittel-\nfristig', 'lang-\nfristig', ''], ['1.1', 'Kiezblock', 'x', '', '', 'hoch'], ['1.2', 'Bibliothek', '', 'X', '', 'mittel'], ['1.3', 'Park', '', 'x', '✓', 'mittel'], ['1.4', 'Hof', '', '', '', 'mittel']];
    const { added, report } = taken(await readXlsx(workbook([{ name: 'Plan', rows, joined: ['C1:E1'] }])));
    assert.deepEqual(added.match(/(?<=^ {2}- |^ {4})(?:id|horizont|prioritaet): .*/gm), ['id: M1.1', 'horizont: kurzfristig', 'prioritaet: hoch', 'id: M1.2', 'horizont: mittelfristig', 'prioritaet: mittel', 'id: M1.3', 'horizont: mittelfristig', 'prioritaet: mittel', 'id: M1.4', 'prioritaet: mittel']);
    // Of two ticks the first counts, and both are told.
    assert.ok(report.some((line) => line.includes('mittelfristig\nlangfristig')), report.join('\n'));
  });

  it('are words where anything else stands among them', () => {
    const { added } = taken([table([['Nr.', 'Maßnahme', 'Wer', ''], ['', '', 'macht', 'hilft'], ['1', 'Fest', 'x', 'SGA']], [{ row: 0, column: 2, rows: 1, columns: 2 }])]);
    assert.match(added, /titel: Fest\n {4}federfuehrung: Straßen- und Grünflächenamt\n {4}beschreibung: "Wer \/ macht: x"\n/);
  });
});

describe('headings and notes between rows', () => {
  const rows = (...more: string[][]): string[][] => [['Maßnahme', 'Kurzbeschreibung', 'Zeithorizont', 'Fonds'], ...more];

  it('of fields of action may be abbreviated', () => {
    const { added } = taken([table(rows(['HF 4: Nachbarschaft', '', '', ''], ['Kiezfest', 'Im Juni', '2026-2027', 'Aktionsfonds']))]);
    assert.equal(added, 'massnahmen:\n  - id: M1\n    titel: Kiezfest\n    beschreibung: |\n      Im Juni\n\n      HF 4: Nachbarschaft\n    zeitraum: {von: 2026, bis: 2027}\n    finanzierung:\n      - programm: aktionsfonds\n');
  });

  it('are told where nothing stands below them', () => {
    const across = (row: number) => ({ row, column: 0, rows: 1, columns: 4 });
    const { report } = taken([table(rows(['Teil A', '', '', ''], ['Schulen', '', '', ''], ['Fest', '', '2026', ''], ['Schluss', '', '', '']), [across(1), across(2), across(4)])]);
    assert.deepEqual(report.filter((line) => line.includes('steht nichts')), ['2 Teil A → Unter dieser Überschrift steht nichts.', '5 Schluss → Unter dieser Überschrift steht nichts.']);
  });

  it('are no notes where a number begins them, unless a cell has its mark', () => {
    const [first, second] = [['1) Wohnen', '', '', ''], ['1) nur im Sommer', '', '', '']];
    assert.match(taken([table(rows(first ?? [], ['Hof', '', '2026', '']), [{ row: 1, column: 0, rows: 1, columns: 4 }])]).added, /1\) Wohnen/);
    const { added, report } = taken([table(rows(['Hof 1)', '', '2026', ''], second ?? []))]);
    assert.match(added, /titel: Hof 1\)\n {4}beschreibung: 1\) nur im Sommer\n/);
    assert.equal(added.match(/- id/g)?.length, 1);
    assert.ok(report.includes('3 1) nur im Sommer → Das ist eine Anmerkung zur Tabelle.'));
  });
});

describe('columns of published tables', () => {
  it('are known by what districts call them', () => {
    const { added } = taken([table([['PLR-Schlüssel', 'Objekt', 'Maßnahme', 'Programm/Fördermittel', 'Programmjahr', 'Wertumfang (€)', 'Laufzeit'], ['Überregional', 'Grundschule', 'Sporthalle', 'Bezirkshaushalt', '2024', '1.250.000', '2024-2026'], ['09200701', 'Kita', 'Außenanlagen', 'Stadtumbau', '2023', '350.000', '2023 – 2024']])]);
    assert.match(added, /titel: Sporthalle\n {4}ort: Grundschule\n {4}raumbezug: ueberregional\n {4}zeitraum: \{von: 2024, bis: 2026\}\n {4}kosten: 1250000\n {4}finanzierung:\n {6}- \{programm: bezirkshaushalt, jahr: 2024\}\n/);
  });

  it('of a status go before what the progress says of it', () => {
    const { added, report } = taken([table([['Maßnahme', 'Umsetzungsstand', 'Status'], ['Fest', 'umgesetzt', 'geplant'], ['Chor', 'umgesetzt', ''], ['Lauf', 'umgesetzt am 3. Mai', 'geplant']])]);
    assert.deepEqual(added.match(/(?:titel|status|beschreibung|umsetzungsstand): .*/g), ['titel: Fest', 'beschreibung: "Umsetzungsstand: umgesetzt"', 'status: geplant', 'titel: Chor', 'status: umgesetzt', 'titel: Lauf', 'status: geplant', 'umsetzungsstand: {text: umgesetzt am 3. Mai}']);
    assert.ok(report.some((line) => line.startsWith('2 Umsetzungsstand umgesetzt → Diese Angabe hat schon')), report.join('\n'));
  });
});

describe('rows that are more or less than one item', () => {
  it('of a number and a name are chapters where the next number goes on from it', () => {
    const { added } = taken([table([['Nr.', 'Ziel', 'Maßnahme', 'Status'], ['II', 'Verkehr', '', ''], ['II.1', 'Schulwege sichern', 'Querungshilfe', 'geplant'], ['2.', 'Fest', 'Fest im Park', 'geplant'], ['3', '', 'Chor', '']])]);
    assert.deepEqual(added.match(/(?<=^ {2}- |^ {4})(?:id|titel|handlungsfeld|ziele): .*/gm), ['id: Z1', 'titel: Schulwege sichern', 'handlungsfeld: mobilitaet', 'id: II.1', 'titel: Querungshilfe', 'ziele: [Z1]', 'id: M2', 'titel: Fest im Park', 'id: M3', 'titel: Chor']);
  });

  it('with an empty cell below a goal mean that goal, unless the same goal is written twice in a row', () => {
    const rows = (second: string): string[][] => [['Maßnahme', 'Ziel', 'Status'], ['Bänke', 'Plätze verbessern', 'geplant'], ['Licht', second, 'geplant'], ['Chor', '', 'geplant'], ['Lauf', 'Mehr Sport', 'geplant']];
    const once = taken([table(rows(''))]);
    assert.deepEqual(once.added.match(/ziele: \[.*/g), ['ziele: [Z1]', 'ziele: [Z1]', 'ziele: [Z1]', 'ziele: [Z2]']);
    assert.ok(once.report.includes('Ziel → Leere Zellen dieser Spalte wurden wie die darüber gelesen, Zeilen 3, 4.'));
    assert.deepEqual(taken([table(rows('Plätze verbessern'))]).added.match(/ziele: \[.*/g), ['ziele: [Z1]', 'ziele: [Z1]', 'ziele: [Z2]']);
  });

  it('with a list of titles are an item each, and have an amount once', () => {
    const { added, report } = taken([table([['Handlungsfeld', 'Ziele', 'Maßnahmen', 'Kosten'], ['Gesundheit', 'Bewegung fördern', '- Trimmpfad\n- Sportfest', '500 €'], ['Bildung', 'Übergänge', '• Lernpaten', '']])]);
    assert.deepEqual(added.match(/(?<=^ {2}- |^ {4})(?:id: M|titel|ziele|kosten|beschreibung).*/gm)?.slice(2), ['id: M1', 'titel: Trimmpfad', 'ziele: [Z1]', 'kosten: 500', 'id: M2', 'titel: Sportfest', 'ziele: [Z1]', 'beschreibung: "Kosten: 500 €"', 'id: M3', 'titel: Lernpaten', 'ziele: [Z2]']);
    assert.ok(report.includes('2 Maßnahmen - Trimmpfad\n- Sportfest → Diese Zelle zählt mehrere auf; jede davon ist ein Eintrag geworden.'));
  });

  it('with a list of what somebody suggested are one suggestion', () => {
    assert.equal(taken([table([['Anregung', 'Umgang', 'Nennungen'], ['- mehr Bänke\n- mehr Licht', 'geprüft', '3']])]).added.match(/- text|mehr/g)?.join(' '), '- text mehr mehr');
  });

  it('say an amount with words in brackets behind it, and a programme among costs', () => {
    const { added } = taken([table([['Maßnahme', 'Kosten', 'Status'], ['Fest', '60.000 € (noch offen)', 'geplant'], ['Chor', 'Kiezkasse 500 €', 'geplant']])]);
    assert.match(added, /titel: Fest\n {4}beschreibung: "Kosten: noch offen"\n {4}status: geplant\n {4}kosten: 60000\n/);
    assert.match(added, /titel: Chor\n {4}status: geplant\n {4}finanzierung:\n {6}- \{programm: kiezkasse, betrag: 500\}\n/);
  });
});
