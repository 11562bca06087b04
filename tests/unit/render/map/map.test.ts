import { type Message, say } from '../../../../server/language/text/message';
import { tellIn } from '../../../../server/language/text/bundles';
import assert from 'node:assert/strict';
import { charts } from '../../../../server/render/charts';
import { coarsen } from '../../../../server/render/map/coarsen';
import { creditOf, type MapData } from '../../../../server/render/map';
import { toUtm33 } from '../../../../server/language/geography/plane';
import type { RenderContext } from '../../../../server/render/context';
import { renderProfile } from '../../../../server/render/profile';
import { SAMPLE } from '../sample';
import { byClass, byTag, catalogueOf, parseHtml, profileOf, textIn, type Node } from '../support';
import { areasIn, outlines } from '../../../support/places';

const tellAuthor = (message: Message): string => tellIn('de', message);

/** A square of `size`, its south-west corner at x, y; coordinates invented. */
const square = (x: number, y: number, size: number): number[][][] => [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]];
const feature = (properties: object, coordinates: number[][][]) => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const mapOf = (...jsons: unknown[]): MapData => ({ areas: jsons.flatMap(areasIn), files: ['lor.geojson'], credits: ['lor.geojson'], faults: [] });

const catalogue = catalogueOf();
const yaml = SAMPLE.replace('    status: fortlaufend\n', '    status: fortlaufend\n    raumbezug: ["09200702"]\n');
const place = (map: MapData | undefined, more: Partial<RenderContext> = {}): Node => {
  const page = parseHtml(renderProfile(profileOf(yaml), { catalogue, charts, map, ...more }).html);
  return byTag(page, 'section').find(({ attributes }) => attributes.id === 'lage') as Node;
};
const numbers = (path: Node | undefined): number[] => (path?.attributes.d ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];

const REGIONS = collection(feature({ BZR_ID: '092007' }, square(400_000, 5_810_000, 2000)), feature({ BZR_ID: '092006', BZR_NAME: 'Nachbar' }, square(402_000, 5_810_000, 2000)), feature({ BZR_ID: '011001' }, square(380_000, 5_790_000, 9)));
const PARTS = collection(feature({ PLR_ID: 9200701 }, square(400_000, 5_810_000, 1000)), feature({ plr_id: '09200702', plr_name: 'Teil Ost' }, square(401_000, 5_810_000, 1000)));

