import { entryIn, type Site } from '../analysis/site';
import { type CatalogueEntry, numberOfEntry, textOfEntry } from '../catalogue/catalogue';
import { formatEuro } from '../model/number';
import { dateOf, dayNumber } from '../model/time';
import { say } from '../text/message';
import type { Context, ItemRule } from './rule';
import { type FundingRow, fundingOf, isOngoing } from './support/money';
import { spanOfMeasure } from './support/period';

/** More or less money, or a longer time, than a programme allows. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const funding = fundingOf(site);
    if (!funding || site.aliased) return;
    const catalogue = context.catalogue();
    const programmes = new Map<string, FundingRow[]>();
    for (const row of funding.rows) {
      const entry = row.programme === undefined ? undefined : catalogue.get('programme', row.programme);
      if (!entry || row.programme === undefined) continue;
      checkAmount(row, entry, context);
      programmes.set(row.programme, [...(programmes.get(row.programme) ?? []), row]);
    }
    for (const [id, rows] of programmes) checkDuration(site, rows, catalogue.get('programme', id), context);
  },
};

function checkAmount({ amount, amountNode, count }: FundingRow, entry: CatalogueEntry, context: Context): void {
  if (amount === undefined || !amountNode) return;
  const highest = numberOfEntry(entry, 'hoechstbetrag');
  const lowest = numberOfEntry(entry, 'mindestbetrag');
  const name = textOfEntry(entry, 'name') ?? '';
  const each = amount / count;
  if (highest !== undefined && each > highest) context.report(amountNode, say('{0} gives at most {1} for one measure.', name, formatEuro(highest)));
  else if (lowest !== undefined && each < lowest) context.report(amountNode, say('{0} begins at {1} for one measure.', name, formatEuro(lowest)));
}

function checkDuration(site: Site, rows: readonly FundingRow[], entry: CatalogueEntry | undefined, context: Context): void {
  const years = numberOfEntry(entry, 'hoechstdauer_jahre');
  if (years === undefined || isOngoing(site)) return;
  const dated = rows.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const span = dated.length > 0 ? { first: dayNumber(Math.min(...dated), 1, 1), last: dayNumber(Math.max(...dated), 12, 31) } : spanOfMeasure(site);
  const place = (entryIn(site, 'zeitraum') ?? entryIn(site, 'finanzierung'))?.key;
  if (!span || !place || !Number.isFinite(span.last)) return;
  const begin = dateOf(span.first);
  // n years from the first day: the day before the same day n years later is the last.
  if (span.last >= dayNumber(begin.year + years, begin.month, begin.day)) context.report(place, say('{0} runs for at most {1} years.', textOfEntry(entry, 'name') ?? '', years));
}
