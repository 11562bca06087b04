import { type Site, scalarIn } from '../analysis/site';
import { textOfEntry } from '../catalogue/catalogue';
import { asNumber } from '../model/field';
import { say } from '../text/message';
import type { Context, Fix, ItemRule } from './rule';
import { childOf, isAlias, type Stated, type ScalarSite, textIn, valueIn } from './support/child';
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
    const target = numberOf(site, 'zielwert', context);
    const baseline = numberOf(site, 'ausgangswert', context);
    if (!entry || !target || !baseline || textOfEntry(entry, 'einheit') === 'klasse') return;
    const { minimum, maximum } = boundsOf(entry);
    if ([target.value, baseline.value].some((value) => value < minimum || value > maximum)) return;
    const swap = (): Fix[] => swapped(baseline.place, target.place, context);
    const wanted = directionOf(site, textOfEntry(entry, 'richtung'), context);
    if (wanted === 'less' && target.value > baseline.value) {
      context.report(target.place, say('The target is above the baseline, and this indicator should fall. Swap them, or give a "zielrichtung".'), { fixes: swap });
    } else if (wanted === 'more' && target.value < baseline.value) {
      context.report(target.place, say('The target is below the baseline, and this indicator should rise. Swap them, or give a "zielrichtung".'), { fixes: swap });
    }
  },
};

/** Which way is better: by the use's own `zielrichtung`, else by the catalogue. */
function directionOf(use: Site, byCatalogue: string | undefined, context: Context): 'less' | 'more' | undefined {
  const isGiven = scalarIn(use, 'zielrichtung') !== undefined;
  const direction = isGiven ? textIn(use, 'zielrichtung', context)?.value : byCatalogue;
  if (direction === 'senken' || direction === 'niedriger-besser') return 'less';
  if (direction === 'erhoehen' || direction === 'hoeher-besser') return 'more';
  return undefined;
}

/** The number of one of the use's values; undefined while it is told to be written in another way. */
function numberOf(use: Site, key: string, context: Context): Stated<number> | undefined {
  const said = valueIn(childOf(use, key, context), 'wert', asNumber, context);
  return said && !germanNumberAt(said.place, context) ? said : undefined;
}

/** Both values in the place of each other. */
function swapped(one: ScalarSite, other: ScalarSite, context: Context): Fix[] {
  if (isAlias(one) || isAlias(other)) return [];
  return [{ title: say('Swap baseline and target'), edits: swapTexts(context.slot.chunk.text, one, other) }];
}
