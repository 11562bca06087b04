import { keyName } from '../analysis/site';
import { asReading, asText } from '../model/field';
import { isSameStand, written } from '../statistics/statistics';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { valueIn } from './support/child';
import { atDecimalsOf, sourcedValues, takeEdits, valueText } from './support/statistics';
import { entryOfUse, useOf } from './support/values';

/** A value that is not the one a statistics file has for the same indicator, place and time. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['measurement', 'comparison'],
  check(site, context) {
    if (site.aliased || site.faulty || keyName(site) === 'zielwert') return;
    const value = valueIn(site, 'wert', asReading, context);
    const stand = valueIn(site, 'stand', asText, context);
    if (!value || !stand) return;
    const known = sourcedValues(site, context).filter((each) => isSameStand(each.stand, stand.value));
    const { value: own, place } = value;
    const isOwn = (sourced: number | string): boolean => sourced === own || (typeof sourced === 'number' && typeof own === 'number' && atDecimalsOf(place.node.source, sourced) === own);
    const [first] = known;
    // Files may differ among themselves; who agrees with one of them is right.
    if (!first || typeof first.value !== typeof own || known.some((each) => isOwn(each.value))) return;
    const unit = entryOfUse(useOf(site), context)?.['einheit'];
    const better = written(first.value, typeof unit === 'string' ? unit : undefined);
    context.report(place, say('The file {0} says {1} for {2}, not {3}.', first.file.name, valueText(better), first.stand, valueText(own)), {
      fixes: () => [{ title: say('Take {0} from {1}', valueText(better), first.file.name), edits: takeEdits(site, first, ['wert'], context) }],
    });
  },
};
