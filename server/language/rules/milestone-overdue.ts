import { isOverdue } from '../model/milestone';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { textIn, timeIn } from './support/child';
import { standOf } from './support/period';
import { setTo } from './support/suggest';

/** A milestone that is still open though its date is past. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['milestone'],
  check(site, context) {
    const stand = standOf(context);
    const status = textIn(site, 'status', context);
    if (!status || site.aliased) return;
    const date = timeIn(site, 'termin', context);
    if (date && isOverdue({ status: status.value, due: date.value }, stand)) context.report(date.place, say('The milestone is still open, and its date lies before the "stand" of this file. What became of it?'), { fixes: setTo(status.place, ['erreicht', 'verschoben', 'entfallen'], context) });
  },
};
