/** The outlines we ship: read when a map is drawn, one line at a time. */
import { Outlines } from '../../language/geography/outlines';
import file from '../../../schemas/karte/umrisse-2021.json';
import type { Area } from './geometry';
import { LOR } from '../../language/model/lor';

/** Keys of 2021. */
export const outlines = new Outlines(file);

/** How to name where they come from, as their licence demands. */
export const OUTLINE_CREDIT = `${file.titel}, ${file.quelle}, ${file.lizenz}`;

/** Outlines of a Bezirk's regions, without those another source has. */
export function builtInAreas(known: Outlines, district: string, has: (key: string) => boolean): Area[] {
  return known.keys.filter((key) => LOR.isRegion(key) && LOR.isWithin(key, district) && !has(key)).flatMap((key) => areaOf(known, key) ?? []);
}

/** The outline of one place as an area that can be drawn. */
export function areaOf(known: Outlines, key: string): Area | undefined {
  const polygons = known.polygonsOf(key);
  return polygons && { key, geometry: { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))) } };
}
