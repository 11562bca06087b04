import { entryIn } from '../analysis/site';
import { overlaps } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { profilePeriod, spanOfMeasure } from './support/period';

/** A measure that lies wholly outside the profile's period. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const key = entryIn(site, 'zeitraum')?.key;
    const span = spanOfMeasure(site);
    const period = profilePeriod(context);
    if (!key || !span || !period || site.aliased || overlaps(span, period)) return;
    context.report(key, say('The measure lies outside the period of the profile. Correct one of them.'));
  },
};
