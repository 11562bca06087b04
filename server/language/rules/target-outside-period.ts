import { overlaps, parseTime } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf, validIn } from './support/child';
import { profilePeriod } from './support/period';

/** A target for a time the profile is not about. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['indicator-use'],
  check(site, context) {
    if (site.aliased) return;
    const stand = validIn(childOf(site, 'zielwert', context), 'stand', context);
    const time = parseTime(stand?.node.value);
    const period = profilePeriod(context);
    if (stand && time && period && !overlaps(time, period)) context.report(stand, say('The target is for a time outside the period of the profile. Correct one of them.'));
  },
};
