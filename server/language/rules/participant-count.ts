import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf, childrenOf, amountIn } from './support/child';

/** More people by groups than in all. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['beteiligung'],
  check(site, context) {
    const people = amountIn(site, 'anzahl', context);
    const groups = childOf(site, 'teilnehmende', context);
    if (people.state !== 'present' || !groups || site.aliased) return;
    const sum = childrenOf(groups, context).reduce((total, group) => total + (amountIn(group, 'anzahl', context).value ?? 0), 0);
    if (sum > people.value) context.report(people.place, say('By groups {0} people took part, more than in all. Correct one of the numbers.', sum));
  },
};
