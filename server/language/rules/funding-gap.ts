import { toCents } from '../model/funding';
import { formatEuro } from '../model/number';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { textIn } from './support/child';
import { centsOf, costOf, fundingOf, isOngoingMeasure } from './support/money';

/** A measure under way or done whose money is all told of, and what is secured of it does not cover the costs. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['massnahme'],
  check(site, context) {
    const status = textIn(site, 'status', context)?.value;
    if ((status !== 'in-umsetzung' && status !== 'umgesetzt') || site.aliased || isOngoingMeasure(site)) return;
    const rows = fundingOf(site, context);
    const cost = costOf(site, context);
    if (!rows || cost.state !== 'present' || rows.some(({ secured }) => secured.value === undefined)) return;
    const promised = rows.filter(({ secured }) => secured.value);
    // Money that is promised without an amount may be all that is missing.
    if (promised.some(({ amount }) => amount.state === 'missing')) return;
    const secured = centsOf(promised);
    if (secured === undefined || secured >= toCents(cost.value)) return;
    context.report(cost.place, say('Only {0} of the costs are secured. Say where the rest comes from.', formatEuro(secured / 100)));
  },
};
