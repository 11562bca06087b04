import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseExample } from '../../../server/language/model/caseExample';
import { readCatalogueFile } from '../../../server/language/model/catalogueFile';
import { readDistrict } from '../../../server/language/model/district';
import { writtenArt } from '../../../server/language/model/profile';
import { Document } from '../../../server/language/syntax/document';
import { RenderCache } from '../../../server/render/cache';
import { renderCaseExample } from '../../../server/render/caseExample';
import { renderCatalogueFile } from '../../../server/render/catalogueFile';
import { charts } from '../../../server/render/charts';
import { renderDistrict } from '../../../server/render/district';
import { renderGoalSheets } from '../../../server/render/goalSheets';
import { hyphenate } from '../../../server/render/hyphenate';
import { actorRows, uninvitedGroups } from '../../../server/render/network';
import { renderProfile } from '../../../server/render/profile';
import { overdueIn } from '../../../server/render/sections/regions';
import { viewsOf } from '../../../server/render/views';
import { SAMPLE } from './sample';
import { byClass, byTag, catalogueOf, findAll, parseHtml, profileOf, textIn, type Node } from './support';
import { areasIn, newReader } from '../../support/places';

const catalogue = catalogueOf();
const file = (text: string): Document => new Document('test:/a.bzrp.yaml', text);
const square = (x: number, y: number, size: number): number[][][] => [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]];

