import { wordOf } from '../analysis/site';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf } from './support/child';
import { belowDistrict } from './support/references';

/** A goal that no measure of the workspace serves. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['ziel'],
  check(site, context) {
    const id = childOf(site, 'id', context);
    const name = wordOf(id?.node);
    if (!id || name === undefined || site.aliased || context.alone) return;
    if (context.own(`ref:${name}`).some(({ says }) => says['from'] === 'massnahmen.ziele')) return;
    if (context.own('unclear:massnahmen.ziele').length > 0) return;
    context.report(id, say('No measure serves this goal yet. Add one, or name the goal in a measure.'), { missing: belowDistrict(context) });
  },
};
