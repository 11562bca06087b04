import assert from 'node:assert/strict';
import { allOf, parseXml, partOf, unzip, type XmlNode, xmlText } from '../../support/zip';
import { byTag, parseHtml } from '../render/support';
import { example, exampleFiles, exported, exportedText } from './examples';

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

describe('export/docx', () => {
  it('has the headings of the page, as headings', async () => {
    const { body } = await opened();
    const page = parseHtml((await exportedText(adlershof, 'html')).replace(/^[\s\S]*<body class="export">/, '').replace(/<\/body>[\s\S]*$/, ''));
    const ofPage = (tag: string): number => byTag(page, tag).length;
    const ofWord = (style: string): string[] => allOf(body, 'w:p').filter((each) => styleOf(each) === style).map((each) => tidy(xmlText(each)));
    assert.deepEqual(ofWord('Title'), ['Bezirksregionenprofil Teil II – Adlershof']);
    // The heading of the contents is none: it is not listed in itself.
    assert.equal(ofWord('Heading1').length, ofPage('h2') - 1);
    assert.equal(ofWord('Heading2').length, ofPage('h3'));
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

  it('has every drawing as words and figures: no picture without a text', async () => {
    const { body } = await opened();
    assert.equal(allOf(body, 'w:drawing').length, 0);
    const text = tidy(allOf(body, 'w:p').map(xmlText).join(' '));
    for (const said of ['8 Maßnahmen: 1 als Vorschlag', 'Finanzierung nach Programmen', 'Zeitplan der Maßnahmen']) assert.ok(text.includes(said), said);
  });

  it('opens for every example', async () => {
    for (const file of exampleFiles()) {
      const { body } = await open(file);
      assert.equal(allOf(body, 'w:p').filter((each) => styleOf(each) === 'Title').length, 1, file.uri);
    }
  });
});
