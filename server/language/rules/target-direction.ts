import { type Site, scalarIn, stringOf } from '../analysis/site';
import { textOfEntry } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { Context, Fix, ItemRule } from './rule';
import { childOf, isAlias, type ScalarSite, validIn } from './support/child';
import { germanNumberAt } from './support/germanNumber';
import { boundsOf, entryOfUse } from './support/values';
import { swapTexts } from '../writing/mend';

/** A target that is worse than the baseline. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['indicator-use'],
  check(site, context) {
    if (site.aliased) return;
    const entry = entryOfUse(site, context);
    const target = valueIn(site, 'zielwert', context);
    const baseline = valueIn(site, 'ausgangswert', context);
    if (!entry || !target || !baseline || textOfEntry(entry, 'einheit') === 'klasse') return;
    const { minimum, maximum } = boundsOf(entry);
    if ([target.value, baseline.value].some((value) => value < minimum || value > maximum)) return;
    const swap = (): Fix[] => swapped(baseline.site, target.site, context);
    const wanted = directionOf(site, textOfEntry(entry, 'richtung'), context);
    if (wanted === 'less' && target.value > baseline.value) {
      context.report(target.site, say('The target is above the baseline, and this indicator should fall. Swap them, or give a "zielrichtung".'), { fixes: swap });
    } else if (wanted === 'more' && target.value < baseline.value) {
      context.report(target.site, say('The target is below the baseline, and this indicator should rise. Swap them, or give a "zielrichtung".'), { fixes: swap });
    }
  },
};

/** Which way is better: by the use's own `zielrichtung`, else by the catalogue. */
function directionOf(use: Site, byCatalogue: string | undefined, context: Context): 'less' | 'more' | undefined {
  const isGiven = scalarIn(use, 'zielrichtung') !== undefined;
  const direction = isGiven ? stringOf(validIn(use, 'zielrichtung', context)?.node) : byCatalogue;
  if (direction === 'senken' || direction === 'niedriger-besser') return 'less';
  if (direction === 'erhoehen' || direction === 'hoeher-besser') return 'more';
  return undefined;
}

function valueIn(use: Site, key: string, context: Context): { site: ScalarSite; value: number } | undefined {
  const site = validIn(childOf(use, key, context), 'wert', context);
  if (!site || typeof site.node.value !== 'number' || germanNumberAt(site, context)) return undefined;
  return { site, value: site.node.value };
}

/** Both values in the place of each other. */
function swapped(one: ScalarSite, other: ScalarSite, context: Context): Fix[] {
  if (isAlias(one) || isAlias(other)) return [];
  return [{ title: say('Swap baseline and target'), edits: swapTexts(context.slot.chunk.text, one, other) }];
}
