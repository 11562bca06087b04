import { scalarIn } from '../analysis/site';
import { parseTime } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { standOf } from './support/period';

/** A milestone that is still open though its date is past. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['milestone'],
  check(site, context) {
    const date = scalarIn(site, 'termin');
    const time = parseTime(date?.value);
    const stand = standOf(context);
    if (!date || !time || !stand || site.aliased || scalarIn(site, 'status')?.value !== 'offen') return;
    if (time.last < stand.first) context.report(date, say('The milestone is still open, and its date lies before the "stand" of this file.'));
  },
};
