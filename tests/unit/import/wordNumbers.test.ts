/** Automatic numbers of Word come in as people see them. */
import assert from 'node:assert/strict';
import * as office from '../../../server/import/office/main';
import { Numbering } from '../../../server/import/office/numbering';
import type { Table } from '../../../server/import/table/table';
import { wordDocument, wordTable } from '../../support/office';

/** A level: its format, what it shows, and whatever else is said of it. */
const level = (at: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, listId: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${listId}"/>${more}</w:num>`;
const numPr = (id: number | undefined, at?: number): string => `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}${id === undefined ? '' : `<w:numId w:val="${id}"/>`}</w:numPr>`;
const style = (id: string, more: string, attributes = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"${attributes}><w:name w:val="${id}"/>${more}</w:style>`;
const p = (properties: string, text = '', inner = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}${text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`;

/** What paragraphs look like, by the numbering each has: `1.1/2` is level 1 of the list 2. */
function numbers(numbering: string, paragraphs: readonly (string | { style: string })[], styles = ''): string[] {
  const counting = new Numbering(`<w:numbering>${numbering}</w:numbering>`, `<w:styles>${styles}</w:styles>`);
  return paragraphs.map((each) => {
    if (typeof each !== 'string') return counting.next({ style: each.style, num: undefined, level: undefined });
    const [id = '', at] = each.split('/');
    return counting.next({ style: undefined, num: id, level: at === undefined ? undefined : Number(at) });
  });
}

const read = (body: string, parts: Readonly<Record<string, string>>): Promise<Table[]> => office.readDocx(wordDocument(body, parts));

describe('the automatic number of a paragraph', () => {
  const cases: [what: string, numbering: string, paragraphs: readonly (string | { style: string })[], expected: readonly string[], styles?: string][] = [
    ['counts', list(0, level(0, 'decimal', 'M%1')) + num(1, 0), ['1', '1', '1'], ['M1 ', 'M2 ', 'M3 ']],
    ['has the numbers of the levels above, and begins anew below the next of them', list(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2')) + num(1, 0), ['1', '1/1', '1/1', '1', '1/1'], ['1. ', '1.1 ', '1.2 ', '2. ', '2.1 ']],
    ['is a letter or Roman', list(0, level(0, 'lowerLetter', '%1)'), level(1, 'upperRoman', '%2.'), level(2, 'upperLetter', '(%3)'), level(3, 'lowerRoman', '%4')) + num(1, 0), ['1', '1', '1/1', '1/1', '1/1', '1/1', '1/2', '1/3'], ['a) ', 'b) ', 'I. ', 'II. ', 'III. ', 'IV. ', '(A) ', 'i ']],
    ['goes on behind z as Word does', list(0, level(0, 'lowerLetter', '%1', '<w:start w:val="26"/>').replace('<w:start w:val="1"/>', '')) + num(1, 0), ['1', '1', '1'], ['z ', 'aa ', 'bb ']],
    ['has a zero before it, or a point behind it', list(0, level(0, 'decimalZero', '%1'), level(1, 'ordinal', '%2')) + num(1, 0), ['1', '1/1'], ['01 ', '1. ']],
    ['is in Arabic figures where the level says so', list(0, level(0, 'upperRoman', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0), ['1', '1/1'], ['I ', '1.1 ']],
    ['is nothing for a bullet', list(0, level(0, 'bullet', '\uf0b7')) + num(1, 0), ['1', '1'], ['', '']],
    ['is the words of a level without figures', list(0, level(0, 'none', 'Hinweis:'), level(1, 'none', '')) + num(1, 0), ['1', '1/1'], ['Hinweis: ', '']],
    ['stands close to its text where the level says so', list(0, level(0, 'decimal', 'Z%1–', '<w:suff w:val="nothing"/>')) + num(1, 0), ['1'], ['Z1–']],
    ['goes on in another instance of the same list', list(0, level(0, 'decimal', '%1')) + num(1, 0) + num(2, 0), ['1', '1', '2'], ['1 ', '2 ', '3 ']],
    ['begins anew once where an instance says so', list(0, level(0, 'decimal', '%1')) + num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'), ['1', '2', '2', '1'], ['1 ', '5 ', '6 ', '7 ']],
    ['looks as an instance says', list(0, level(0, 'decimal', '%1')) + num(1, 0) + num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', 'M %1')}</w:lvlOverride>`), ['1', '2'], ['1 ', 'M 2 ']],
    ['goes on below the next of a level above where the level says so', list(0, level(0, 'decimal', '%1'), level(1, 'decimal', 'M%2', '<w:lvlRestart w:val="0"/>')) + num(1, 0), ['1', '1/1', '1', '1/1'], ['1 ', 'M1 ', '2 ', 'M2 ']],
    ['begins anew after the level it names', list(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%2'), level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>')) + num(1, 0), ['1/2', '1/1', '1/2', '1', '1/2'], ['1 ', '1 ', '2 ', '1 ', '1 ']],
    ['stands at its beginning for a level nobody counted yet', list(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')) + num(1, 0), ['1/1'], ['1.1 ']],
    ['comes from the style, and from the one it is based on', list(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Unter"/>')) + num(1, 0), [{ style: 'Ober' }, { style: 'Unter' }, { style: 'UnterKind' }], ['1 ', '1.1 ', '1.2 '], style('Ober', `<w:pPr>${numPr(1, 0)}</w:pPr>`) + style('Unter', `<w:pPr>${numPr(1)}</w:pPr>`) + style('UnterKind', '<w:basedOn w:val="Unter"/>')],
    ['comes from the style every paragraph has', list(0, level(0, 'decimal', '%1')) + num(1, 0), [{ style: 'Normal' }], ['1 '], style('Normal', `<w:pPr>${numPr(1)}</w:pPr>`, ' w:default="1"')],
    ['can be taken away from what a style numbers', list(0, level(0, 'decimal', '%1')) + num(1, 0), [{ style: 'Kind' }, '0'], ['', ''], style('Ober', `<w:pPr>${numPr(1)}</w:pPr>`) + style('Kind', `<w:basedOn w:val="Ober"/><w:pPr>${numPr(0)}</w:pPr>`)],
    ['comes by a style of lists', `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Liste"/></w:abstractNum>${list(1, level(0, 'decimal', 'L%1'))}${num(1, 0)}${num(2, 1)}`, ['1', '2'], ['L1 ', 'L2 '], `<w:style w:type="numbering" w:styleId="Liste"><w:pPr>${numPr(2)}</w:pPr></w:style>`],
    ['is none where styles go in a circle, links lead nowhere, or levels and lists are not there', `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="X"/></w:abstractNum>${list(1, level(0, 'decimal', '%1'))}${num(1, 0)}${num(2, 7)}${num(3, 1)}`, [{ style: 'A' }, '1', '2', '3/4', '3/9', '99'], ['', '', '', '', '', ''], style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>') + `<w:style w:type="numbering" w:styleId="X"><w:pPr>${numPr(1)}</w:pPr></w:style>`],
  ];
  for (const [what, numbering, paragraphs, expected, styles] of cases) it(what, () => assert.deepEqual(numbers(numbering, paragraphs, styles), expected));

  it('is none where the parts of the document are broken', () => {
    for (const broken of ['', '<w:numbering', '<w:abstractNum><w:lvl/></w:abstractNum><w:num/>']) assert.equal(new Numbering(broken, '<w:style>').next({ style: 'x', num: '1', level: 3 }), '');
  });
});

describe('automatic numbers in a Word document', () => {
  const NUMBERING = list(0, level(0, 'decimal', 'M%1')) + list(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')) + list(2, level(0, 'bullet', '\uf0b7')) + num(1, 0) + num(2, 1) + num(3, 2);
  const STYLES = style('Heading1', `<w:pPr>${numPr(2, 0)}</w:pPr>`).replace('w:name w:val="Heading1"', 'w:name w:val="heading 1"') + style('Heading2', `<w:pPr>${numPr(2, 1)}</w:pPr>`).replace('w:name w:val="Heading2"', 'w:name w:val="heading 2"');

  it('fill a column of numbers, and stand before headings and words', async () => {
    const body = p('<w:pStyle w:val="Heading1"/>', 'Wohnen') + p('<w:pStyle w:val="Heading2"/>', 'Maßnahmen') + wordTable([['Nr.', 'Maßnahme'], [p(numPr(1)), 'Hof'], [p(numPr(1)), `${p(numPr(3), 'Bank')}${p(numPr(3), 'Baum')}`]]) + p('<w:pStyle w:val="Heading1"/>', 'Verkehr') + p(numPr(2, 1), 'Wege') + p(numPr(1));
    const [table, ...others] = await read(body, { numbering: NUMBERING, styles: STYLES });
    assert.deepEqual([table?.name, table?.under, table?.rows, others], ['1.1 Maßnahmen', '1 Wohnen', [['Nr.', 'Maßnahme'], ['M1', 'Hof'], ['M2', '- Bank\n- Baum']], []]);
    assert.deepEqual(table?.outside, [{ text: '1 Wohnen', isHeading: true }, { text: '2 Verkehr', isHeading: true }, { text: '2.1 Wege', isHeading: false }]);
  });

  it('skip what is gone in tracked changes, hidden, or goes on with the cell above', async () => {
    const numbered = p(numPr(1));
    const row = (cell: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cell}<w:tc>${p('', 'x')}</w:tc></w:tr>`;
    const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const body = `<w:tbl>${row(cell(numbered))}${row(cell(numbered), '<w:del w:id="1"/>')}${row(cell(p(`${numPr(1)}<w:rPr><w:del w:id="2"/></w:rPr>`) + p('', 'y')))}${row(cell(p(`${numPr(1)}<w:rPr><w:vanish/></w:rPr>`) + p(`<w:pPrChange w:id="3"><w:pPr>${numPr(1)}</w:pPr></w:pPrChange>`, 'z')))}${row(cell(numbered, '<w:vMerge w:val="restart"/>'))}${row(cell(numbered, '<w:vMerge/>'))}${row(cell(numbered))}</w:tbl>`;
    assert.deepEqual((await read(body, { numbering: NUMBERING }))[0]?.rows.map(([first]) => first), ['M1', 'y', 'z', 'M2', '', 'M3']);
  });

  it('may hold signs that mean something in XML', async () => {
    const numbering = list(0, level(0, 'decimal', 'F&amp;E &lt;%1>')) + num(1, 0);
    assert.deepEqual((await read(wordTable([[p(numPr(1)), 'Hof'], [p(numPr(1)), 'Weg']]), { numbering }))[0]?.rows, [['F&E <1>', 'Hof'], ['F&E <2>', 'Weg']]);
  });

  it('are counted once in a text box that is there twice', async () => {
    const boxed = (number: string): string => `<w:txbxContent>${p(numPr(1), number)}</w:txbxContent>`;
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${boxed('Kasten')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${boxed('Kasten')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    assert.deepEqual((await read(wordTable([[p('', '', twice)], [p(numPr(1))]]), { numbering: NUMBERING }))[0]?.rows, [['M1 Kasten'], ['M2']]);
  });

  it('leave a document without numbering as it is', async () => {
    assert.deepEqual((await read(wordTable([[p(numPr(1)), 'Hof']]), {}))[0]?.rows, [['', 'Hof']]);
  });
});
