import { keyName, type Site } from '../analysis/site';
import { isWithin } from '../model/placeSystem';
import { itemsOf } from '../syntax/tree';
import { say } from '../text/message';
import type { Context, Fix, ValueRule } from './rule';
import { isToldAtAnchor } from './support/alias';
import { homeOf, isOutside, isOwnSpace, lorKey } from './support/lor';
import { setHere } from './support/write';

/** More are no help. */
const MOST = 8;

/** A Planungsraum that does not lie in the profile's Bezirksregion (in a `bezirk` file: in its Bezirk). */
export const rule: ValueRule = {
  severity: 'error',
  values: ['lor', 'space'],
  check(site, context) {
    const isPlace = keyName(site) === 'raumbezug' || (site.holds === 'space' && isOwnSpace(site));
    const lor = isPlace && !isToldAtAnchor(site, context) ? lorKey(site, context) : undefined;
    if (!lor || !isOutside(lor, context) || namesAnotherRegion(site, context)) return;
    const home = homeOf(context) ?? '';
    context.report(site, say('"{0}" ({1}) does not lie in {2}.', lor.key, lor.place?.name ?? '', context.places.name(home) ?? home), { fixes: () => fixes(site, home, context) });
  },
};

/** The Planungsräume of the own region, where there are few. */
function fixes(site: Site, home: string, context: Context): Fix[] {
  if (site.node.kind !== 'scalar') return [];
  const own = context.places.all(context.vintage()).filter(({ key }) => context.places.system.isPart(key) && isWithin(key, home));
  if (own.length > MOST) return [];
  return own.map(({ key, name }) => setHere(say('Replace with "{0}"', `${key} ${name}`), site, key, context));
}

/** Whether the list a Planungsraum stands in names a larger place beside the own one: the measure goes beyond the region on purpose. */
function namesAnotherRegion(site: Site, context: Context): boolean {
  const keys = itemsOf(site.parent?.node).flatMap((item) => context.places.system.read(item) ?? []);
  return keys.some((key) => !context.places.system.isPart(key) && key !== homeOf(context) && context.places.get(key, context.vintage()));
}
