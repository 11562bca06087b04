import assert from 'node:assert/strict';
import { compare } from '../../../server/language/model/compare';
import { plainProfile } from '../../../server/language/model/plain';
import { fieldName } from '../../../server/render/changeText';
import { renderComparison } from '../../../server/render/comparison';
import { wordDiff } from '../../../server/render/wordDiff';
import { SAMPLE } from './sample';
import { byTag, catalogueOf, findAll, parseHtml, profileOf, textIn, type Node } from './support';

const content = (text: string) => plainProfile(profileOf(text));

function page(text: string): Node {
  const [before, after] = [content(SAMPLE), content(text)];
  return parseHtml(renderComparison({ name: 'alt', content: before }, { name: 'neu', content: after }, compare(before, after), { catalogue: catalogueOf() }).html);
}

const rowsOf = (root: Node): string[][] => byTag(root, 'tr').map((row) => row.children.map((cell) => (typeof cell === 'string' ? cell : textIn(cell))));

describe('render/comparison', () => {
  const changed = SAMPLE.replace('status: in-umsetzung', 'status: umgesetzt').replace('kosten: 18000', 'kosten: 20000').replace('Gemeinsam lesen.', 'Gemeinsam laut lesen.').replace(/ {2}- id: Z2[\s\S]*?handlungsfeld: wohnen\n/, '  - {id: Z9, titel: Sport, handlungsfeld: bildung}\n');

  it('sums up, and tells each field in the words of the document', () => {
    const root = page(changed);
    const rows = rowsOf(root);
    const has = (...row: string[]): void => assert.ok(rows.some((each) => JSON.stringify(each) === JSON.stringify(row)), `${row} in ${JSON.stringify(rows)}`);
    has('Ziele', '1', '1', '0', '1');
    has('Maßnahmen', '0', '0', '1', '1');
    has('Bekannte Kosten', '21.500 €', '23.500 €', '+2.000 €');
    has('M1.1 Lesepaten', 'In Umsetzung', 'Umgesetzt');
    has('Kosten', '18.000 €', '20.000 €');
    has('Status', 'In Umsetzung', 'Umgesetzt');
    const items = byTag(root, 'li').map(textIn);
    assert.ok(items.includes('Z9 Sport – Bildung'), String(items));
    assert.ok(items.includes('Z2 Bezahlbares Wohnen – Wohnen'), String(items));
  });

  it('marks the words that differ, and only those', () => {
    const root = page(changed);
    assert.ok(byTag(root, 'ins').map(textIn).includes('laut'));
    const row = byTag(root, 'tr').find((each) => textIn(each).includes('Gemeinsam laut lesen.'));
    assert.deepEqual(row && byTag(row, 'del'), []);
  });

  it('nests its headings under one title and scopes its tables', () => {
    const root = page(changed);
    const levels = findAll(root, ({ tag }) => /^h[1-6]$/.test(tag)).map(({ tag }) => Number(tag[1]));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `h${level} after h${before}`);
      return level;
    });
    for (const head of byTag(root, 'th')) assert.ok(head.attributes.scope);
    for (const table of byTag(root, 'table')) assert.equal(byTag(table, 'caption').length, 1);
  });

  it('says so when nothing changed', () => {
    assert.match(textIn(page(SAMPLE)), /Die beiden Fassungen sagen dasselbe\./);
  });

  it('escapes what people wrote', () => {
    const root = page(SAMPLE.replace('titel: Lesepaten', 'titel: "<b>Lesepaten</b>"'));
    assert.equal(byTag(root, 'b').length, 0);
    assert.ok(textIn(root).includes('<b>Lesepaten</b>'));
  });

  it('calls a key what the schema calls it beside its siblings', () => {
    assert.equal(fieldName('status', 'massnahmen'), 'Status');
    assert.equal(fieldName('anzahl', 'finanzierung'), 'Anzahl Einzelmaßnahmen');
    assert.equal(fieldName('beteiligung', 'anregungen'), 'Herkunft');
    assert.equal(fieldName('beteiligung'), 'Beteiligung');
    assert.equal(fieldName('kein-wort'), 'kein-wort');
  });
});

describe('render/wordDiff', () => {
  const own = (pieces: readonly { text: string; isOwn: boolean }[]): string[] => pieces.filter(({ isOwn }) => isOwn).map(({ text }) => text.trim());

  it('finds words taken out and put in', () => {
    const { before, after } = wordDiff('Der alte Platz wird schön.', 'Der neue Platz wird sehr schön.');
    assert.deepEqual([own(before), own(after)], [['alte'], ['neue', 'sehr']]);
    assert.equal(before.map(({ text }) => text).join(''), 'Der alte Platz wird schön.');
    assert.equal(after.map(({ text }) => text).join(''), 'Der neue Platz wird sehr schön.');
  });

  it('leaves texts whole that have little in common', () => {
    const { before, after } = wordDiff('Eins zwei drei vier', 'Fünf sechs sieben vier');
    assert.deepEqual([own(before), own(after)], [['Eins zwei drei vier'], ['Fünf sechs sieben vier']]);
  });

  it('is quick with long texts', () => {
    const long = Array.from({ length: 5000 }, (_, index) => `Wort${index}`).join(' ');
    assert.deepEqual(own(wordDiff(long, `${long} Ende`).after), ['Ende']);
    assert.equal(wordDiff(long, long.replaceAll('Wort', 'Anders')).after.length, 1);
  });
});
