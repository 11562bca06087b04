/** A place on the map in degrees of WGS84 (FORMAT §1 *point*). */
import type { Point } from '../geography/outlines';
import type { Fields } from './fields';

export type { Point };

/** Reads a point; undefined while a coordinate is missing or no degree. */
export function readPoint(fields: Fields): Point | undefined {
  return pointOf(fields.number('breite'), fields.number('laenge'));
}

/** A point of two numbers; undefined when one is missing or lies outside the globe. */
export function pointOf(breite: number | undefined, laenge: number | undefined): Point | undefined {
  if (breite === undefined || laenge === undefined || Math.abs(breite) > 90 || Math.abs(laenge) > 180) return undefined;
  return { breite, laenge };
}
