/** What the limits of a programme count for (FORMAT §3 `grenze_je`): the whole measure, each year of it, or each single measure of a row. */
import type { Site } from '../../analysis/site';
import { toCents } from '../../model/funding';
import { dateOf } from '../../model/time';
import { countOf, type FundingRow, isOngoingMeasure } from './money';
import { spanOfMeasure } from './period';

/** An amount to hold against a limit. */
export interface ProgrammeShare {
  per: string;
  /** Set where the limit counts by year. */
  year: number | undefined;
  /** Euro, at least: what is unknown is not counted. */
  least: number;
  /** Nothing of it is unknown. */
  isWhole: boolean;
  /** The last `betrag` that adds to it. */
  last: Site;
}

/** A row with an amount; `cents` is undefined when it is unknown. */
interface Paid {
  row: FundingRow;
  place: Site;
  cents: number | undefined;
}

/** The amounts of one programme in a measure, as its limits count them. A pot for several (`topf`) has no limit. */
export function shares(measure: Site, rows: readonly FundingRow[], per: string): ProgrammeShare[] {
  const paid = rows.flatMap((row): Paid[] => {
    const { amount, pot, site } = row;
    if (pot.value || amount.state === 'missing' || site.aliased) return [];
    return [{ row, place: amount.place, cents: amount.value === undefined ? undefined : toCents(amount.value) }];
  });
  if (per === 'einzelmassnahme') return paid.flatMap((each) => {
    const count = countOf(each.row);
    return count === undefined ? [] : sum([each], per, undefined, () => 1 / count);
  });
  if (per !== 'jahr') return sum(paid, per, undefined, () => 1);
  const span = yearsOf(measure);
  const dated = paid.flatMap(({ row }) => row.year.value ?? []);
  const undated = paid.some(({ row }) => row.year.state === 'missing');
  const years = new Set([...dated, ...(undated && span ? span : [])]);
  return [...years].sort((a, b) => a - b).flatMap((year) =>
    sum(paid.filter(({ row }) => isIn(row, year, span)), per, year, (row) => partIn(row, span)),
  );
}

/** Whether money of a row may fall into a year: that is its year, or nobody knows which. */
function isIn({ year: own }: FundingRow, year: number, span: readonly number[] | undefined): boolean {
  if (own.state === 'missing') return !span || span.includes(year);
  return own.state === 'faulty' || own.value === year;
}

/** How much of a row falls into one year; undefined when nobody knows. */
function partIn({ year }: FundingRow, span: readonly number[] | undefined): number | undefined {
  if (year.state !== 'missing') return year.state === 'faulty' ? undefined : 1;
  return span ? 1 / span.length : undefined;
}

/** The calendar years of the measure's span; of an ongoing task, whose money is told by the year, only the first. Undefined without a span. */
function yearsOf(measure: Site): number[] | undefined {
  const span = spanOfMeasure(measure);
  if (!span) return undefined;
  const first = dateOf(span.first).year;
  if (isOngoingMeasure(measure) || !Number.isFinite(span.last)) return [first];
  return Array.from({ length: dateOf(span.last).year - first + 1 }, (_, more) => first + more);
}

function sum(paid: readonly Paid[], per: string, year: number | undefined, part: (row: FundingRow) => number | undefined): ProgrammeShare[] {
  let cents = 0;
  let isWhole = true;
  let last: Site | undefined;
  for (const { row, place, cents: own } of paid) {
    const share = part(row);
    if (own === undefined || share === undefined) isWhole = false;
    else {
      cents += own * share;
      last = place;
    }
  }
  // Parts of a year are no whole cents; a thousandth of one is no money.
  return last ? [{ per, year, least: Math.round(cents * 1000) / 100_000, isWhole, last }] : [];
}
