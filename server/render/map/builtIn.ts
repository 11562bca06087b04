/** The outlines we ship, drawn. */
import type { Outlines } from '../../language/geography/outlines';
import type { Area } from './geometry';
import { isWithin, type PlaceSystem } from '../../language/model/placeSystem';

/** Outlines of a Bezirk's regions, without those another source has. */
export function builtInAreas(known: Outlines, district: string, places: PlaceSystem, has: (key: string) => boolean): Area[] {
  return known.keys.filter((key) => places.isRegion(key) && isWithin(key, district) && !has(key)).flatMap((key) => areaOf(known, key) ?? []);
}

/** The outline of one place as an area that can be drawn. */
export function areaOf(known: Outlines, key: string): Area | undefined {
  const polygons = known.polygonsOf(key);
  return polygons && { key, geometry: { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))) } };
}
