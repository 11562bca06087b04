import assert from 'node:assert/strict';
import '../../support/styleSheets';
import { exportFile } from '../../../server/export/main';
import { toPdf } from '../../../server/print/pdf';
import { browserProgram } from '../../../scripts/host/chromium.mjs';
import { type Pdf, readPdf } from '../../support/pdf';
import { byClass, byTag, findAll, parseHtml, textIn } from '../../unit/render/support';
import { example, exportedText, workspaceWith } from '../../unit/export/examples';

const TITLE = 'Bezirksregionenprofil Teil II – Adlershof';

/** Prints a page as `bzrp render --to pdf` does, with the browser the tests have. */
async function printed(html: string): Promise<Pdf> {
  return readPdf(await toPdf(new TextEncoder().encode(html), { browser: await browserProgram() }));
}

/** Without blanks and hyphens: lines break elsewhere on paper. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2010-]+/g, '');

/** The page as elements, without its head. */
const bodyOf = (html: string) => parseHtml(html.replace(/^[\s\S]*<body class="export">/, '').replace(/<\/body>[\s\S]*$/, ''));

/** Forty measures whose rows are a dozen lines high: some would have to be cut to fill their pages. */
const LONG_ROWS = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Lange Zeilen
stand: 2026
zeitraum: 2026
ziele:
  - {id: Z1, titel: Bildung, handlungsfeld: bildung}
massnahmen:
${Array.from({ length: 40 }, (_, index) => `  - {id: M${index + 1}, titel: ${'Viele kurze Wörter über einen Weg '.repeat(5 + (index % 7))}, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2026, status: geplant}\n`).join('')}`;

describe('a printed PDF, read by another program', () => {
  let html: string;
  let pdf: Pdf;

  before(async () => {
    html = await exportedText(example('profile/092007-adlershof.bzrp.yaml'), 'html');
    pdf = await printed(html);
  });

  const roles = (role: string): string[] => pdf.elements.filter((each) => each.role === role && each.text !== '').map(({ text }) => text);

  it('is tagged, German, and shows its title in the window', () => {
    assert.equal(pdf.isTagged, true);
    assert.match(String(pdf.language), /^de\b/);
    assert.equal(pdf.title, TITLE);
    assert.equal(pdf.showsTitle, true);
  });

  it('has the headings of the page as headings and as bookmarks', () => {
    for (const [tag, role] of [['h1', 'H1'], ['h2', 'H2'], ['h3', 'H3'], ['h4', 'H4']] as const) {
      assert.deepEqual(roles(role).map(bare).sort(), byTag(bodyOf(html), tag).map((node) => bare(textIn(node))).sort(), role);
    }
    assert.equal(pdf.bookmarks.length, byTag(bodyOf(html), 'h1').length + ['h2', 'h3', 'h4'].flatMap((tag) => byTag(bodyOf(html), tag)).length);
  });

  it('has a text for every drawing, and no figure without one', () => {
    const drawings = findAll(bodyOf(html), ({ attributes }) => attributes.role === 'img');
    assert.ok(drawings.length > 5);
    const names = drawings.map((drawing) => textIn(findAll(bodyOf(html), ({ attributes }) => attributes.id === drawing.attributes['aria-labelledby'])[0] ?? assert.fail('a name')));
    assert.deepEqual(pdf.elements.filter(({ role }) => role === 'Figure').map(({ alt }) => bare(alt ?? '')).sort(), names.map(bare).sort());
  });

  it('has tables with header cells', () => {
    assert.ok(roles('Table').length >= 20);
    assert.ok(roles('TH').some((text) => text === 'Federführung'));
    assert.ok(roles('Caption').length > 0);
  });

  it('numbers its pages and repeats its title, but not on the cover', () => {
    assert.ok(pdf.pages.length > 10);
    assert.doesNotMatch(pdf.pages[0] ?? '', /Seite 1 von/);
    for (const [index, text] of pdf.pages.entries()) {
      if (index === 0) continue;
      assert.ok(bare(text).includes(bare(`Seite ${index + 1} von ${pdf.pages.length}`)), text.slice(0, 120));
      assert.ok(bare(text).startsWith(bare(TITLE)), text.slice(0, 120));
    }
  });

  it('says in the contents on which page each chapter begins', () => {
    const entries = byTag(byClass(bodyOf(html), 'contents')[0] ?? assert.fail('contents'), 'a').map(textIn);
    assert.ok(entries.length > 20);
    const contents = pdf.pages.findIndex((text) => bare(text).includes('Inhalt'));
    for (const entry of entries) {
      const [, number] = new RegExp(`${bare(entry).replace(/[.*+?()|]/g, '\\$&')}(\\d+)`).exec(bare(pdf.pages[contents] ?? '')) ?? [];
      const heading = pdf.elements.find(({ role, text }) => (role === 'H2' || role === 'H3') && bare(text) === bare(entry));
      assert.equal(Number(number), heading?.page, entry);
    }
  });

  it('cuts no state of a measure in two, whatever the font', async () => {
    const states = ['zurueckgestellt', 'in-umsetzung', 'fortlaufend', 'vorschlag'];
    const measures = states.map((status, at) => `  - {id: M${at + 1}, titel: Ganztagsbetreuungseinrichtungen ausbauen, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: {von: 2025-09, bis: 2027-06}, status: ${status}, kosten: 12500}\n`).join('');
    const { workspace, file } = workspaceWith(`bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Alle Stände\nstand: 2026\nzeitraum: 2026\nziele:\n  - {id: Z1, titel: Bildung, handlungsfeld: bildung}\nmassnahmen:\n${measures}`);
    for (const font of ['DejaVu Sans', 'Courier New']) {
      const page = new TextDecoder().decode(await exportFile(workspace, file, 'html')).replace('</style>', `.document { font-family: "${font}", sans-serif }</style>`);
      const cells = (await printed(page)).elements.filter(({ role }) => role === 'TD').map(({ text }) => text.replaceAll('\u00ad', ''));
      for (const state of ['Zurückgestellt', 'In Umsetzung', 'Fortlaufend', 'Vorschlag']) assert.equal(cells.filter((text) => text === state).length >= 1, true, `${state} in ${font}: ${cells.join(' | ')}`);
    }
  });

  it('cuts no row of a table in two, however long the table', async () => {
    const { workspace, file } = workspaceWith(LONG_ROWS);
    const long = new TextDecoder().decode(await exportFile(workspace, file, 'html'));
    const inTables = (node: Parameters<typeof byTag>[0]): number => byTag(node, 'tbody').reduce((sum, body) => sum + byTag(body, 'tr').length, 0);
    // Tables of figures under drawings are not printed.
    const rows = inTables(bodyOf(long)) - byClass(bodyOf(long), 'chart-table').reduce((sum, table) => sum + inTables(table), 0);
    const { elements, pages } = await printed(long);
    assert.ok(pages.length > 5 && rows >= 40, `${pages.length} pages, ${rows} rows`);
    // A row that goes on on the next page has text on both, and is there twice.
    assert.equal(elements.filter(({ role, text }) => role === 'TR' && text !== '' && !/^(?:Nr\.|Maßnahme|Akteur) /.test(text)).length, rows);
  });
});
