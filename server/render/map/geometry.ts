import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** An area with its LOR key. Coordinates lie in a plane, x to the east and y to the north, in a unit that does not matter. */
export interface Area {
  key: string;
  name?: string;
  geometry: Geometry;
}

/** Where the LOR key of a feature may stand, as in the files of Berlin open data. */
const KEY_NAMES = ['PLR_ID', 'BZR_ID', 'PGR_ID', 'BEZ_ID', 'id'] as const;
const NAME_NAMES = ['PLR_NAME', 'BZR_NAME', 'PGR_NAME', 'BEZ_NAME', 'name'] as const;

/**
 * Reads areas from the parsed JSON of a GeoJSON or TopoJSON file, in WGS84 degrees or metres of EPSG:25833 (UTM zone 33).
 * Features without a LOR key or without an area are left out; a file of another kind has none.
 */
export function readAreas(json: unknown): Area[] {
  return featuresIn(json).flatMap((each): Area[] => {
    const key = keyOf(each);
    const geometry = each.geometry;
    if (key === undefined || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')) return [];
    const planar: Geometry =
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: geometry.coordinates.map(ringOf) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ringOf)) };
    return [{ key, name: nameOf(each.properties), geometry: planar }];
  });
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

/** The finest key a feature carries; numbers get back the zero they lost. */
function keyOf(each: Feature<Geometry | null, GeoJsonProperties>): string | undefined {
  const candidates: unknown[] = [...KEY_NAMES.map((name) => each.properties?.[name] as unknown), each.id];
  for (const candidate of candidates) {
    const text = typeof candidate === 'number' ? String(candidate) : candidate;
    if (typeof text === 'string' && /^\d{1,8}$/.test(text)) return text.length % 2 === 1 ? `0${text}` : text;
  }
  return undefined;
}

function nameOf(properties: GeoJsonProperties): string | undefined {
  for (const name of NAME_NAMES) {
    const value: unknown = properties?.[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function ringOf(ring: Position[]): Position[] {
  return ring.map(toPlane);
}

/** One degree of longitude in Berlin is this part of a degree of latitude. */
const SHRINK = Math.cos((52.52 * Math.PI) / 180);

/**
 * Metres of UTM zone 33 lie in a plane already. Degrees are stretched so that Berlin keeps its shape; over a city the error is
 * far below a line's width, and unlike on a sphere it does not matter which way round a ring runs.
 */
function toPlane([x = 0, y = 0]: Position): Position {
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x * SHRINK, y] : [x, y];
}
