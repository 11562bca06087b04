import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import * as office from '../../../server/import/office/main';
import { type Table, UnreadableTable } from '../../../server/import/table/table';
import { MOST_BYTES, tablesOf } from '../../../server/import/table/tables';
import { paragraph, wordDocument, wordTable, workbook } from '../../support/office';

const read = (bytes: Uint8Array, name: string): Promise<Table[]> => tablesOf(bytes, name, async () => office);

/** Why a file is not read. */
async function refused(bytes: Uint8Array, name: string): Promise<string> {
  return read(bytes, name).then(() => assert.fail('it is read'), (error: unknown) => (error instanceof UnreadableTable ? error.reason.text : String(error)));
}

/** A ZIP file whose directory says that its parts unpack to so many bytes. */
function bomb(size: number): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('x'), 'word/document.xml': strToU8('x') });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 <= bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}

describe('files with tables', () => {
  it('are workbooks with several sheets and joined cells', async () => {
    const tables = await read(workbook([{ name: 'Ziele & Co', rows: [['Nr', 'Ziel'], [1, 'Ruhe'], ['', 'Grün']], joined: ['A2:A3'] }, { name: 'leer', rows: [] }, { name: 'Zwei', rows: [['x']] }]), 'a.xlsx');
    assert.deepEqual(tables, [
      { name: 'Ziele & Co', rows: [['Nr', 'Ziel'], [1, 'Ruhe'], ['', 'Grün']], merges: [{ row: 1, column: 0, rows: 2, columns: 1 }], notes: [] },
      { name: 'Zwei', rows: [['x']], merges: [], notes: [] },
    ]);
  });

  it('are workbooks whose formulas are not worked out', async () => {
    const [table] = await read(workbook([{ name: 'A', rows: [['=HYPERLINK("https://example.org")', 45658]] }]), 'a.xlsx');
    assert.deepEqual(table?.rows, [[0, 45658]]);
  });

  it('are Word documents: each table by the heading above it, lines and joined cells kept', async () => {
    const body = paragraph('Einleitung') + paragraph('Wohnen') + wordTable([['Nr', 'Maßnahme'], [{ across: 2, text: 'Ziel 1' }], ['1', 'Weg\nam Markt\n\nZweiter Absatz']]) + wordTable([[{ down: 'begin', text: 'A' }, 'b'], [{ down: 'on', text: '' }, 'c']]);
    assert.deepEqual((await read(wordDocument(body), 'a.docx')).map(({ name, rows, merges }) => ({ name, rows, merges })), [
      { name: 'Wohnen', rows: [['Nr', 'Maßnahme'], ['Ziel 1', ''], ['1', 'Weg\nam Markt\nZweiter Absatz']], merges: [{ row: 1, column: 0, rows: 1, columns: 2 }] },
      { name: undefined, rows: [['A', 'b'], ['', 'c']], merges: [{ row: 0, column: 0, rows: 2, columns: 1 }] },
    ]);
  });

  it('are Word documents with tables in tables: the inner one is text of its cell', async () => {
    const [table, ...others] = await read(wordDocument(wordTable([['a', wordTable([['x', 'y'], ['z', '']])]])), 'a.docx');
    assert.deepEqual([table?.rows, others], [[['a', 'x\ny\nz']], []]);
  });

  it('are CSV files', async () => {
    assert.deepEqual((await read(new TextEncoder().encode('a;b\r1;2'), 'Liste.CSV'))[0]?.rows, [['a', 'b'], ['1', '2']]);
  });

  it('are refused with the reason', async () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    for (const name of ['a.xlsx', 'a.docx']) {
      assert.match(await refused(ole, name), /password/);
      assert.match(await refused(bomb(4_000_000_000), name), /too large/);
    }
    assert.match(await refused(workbook([{ name: 'A', rows: [['a']] }]).slice(0, 400), 'a.xlsx'), /not whole/);
    assert.match(await refused(wordDocument(wordTable([['a']])).slice(0, 400), 'a.docx'), /not whole/);
    assert.match(await refused(wordDocument(paragraph('Nur Text')), 'a.docx'), /no table/);
    assert.match(await refused(workbook([{ name: 'leer', rows: [] }]), 'a.xlsx'), /no table/);
    assert.match(await refused(new Uint8Array(), 'a.csv'), /no table/);
    assert.match(await refused(new Uint8Array(), 'a.xlsx'), /not whole/);
    assert.match(await refused(new Uint8Array(), 'a.pdf'), /Tables are read from/);
    assert.match(await refused(new Uint8Array(MOST_BYTES + 1), 'a.csv'), /larger than/);
  });

  it('hold 100,000 rows and no more', async () => {
    const rows = (count: number): Uint8Array => new TextEncoder().encode('a;b\n'.repeat(count));
    assert.equal((await read(rows(100_000), 'a.csv'))[0]?.rows.length, 100_000);
    assert.match(await refused(rows(100_001), 'a.csv'), /more than \{0\} rows/);
  });
});

describe('tables of web pages and the clipboard', () => {
  const rowsOf = (html: string): unknown => office.readHtml(html).map(({ rows }) => rows);

  it('are read as Excel writes them', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {color:red}</style></head><body><table border=0>
      <!--StartFragment--><col width=64><tr height=20><td>Nr.</td><td x:num="45658">01.01.2025</td></tr><tr><td colspan=2>Ziel&nbsp;1<br>
        Mehr   Gr&uuml;n</td></tr><!--EndFragment--></table></body></html>`;
    assert.deepEqual(rowsOf(html), [[['Nr.', '01.01.2025'], ['Ziel 1\nMehr Grün', '']]]);
  });

  it('are read as Word writes them', () => {
    const html = `<table><tr><td><p class=MsoNormal>Straßen- und<o:p></o:p></p><p class=MsoListParagraph><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>Eins</p></td><td><b>f</b>ett</td></tr></table>`;
    assert.deepEqual(rowsOf(html), [[['Straßen- und\n· Eins', 'fett']]]);
  });

  it('are read when they are not closed, and never run', () => {
    assert.deepEqual(rowsOf('<table><tr><td>a<td>b<tr><td>c<script>alert(1)</script><style>x</style>'), [[['a', 'b'], ['c', '']]]);
    assert.deepEqual(rowsOf('<p>kein</p>'), []);
    assert.equal(office.readHtml('<table><tr><td rowspan="999999999" colspan="999999999">x</td></tr></table>')[0]?.rows.length, 1);
  });
});
