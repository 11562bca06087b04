import { overlaps } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf, timeIn } from './support/child';
import { profilePeriod } from './support/period';

/** A target for a time the profile is not about. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['indicator-use'],
  check(site, context) {
    if (site.aliased) return;
    const stand = timeIn(childOf(site, 'zielwert', context), 'stand', context);
    const period = profilePeriod(context);
    if (stand && period && !overlaps(stand.value, period)) context.report(stand.place, say('The target is for a time outside the period of the profile. Correct one of them.'));
  },
};
