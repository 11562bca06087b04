import { ownerOf, scalarIn } from '../analysis/site';
import { parseTime } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { spanOfMeasure } from './support/period';

/** A milestone outside the span of its measure. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['milestone'],
  check(site, context) {
    const date = scalarIn(site, 'termin');
    const time = parseTime(date?.value);
    const span = spanOfMeasure(ownerOf(site, 'massnahme'));
    if (!date || !time || !span || site.aliased) return;
    if (time.last < span.first || time.first > span.last) context.report(date, say('The milestone lies outside the period of its measure.'));
  },
};
