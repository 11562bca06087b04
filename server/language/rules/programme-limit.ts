import { entryIn, type Site } from '../analysis/site';
import { type CatalogueEntry, numberOfEntry, textOfEntry } from '../catalogue/catalogue';
import { formatEuro } from '../model/number';
import { dayNumber, lastDayOfYears, type Span } from '../model/time';
import { say } from '../text/message';
import type { Context, ItemRule } from './rule';
import { type FundingRow, fundingOf, isOngoing } from './support/money';
import { spanOfMeasure } from './support/period';

/** More or less money, or a longer time, than a programme allows. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    if (site.aliased) return;
    const programmes = new Map<string, FundingRow[]>();
    for (const row of fundingOf(site, context) ?? []) {
      if (row.programme === undefined) continue;
      checkAmount(row, context.catalogue().get('programme', row.programme), context);
      programmes.set(row.programme, [...(programmes.get(row.programme) ?? []), row]);
    }
    for (const [id, rows] of programmes) checkDuration(site, rows, context.catalogue().get('programme', id), context);
  },
};

function checkAmount({ site, amount, count }: FundingRow, entry: CatalogueEntry | undefined, context: Context): void {
  if (!entry || amount?.value === undefined || count === undefined || site.aliased) return;
  const highest = numberOfEntry(entry, 'hoechstbetrag');
  const lowest = numberOfEntry(entry, 'mindestbetrag');
  const name = nameOf(entry);
  const each = amount.value / count;
  if (highest !== undefined && each > highest) context.report(amount.place, say('"{0}" gives at most {1} for one measure. Lower the amount, or choose another programme.', name, formatEuro(highest)));
  else if (lowest !== undefined && each < lowest) context.report(amount.place, say('"{0}" gives no less than {1} for one measure. Raise the amount, or choose another programme.', name, formatEuro(lowest)));
}

function checkDuration(measure: Site, rows: readonly FundingRow[], entry: CatalogueEntry | undefined, context: Context): void {
  const years = numberOfEntry(entry, 'hoechstdauer_jahre');
  const place = (entryIn(measure, 'zeitraum') ?? entryIn(measure, 'finanzierung'))?.key;
  if (!entry || years === undefined || !place || isOngoing(measure)) return;
  const span = fundedSpan(rows, measure);
  if (span && span.last > lastDayOfYears(span.first, years)) context.report(place, say('This takes longer than "{0}" allows (years: {1}). Shorten it, or choose another programme.', nameOf(entry), years));
}

/** From the first to the last `jahr` of the rows, else the measure's span; undefined when one of the years is unknown. */
function fundedSpan(rows: readonly FundingRow[], measure: Site): Span | undefined {
  const years = rows.flatMap(({ year }) => (year ? [year.value] : []));
  if (years.length === 0) return spanOfMeasure(measure);
  const known = years.filter((year) => year !== undefined);
  if (known.length < years.length) return undefined;
  return { first: dayNumber(Math.min(...known), 1, 1), last: dayNumber(Math.max(...known), 12, 31) };
}

function nameOf(entry: CatalogueEntry): string {
  return textOfEntry(entry, 'name') ?? String(entry['id']);
}
