import { stringOf } from '../analysis/site';
import { textOfEntry } from '../catalogue/catalogue';
import { isAfter, isBefore, parseTime } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { numberIn, validIn } from './support/child';

/** Money from a programme in a year in which it did not run. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['finanzierung'],
  check(site, context) {
    if (site.aliased) return;
    const year = numberIn(site, 'jahr', context);
    const span = parseTime(year?.value);
    const id = stringOf(validIn(site, 'programm', context)?.node);
    if (!year || !span || id === undefined) return;
    const entry = context.catalogue().get('programme', id);
    const valid = entry?.['gueltig'];
    if (typeof valid !== 'object' || valid === null) return;
    const { von, bis } = valid as { von?: unknown; bis?: unknown };
    const [from, to] = [parseTime(von), parseTime(bis)];
    if (from && to && isBefore(to, from)) return;
    const name = textOfEntry(entry, 'name') ?? id;
    if (to && isAfter(span, to)) context.report(year.place, say('"{0}" ran until {1} only. Choose another programme or year.', name, String(bis)));
    else if (from && isBefore(span, from)) context.report(year.place, say('"{0}" begins in {1}. Choose another programme or year.', name, String(von)));
  },
};
