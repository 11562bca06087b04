import { ownerOf } from '../analysis/site';
import { overlaps } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { timeIn } from './support/child';
import { spanOfMeasure } from './support/period';

/** A milestone outside the span of its measure. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['milestone'],
  check(site, context) {
    const span = spanOfMeasure(ownerOf(site, 'massnahme'));
    if (!span || site.aliased) return;
    const date = timeIn(site, 'termin', context);
    if (date && !overlaps(date.value, span)) context.report(date.place, say('The milestone lies outside the period of its measure. Correct one of them.'));
  },
};
