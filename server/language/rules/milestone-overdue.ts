import { stringOf } from '../analysis/site';
import { isOverdue } from '../model/milestone';
import { parseTime } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { validIn } from './support/child';
import { standOf } from './support/period';
import { setTo } from './support/suggest';

/** A milestone that is still open though its date is past. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['milestone'],
  check(site, context) {
    const stand = standOf(context);
    const status = validIn(site, 'status', context);
    if (!status || site.aliased) return;
    const date = validIn(site, 'termin', context);
    const said = { status: stringOf(status.node), due: parseTime(date?.node.value) };
    if (date && isOverdue(said, stand)) context.report(date, say('The milestone is still open, and its date lies before the "stand" of this file. What became of it?'), { fixes: setTo(status, ['erreicht', 'verschoben', 'entfallen'], context) });
  },
};
