import { keyName } from '../analysis/site';
import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isToldAtAnchor } from './support/alias';
import { homeOf, isOutside, isOwnSpace, lorKey } from './support/lor';

/** A Planungsraum that does not lie in the profile's Bezirksregion (in a `bezirk` file: in its Bezirk). */
export const rule: ValueRule = {
  severity: 'error',
  values: ['lor', 'space'],
  check(site, context) {
    const isPlace = keyName(site) === 'raumbezug' || (site.holds === 'space' && isOwnSpace(site));
    const lor = isPlace && !isToldAtAnchor(site, context) ? lorKey(site, context) : undefined;
    if (!lor || !isOutside(lor, context)) return;
    const home = homeOf(context) ?? '';
    context.report(site, say('"{0}" ({1}) does not lie in {2}.', lor.key, lor.place?.name ?? '', context.catalogue().places.name(home) ?? home));
  },
};
