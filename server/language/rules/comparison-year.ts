import type { Site } from '../analysis/site';
import { dateOf, dayNumber, type Time } from '../model/time';
import { say } from '../text/message';
import type { Context, ItemRule } from './rule';
import { childOf, childrenOf, timeIn } from './support/child';

/** How many years may lie between a value and what it is compared with. */
const YEARS = 3;

/** A value of another place that is much older, or much newer, than every value of one's own. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['indicator-use'],
  check(site, context) {
    if (site.aliased) return;
    const own = [childOf(site, 'ausgangswert', context), ...readingsIn(site, 'verlauf', context)].flatMap((reading) => timeIn(reading, 'stand', context)?.value ?? []);
    if (own.length === 0) return;
    for (const reading of readingsIn(site, 'vergleich', context)) {
      const compared = timeIn(reading, 'stand', context);
      if (!compared || !own.every((time) => isFarApart(time, compared.value))) continue;
      context.report(compared.place, say('This is more than {0} years away from every value of your own. Compare with a closer year.', YEARS));
    }
  },
};

function readingsIn(use: Site, key: string, context: Context): Site[] {
  const list = childOf(use, key, context);
  return list ? childrenOf(list, context) : [];
}

function isFarApart(a: Time, b: Time): boolean {
  const [earlier, later] = a.last <= b.last ? [a, b] : [b, a];
  const { year, month, day } = dateOf(earlier.last);
  return later.first > dayNumber(year + YEARS, month, day);
}
