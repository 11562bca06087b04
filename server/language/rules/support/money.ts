/** Costs and funding of a measure as rules see them: see `model/funding.ts` for what they are. */
import { entryIn, type Site } from '../../analysis/site';
import type { Field } from '../../model/field';
import { isOngoing as isOngoingPeriod } from '../../model/period';
import { costField, type FundingFields, fundingFields, toCents } from '../../model/funding';
import type { Context } from '../rule';
import { childOf, childrenOf, fieldsIn } from './child';

export interface FundingRow extends FundingFields<Site> {
  site: Site;
}

/** Several rules ask the same of a measure, one after the other. */
let last: { measure: Site; rows: FundingRow[] | undefined } | undefined;

/** The rows of `finanzierung`; undefined when the measure has none, or something that is no list. */
export function fundingOf(measure: Site, context: Context): readonly FundingRow[] | undefined {
  if (last?.measure !== measure) last = { measure, rows: rowsOf(measure, context) };
  return last.rows;
}

function rowsOf(measure: Site, context: Context): FundingRow[] | undefined {
  const list = childOf(measure, 'finanzierung', context);
  if (list?.node.kind !== 'list') return undefined;
  return childrenOf(list, context).map((site) => ({ site, ...fundingFields(fieldsIn(site, context)) }));
}

/** How many single measures a row stands for; undefined when that is unknown. */
export function countOf({ count }: FundingRow): number | undefined {
  return count.state === 'missing' ? 1 : count.value;
}

/** Sum of the amounts in whole cents; undefined when one of them is unknown. A row without an amount adds nothing. */
export function centsOf(rows: readonly FundingRow[]): number | undefined {
  if (rows.some(({ site, amount }) => site.node.kind !== 'map' || amount.state === 'faulty')) return undefined;
  return rows.reduce((cents, { amount }) => cents + toCents(amount.value ?? 0), 0);
}

/** A `daueraufgabe` costs its amount every year: sums over years say nothing. */
export function isOngoingMeasure(measure: Site): boolean {
  return isOngoingPeriod(entryIn(measure, 'zeitraum')?.value);
}

export function costOf(measure: Site, context: Context): Field<number, Site> {
  return costField(fieldsIn(measure, context));
}
