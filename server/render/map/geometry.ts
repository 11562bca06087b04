import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Message } from '../../language/text/message';
import { planeOf } from '../../language/geography/plane';
import { isWithin, type PlaceSystem } from '../../language/model/placeSystem';

/** An area with its LOR key. Coordinates are metres in a plane, x to the east and y to the north. */
export interface Area {
  key: string;
  name?: string;
  geometry: MultiPolygon;
}

/** What the workspace's map files hold. The same object as long as the files are the same. */
export interface MapData {
  areas: readonly Area[];
  /** Names of the files read, for people. */
  files: readonly string[];
  /** Where the areas come from and under which licence, a sentence part for each file. */
  credits: readonly string[];
  /** What could not be read and why. */
  faults: readonly Message[];
}

/** Whether there is anything of a region to draw: its own area, or parts it can be put together from. */
export function showsRegion(areas: readonly Area[], region: string): boolean {
  return areas.some(({ key }) => isWithin(key, region));
}

/** Where key and name of a feature may stand, finest level first, as in the files of Berlin open data: `plr_id`, `bzr_name` … */
function columnsOf({ levels }: PlaceSystem, what: 'id' | 'name'): string[] {
  return [...[...levels].reverse().map(({ id, column }) => `${column ?? id}_${what}`), what];
}

/**
 * Reads areas from the parsed JSON of a GeoJSON or TopoJSON file, in WGS84 degrees or metres of EPSG:25833 (UTM zone 33).
 * Features without a LOR key or without an area are left out; a file of another kind has none. Throws when coordinates are no
 * numbers or a TopoJSON names arcs it does not have, and `FarAway` when they are those of no place in Germany.
 */
export function readAreas(json: unknown, places: PlaceSystem): Area[] {
  const found = featuresIn(json).flatMap((each) => {
    const properties = lowerCased(each.properties);
    const key = keyOf(properties, each.id, places);
    return key !== undefined && isArea(each.geometry) ? [{ key, name: nameOf(properties, places), polygons: polygonsOf(each.geometry) }] : [];
  });
  const sample = found.map(({ polygons }) => polygons[0]?.[0]?.[0]).find((position) => position !== undefined);
  if (!sample) return [];
  const toPlane = planeOf(checked(sample));
  return found.map(({ key, name, polygons }) => ({
    key,
    name,
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map((position) => toPlane(checked(position))))) },
  }));
}

/** What a map file says of where it comes from, under the names in use for it; `metadata` may hold it. */
const SOURCE_NAMES = ['quelle', 'attribution', 'source', 'herausgeber', 'publisher'] as const;
const LICENCE_NAMES = ['lizenz', 'license', 'licence', 'nutzungsbedingungen'] as const;

/** Source and licence of a map file as it states them, for the line below the map. @param name of the file */
export function creditOf(json: unknown, name: string): string {
  const own = lowerCased(json as GeoJsonProperties);
  const said = new Map([...lowerCased(own.get('metadata') as GeoJsonProperties), ...own]);
  const find = (names: readonly string[]): string | undefined => names.map((each) => said.get(each)).find((value): value is string => typeof value === 'string' && value.trim() !== '');
  const [source, licence] = [find(SOURCE_NAMES), find(LICENCE_NAMES)];
  if (source && licence) return source.includes(licence) ? source : `${source}, ${licence}`;
  if (licence) return `„${name}“, ${licence}`;
  return source ?? `„${name}“ (Quelle und Lizenz sind in der Datei nicht angegeben)`;
}

function featuresIn(json: unknown): Feature<Geometry | null, GeoJsonProperties>[] {
  if (typeof json !== 'object' || json === null || !('type' in json)) return [];
  if (json.type === 'FeatureCollection' && 'features' in json && Array.isArray(json.features)) {
    return json.features.filter((each): each is Feature => typeof each === 'object' && each !== null);
  }
  if (json.type !== 'Topology' || !('objects' in json)) return [];
  const topology = json as Topology;
  return Object.values(topology.objects).flatMap((object) => {
    const made = feature(topology, object) as Feature | FeatureCollection;
    return made.type === 'FeatureCollection' ? made.features : [made];
  });
}

function isArea(geometry: Geometry | null | undefined): geometry is Polygon | MultiPolygon {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Germany with some room around it: as degrees (WGS84), and as metres of EPSG:25833. */
const GERMANY = [
  { west: 5, east: 16, south: 47, north: 56 },
  { west: -100_000, east: 1_000_000, south: 5_200_000, north: 6_250_000 },
] as const;

/** The coordinates of a file are numbers, but of no place here: swapped, or of another system. */
export class FarAway extends Error {
  constructor(readonly position: Position) {
    super('A position lies far away.');
  }
}

function checked(position: Position): Position {
  const [x = Number.NaN, y = Number.NaN] = position;
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new TypeError('A position is no pair of numbers.');
  if (!GERMANY.some(({ west, east, south, north }) => x >= west && x <= east && y >= south && y <= north)) throw new FarAway(position);
  return position;
}

function lowerCased(properties: GeoJsonProperties): Map<string, unknown> {
  return new Map(Object.entries(typeof properties === 'object' && properties !== null ? properties : {}).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The finest key a feature carries; numbers get back the zero they lost. */
function keyOf(properties: ReadonlyMap<string, unknown>, id: unknown, places: PlaceSystem): string | undefined {
  for (const candidate of [...columnsOf(places, 'id').map((name) => properties.get(name)), id]) {
    const text = typeof candidate === 'number' ? String(candidate) : candidate;
    const key = typeof text === 'string' && /^\d+$/.test(text) ? places.restored(text) : undefined;
    if (key !== undefined && places.levelOf(key)) return key;
  }
  return undefined;
}

function nameOf(properties: ReadonlyMap<string, unknown>, places: PlaceSystem): string | undefined {
  for (const name of columnsOf(places, 'name')) {
    const value = properties.get(name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
