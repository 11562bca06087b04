import { parseTime } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf, validIn } from './support/child';
import { setTo } from './support/suggest';
import { timeValue } from '../writing/word';

/** The baseline was not measured before the target is to be reached. */
export const rule: ItemRule = {
  severity: 'error',
  items: ['indicator-use'],
  check(site, context) {
    if (site.aliased) return;
    const target = validIn(childOf(site, 'zielwert', context), 'stand', context);
    const baseline = validIn(childOf(site, 'ausgangswert', context), 'stand', context);
    if (!target || !baseline) return;
    const [from, to] = [parseTime(baseline.node.value), parseTime(target.node.value)];
    if (from && to && from.last >= to.first) {
      const end = context.period()?.bis;
      const last = parseTime(end);
      const fixes = end !== undefined && last && last.first > from.last ? setTo(target, [timeValue(end, target.node.source)], context) : undefined;
      context.report(target, say('The target must lie after the baseline ({0}).', String(baseline.node.value)), { fixes });
    }
  },
};
