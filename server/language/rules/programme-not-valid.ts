import { scalarIn, stringOf } from '../analysis/site';
import { parseTime } from '../model/time';
import { textOfEntry } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { numberOf } from './support/money';

/** Money from a programme in a year in which it did not exist. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['finanzierung'],
  check(site, context) {
    const year = scalarIn(site, 'jahr');
    const value = numberOf(year);
    const id = stringOf(scalarIn(site, 'programm'));
    if (!year || value === undefined || id === undefined || site.aliased) return;
    const entry = context.catalogue().get('programme', id);
    const valid = entry?.['gueltig'] as { von?: unknown; bis?: unknown } | undefined;
    if (!entry || typeof valid !== 'object' || valid === null) return;
    const [span, from, to] = [parseTime(value), parseTime(valid.von), parseTime(valid.bis)];
    if (!span) return;
    const isEarly = from !== undefined && span.last < from.first;
    const isLate = to !== undefined && span.first > to.last;
    if (isEarly || isLate) context.report(year, isLate ? say('{0} ended {1}.', textOfEntry(entry, 'name') ?? id, String(valid.bis)) : say('{0} began {1}.', textOfEntry(entry, 'name') ?? id, String(valid.von)));
  },
};
