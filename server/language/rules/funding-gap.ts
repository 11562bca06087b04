import { scalarIn } from '../analysis/site';
import { formatEuro } from '../model/number';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { costOf, fundingOf, isOngoing, sum } from './support/money';

/** A measure under way or done whose secured money does not cover its costs. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['massnahme'],
  check(site, context) {
    const status = scalarIn(site, 'status')?.value;
    const cost = costOf(site);
    const funding = fundingOf(site);
    if ((status !== 'in-umsetzung' && status !== 'umgesetzt') || !cost || !funding?.isKnown || isOngoing(site) || site.aliased) return;
    const secured = sum(funding.rows.filter((row) => row.secured));
    if (secured < cost.value) context.report(cost.node, say('Of the costs {0} is secured.', formatEuro(secured)));
  },
};
