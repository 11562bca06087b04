import { dateOf, dayNumber } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf, textIn, timeIn } from './support/child';
import { standOf } from './support/period';

/** How old the sentence on a measure under way may be, in months. */
const MONTHS = 24;
const UNDER_WAY: ReadonlySet<string> = new Set(['in-umsetzung', 'fortlaufend']);

/** A measure under way of which nobody has said for two years how it goes. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['massnahme'],
  check(site, context) {
    const stand = standOf(context);
    const told = timeIn(childOf(site, 'umsetzungsstand', context), 'stand', context);
    if (!stand || !told || site.aliased || !UNDER_WAY.has(textIn(site, 'status', context)?.value ?? '')) return;
    const { year, month, day } = dateOf(told.value.last);
    if (stand.first > dayNumber(year, month + MONTHS, day)) context.report(told.place, say('This is more than {0} months older than the "stand" of the file. Say how far the measure is now.', MONTHS));
  },
};
