import { entryIn, scalarIn, type Site, stringOf } from '../analysis/site';
import { textOfEntry } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { Context, ItemRule } from './rule';
import { boundsOf, entryOfUse } from './support/values';

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
    const own = stringOf(scalarIn(site, 'zielrichtung'));
    const direction = own ?? textOfEntry(entry, 'richtung');
    const wantsLess = direction === 'senken' || direction === 'niedriger-besser';
    const wantsMore = direction === 'erhoehen' || direction === 'hoeher-besser';
    if ((wantsLess && target.value > baseline.value) || (wantsMore && target.value < baseline.value)) {
      context.report(target.site, wantsLess ? say('The target is above the baseline, and this indicator should fall. Swap them, or give a "zielrichtung".') : say('The target is below the baseline, and this indicator should rise. Swap them, or give a "zielrichtung".'));
    }
  },
};

function valueIn(use: Site, key: string, context: Context): { site: Site; value: number } | undefined {
  const map = entryIn(use, key)?.value;
  const site = context.sites.find((each) => each.holds === 'number' && each.parent?.node === map && String(each.key?.value) === 'wert');
  return site?.node.kind === 'scalar' && typeof site.node.value === 'number' && !site.faulty ? { site, value: site.node.value } : undefined;
}
