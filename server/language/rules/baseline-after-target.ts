import { parseTime } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf, timeIn } from './support/child';
import { setTo } from './support/suggest';
import { timeValue } from '../writing/word';

/** The baseline was not measured before the target is to be reached. */
export const rule: ItemRule = {
  severity: 'error',
  items: ['indicator-use'],
  check(site, context) {
    if (site.aliased) return;
    const target = timeIn(childOf(site, 'zielwert', context), 'stand', context);
    const baseline = timeIn(childOf(site, 'ausgangswert', context), 'stand', context);
    if (!target || !baseline) return;
    if (baseline.value.last >= target.value.first) {
      const end = context.period()?.bis;
      const last = parseTime(end);
      const fixes = end !== undefined && last && last.first > baseline.value.last ? setTo(target.place, [timeValue(end, target.place.node.source)], context) : undefined;
      context.report(target.place, say('The target must lie after the baseline ({0}).', String(baseline.place.node.value)), { fixes });
    }
  },
};
