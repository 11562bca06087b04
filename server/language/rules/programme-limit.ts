import { entryIn, type Site } from '../analysis/site';
import { type CatalogueEntry, numberOfEntry, textOfEntry } from '../catalogue/catalogue';
import { formatEuro } from '../model/number';
import { dayNumber, lastDayOfYears, type Span } from '../model/time';
import { type Message, say } from '../text/message';
import type { Context, ItemRule } from './rule';
import { type FundingRow, fundingOf, isOngoingMeasure } from './support/money';
import { spanOfMeasure } from './support/period';
import { type ProgrammeShare, shares } from './support/programmeShares';

/** More or less money, or a longer time, than a programme allows. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    if (site.aliased) return;
    const programmes = new Map<string, FundingRow[]>();
    for (const row of fundingOf(site, context) ?? []) {
      const id = row.programme.value;
      if (id !== undefined) programmes.set(id, [...(programmes.get(id) ?? []), row]);
    }
    for (const [id, rows] of programmes) {
      const entry = context.catalogue().get('programme', id);
      if (!entry) continue;
      checkAmounts(site, rows, entry, context);
      checkDuration(site, rows, entry, context);
    }
  },
};

function checkAmounts(measure: Site, rows: readonly FundingRow[], entry: CatalogueEntry, context: Context): void {
  const highest = numberOfEntry(entry, 'hoechstbetrag');
  const lowest = numberOfEntry(entry, 'mindestbetrag');
  if (highest === undefined && lowest === undefined) return;
  const told = new Set<number>();
  for (const share of shares(measure, rows, textOfEntry(entry, 'grenze_je') ?? 'massnahme')) {
    const { last, least, isWhole } = share;
    // Money without a year counts in every year: it is told of once.
    if (told.has(last.start)) continue;
    if (highest !== undefined && least > highest) context.report(last, tooMuch(nameOf(entry), highest, share));
    else if (lowest !== undefined && isWhole && least < lowest) context.report(last, tooLittle(nameOf(entry), lowest, share));
    else continue;
    told.add(last.start);
  }
}

function tooMuch(name: string, highest: number, { per, year }: ProgrammeShare): Message {
  const most = formatEuro(highest);
  if (per === 'einzelmassnahme') return say('"{0}" gives at most {1} for a single measure. Lower the amount; if the row stands for several, give their number as "anzahl", or "topf: true" while it is not known.', name, most);
  if (year !== undefined) return say('"{0}" gives at most {1} a year, and {2} has more. Lower the amount, or spread it over the years; "topf: true" if it is a pot for several.', name, most, year);
  return say('"{0}" gives at most {1} for one measure. Lower the amount, or choose another programme; "topf: true" if it is a pot for several.', name, most);
}

function tooLittle(name: string, lowest: number, { per, year }: ProgrammeShare): Message {
  const least = formatEuro(lowest);
  if (per === 'einzelmassnahme') return say('"{0}" gives no less than {1} for a single measure. Raise the amount, or choose another programme.', name, least);
  if (year !== undefined) return say('"{0}" gives no less than {1} a year, and {2} has less. Raise the amount, or choose another programme.', name, least, year);
  return say('"{0}" gives no less than {1} for one measure. Raise the amount, or choose another programme.', name, least);
}

function checkDuration(measure: Site, rows: readonly FundingRow[], entry: CatalogueEntry, context: Context): void {
  const years = numberOfEntry(entry, 'hoechstdauer_jahre');
  const place = (entryIn(measure, 'zeitraum') ?? entryIn(measure, 'finanzierung'))?.key;
  if (years === undefined || !place || isOngoingMeasure(measure)) return;
  const span = fundedSpan(rows, measure);
  if (span && span.last > lastDayOfYears(span.first, years)) context.report(place, say('This takes longer than "{0}" allows (years: {1}). Shorten it, or choose another programme.', nameOf(entry), years));
}

/** From the first to the last `jahr` of the rows, else the measure's span; undefined when one of the years is unknown. */
function fundedSpan(rows: readonly FundingRow[], measure: Site): Span | undefined {
  const years = rows.flatMap(({ year }) => (year.state === 'missing' ? [] : [year.value]));
  if (years.length === 0) return spanOfMeasure(measure);
  const known = years.filter((year) => year !== undefined);
  if (known.length < years.length) return undefined;
  return { first: dayNumber(Math.min(...known), 1, 1), last: dayNumber(Math.max(...known), 12, 31) };
}

function nameOf(entry: CatalogueEntry): string {
  return textOfEntry(entry, 'name') ?? String(entry['id']);
}
