/** What is known of the key of a place in a file. */
import { textOf } from '../../syntax/tree';
import { keyName, type Site } from '../../analysis/site';
import type { Place } from '../../catalogue/places';
import { fold } from '../../catalogue/nearest';
import { isOf, isWithin, type PlaceLevel } from '../../model/placeSystem';
import type { SchemaFault } from '../../schema/validate';
import type { Context } from '../rule';

export interface LorKey {
  key: string;
  /** The place in the file's edition. */
  place: Place | undefined;
  /** The place in another edition, when the file's own has none. */
  other: Place | undefined;
  /** Levels the schema allows here. */
  levels: readonly PlaceLevel[];
}

/** The key a value gives; undefined for the whole city and for what is no key. */
export function lorKey(site: Site, context: Context): LorKey | undefined {
  if (site.node.kind !== 'scalar') return undefined;
  const { places } = context;
  const text = textOf(site.node);
  if (text === undefined || (site.holds === 'space' && places.system.isWhole(text))) return undefined;
  const key = places.system.read(site.node);
  if (key === undefined || !/^\d+$/.test(key)) return undefined;
  const vintage = context.vintage();
  const place = places.get(key, vintage);
  return { key, place, other: place ? undefined : places.elsewhere(key, vintage), levels: places.system.levelsFor(site.shape.holds?.levels) };
}

/** The places whose name stands where a key is asked for, of a level that fits there: `Adlershof`. */
export function placesCalled({ node, shape }: SchemaFault, context: Context): Place[] {
  const holds = shape.holds?.holds;
  const name = fold(textOf(node) ?? '').trim();
  if ((holds !== 'lor' && holds !== 'space') || name === '') return [];
  const levels = context.places.system.levelsFor(shape.holds?.levels);
  return context.places.all(context.vintage()).filter(({ key, name: its }) => isOf(key, levels) && fold(its) === name);
}

/** Whether the value is a key that exists, at a level that fits. */
export function isKnown(lor: LorKey): boolean {
  return lor.place !== undefined && isOf(lor.key, lor.levels);
}

/** The Bezirksregion of the file, of a `bezirk` file its Bezirk; undefined while the file's own key is unknown or outdated. */
export function homeOf(context: Context): string | undefined {
  const { regionKey: key, places } = context;
  if (key === undefined || !(context.art === 'bezirk' ? places.system.isDistrict(key) : places.system.isRegion(key))) return undefined;
  return places.get(key, context.vintage()) && key;
}

/** Whether a Planungsraum lies outside the file's own region; never while that is unknown. */
export function isOutside(lor: LorKey, context: Context): boolean {
  const home = homeOf(context);
  return context.places.system.isPart(lor.key) && isKnown(lor) && home !== undefined && !isWithin(lor.key, home);
}

/** Whether a value names the space a use of an indicator is about (`raum`), not one it is compared with. */
export function isOwnSpace(site: Site): boolean {
  for (let at = site.parent; at; at = at.parent) if (at.key && keyName(at) === 'vergleich') return false;
  return keyName(site) === 'raum';
}
