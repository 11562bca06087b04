import { entryIn, type Site } from '../analysis/site';
import { asNumber, fieldOf } from '../model/field';
import { formatNumber } from '../model/number';
import { type Point, pointOf } from '../model/point';
import { itemsOf, resolve, textOf } from '../syntax/tree';
import { type Message, say } from '../text/message';
import type { Context, Fix, ItemRule } from './rule';
import { childOf, fieldsIn, isAlias } from './support/child';
import { homeOf } from './support/lor';
import { swapTexts } from '../writing/mend';

/** Our outlines are simplified, and what lies across the street is still in the neighbourhood. In metres. */
const TOLERANCE = 300;

/** A measure that is drawn outside the places it is for. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const key = entryIn(site, 'koordinaten')?.key;
    const map = childOf(site, 'koordinaten', context);
    const keys = placesOf(site, context);
    if (!key || !map || site.aliased || keys.length === 0 || context.vintage() !== context.places.system.current) return;
    const find = fieldsIn(map, context);
    const [breite, laenge] = [fieldOf(find, 'breite', asNumber), fieldOf(find, 'laenge', asNumber)];
    const point = pointOf(breite.value, laenge.value);
    if (breite.state !== 'present' || laenge.state !== 'present' || !point) return;
    const away = distance(point, keys, context);
    if (away === undefined || away <= TOLERANCE) return;
    const swapped = pointOf(laenge.value, breite.value);
    const isSwapped = swapped !== undefined && (distance(swapped, keys, context) ?? Number.POSITIVE_INFINITY) <= TOLERANCE;
    context.report(key, isSwapped ? say('"breite" and "laenge" are swapped: in Berlin the latitude is about 52.5 and the longitude about 13.4.') : messageFor(point, away, keys, context), {
      fixes: () => (isSwapped ? swap(breite.place, laenge.place, context) : []),
    });
  },
};

/** Keys of the places a measure is for; none where it goes beyond them or they are not known. */
function placesOf(measure: Site, context: Context): string[] {
  const node = resolve(entryIn(measure, 'raumbezug')?.value);
  if (node?.kind === 'list') return itemsOf(node).flatMap((item) => context.places.system.read(item) ?? []);
  if (node && textOf(node) !== 'bezirksregion') return [];
  const home = homeOf(context);
  return home === undefined ? [] : [home];
}

/** Metres to the nearest of some places, of parts of a region to the region: finer outlines we have not. Undefined while the outline of one is not known. */
function distance(point: Point, keys: readonly string[], context: Context): number | undefined {
  const all = keys.map((key) => context.outlines().distance(context.places.system.regionOf(key), point));
  return all.includes(undefined) ? undefined : Math.min(...all.filter((each) => each !== undefined));
}

function messageFor(point: Point, away: number, keys: readonly string[], context: Context): Message {
  const name = (key: string): string => context.places.name(key) ?? key;
  const asked = keys.map(name).join(', ');
  const region = context.outlines().regionAt(point);
  const kilometres = formatNumber(Math.round(away / 100) / 10);
  if (region === undefined) return say('The point lies outside {0}, {1} km from {2}. Correct the coordinates.', context.places.system.whole.name, kilometres, asked);
  return say('The point lies in {0}, {1} km outside {2}. Correct the coordinates, or name the place under "raumbezug".', name(region), kilometres, asked);
}

function swap(breite: Site, laenge: Site, { slot }: Context): Fix[] {
  if (isAlias(breite) || isAlias(laenge)) return [];
  return [{ title: say('Swap "breite" and "laenge"'), edits: swapTexts(slot.chunk.text, breite, laenge) }];
}
