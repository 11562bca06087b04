import { ownerOf } from '../analysis/site';
import { overlaps, parseTime } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { validIn } from './support/child';
import { spanOfMeasure } from './support/period';

/** A milestone outside the span of its measure. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['milestone'],
  check(site, context) {
    const span = spanOfMeasure(ownerOf(site, 'massnahme'));
    if (!span || site.aliased) return;
    const date = validIn(site, 'termin', context);
    const time = parseTime(date?.node.value);
    if (date && time && !overlaps(time, span)) context.report(date, say('The milestone lies outside the period of its measure. Correct one of them.'));
  },
};
