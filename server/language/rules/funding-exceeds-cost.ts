import { entryIn } from '../analysis/site';
import { toCents } from '../model/funding';
import { formatEuro } from '../model/number';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { centsOf, costOf, fundingOf, isOngoingMeasure } from './support/money';
import { setHere } from './support/write';

/** More money than the measure costs. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const key = entryIn(site, 'finanzierung')?.key;
    if (!key || site.aliased || isOngoingMeasure(site)) return;
    const cost = costOf(site, context);
    const total = centsOf(fundingOf(site, context) ?? []);
    if (cost.state !== 'present' || total === undefined || total <= toCents(cost.value)) return;
    context.report(key, say('The funding ({0}) is higher than the costs ({1}). Correct the amounts or the costs.', formatEuro(total / 100), formatEuro(cost.value)), {
      fixes: () => [setHere(say('Set the costs to {0}', formatEuro(total / 100)), cost.place, total / 100, context)],
    });
  },
};
