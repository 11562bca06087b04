/** Office files as people's programs write them: nothing of them is lost without a word, and nothing invented. */
import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import * as office from '../../../server/import/office/main';
import type { Cell, Table } from '../../../server/import/table/table';
import { tablesOf } from '../../../server/import/table/tables';
import { propose } from '../../../server/import/items/proposal';
import { reportLines } from '../../../server/import/items/report';
import { worldOf } from '../../../server/language/features/completion/world';
import { createSetup } from '../../../server/language/setup';
import { speechIn, tellIn } from '../../../server/language/text/bundles';
import { workspaceOf } from '../../support/check';
import { paragraph, wordDocument, wordTable, workbook } from '../../support/office';
import { head } from '../../support/texts';

createSetup(); // knows the German texts
const read = (bytes: Uint8Array, name: string): Promise<Table[]> => tablesOf(bytes, name, async () => office);
const notesOf = (tables: readonly Table[]): string[] => tables.flatMap(({ notes }) => notes).map((note) => tellIn('de', note));

describe('a cell of a Word document', () => {
  const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const word = (inner: string): string => `<w:p>${inner}</w:p>`;
  const control = (inner: string, properties = ''): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const box = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph('Im Kasten')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
  const ticked = (value: 0 | 1): string => control(run(value === 1 ? '☒' : '☐'), `<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${value}"/></w14:checkbox>`);

  const cases: [what: string, cell: string, expected: string, ...notes: string[]][] = [
    ['with tracked changes says what it will say', word(`${run('Alt ')}<w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins w:id="2">${run('neu')}</w:ins>`), 'Alt neu'],
    ['with moved words says them where they are now', word(`<w:moveFrom w:id="1">${run('von')}</w:moveFrom><w:moveTo w:id="2">${run('nach')}</w:moveTo>`), 'nach'],
    ['with a content control says what was chosen', control(paragraph('In Umsetzung'), '<w:dropDownList/>'), 'In Umsetzung'],
    ['with a content control in a line says all of the line', word(run('Stand: ') + control(run('Mai'))), 'Stand: Mai'],
    ['with a ticked box says so', word(ticked(1) + run(' Schlüsselmaßnahme')), '☒ Schlüsselmaßnahme'],
    ['with an empty box says so', word(ticked(0)), '☐'],
    ['with a link says its words', word(`<w:hyperlink w:anchor="x">${run('Plan')}</w:hyperlink>`), 'Plan'],
    ['with a field says what it shows', word(`<w:fldSimple w:instr="DATE">${run('3. Mai')}</w:fldSimple>`), '3. Mai'],
    ['with a field in several pieces says what it shows', word(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Anzeige')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`), 'Anzeige'],
    ['with hidden words leaves them out and tells them', word(run('sichtbar ') + run('intern &amp; geheim', '<w:vanish/>')), 'sichtbar', 'Verborgener Text des Dokuments wurde ausgelassen: „intern & geheim“'],
    ['whose words are expressly not hidden says them', word(run('sichtbar', '<w:vanish w:val="0"/>')), 'sichtbar'],
    ['with struck-through words keeps them and tells so', word(run('gilt ') + run('entfällt', '<w:strike/>')), 'gilt entfällt', '„entfällt“ ist durchgestrichen; es wurde wie anderer Text gelesen.'],
    ['with a text box says what is in it', word(`<w:r>${box}</w:r>`), 'Im Kasten'],
    ['with a formula says it in a row', word('<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><w:rPr/><m:t>x=1</m:t></m:r></m:oMath>'), 'x=1'],
    ['broken by a page stays two lines', word('<w:r><w:t>eins</w:t><w:br w:type="page"/><w:t>zwei</w:t></w:r>'), 'eins\nzwei'],
    ['with tabs and hard hyphens keeps its words apart', word('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r><w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Rad</w:t></w:r>'), 'a bE\u2011Rad'],
  ];
  for (const [what, cell, expected, ...notes] of cases)
    it(what, async () => {
      const tables = await read(wordDocument(wordTable([['Nr', 'Maßnahme'], ['1', cell]])), 'a.docx');
      assert.deepEqual([tables[0]?.rows[1]?.[1], notesOf(tables)], [expected, notes]);
    });

  it('with a footnote says its own words; the footnote is told with its place', async () => {
    const body = wordTable([['Nr', 'Status'], ['1', word(`${run('geplant')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`)]]);
    const tables = await read(wordDocument(body, {
      footnotes: `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run('vorbehaltlich des Haushalts')}</w:p></w:footnote>`,
      comments: `<w:comment w:id="0" w:author="SPK">${word(run('Bitte prüfen'))}</w:comment>`,
    }), 'a.docx');
    assert.deepEqual([tables[0]?.rows[1], tables[0]?.outside, notesOf(tables)], [['1', 'geplant'], undefined, ['Fußnote zu „geplant“: vorbehaltlich des Haushalts', 'Kommentar von SPK: „Bitte prüfen“']]);
  });

  it('stands in its column where a row begins further in, in rows and cells of controls, and not in deleted rows', async () => {
    const cells = (...texts: string[]): string => texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('');
    const rows = `<w:tr>${cells('a', 'b')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cells('unter b')}</w:tr>${control(`<w:tr>${cells('1', 'x')}</w:tr>`)}<w:tr>${control(cells('2'))}${cells('y')}</w:tr><w:tr><w:trPr><w:del w:id="5"/></w:trPr>${cells('3', 'weg')}</w:tr>`;
    assert.deepEqual((await read(wordDocument(`<w:tbl>${rows}</w:tbl>`), 'a.docx'))[0]?.rows, [['a', 'b'], ['', 'unter b'], ['1', 'x'], ['2', 'y']]);
  });
});

describe('beside the text of a Word document', () => {
  const drawing = (inner: string): string => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Karte &amp; Wege"/>${inner}</wp:inline></w:drawing></w:r>`;

  it('headers and footers of its pages are told, each once and none that is a number of a page', async () => {
    const tables = await read(wordDocument(wordTable([['Nr', 'Maßnahme']]), { hdr: paragraph('Bezirksamt Mitte\nEntwurf'), ftr: `<w:p><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>` }), 'a.docx');
    assert.deepEqual(notesOf(tables), ['Kopfzeile der Seiten: „Bezirksamt Mitte Entwurf“']);
    const twice = unzipSync(wordDocument(wordTable([['a']]), { ftr: paragraph('Stand: Mai') }));
    assert.deepEqual(notesOf(await read(zipSync({ ...twice, 'word/footer2.xml': twice['word/footer1.xml'] ?? new Uint8Array() }), 'a.docx')), ['Fußzeile der Seiten: „Stand: Mai“']);
  });

  it('text boxes are read, also those only newer programs know, and none of them twice', async () => {
    const box = (text: string): string => `<wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp>`;
    const choice = (inner: string): string => `<mc:AlternateContent><mc:Choice Requires="wps">${inner}</mc:Choice><mc:Fallback>${inner.includes('Kasten') ? `<w:pict><v:textbox><w:txbxContent>${paragraph('Kasten 2')}</w:txbxContent></v:textbox></w:pict>` : ''}</mc:Fallback></mc:AlternateContent>`;
    const cell = `<w:p>${drawing(box('Kasten 1'))}<w:r>${choice(`<w:drawing>${box('Kasten 2')}</w:drawing>`)}</w:r><w:r>${choice(`<w:drawing>${box('Nur neu')}</w:drawing>`)}</w:r></w:p>`;
    const [table] = await read(wordDocument(wordTable([['Maßnahme', cell]])), 'a.docx');
    assert.deepEqual(table?.rows, [['Maßnahme', 'Kasten 1\nKasten 2\nNur neu']]);
  });

  it('pictures and diagrams are counted, with what they are described by', async () => {
    const picture = '<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>';
    assert.deepEqual(notesOf(await read(wordDocument(wordTable([['a', `<w:p>${drawing(picture)}${drawing('<c:chart/>')}</w:p>`]])), 'a.docx')), ['Bilder und Diagramme werden nicht übernommen: 2 („Karte & Wege“)']);
    assert.deepEqual(notesOf(await read(wordDocument(wordTable([['a', '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>']])), 'a.docx')), ['Bilder und Diagramme werden nicht übernommen: 1']);
  });
});

describe('text outside of the tables of a Word document', () => {
  it('is kept word for word, but for the heading that names a table', async () => {
    const heading = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const document = wordDocument(heading('Wohnen') + paragraph('Ziel 1: Ruhige Höfe schaffen') + paragraph('Maßnahmen') + wordTable([['Nr', 'Maßnahme'], ['1', 'Hof']]) + paragraph('Ziel 2: Läden\nerhalten'), { styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' });
    const [table, ...others] = await read(document, 'a.docx');
    assert.deepEqual([table?.name, others, table?.outside], ['Maßnahmen', [], [{ text: 'Wohnen', isHeading: true }, { text: 'Ziel 1: Ruhige Höfe schaffen', isHeading: false }, { text: 'Ziel 2: Läden\nerhalten', isHeading: false }]]);
    assert.deepEqual(notesOf([table ?? assert.fail()]), ['3 Absätze außerhalb von Tabellen wurden nicht gelesen.']);
    const workspace = workspaceOf(head());
    const world = worldOf(workspace, [...workspace.files.values()][0] ?? assert.fail(), new Date(2026, 10, 27));
    const lines = reportLines(propose(world, [table ?? assert.fail()]), speechIn('de'));
    assert.deepEqual(lines.slice(lines.indexOf('Nicht gelesen, weil es außerhalb der Tabellen steht:') + 1), ['  # Wohnen', '    Ziel 1: Ruhige Höfe schaffen', '    Ziel 2: Läden', '    erhalten']);
  });
});

describe('a cell of a workbook', () => {
  const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const STYLES = `<styleSheet ${NAMESPACE}><numFmts count="3"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
  const STRINGS = `<sst ${NAMESPACE}><si><r><rPr><b/></rPr><t>fett</t></r><r><t xml:space="preserve"> und normal</t></r></si></sst>`;

  /** A workbook with these rows of a sheet „Liste“, and a second sheet that is hidden. */
  function sheet(rows: string): Uint8Array {
    const parts = unzipSync(workbook([{ name: 'Liste', rows: [['x']] }, { name: 'Intern', rows: [['y']] }]));
    const edit = (name: string, change: (xml: string) => string): Uint8Array => strToU8(change(new TextDecoder().decode(parts[name])));
    return zipSync({
      ...parts,
      'xl/styles.xml': strToU8(STYLES),
      'xl/sharedStrings.xml': strToU8(STRINGS),
      'xl/workbook.xml': edit('xl/workbook.xml', (xml) => xml.replace('name="Intern"', 'name="Intern" state="hidden"')),
      'xl/_rels/workbook.xml.rels': edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Relationships>', `${['styles', 'sharedStrings'].map((name) => `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`)),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData></worksheet>`),
    });
  }

  const cases: [what: string, cell: string, expected: Cell][] = [
    ['with a day as a number is that day', '<c r="A1" s="1"><v>46022</v></c>', new Date('2025-12-31T00:00:00Z')],
    ['with a day in the built-in format is that day', '<c r="A1" s="4"><v>46022</v></c>', new Date('2025-12-31T00:00:00Z')],
    ['with an amount is its number', '<c r="A1" s="3"><v>1234.5</v></c>', 1234.5],
    ['with a percentage says it as it is shown', '<c r="A1" s="2"><v>0.17500000000000002</v></c>', '17,5 %'],
    ['with a percentage in a format of its own says it, too', '<c r="A1" s="5"><v>1</v></c>', '100 %'],
    ['with a formula has the result its program kept', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['with a formula for text has that text', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['with words in several forms says all of them', '<c r="A1" t="s"><v>0</v></c>', 'fett und normal'],
  ];
  for (const [what, cell, expected] of cases)
    it(what, async () => assert.deepEqual((await read(sheet(`<row r="1">${cell}</row>`), 'a.xlsx'))[0]?.rows, [[expected]]));

  it('that holds an error, or a formula nobody worked out, is told; so are hidden rows and sheets', async () => {
    const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const tables = await read(sheet(`<row r="1">${text('A1', 'Kosten')}<c r="B1" t="e"><v>#N/A</v></c></row><row r="2" hidden="1"><c r="A2"><f>A9</f></c>${text('B2', 'da')}</row>`), 'a.xlsx');
    assert.deepEqual(tables.map(({ name, rows }) => [name, rows]), [['Liste', [['Kosten', ''], ['', 'da']]], ['Intern', [['y']]]]);
    assert.deepEqual(notesOf(tables), [
      'Im Blatt ausgeblendete Zeilen wurden wie andere gelesen: 2',
      'Zellen mit einem Fehler oder einer Formel ohne Ergebnis wurden nicht gelesen: B1, A2',
      'Das Blatt ist in der Arbeitsmappe ausgeblendet.',
    ]);
  });
});

describe('beside the cells of a workbook', () => {
  it('comments, text boxes and hidden columns are told', async () => {
    const parts = unzipSync(workbook([{ name: 'Liste', rows: [['Maßnahme', 'Status'], ['Fest', 'läuft']] }]));
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const tables = await read(zipSync({
      ...parts,
      'xl/worksheets/sheet1.xml': strToU8(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']).replace('<sheetData>', '<cols><col min="2" max="2" hidden="1"/><col min="27" max="28" hidden="1"/></cols><sheetData>')),
      'xl/worksheets/_rels/sheet1.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="r2" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`),
      'xl/comments1.xml': strToU8('<comments><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>SPK:</t></r><r><t xml:space="preserve"> bitte &amp; gern&#10;pr&#xFC;fen</t></r></text></comment></commentList></comments>'),
      'xl/drawings/drawing1.xml': strToU8('<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>Stand: Mai 2026</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:sp><xdr:txBody><a:p/></xdr:txBody></xdr:sp></xdr:wsDr>'),
    }), 'a.xlsx');
    assert.deepEqual(notesOf(tables), ['Im Blatt ausgeblendete Spalten wurden wie andere gelesen: B, AA–AB', 'Kommentar an B2: „SPK: bitte & gern prüfen“', 'Textfeld im Blatt: „Stand: Mai 2026“']);
  });
});

describe('on the pages of a workbook', () => {
  const edited = (change: (xml: string) => string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
    const parts = unzipSync(workbook([{ name: 'Liste', rows: [['Maßnahme', 'Status'], ['Fest', 'läuft'], ['Chor', 'geplant']] }]));
    return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(change(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']))), ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])) });
  };

  it('lines above and below are told without their codes; numbers of pages are none', async () => {
    const edges = '<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Arial,Fett"&amp;12Bezirksamt Mitte&amp;C&amp;KFF0000Entwurf &amp;&amp; intern&amp;R&amp;D</oddHeader><oddFooter>&amp;CSeite &amp;P</oddFooter><evenHeader>&amp;P/&amp;N</evenHeader><firstFooter>&amp;CSeite &amp;P</firstFooter></headerFooter>';
    assert.deepEqual(notesOf(await read(edited((xml) => xml.replace('</sheetData>', `</sheetData>${edges}`)), 'a.xlsx')), ['Kopfzeile der Seiten: „Bezirksamt Mitte Entwurf & intern“', 'Fußzeile der Seiten: „Seite“']);
  });

  it('struck cells and words are told with their places', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const struck = (xml: string): string => xml.replace('<c r="A2"', '<c r="A2" s="1"').replace('<c r="B2"', '<c r="B2" s="2"').replace(/<c r="A3".*?<\/c>/, '<c r="A3" t="s"><v>1</v></c>').replace(/<is><t[^>]*>geplant<\/t><\/is>/, '<is><r><rPr><strike/></rPr><t>alt</t></r><r><t xml:space="preserve"> neu</t></r></is>');
    const rels = (xml: string): string => xml.replace('</Relationships>', `${['styles', 'sharedStrings'].map((name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`);
    const tables = await read(edited(struck, {
      'xl/styles.xml': '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><b/></font><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>',
      'xl/sharedStrings.xml': '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>x</t></si><si><r><t xml:space="preserve">Chor </t></r><r><rPr><strike/></rPr><t>im Park</t></r></si></sst>',
      'xl/_rels/workbook.xml.rels': rels(new TextDecoder().decode(unzipSync(edited((xml) => xml))['xl/_rels/workbook.xml.rels'])),
    }), 'a.xlsx');
    assert.deepEqual([tables[0]?.rows.slice(1), notesOf(tables)], [[['Fest', 'läuft'], ['Chor im Park', 'alt neu']], ['Im Blatt durchgestrichen und wie anderer Text gelesen: A2 (Fest), A3 (im Park), B3 (alt)']]);
  });

  it('threads of comments are told once', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const tables = await read(edited((xml) => xml, {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="r2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
      'xl/comments1.xml': '<comments><commentList><comment ref="A2"><text><t>[Threaded comment] … Comment: Wann?</t></text></comment><comment ref="B2"><text><t>alt</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments><threadedComment ref="A2" id="1"><text>Wann?</text></threadedComment><threadedComment ref="A2" id="2" parentId="1"><text>Im Mai</text></threadedComment></ThreadedComments>',
    }), 'a.xlsx');
    assert.deepEqual(notesOf(tables), ['Kommentar an B2: „alt“', 'Kommentar an A2: „Wann?“', 'Kommentar an A2: „Im Mai“']);
  });
});

describe('a text file with a table', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
  const cases: [what: string, bytes: Uint8Array, rows: string[][], ...notes: string[]][] = [
    ['is „Unicode-Text“ of Excel', utf16('\uFEFFNr\tMaßnahme\r\n1\tGrün\r\n'), [['Nr', 'Maßnahme'], ['1', 'Grün']]],
    ['is the same without its mark', utf16('Nr\tMaßnahme\r\n1\tGrün\r\n'), [['Nr', 'Maßnahme'], ['1', 'Grün']]],
    ['has CR alone, also inside quotes', utf8('Nr;b\r1;"a\rb"\r'), [['Nr', 'b'], ['1', 'a\nb']]],
    ['has line breaks and separators inside quotes', utf8('Nr;b\r\n1;"a\nb"\r\n2;"c;\r\nd;"\r\n'), [['Nr', 'b'], ['1', 'a\nb'], ['2', 'c;\nd;']]],
    ['says in its first line what separates its cells', utf8('\uFEFFsep=,\r\nNr,b\r\n1,"2;3;4"\r\n'), [['Nr', 'b'], ['1', '2;3;4']]],
    ['has one column with commas in its texts', utf8('Maßnahme\nBänke, Bäume und Licht\nFest\n'), [['Maßnahme'], ['Bänke, Bäume und Licht'], ['Fest']]],
    ['has quotes inside of a text', utf8('Nr;b\n1;Sie sagte "ja" dazu\n2;x\n'), [['Nr', 'b'], ['1', 'Sie sagte "ja" dazu'], ['2', 'x']]],
    ['has a quote that is never closed, which is told', utf8('Nr;b\n1;"offen\n2;x\n'), [['Nr', 'b'], ['1', 'offen\n2;x']], 'Ein Anführungszeichen wird geöffnet und nicht geschlossen: Alles danach steht in einer Zelle.'],
  ];
  for (const [what, bytes, rows, ...notes] of cases)
    it(what, async () => {
      const tables = await read(bytes, 'a.csv');
      assert.deepEqual([tables[0]?.rows, notesOf(tables)], [rows, notes]);
    });
});