describe('render/views', () => {
  it('knows what can be shown of a kind of file', () => {
    assert.deepEqual([viewsOf('katalog'), viewsOf('beitrag'), viewsOf(undefined)], [['katalog'], ['profil', 'kurz', 'zielblatt'], ['profil', 'kurz', 'zielblatt']]);
  });

  it('gives each goal a sheet of its own', () => {
    const page = parseHtml(renderGoalSheets(profileOf(SAMPLE), { catalogue }).html);
    assert.deepEqual(byClass(page, 'goal-sheet').map((sheet) => textIn(byTag(sheet, 'h2')[0])), ['Z1 Gute Bildung', 'Z2 Bezahlbares Wohnen']);
    assert.ok(textIn(page).includes('M2.1 Beratung für Mieterinnen und Mieter – Fortlaufend'));
  });

  it('shows a case example with its Chancen and Grenzen', () => {
    const page = renderCaseExample(readCaseExample(file('art: fallbeispiel\nid: F1\ntitel: Brücke\nhandlungsfeld: bildung\nbeschreibung: Text\nchancen: [Eins, Zwei]\ngrenzen: [Drei]\nakteure: [Jugendamt]\n'), newReader()), { catalogue });
    const root = parseHtml(page.html);
    assert.deepEqual(byTag(root, 'h2').map(textIn), ['Worum es geht', 'Beteiligte', 'Chancen', 'Grenzen']);
    assert.deepEqual(findAll(root, (node) => /^(chancen|grenzen)#/.test(node.attributes['data-item'] ?? '')).map(textIn), ['Eins', 'Zwei', 'Drei']);
    assert.equal(page.places.length, 7);
  });

  it('shows a catalogue as tables, without columns nobody filled', () => {
    const page = parseHtml(renderCatalogueFile(readCatalogueFile(file('art: katalog\ntitel: Eigenes\nprogramme:\n  - {id: p, name: Topf, hoechstbetrag: 1500}\n'), newReader()), { catalogue }).html);
    assert.deepEqual(byTag(page, 'th').map(textIn), ['Kennung', 'Name', 'Höchstens', 'p']);
    assert.ok(textIn(page).includes('1.500 €'));
  });

  it('shows a district with the state of its regions', () => {
    const district = readDistrict(file('art: bezirk\nbezirk: "09"\ntitel: Treptow-Köpenick\nleitziele:\n  - {id: L9, titel: Gemeinsam}\nziele:\n  - {id: Z7, titel: Ziel, handlungsfeld: wohnen, leitziel: L9}\n'), newReader());
    const page = parseHtml(renderDistrict(district, [{ profile: profileOf(SAMPLE) }], { catalogue }).html);
    const row = byTag(byClass(page, 'regions')[0] as Node, 'tr')[1];
    assert.deepEqual((row as Node).children.map((cell) => (typeof cell === 'string' ? cell : textIn(cell))), ['Adlershof 092007', 'Beschlossen', '2', '2', '1 in Umsetzung, 1 fortlaufend', '0', 'Jugendamt (1), Sozialamt (1)']);
    assert.equal(overdueIn(profileOf(SAMPLE.replace('termin: 2026-05-01', 'termin: 2026-02'))), 1);
    assert.ok(textIn(byClass(page, 'goal')[0]).includes('Leitziel L9 Gemeinsam'));
  });

  const surroundings = `art: bezirk
bezirk: "09"
titel: Treptow-Köpenick
bilanz: Drei von vier Zielen sind *erreicht*.
kennzahlen:
  - {indikator: KID:D5, ausgangswert: {wert: 19.4, stand: 2024}, quelle: Eigene Erhebung}
planungen:
  - {titel: Nahverkehrsplan, art: Landesplanung, traeger: Senatsverwaltung, zeitraum: {von: 2026, bis: 2028}}
bilder:
  - {datei: a.png, alt: Der Müggelsee}
  - {datei: b.png, alt: Die Altstadt}
ziele:
  - {id: Z1, titel: Wohnen, handlungsfeld: wohnen, zielerreichung: {grad: teilweise, text: Zur Hälfte}}
massnahmen:
  - {id: M1, titel: Geplantes, ziele: [Z1], status: geplant}
  - {id: M2, titel: Gewünschtes, ziele: [Z1], status: vorschlag}
`;

  it('shows everything a file of a district can hold, what is proposed apart from what is planned', () => {
    const rendered = renderDistrict(readDistrict(file(surroundings), newReader()), [], { catalogue });
    const page = parseHtml(rendered.html);
    assert.deepEqual(byTag(page, 'h2').map(textIn), ['Inhalt', 'Kennzahlen', 'Bilanz', 'Planungen und Fördergebiete', 'Ziele und Strategien', 'Maßnahmen', 'Bilder', 'Quellen']);
    const part = (id: string): string => textIn(findAll(page, ({ attributes }) => attributes.id === id)[0]);
    assert.match(part('kennzahlen'), /19,4 %/);
    assert.match(part('bilanz'), /Drei von vier Zielen sind erreicht ?\..*Z1 Wohnen.*Teilweise erreicht.*Zur Hälfte/s);
    assert.match(part('planungen'), /Nahverkehrsplan · Landesplanung.*Senatsverwaltung.*2026.*2028/s);
    assert.match(part('quellen'), /KID:D5.*Eigene Erhebung/s);
    assert.deepEqual([part('titel').includes('Der Müggelsee'), part('bilder').includes('Der Müggelsee'), part('bilder').includes('Die Altstadt')], [true, false, true], 'the first picture stands on the cover alone');
    assert.deepEqual(byClass(page, 'group-row').map(textIn).at(-1), 'Vorschläge, noch nicht vereinbart');
    const items = new Set(findAll(page, (node) => node.attributes['data-item'] !== undefined).map((node) => node.attributes['data-item']));
    assert.deepEqual(rendered.places.filter(({ item }) => !items.has(item)).map(({ item }) => item), []);
    assert.deepEqual(['kennzahl', 'planung', 'bild'].map((kind) => rendered.places.some(({ item }) => item.startsWith(kind))), [true, true, true], 'editor and page can scroll together there');
  });

  it('renders of a district what an edit of its surroundings changes', () => {
    const document = file(surroundings);
    const reader = newReader();
    const cache = new RenderCache();
    const render = (known?: RenderCache): string => renderDistrict(readDistrict(document, known ? reader : newReader()), [], { catalogue }, known).html;
    render(cache);
    for (const [word, sections] of [['19.4', 1], ['Landesplanung', 1], ['Drei von', 1], ['Die Altstadt', 1], ['Der Müggelsee', 2], ['Eigene Erhebung', 2]] as const) {
      const at = document.text.indexOf(word);
      document.update([{ start: at, end: at + word.length, text: word === '19.4' ? '18.1' : 'Neues' }]);
      assert.equal(render(cache), render(), word);
      assert.ok(cache.rendered <= sections, `${word}: ${cache.rendered}`);
    }
  });

  it('shows who takes which part, and the groups nobody asked', () => {
    const { measures } = profileOf(SAMPLE);
    const rows = actorRows(measures, { catalogue });
    assert.deepEqual(rows.map(({ name, group, roles }) => [name, group, [...roles.values()].flat()]), [
      ['Jugendamt', 'Verwaltung', ['federfuehrend']],
      ['Sozialamt', 'Verwaltung', ['federfuehrend']],
      ['Bewohner*innen', 'Bewohner*innen', ['mitwirkend']],
      ['Gewerbetreibende', 'Gewerbetreibende', ['finanzierend']],
    ]);
    assert.deepEqual(uninvitedGroups(rows.slice(0, 2), { catalogue }), ['Gewerbetreibende', 'Bewohner*innen']);
    const page = parseHtml(renderProfile(profileOf(SAMPLE), { catalogue }).html);
    assert.equal(textIn(byTag(page, 'section').find(({ attributes }) => attributes.id === 'matrix-ziele')).split('dient Ziel').length - 1, 3);
  });

  it('draws the region in its district, in degrees or metres', () => {
    const feature = (key: string, x: number, y: number, size: number) => ({ type: 'Feature', properties: { BZR_ID: key, BZR_NAME: key }, geometry: { type: 'Polygon', coordinates: square(x, y, size) } });
    const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features });
    const degrees = areasIn(collection([feature('092007', 13.5, 52.4, 0.1), feature('092006', 13.6, 52.4, 0.1), feature('011001', 13.3, 52.5, 0.1), { type: 'Feature' }, null]));
    const metres = areasIn(collection([feature('092007', 400000, 5810000, 1000)]));
    assert.deepEqual([degrees.length, metres.length], [3, 1]);
    const page = parseHtml(renderProfile(profileOf(SAMPLE), { catalogue, charts, map: { areas: degrees, files: ['lor.geojson'], credits: ['lor.geojson'], faults: [] } }).html);
    const paths = byClass(page, 'area');
    assert.deepEqual(paths.map(textIn), ['092006 (092006)', 'Adlershof (092007)'], 'only its district, itself on top');
    const [, own] = paths.map((path) => (path.attributes.d ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []);
    assert.ok(own && own.length >= 8 && own.every((value) => value >= 0 && value <= 680), 'inside the drawing');
  });

  it('reads a TopoJSON, and nothing from what is no map', () => {
    const topology = { type: 'Topology', arcs: [[[13.5, 52.4], [13.6, 52.4], [13.6, 52.5], [13.5, 52.4]]], objects: { bzr: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 92007, arcs: [[0]] }] } } };
    assert.deepEqual(areasIn(topology).map(({ key }) => key), ['092007']);
    for (const wrong of [null, 5, 'x', [], {}, { type: 'Topology' }, { type: 'FeatureCollection', features: 3 }]) assert.deepEqual(areasIn(wrong), []);
  });

  it('shows tiles where there is no map', () => {
    const raeume = [{ schluessel: '09', name: 'Bezirk' }, { schluessel: '092007', name: 'Adlershof', lor: 2021 }, { schluessel: '092006', name: 'Nachbar', lor: 2021 }, { schluessel: '09200701', name: 'Teil', lor: 2021 }, { schluessel: '090101', name: 'Alt', lor: 2006 }];
    const page = parseHtml(renderProfile(profileOf(SAMPLE), { catalogue: catalogueOf({ raeume }), charts }).html);
    assert.deepEqual(byClass(page, 'tile').map(textIn), ['Nachbar 092006', 'Adlershof 092007', 'Teil 09200701']);
  });

  it('breaks compounds only at their joints', () => {
    assert.equal(hyphenate('Infrastrukturförderprogramm').replaceAll('\u00ad', '|'), 'Infrastruktur|förder|programm');
    assert.equal(hyphenate('Wirtschaftsförderung').replaceAll('\u00ad', '|'), 'Wirtschafts|förderung');
    assert.equal(hyphenate('Nachbarschaftsorte und Öffnungsstunden').replaceAll('\u00ad', '|'), 'Nachbar|schaftsorte und Öffnungs|stunden');
    assert.equal(hyphenate('Gesamtredaktion'), 'Gesamtredaktion');
    assert.equal(hyphenate('Jugendamt'), 'Jugendamt');
  });

  it('renders every example, and every file of mistakes, as HTML that nests', () => {
    const root = join(__dirname, '../../../examples');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bzrp.yaml'));
    assert.ok(files.length > 5);
    for (const name of files) {
      const document = file(readFileSync(join(root, name), 'utf8'));
      const context = { catalogue, charts };
      const pages = {
        bezirk: () => [renderDistrict(readDistrict(document, newReader()), [], context)],
        katalog: () => [renderCatalogueFile(readCatalogueFile(document, newReader()), context)],
        fallbeispiel: () => [renderCaseExample(readCaseExample(document, newReader()), context)],
        profil: () => [renderProfile(profileOf(document.text), context), renderGoalSheets(profileOf(document.text), context)],
      };
      const art = writtenArt(document);
      const make = art === 'bezirk' || art === 'katalog' || art === 'fallbeispiel' ? pages[art] : pages.profil;
      for (const page of make()) {
        const tree = parseHtml(page.html);
        assert.equal(byTag(tree, 'main').length, 1, name);
        assert.equal(byTag(tree, 'h1').length, 1, name);
        const ids = findAll(tree, (node) => node.attributes.id !== undefined).map((node) => node.attributes.id);
        assert.deepEqual(ids, [...new Set(ids)], `ids of ${name}`);
        const items = new Set(findAll(tree, (node) => node.attributes['data-item'] !== undefined).map((node) => node.attributes['data-item']));
        for (const place of page.places) assert.ok(items.has(place.item) || place.item.startsWith('feld:'), `${place.item} of ${name}`);
      }
    }
  });
});
