import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNPRINTABLE } from '../../../server/language/text/printable';
import { allOf, parseXml, partOf, unzip, type XmlNode, xmlText } from '../../support/zip';
import '../../support/styleSheets';
import { byTag, parseHtml } from '../render/support';
import { exportFile } from '../../../server/export/main';
import { drawingStyles } from '../../../server/export/word/drawingStyles';
import { example, exampleFiles, exported, exportedText, workspaceWith } from './examples';

const adlershof = example('profile/092007-adlershof.bzrp.yaml');

interface Opened {
  files: ReadonlyMap<string, string>;
  body: XmlNode;
}

/** Made once, looked at by many. */
let made: Promise<Opened> | undefined;

function opened(): Promise<Opened> {
  made ??= open(adlershof);
  return made;
}

async function open(file: typeof adlershof): Promise<Opened> {
  const files = unzip(await exported(file, 'docx'));
  return { files, body: parseXml(partOf(files, 'word/document.xml')) };
}

const styleOf = (paragraph: XmlNode): string => allOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
const tidy = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

describe('export/docx', function () {
  // Drawing pictures and counting pages takes its time.
  this.timeout(120_000);

  it('has the headings of the page, as headings', async () => {
    const { body } = await opened();
    const page = parseHtml((await exportedText(adlershof, 'html')).replace(/^[\s\S]*<body class="export">/, '').replace(/<\/body>[\s\S]*$/, ''));
    const ofPage = (tag: string): number => byTag(page, tag).length;
    const ofWord = (style: string): string[] => allOf(body, 'w:p').filter((each) => styleOf(each) === style).map((each) => tidy(xmlText(each)));
    assert.deepEqual(ofWord('Title'), ['Bezirksregionenprofil Teil II – Adlershof']);
    // The heading of the contents is none: it is not listed in itself.
    assert.equal(ofWord('Heading1').length, ofPage('h2') - 1);
    const listed = byTag(page, 'li').filter(({ attributes }) => attributes.class === 'contents-part').length;
    assert.deepEqual([ofWord('Heading2').length, ofWord('UnlistedHeading2').length], [listed, ofPage('h3') - listed]);
    assert.equal(ofWord('Heading3').length, ofPage('h4'));
    assert.ok(ofWord('Heading1').includes('Maßnahmen im Überblick'));
  });

  it('has a row for each measure, a header row that repeats, and cuts no row in two', async () => {
    const { body } = await opened();
    const tables = allOf(body, 'w:tbl');
    assert.ok(tables.length > 10);
    for (const table of tables) {
      const [head, ...rows] = table.children.filter((child): child is XmlNode => typeof child !== 'string' && child.tag === 'w:tr');
      assert.ok(head && allOf(head, 'w:tblHeader').length === 1, `header row of ${xmlText(head)}`);
      for (const row of rows) assert.equal(allOf(row, 'w:tblHeader').length, 0);
      for (const row of [head, ...rows]) assert.equal(allOf(row, 'w:cantSplit').length, 1);
    }
    const measures = tables.find((table) => xmlText(allOf(table, 'w:tr')[0]).startsWith('Nr.Maßnahme')) ?? assert.fail('the table of measures');
    const ids = allOf(measures, 'w:tr').map((row) => xmlText(allOf(row, 'w:tc')[0])).filter((text) => /^J?M\d/.test(text));
    assert.deepEqual(ids.sort(), ['JM1', 'JM2', 'M1.1', 'M1.2', 'M2.1', 'M3.1', 'M3.2', 'M3.3']);
  });

  it('is German, has a title, and hyphenates', async () => {
    const { files } = await opened();
    const [language] = allOf(parseXml(partOf(files, 'word/styles.xml')), 'w:lang');
    assert.equal(language?.attributes['w:val'], 'de-DE');
    assert.equal(xmlText(allOf(parseXml(partOf(files, 'docProps/core.xml')), 'dc:title')[0]), 'Bezirksregionenprofil Teil II – Adlershof');
    assert.equal(allOf(parseXml(partOf(files, 'word/settings.xml')), 'w:autoHyphenation').length, 1);
  });

  it('leads where its links say', async () => {
    const { body } = await opened();
    const bookmarks = allOf(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    assert.equal(new Set(bookmarks).size, bookmarks.length, 'each place has a name of its own');
    const links = allOf(body, 'w:hyperlink').filter(({ attributes }) => attributes['w:anchor'] !== undefined);
    assert.ok(links.length > 20);
    for (const { attributes } of links) assert.ok(bookmarks.includes(attributes['w:anchor'] ?? ''), attributes['w:anchor']);
  });

  it('turns the page for the table of measures', async () => {
    const { body } = await opened();
    assert.deepEqual(allOf(body, 'w:pgSz').map(({ attributes }) => attributes['w:orient']), ['portrait', 'landscape', 'portrait']);
    for (const { attributes } of allOf(body, 'w:pgSz')) {
      assert.equal(Number(attributes['w:w']) > Number(attributes['w:h']), attributes['w:orient'] === 'landscape');
    }
  });

  it('numbers pages and repeats the title, in German', async () => {
    const { files } = await opened();
    const texts = [...files].filter(([name]) => /^word\/(?:header|footer)\d+\.xml$/.test(name)).map(([, xml]) => xmlText(parseXml(xml)));
    assert.ok(texts.some((text) => text.startsWith('Seite ') && text.includes(' von ')));
    assert.ok(texts.includes('Bezirksregionenprofil Teil II – Adlershof'));
  });

  it('has every drawing as a picture that says what it shows, its figures as a table once', async () => {
    const { files, body } = await opened();
    const pictures = allOf(body, 'w:drawing').map((drawing) => allOf(drawing, 'wp:docPr')[0]?.attributes ?? {});
    assert.ok(pictures.length >= 10, `${pictures.length}`);
    for (const { title, descr } of pictures) assert.ok((title ?? '') !== '' && (descr ?? '').length > 20, `${title}: ${descr}`);
    assert.ok(pictures.some(({ descr }) => descr?.startsWith('8 Maßnahmen: 1 als Vorschlag')));
    assert.ok(pictures.some(({ title }) => title === 'Lage der Bezirksregion Adlershof im Bezirk Treptow-Köpenick'));
    const media = [...files.keys()].filter((name) => name.startsWith('word/media/'));
    assert.deepEqual([media.length, media.every((name) => name.endsWith('.png'))], [pictures.length, true]);
    const text = tidy(allOf(body, 'w:p').map(xmlText).join(' '));
    for (const said of ['Finanzierung nach Programmen', 'Zeitplan der Maßnahmen']) assert.ok(text.includes(said), said);
    assert.equal(text.split('22 (2025)').length - 1, 1, 'a value of the goal’s table stands nowhere else');
  });

  it('keeps the colours of the page, written out: what draws knows no variables', async () => {
    const styles = drawingStyles(':root { --bz-ink: var(--vscode-x, #112233); --bz-page: #ffffff; }\n.chart .axis text { fill: color-mix(in srgb, var(--bz-ink) 50%, var(--bz-page)); }\n@media print { .chart .axis { fill: red; } }\n.other { fill: red; }');
    assert.equal(styles, '.chart .axis text{fill:#889199}');
    assert.doesNotMatch(drawingStyles(readFileSync(join(__dirname, '../../../server/render/styles.css'), 'utf8')), /var\(|color-mix/);
  });

  it('lists its chapters with the pages they are on', async () => {
    const { body } = await opened();
    const entries = allOf(body, 'w:p').filter((each) => /^TOC\d$/.test(styleOf(each))).map((each) => tidy(xmlText(each).replace(/(\d+)$/, ' $1')));
    assert.ok(entries.length > 15, entries.join('; '));
    const pages = entries.map((entry) => Number(/ (\d+)$/.exec(entry)?.[1]));
    assert.ok(pages.every((page, index) => page >= 1 && page >= (pages[index - 1] ?? 1)), entries.join('; '));
    assert.ok((pages.at(-1) ?? 0) > 10);
  });

  it('spaces lines by their type, so that none lies over another, and never breaks the words of a heading', async () => {
    const { files, body } = await opened();
    const spacings = allOf(parseXml(partOf(files, 'word/styles.xml')), 'w:spacing').filter(({ attributes }) => attributes['w:line'] !== undefined);
    assert.ok(spacings.length > 5);
    for (const { attributes } of spacings) assert.equal(attributes['w:lineRule'], 'auto');
    const headings = allOf(body, 'w:p').filter((each) => /^(?:Title|Heading\d|UnlistedHeading2)$/.test(styleOf(each)));
    for (const heading of headings) assert.equal(allOf(heading, 'w:suppressAutoHyphens').length, 1, xmlText(heading));
  });

  it('counts a list from where it begins, draws rules and ends lines at soft breaks', async () => {
    const { workspace, file } = workspaceWith('bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof\nstand: 2026\nzeitraum: 2026\nziele: []\nvorbemerkung: "Schritte\\vweiter:\\n\\n3. drei\\n4. vier\\n\\n---\\n\\nEnde"\n');
    const files = unzip(await exportFile(workspace, file, 'docx', { word: () => import('../../../server/export/word/main') }));
    const body = parseXml(partOf(files, 'word/document.xml'));
    const third = allOf(body, 'w:p').find((each) => xmlText(each) === 'drei');
    const number = third && allOf(third, 'w:numId')[0]?.attributes['w:val'];
    const numbering = parseXml(partOf(files, 'word/numbering.xml'));
    const list = allOf(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === number);
    const kind = list && allOf(list, 'w:abstractNumId')[0]?.attributes['w:val'];
    const levels = allOf(allOf(numbering, 'w:abstractNum').find(({ attributes }) => attributes['w:abstractNumId'] === kind) ?? assert.fail(), 'w:lvl');
    assert.equal(levels[0] && allOf(levels[0], 'w:start')[0]?.attributes['w:val'], '3');
    assert.equal(allOf(body, 'w:p').filter((each) => styleOf(each) === 'Rule').length, 1);
    const broken = allOf(body, 'w:p').find((each) => xmlText(each) === 'Schritteweiter:') ?? assert.fail('the preface');
    assert.equal(allOf(broken, 'w:br').length, 1);
  });

  it('has nothing in it that XML does not allow, whatever the texts have', async () => {
    const bad = '\\0\\x01\\e\\ufffe\\ud800';
    const { workspace, file } = workspaceWith(`bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: "Adlers${bad}hof"\nherausgeber: "Amt${bad}"\nstand: 2026\nzeitraum: {von: 2026, bis: 2028}\nziele: []\nmassnahmen:\n  - {id: M1, titel: "Tr${bad}eff", ziele: [], federfuehrung: "A${bad}mt", zeitraum: {von: 2026, bis: 2027}, status: geplant}\n  - {id: M2, titel: "Zw${bad}ei", ziele: [], federfuehrung: Amt, zeitraum: {von: 2026, bis: 2027}, status: geplant}\n`);
    const files = unzip(await exportFile(workspace, file, 'docx', { word: () => import('../../../server/export/word/main') }));
    for (const [name, xml] of files) if (name.endsWith('.xml')) assert.doesNotMatch(xml, UNPRINTABLE, name);
    assert.ok(xmlText(parseXml(partOf(files, 'word/document.xml'))).includes('Treff'));
    for (const to of ['html', 'md', 'csv'] as const) assert.doesNotMatch(Buffer.from(await exportFile(workspace, file, to)).toString('utf8'), UNPRINTABLE, to);
  });

  it('opens for every example', async () => {
    for (const file of exampleFiles()) {
      const { body } = await open(file);
      assert.equal(allOf(body, 'w:p').filter((each) => styleOf(each) === 'Title').length, 1, file.uri);
    }
  });
});
