import assert from 'node:assert/strict';
import { lineOf } from '../../../server/language/model/source';
import { RenderCache } from '../../../server/render/cache';
import { STALE_NOTICE } from '../../../server/render/parts/item';
import { renderProfile } from '../../../server/render/profile';
import { SAMPLE } from './sample';
import { byClass, byTag, catalogueOf, editable, findAll, parseHtml, profileOf, textIn, type Node } from './support';

const catalogue = catalogueOf();
const render = (text: string, cache?: RenderCache) => renderProfile(profileOf(text), { catalogue }, cache);
const page = (text = SAMPLE): Node => parseHtml(render(text).html);

function tableWith(root: Node, caption: string): Node {
  const table = byTag(root, 'table').find((each) => textIn(byTag(each, 'caption')[0]) === caption);
  assert.ok(table, `there is a table „${caption}“`);
  return table;
}

const cells = (row: Node | undefined): string[] => (row?.children ?? []).map((cell) => (typeof cell === 'string' ? cell : textIn(cell)));

describe('render/profile', () => {
  it('says on the cover what it is, of which place, for when, how binding', () => {
    const cover = byClass(page(), 'cover')[0];
    const text = textIn(cover);
    assert.equal(textIn(byTag(page(), 'h1')[0]), 'Adlershof bis 2030');
    for (const fact of ['Bezirksregion Adlershof 092007', 'Bezirk Treptow-Köpenick', 'Status: Beschlossen', 'Zeitraum 2026–2030', 'Stand 31.03.2026', '2 Ziele', '2 Maßnahmen', '2 Anregungen']) {
      assert.ok(text.includes(fact), `${fact} in: ${text}`);
    }
  });

  it('nests its headings and has one h1', () => {
    const levels = findAll(page(), (node) => /^h[1-6]$/.test(node.tag)).map((node) => Number(node.tag[1]));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `h${level} after h${before}`);
      return level;
    });
  });

  it('gives every table a caption and scoped headings, every id once', () => {
    const root = page();
    for (const table of byTag(root, 'table')) {
      assert.equal(byTag(table, 'caption').length, 1);
      for (const heading of byTag(table, 'th')) assert.ok(heading.attributes.scope, textIn(heading));
    }
    const ids = findAll(root, (node) => node.attributes.id !== undefined).map((node) => node.attributes.id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it('links only to what is on the page, or to https', () => {
    const root = page();
    const ids = new Set(findAll(root, () => true).map((node) => node.attributes.id));
    for (const link of byTag(root, 'a')) {
      const href = link.attributes.href ?? '';
      assert.ok(href.startsWith('https://') || ids.has(href.slice(1)), href);
    }
    assert.equal(findAll(root, (node) => node.tag === 'script' || 'style' in node.attributes).length, 0);
    assert.ok(textIn(root).includes('<script>alert(1)</script>'), 'raw HTML is shown as text');
  });

  it('shows the table of measures as planners know it', () => {
    const table = tableWith(page(), 'Maßnahmenübersicht');
    assert.deepEqual(cells(byTag(byTag(table, 'thead')[0] as Node, 'tr')[0]), ['Nr.', 'Maßnahme', 'Ziel', 'Federführung', 'Beteiligte', 'Zeitraum', 'Finanzierung', 'Stand']);
    const rows = findAll(table, (node) => (node.attributes['data-item'] ?? '').startsWith('massnahme:'));
    assert.deepEqual(cells(rows[0]), [
      'M1.1', 'Lesepaten', 'Z1 , Z2', 'Jugendamt', 'Gewerbetreibende (finanzierend) Bewohner*innen', '2. Quartal 2026 – 2028',
      'Kosten: 18.000 € Projektfonds: 12.500,50 € (2026, gesichert) Eigenmittel: 1.000 €', 'In Umsetzung Läuft an. (Februar 2026)',
    ]);
    assert.deepEqual(cells(rows[1]), ['M2.1', 'Beratung für Mieterinnen und Mieter', 'Z2', 'Sozialamt', '', 'ab 2026 (Daueraufgabe)', 'Kosten: 3.500 € pro Jahr', 'Fortlaufend']);
  });

  it('orders the goals by field of action and says what the way to the target means', () => {
    const fields = byClass(page(), 'field-of-action');
    assert.deepEqual(fields.map((field) => textIn(byTag(field, 'h3')[0])), ['Handlungsfeld Bildung', 'Handlungsfeld Wohnen']);
    const row = byTag(byClass(page(), 'indicators')[0] as Node, 'tr')[1];
    assert.deepEqual(cells(row), ['Kinder in Bedarfsgemeinschaften KID:D5', '38,2 % (2024)', '32 % (2030)', '−6,2 Prozentpunkte (Verbesserung)', 'Berlin: 27,1 % (2024) – hier 11,1 Prozentpunkte höher (ungünstiger)']);
  });

  it('tells what became of suggestions and conflicts', () => {
    const text = textIn(page());
    assert.ok(text.includes('2 Anregungen: 1 übernommen, 1 nicht übernommen.'), text);
    assert.ok(text.includes('Senat zuständig'));
    assert.ok(textIn(byClass(page(), 'conflict')[0]).startsWith('K1 Parken oder Bäume Moderiert'));
    assert.ok(text.includes('Teilnehmende 1.200'));
  });

  it('has no heading for what is not there', () => {
    const root = page('bzrp: 1\nart: profil\nbezirksregion: "092007"\n');
    assert.deepEqual(byTag(root, 'h2').map(textIn), ['Inhalt', 'Quellen']);
    assert.equal(textIn(byTag(root, 'h1')[0]), 'Bezirksregion Adlershof');
  });

  it('renders whatever a half-written file holds', () => {
    const texts = ['', 'bzrp: 1', '- a\n- b', 'ziele: 5\nmassnahmen: {a: 1}\nbeteiligung:\n  - 7\n  - [1]\n', 'ziele:\n  -\n  - {id: , titel: [1], indikatoren: [{indikator: KID:D5, zielwert: x}]}\nmassnahmen:\n  - {ziele: Z1, federfuehrung: [1], finanzierung: [3], zeitraum: gestern, raumbezug: {a: b}}\n'];
    for (const text of texts) assert.ok(parseHtml(render(text).html).children.length > 0);
    for (let length = 0; length < SAMPLE.length; length += 97) parseHtml(render(SAMPLE.slice(0, length)).html);
  });

  it('shows the last readable state of a part that is broken, and says so', () => {
    const file = editable(SAMPLE);
    file.replace('titel: Lesepaten', 'titel: "Lesepaten');
    const root = parseHtml(renderProfile(file.read(), { catalogue }).html);
    const stale = findAll(root, (node) => textIn(node) === STALE_NOTICE);
    assert.equal(stale.length, 2, 'once in the table, once in the sheet');
    assert.ok(textIn(root).includes('Lesepaten'));
  });

  it('says where its items stand, and follows edits above them', () => {
    const file = editable(SAMPLE);
    const lineOfItem = (item: string): number => {
      const place = renderProfile(file.read(), { catalogue }).places.find((each) => each.item === item);
      assert.ok(place, item);
      return lineOf({ ...place });
    };
    const expected = (needle: string): number => file.document.text.slice(0, file.document.text.indexOf(needle)).split('\n').length - 1;
    for (const [item, needle] of [['ziel:Z2', 'id: Z2'], ['massnahme:M1.1', 'id: M1.1'], ['konflikt:K1', '{id: K1'], ['anregungen#1', '{text: Tempo'], ['feld:status', 'beschlossen'], ['herausforderungen#1', '{titel: Ohne']] as const) {
      assert.equal(lineOfItem(item), expected(needle), item);
    }
    file.replace('herausgeber: Bezirksamt\n', 'herausgeber: Bezirksamt\nvorbemerkung: |\n  Zwei\n  Zeilen\n');
    assert.equal(lineOfItem('massnahme:M1.1'), expected('id: M1.1'));
  });

  it('renders only the chapters whose part of the text changed', () => {
    const file = editable(SAMPLE);
    const cache = new RenderCache();
    const first = renderProfile(file.read(), { catalogue }, cache);
    assert.equal(cache.rendered, first.sections.length);
    assert.equal(renderProfile(file.read(), { catalogue }, cache).html, first.html);
    assert.equal(cache.rendered, 0);
    file.replace('Senat zuständig', 'Land zuständig');
    const second = renderProfile(file.read(), { catalogue }, cache);
    assert.equal(cache.rendered, 1);
    assert.deepEqual(second.sections.filter((section, index) => section.html !== first.sections[index]?.html).map(({ id }) => id), ['anregungen']);
    file.replace('titel: Gute Bildung', 'titel: Beste Bildung');
    assert.equal(renderProfile(file.read(), { catalogue }, cache).html, renderProfile(profileOf(file.document.text), { catalogue }).html);
  });

  it('shows findings where they stand, the weight in words', () => {
    const findings = new Map([['ziel:Z2', [{ severity: 'warning', code: 'goal-without-measure', message: 'Kein Ziel ohne Maßnahme.' } as const]]]);
    const root = parseHtml(renderProfile(profileOf(SAMPLE), { catalogue, findings }).html);
    const goal = findAll(root, (node) => node.attributes['data-item'] === 'ziel:Z2')[0];
    assert.ok(textIn(goal).endsWith('Warnung: Kein Ziel ohne Maßnahme.'));
  });

  it('joins the contributions of the offices', () => {
    const beitrag = 'bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\nziele:\n  - {id: Z9, titel: Jugendräume, handlungsfeld: bildung}\n';
    const root = parseHtml(renderProfile(profileOf(SAMPLE, beitrag), { catalogue }).html);
    assert.ok(textIn(byClass(root, 'cover')[0]).includes('Fachbeiträge Jugendamt'));
    assert.deepEqual(byClass(root, 'goal').map((goal) => goal.attributes.id), ['ziel-Z1', 'ziel-Z9', 'ziel-Z2']);
  });
});
