/** What is known of a LOR key in a file (Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE). */
import { keyName, type Site, stringOf } from '../../analysis/site';
import type { Place } from '../../catalogue/catalogue';
import { fold } from '../../catalogue/nearest';
import { LOR, readLorKey } from '../../model/lor';
import type { SchemaFault } from '../../schema/validate';
import type { Context } from '../rule';

export interface LorKey {
  key: string;
  /** The place in the file's vintage. */
  place: Place | undefined;
  /** The place in the other vintage, when the file's own has none. */
  other: Place | undefined;
  /** Levels the schema allows here, as numbers of digits. */
  levels: readonly number[];
}

const ALL_LEVELS = LOR.levels.map(({ digits }) => digits);

/** The key a value gives; undefined for `berlin` and for what is no key. */
export function lorKey(site: Site, context: Context): LorKey | undefined {
  if (site.node.kind !== 'scalar') return undefined;
  const text = stringOf(site.node);
  if (text === undefined || (site.holds === 'space' && text === 'berlin')) return undefined;
  const key = readLorKey(site.node);
  if (key === undefined || !/^\d+$/.test(key)) return undefined;
  const vintage = context.vintage();
  const { places } = context.catalogue();
  const place = places.get(key, vintage);
  const levels = site.holds === 'space' ? ALL_LEVELS : (site.shape.holds?.levels ?? ALL_LEVELS);
  return { key, place, other: place ? undefined : places.get(key, LOR.otherThan(vintage)), levels };
}

/** The places whose name stands where a key is asked for, of a level that fits there: `Adlershof`. */
export function placesCalled({ node, shape }: SchemaFault, context: Context): Place[] {
  const holds = shape.holds?.holds;
  const name = fold(stringOf(node) ?? '').trim();
  if ((holds !== 'lor' && holds !== 'space') || name === '') return [];
  const levels = shape.holds?.levels ?? ALL_LEVELS;
  return context.catalogue().places.all(context.vintage()).filter((place) => levels.includes(place.key.length) && fold(place.name) === name);
}

/** Whether the value is a key that exists, at a level that fits. */
export function isKnown(lor: LorKey): boolean {
  return lor.place !== undefined && lor.levels.includes(lor.key.length);
}

/** The Bezirksregion of the file, of a `bezirk` file its Bezirk; undefined while the file's own key is unknown or outdated. */
export function homeOf(context: Context): string | undefined {
  const key = context.regionKey;
  if (key === undefined || !(context.art === 'bezirk' ? LOR.isDistrict(key) : LOR.isRegion(key))) return undefined;
  return context.catalogue().places.get(key, context.vintage()) && key;
}

/** Whether a Planungsraum lies outside the file's own region; never while that is unknown. */
export function isOutside(lor: LorKey, context: Context): boolean {
  const home = homeOf(context);
  return LOR.isPart(lor.key) && isKnown(lor) && home !== undefined && !LOR.isWithin(lor.key, home);
}

/** Whether a value names the space a use of an indicator is about (`raum`), not one it is compared with. */
export function isOwnSpace(site: Site): boolean {
  for (let at = site.parent; at; at = at.parent) if (at.key && keyName(at) === 'vergleich') return false;
  return keyName(site) === 'raum';
}
