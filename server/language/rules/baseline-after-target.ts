import { entryIn } from '../analysis/site';
import { parseTime } from '../model/time';
import { valueOf } from '../syntax/tree';
import { say } from '../text/message';
import type { ItemRule } from './rule';

/** The baseline was not measured before the target is to be reached. */
export const rule: ItemRule = {
  severity: 'error',
  items: ['indicator-use'],
  check(site, context) {
    if (site.aliased) return;
    const target = valueOf(entryIn(site, 'zielwert')?.value, 'stand');
    const baseline = valueOf(entryIn(site, 'ausgangswert')?.value, 'stand');
    if (target?.kind !== 'scalar' || baseline?.kind !== 'scalar') return;
    const [from, to] = [parseTime(baseline.value), parseTime(target.value)];
    if (from && to && from.last >= to.first) context.report(target, say('The target must lie after the baseline ({0}).', baseline.source));
  },
};