describe('render/map', () => {
  it('lays degrees where EPSG:25833 has the same place', () => {
    const rounded = (place: number[]) => toUtm33(place).map((value) => Math.round(value * 10) / 10);
    // Known beforehand: a zone of UTM ends at 833.978,6 m on the equator; the meridian of GRS 80 is 4.984.944,4 m long up to 45°.
    assert.deepEqual(rounded([18, 0]), [833_978.6, 0]);
    assert.deepEqual(rounded([15, 45]), [500_000, Math.round(4_984_944.378 * 9.996) / 10]);
    const [[west = 0, low = 0], [east = 0, high = 0]] = [toUtm33([13, 52.5]), toUtm33([17, 52.5])];
    assert.ok(Math.abs(west + east - 1_000_000) < 0.001 && Math.abs(low - high) < 0.001, 'the same on both sides of the middle');
  });

  it('draws only the district, the own region above the others, all inside the drawing', () => {
    const section = place(mapOf(REGIONS));
    const areas = byClass(section, 'area');
    assert.deepEqual(areas.map((area) => textIn(byTag(area, 'title')[0])), ['Nachbar (092006)', 'Adlershof (092007)']);
    const [left, right] = [numbers(areas[1]), numbers(areas[0])];
    assert.ok([...left, ...right].every((value) => value >= 0 && value <= 680), 'inside');
    assert.ok(Math.max(...left.filter((_, index) => index % 2 === 0)) <= Math.min(...right.filter((_, index) => index % 2 === 0)), 'west is left');
  });

  it('puts north above south', () => {
    const section = place(mapOf(collection(feature({ BZR_ID: '092007' }, square(13.5, 52.4, 0.02)), feature({ BZR_ID: '092006' }, square(13.5, 52.43, 0.02)))));
    const [north, south] = byClass(section, 'area').map((area) => numbers(area).filter((_, index) => index % 2 === 1));
    assert.ok(Math.max(...(north ?? [])) <= Math.min(...(south ?? [])), `${north} above ${south}`);
  });

  it('marks the Planungsräume of measures by lines, names them, and lists them as a table', () => {
    const section = place(mapOf(REGIONS, PARTS));
    const parts = byClass(section, 'part');
    assert.deepEqual(parts.map((part) => [textIn(byTag(part, 'title')[0]), part.attributes.fill]), [
      ['Planungsraum 09200701 (09200701)', 'none'],
      ['Planungsraum Teil Ost (09200702): M2.1', 'url(#karte-schraffur)'],
    ]);
    assert.deepEqual(byTag(section, 'tr').slice(1).map(textIn), [
      'Adlershof (dieses Profil) 092007 Bezirksregion –',
      '09200701 09200701 Planungsraum –', 'Teil Ost 09200702 Planungsraum M2.1 Beratung für Mieterinnen und Mieter',
    ]);
    assert.match(textIn(byTag(section, 'desc')[0]), /hervorgehoben ist Adlershof\. Weitere Bezirksregionen: Nachbar\. Planungsräume mit eigenen Maßnahmen: Teil Ost\./);
  });

  it('puts regions together where a file has only Planungsräume', () => {
    const areas = byClass(place(mapOf(PARTS)), 'area-own');
    assert.equal(areas.length, 1);
    assert.equal((areas[0]?.attributes.d ?? '').split('Z').length - 1, 2, 'of both');
  });

  it('says why there is no map although there is a file', () => {
    const elsewhere = place({ areas: areasIn(collection(feature({ BZR_ID: '011001' }, square(13.3, 52.5, 0.1)))), files: ['mitte.geojson'], credits: ['mitte.geojson'], faults: [] }, { tellAuthor });
    assert.deepEqual(byClass(elsewhere, 'map-fault').map(textIn), ['mitte.geojson: Keine Fläche hat den Schlüssel 092007 (Adlershof). Gezeigt wird die schematische Darstellung.']);
    assert.deepEqual(byClass(place({ areas: [], files: [], credits: [], faults: [say('"{0}" cannot be read.', 'x.geojson')] }, { tellAuthor }), 'map-fault').map(textIn), ['„x.geojson“ ist nicht lesbar.']);
  });

  it('draws the outlines that come along where the workspace has no geometry, and says whose they are', () => {
    const section = place(undefined, { outlines });
    const titles = byClass(section, 'area').map((area) => textIn(byTag(area, 'title')[0]));
    assert.equal(titles.length, outlines.keys.filter((key) => key.startsWith('09') && key.length === 6).length);
    assert.equal(titles.at(-1), 'Adlershof (092007)');
    assert.deepEqual(byClass(section, 'attribution').map(textIn), [
      'Kartengrundlage: Umrisse der Bezirke und Bezirksregionen Berlins (LOR 2021), vereinfacht, Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE.',
    ]);
  });

  it('lets files take precedence: of what they hold nothing else is drawn, both are credited', () => {
    const section = place(mapOf(collection(feature({ BZR_ID: '092007' }, square(397_000, 5_808_000, 2000))), PARTS), { outlines });
    const own = byClass(section, 'area-own');
    assert.equal(own.length, 1);
    assert.equal(numbers(own[0]).length, 8, 'the square of the file');
    assert.match(textIn(byClass(section, 'attribution')[0]), /^Kartengrundlage: lor\.geojson; Umrisse der Bezirke/);
    const elsewhere = place({ areas: areasIn(collection(feature({ BZR_ID: '011001' }, square(13.3, 52.5, 0.1)))), files: ['mitte.geojson'], credits: ['Mitte'], faults: [] }, { outlines, tellAuthor });
    assert.equal(byClass(elsewhere, 'area-own').length, 1);
    assert.match(textIn(byClass(elsewhere, 'map-fault')[0]), /Gezeigt wird die mitgelieferte Karte\.$/);
    assert.doesNotMatch(textIn(byClass(elsewhere, 'attribution')[0]), /Mitte;/);
  });

  it('shows tiles for keys of 2006, and tells only the author where a map comes from', () => {
    const old = yaml.replace('bezirksregion:', 'lor: 2006\nbezirksregion:');
    const tiles = (context: Partial<RenderContext>): string[] =>
      byClass(parseHtml(renderProfile(profileOf(old), { catalogue, charts, outlines, ...context }).html), 'tile-map').map((each) => textIn(byClass(each, 'attribution')[0]));
    assert.deepEqual(tiles({}), ['Schematische Darstellung.']);
    assert.match(tiles({ tellAuthor })[0] ?? '', /wenn im Ordner „daten“/);
  });

  it('credits a file by what it says of itself, never by its bare name', () => {
    assert.equal(creditOf({ quelle: 'Geoportal Berlin', lizenz: 'dl-de/by-2-0' }, 'plr.geojson'), 'Geoportal Berlin, dl-de/by-2-0');
    assert.equal(creditOf({ metadata: { License: 'CC BY 4.0' } }, 'plr.geojson'), '„plr.geojson“, CC BY 4.0');
    for (const silent of [{ type: 'FeatureCollection' }, null, 'x']) assert.equal(creditOf(silent, 'plr.geojson'), '„plr.geojson“ (Quelle und Lizenz sind in der Datei nicht angegeben)');
  });

  it('is not led astray by what is no geometry', () => {
    assert.throws(() => areasIn(collection(feature({ BZR_ID: '092007' }, [[['13', 52] as unknown as number[]]]))));
    assert.deepEqual(areasIn(collection({ type: 'Feature', properties: { BZR_ID: '092007' }, geometry: { type: 'Point', coordinates: [13, 52] } })), []);
    for (const nothing of [[], [[]], square(13, 52, 0)]) assert.equal(byClass(place(mapOf(collection(feature({ BZR_ID: '092007' }, nothing)))), 'map').length, 0);
    assert.equal(byClass(place(mapOf(collection(feature({ BZR_ID: '092006' }, []), feature({ BZR_ID: '092007' }, square(13, 52, 0.1))))), 'area-own').length, 1);
  });

  it('thins outlines out, the same way from both sides of a border', () => {
    const border = Array.from({ length: 200 }, (_, index) => [1000 + Math.round(30 * Math.sin(index)), index * 50]);
    const west = [[0, 0], ...border, [0, 9950], [0, 0]];
    const east = [...border].reverse().concat([[2000, 0], [2000, 9950]], [border.at(-1) as number[]]);
    const thin = (ring: number[][]): string[] => coarsen({ key: '09', geometry: { type: 'MultiPolygon', coordinates: [[ring]] } }, 4000).geometry.coordinates.flat(2).map(String);
    const [left, right] = [thin(west), thin(east)];
    assert.ok(left.length < 100, `${left.length} of ${west.length}`);
    // Where three areas meet, a border ends: there the two sides may differ.
    const inner = (points: string[]) => points.filter((point) => Number(point.split(',')[1]) > 500 && Number(point.split(',')[1]) < 9400).sort();
    assert.deepEqual(inner(left), inner(right));
  });
});
