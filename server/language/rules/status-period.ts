import { scalarIn } from '../analysis/site';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { spanOfMeasure, standOf } from './support/period';

/** A status that does not fit the time: done before its end, or still planned after it. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const status = scalarIn(site, 'status');
    const end = spanOfMeasure(site)?.end;
    const stand = standOf(context);
    if (!status || !end || !stand || site.aliased) return;
    if (status.value === 'umgesetzt' && end.first > stand.last) context.report(status, say('The measure ends only after the "stand" of this file. Is it done already?'));
    const isOpen = status.value === 'geplant' || status.value === 'vorschlag';
    if (isOpen && end.last < stand.first) context.report(status, say('The measure was to end before the "stand" of this file. What became of it?'));
  },
};
