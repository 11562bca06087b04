import { keyName } from '../analysis/site';
import { asReading } from '../model/field';
import { parseTime } from '../model/time';
import { written } from '../statistics/statistics';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf, timeIn, valueIn } from './support/child';
import { sourcedValues, takeEdits, valueText } from './support/statistics';
import { entryOfUse, useOf } from './support/values';

/** A draft whose baseline is older than what a statistics file has. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['measurement'],
  check(site, context) {
    if (site.aliased || site.faulty || keyName(site) !== 'ausgangswert' || context.field('status') !== 'entwurf') return;
    const value = valueIn(site, 'wert', asReading, context);
    const stand = timeIn(site, 'stand', context);
    if (!value || !stand) return;
    const target = timeIn(childOf(useOf(site), 'zielwert', context), 'stand', context)?.value;
    const newer = sourcedValues(site, context).find((each) => {
      const other = parseTime(each.stand);
      // What is as late as the target is no baseline for it.
      return other !== undefined && other.last > stand.value.last && (!target || other.last < target.first);
    });
    if (!newer) return;
    const unit = entryOfUse(useOf(site), context)?.['einheit'];
    const better = written(newer.value, typeof unit === 'string' ? unit : undefined);
    context.report(stand.place, say('The file {0} has a newer value: {1} ({2}).', newer.file.name, valueText(better), newer.stand), {
      fixes: () => [{ title: say('Take {0} ({1}) from {2}', valueText(better), newer.stand, newer.file.name), edits: takeEdits(site, newer, ['wert', 'stand'], context) }],
    });
  },
};
