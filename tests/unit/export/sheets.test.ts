import assert from 'node:assert/strict';
import { csvField } from '../../../server/export/csv';
import { exportFile } from '../../../server/export/main';
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

  it('is there for profiles, contributions and districts only', async () => {
    assert.ok((await exported(example('bezirk.bzrp.yaml'), 'xlsx')).length > 0);
    await assert.rejects(exported(example('katalog.bzrp.yaml'), 'xlsx'), /Eine Maßnahmentabelle gibt es nur/);
  });
});
