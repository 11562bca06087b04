import assert from 'node:assert/strict';
import '../../support/styleSheets';
import { csvField } from '../../../server/export/csv';
import { exportFile } from '../../../server/export/main';
import { readGermanTime } from '../../../server/language/german/time';
import { parseTime } from '../../../server/language/model/time';
import { allOf, parseXml, partOf, unzip, type XmlNode, xmlText } from '../../support/zip';
import { example, exported, exportedText, workspaceWith } from './examples';

const adlershof = example('profile/092007-adlershof.bzrp.yaml');

/** Reads CSV with `;` and doubled quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  if (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

const DANGEROUS = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Adlershof bis 2030
stand: 2026
zeitraum: {von: 2026, bis: 2030}
ziele:
  - {id: Z1, titel: Bildung, handlungsfeld: bildung}
massnahmen:
  - id: M1
    titel: '=HYPERLINK("https://example.org";"Klick")'
    ziele: [Z1]
    federfuehrung: OE SPK
    ort: "@Platz; \\"Mitte\\""
    beschreibung: |
      - erster Punkt
      - zweiter Punkt
    zeitraum: 2026
    status: geplant
    kosten: 1234.5
`;

const measure = (id: string, period: string, more = ''): string => `  - {id: ${id}, titel: Eine Maßnahme, ziele: [Z1], status: geplant, federfuehrung: Jugendamt, zeitraum: ${period}${more}}\n`;
const DATED = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Adlershof
stand: 2026
zeitraum: 2026
ziele:
  - {id: Z1, titel: Ein Ziel, handlungsfeld: bildung}
massnahmen:
${measure('M1', '{von: 2027-02, bis: 2027-Q3}', `, beschreibung: "${'Wort und Text '.repeat(29)}"`)}${measure('M2', '{von: 2026, bis: 2026-03-31}')}${measure('M3', '{von: 2026/2027, bis: 2028-H1}')}${measure('M4', '2026')}`;

describe('export/csv', () => {
  it('is for German office programs: byte order mark, semicolons, CRLF', async () => {
    const text = await exportedText(adlershof, 'csv');
    assert.ok(text.startsWith('\uFEFFNr.;Maßnahme;'));
    assert.ok(text.endsWith('\r\n'));
  });

  it('has one row a measure, all of one length', async () => {
    const [head = [], ...rows] = readCsv((await exportedText(adlershof, 'csv')).slice(1));
    assert.deepEqual(rows.map(([id]) => id), ['M1.1', 'M1.2', 'M2.1', 'M3.1', 'M3.2', 'M3.3', 'JM1', 'JM2']);
    for (const row of rows) assert.equal(row.length, head.length);
    const facts = Object.fromEntries(head.map((title, index) => [title, rows[0]?.[index]]));
    assert.equal(facts['Handlungsfeld'], 'Nachbarschaft, Integration und Zusammenhalt; Arbeit und lokale Wirtschaft');
    assert.equal(facts['Kosten (€)'], '9000');
    assert.equal(facts['Davon gesichert (€)'], '4700');
    assert.equal(facts['Daueraufgabe'], 'ja');
    assert.equal(facts['Status'], 'Fortlaufend');
  });

  it('writes numbers with a comma and makes formulas harmless', () => {
    assert.equal(csvField(1234.5), '1234,5');
    assert.equal(csvField(-3), '-3');
    assert.equal(csvField(undefined), '');
    for (const formula of ['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '−1']) assert.match(csvField(formula), /^"?'/, JSON.stringify(formula));
    assert.equal(csvField('a;b "c"'), '"a;b ""c"""');
    assert.equal(csvField('Spielplatz'), 'Spielplatz');
  });

  it('keeps what is no day from becoming one in a German spreadsheet', () => {
    for (const month of ['Februar 2027', 'Dez. 2026', 'Mai 27']) assert.equal(csvField(month), `'${month}`);
    for (const half of ['6-12', '1/2', '3.5', '02/2027', '2027-02']) assert.equal(csvField(half), `'${half}`);
    for (const text of ['31.03.2026', '1. Quartal 2027', '2027', 'ab Februar 2027', 'M1.2', '6 bis 12']) assert.equal(csvField(text), text);
    assert.equal(csvField(parseTime('2027-02')), 'im Februar 2027');
    assert.equal(readGermanTime('im Februar 2027'), '2027-02');
    assert.equal(csvField('erste\vzweite'), '"erste\nzweite"');
  });

  it('keeps a dangerous profile readable', async () => {
    const { workspace, file } = workspaceWith(DANGEROUS);
    const text = Buffer.from(await exportFile(workspace, file, 'csv')).toString('utf8').slice(1);
    const [head = [], row = []] = readCsv(text);
    assert.equal(row[1], `'=HYPERLINK("https://example.org";"Klick")`);
    assert.equal(row[head.indexOf('Ort')], `'@Platz; "Mitte"`);
    assert.equal(row[head.indexOf('Kosten (€)')], '1234,5');
  });
});

describe('export/xlsx', () => {
  async function sheet(bytes: Uint8Array): Promise<{ cell(row: number, column: number): XmlNode; rows: number; text(cell: XmlNode): string; files: Map<string, string> }> {
    const files = unzip(bytes);
    const root = parseXml(partOf(files, 'xl/worksheets/sheet1.xml'));
    const shared = files.has('xl/sharedStrings.xml') ? allOf(parseXml(partOf(files, 'xl/sharedStrings.xml')), 'si').map(xmlText) : [];
    const rows = allOf(root, 'row');
    const name = (column: number): string => (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
    return {
      files,
      rows: rows.length,
      cell: (row, column) => allOf(root, 'c').find(({ attributes }) => attributes.r === `${name(column)}${row + 1}`) ?? assert.fail(`cell ${row}/${column}`),
      text: (cell) => (cell.attributes.t === 's' ? (shared[Number(xmlText(cell))] ?? '') : xmlText(cell)),
    };
  }

  it('has one row a measure under a head that stays', async () => {
    const { rows, cell, text, files } = await sheet(await exported(adlershof, 'xlsx'));
    assert.equal(rows, 9);
    assert.equal(text(cell(0, 1)), 'Maßnahme');
    assert.equal(text(cell(1, 1)), 'Brückenfest am Tag der Städtebauförderung');
    const [pane] = allOf(parseXml(partOf(files, 'xl/worksheets/sheet1.xml')), 'pane');
    assert.equal(pane?.attributes.state, 'frozen');
    assert.equal(pane.attributes.ySplit, '1');
    assert.equal(allOf(parseXml(partOf(files, 'xl/workbook.xml')), 'sheet')[0]?.attributes.name, 'Maßnahmen');
  });

  it('has money as numbers and formulas as text', async () => {
    const { workspace, file } = workspaceWith(DANGEROUS);
    const { cell, text, files } = await sheet(await exportFile(workspace, file, 'xlsx'));
    assert.equal(text(cell(1, 1)), '=HYPERLINK("https://example.org";"Klick")');
    assert.equal(allOf(parseXml(partOf(files, 'xl/worksheets/sheet1.xml')), 'f').length, 0);
    const cost = cell(1, 22);
    assert.ok(cost.attributes.t === undefined || cost.attributes.t === 'n');
    assert.equal(text(cost), '1234.5');
  });

  it('has times as days that show what was written, and rows high enough for their text', async () => {
    const { workspace, file } = workspaceWith(DATED);
    const { cell, text, files } = await sheet(await exportFile(workspace, file, 'xlsx'));
    const styles = parseXml(partOf(files, 'xl/styles.xml'));
    const formats = new Map(allOf(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]));
    const used = allOf(allOf(styles, 'cellXfs')[0] ?? assert.fail(), 'xf').map(({ attributes }) => formats.get(attributes.numFmtId ?? ''));
    const shown = (row: number, column: number): [number, string | undefined] => [Number(text(cell(row, column))), used[Number(cell(row, column).attributes.s)]];
    const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
    assert.deepEqual([1, 2, 3, 4].flatMap((row) => [shown(row, 13), shown(row, 14)]), [
      [serial(2027, 2, 1), '[$-407]mmmm yyyy'], [serial(2027, 9, 30), '"3. Quartal" yyyy'],
      [serial(2026, 1, 1), 'yyyy'], [serial(2026, 3, 31), 'dd.mm.yyyy'],
      [serial(2026, 1, 1), '"2026/2027"'], [serial(2028, 6, 30), '"1. Halbjahr" yyyy'],
      [serial(2026, 1, 1), 'yyyy'], [serial(2026, 12, 31), 'yyyy'],
    ]);
    const heights = allOf(parseXml(partOf(files, 'xl/worksheets/sheet1.xml')), 'row').map(({ attributes }) => Number(attributes.ht));
    // 400 characters in a column of 50 are at least eight lines of 15 points.
    assert.ok((heights[1] ?? 0) >= 8 * 15 && (heights[2] ?? 0) <= 30, heights.join());
  });

  it('can be filtered, and is printed in landscape with its head and first columns on each page', async () => {
    const { files } = await sheet(await exported(adlershof, 'xlsx'));
    const worksheet = parseXml(partOf(files, 'xl/worksheets/sheet1.xml'));
    const attributes = (tag: string): Readonly<Record<string, string>> => allOf(worksheet, tag)[0]?.attributes ?? assert.fail(tag);
    assert.equal(attributes('autoFilter').ref, 'A1:AE9');
    assert.equal(attributes('pageSetUpPr').fitToPage, '1');
    assert.deepEqual([attributes('pageSetup').orientation, attributes('pageSetup').fitToWidth, attributes('pageSetup').fitToHeight], ['landscape', '4', '0']);
    const names = allOf(parseXml(partOf(files, 'xl/workbook.xml')), 'definedName').map((name) => [name.attributes.name, xmlText(name)]);
    assert.deepEqual(names, [['_xlnm._FilterDatabase', "'Maßnahmen'!$A$1:$AE$9"], ['_xlnm.Print_Titles', "'Maßnahmen'!$A:$B,'Maßnahmen'!$1:$1"]]);
    const order = allOf(worksheet, 'worksheet')[0]?.children.map((child) => (typeof child === 'string' ? '' : child.tag)) ?? [];
    assert.deepEqual(order, ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'dataValidations', 'pageMargins', 'pageSetup']);
  });

  it('is there for profiles, contributions and districts only', async () => {
    assert.ok((await exported(example('bezirk.bzrp.yaml'), 'xlsx')).length > 0);
    await assert.rejects(exported(example('katalog.bzrp.yaml'), 'xlsx'), /There is a table of measures only/);
  });
});
