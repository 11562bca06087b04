import { keyName } from '../analysis/site';
import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isKnown, isOwnSpace, lorKey } from './support/lor';

/** A Planungsraum that does not lie in the profile's Bezirksregion (in a `bezirk` file: in its Bezirk). */
export const rule: ValueRule = {
  severity: 'error',
  values: ['lor', 'space'],
  check(site, context) {
    const isPlace = keyName(site) === 'raumbezug' || (site.holds === 'space' && isOwnSpace(site));
    const lor = isPlace ? lorKey(site, context) : undefined;
    const home = context.regionKey;
    if (!lor || lor.key.length !== 8 || !isKnown(lor) || home === undefined) return;
    const { places } = context.catalogue();
    if (!places.get(home, context.vintage()) || lor.key.startsWith(home)) return;
    context.report(site, say('"{0}" ({1}) does not lie in {2}.', lor.key, lor.place?.name ?? '', places.name(home) ?? home));
  },
};
