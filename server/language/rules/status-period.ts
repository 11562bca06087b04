import { isAfter, isBefore } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { textIn } from './support/child';
import { spanOfMeasure, standOf } from './support/period';
import { setTo } from './support/suggest';

/** A status that does not fit the time: done before its end, still planned after it, or under way before it begins. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const span = spanOfMeasure(site);
    const stand = standOf(context);
    const status = textIn(site, 'status', context);
    if (!status || !span || !stand || site.aliased) return;
    const { value, place } = status;
    if (value === 'in-umsetzung' && span.first > stand.last) context.report(place, say('The measure begins after the "stand" of this file. Is it under way already?'), { fixes: setTo(place, ['geplant'], context) });
    const { end } = span;
    if (!end) return;
    if (value === 'umgesetzt' && isAfter(end, stand)) context.report(place, say('The measure ends after the "stand" of this file. Is it done already?'), { fixes: setTo(place, ['in-umsetzung'], context) });
    if ((value === 'geplant' || value === 'vorschlag') && isBefore(end, stand)) context.report(place, say('The measure was to end before the "stand" of this file. What became of it?'), { fixes: setTo(place, ['umgesetzt', 'in-umsetzung', 'zurueckgestellt'], context) });
  },
};
