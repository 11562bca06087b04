import { entryIn } from '../analysis/site';
import { formatEuro } from '../model/number';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { costOf, fundingOf, isOngoing, sum } from './support/money';

/** More money than the measure costs. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const key = entryIn(site, 'finanzierung')?.key;
    const cost = costOf(site);
    const funding = fundingOf(site);
    if (!key || !cost || !funding?.isKnown || isOngoing(site) || site.aliased) return;
    const total = sum(funding.rows);
    if (total > cost.value) context.report(key, say('The funding ({0}) is higher than the costs ({1}).', formatEuro(total), formatEuro(cost.value)));
  },
};
