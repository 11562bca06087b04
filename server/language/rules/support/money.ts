/** Costs and funding of a measure. Amounts are euro; sums are made in cents, so that 0.1 + 0.2 is 0.3. */
import { type Site, stringOf } from '../../analysis/site';
import { entryIn } from '../../analysis/site';
import { valueOf } from '../../syntax/tree';
import type { Context } from '../rule';
import { childOf, childrenOf, numberIn, validIn } from './child';

/** A number that may be missing (undefined) or there and unknown (`value` undefined). */
export type Given = { place: Site; value: number | undefined } | undefined;

export interface FundingRow {
  site: Site;
  programme: string | undefined;
  amount: Given;
  year: Given;
  /** How many single measures the row stands for, at least 1; undefined when that is unknown. */
  count: number | undefined;
  /** Undefined when that is not said, or unknown. */
  secured: boolean | undefined;
  /** A pot for single measures whose number is not known yet. */
  pot: boolean;
}

/** The rows of `finanzierung`; undefined when the measure has none, or something that is no list. */
export function fundingOf(measure: Site, context: Context): FundingRow[] | undefined {
  const list = childOf(measure, 'finanzierung', context);
  if (list?.node.kind !== 'list') return undefined;
  return childrenOf(list, context).map((site) => {
    const count = numberIn(site, 'anzahl', context);
    const secured = childOf(site, 'gesichert', context);
    return {
      site,
      programme: stringOf(validIn(site, 'programm', context)?.node),
      amount: numberIn(site, 'betrag', context),
      year: numberIn(site, 'jahr', context),
      count: count ? count.value : 1,
      secured: booleanOf(secured),
      pot: booleanOf(childOf(site, 'topf', context)) === true,
    };
  });
}

function booleanOf(site: Site | undefined): boolean | undefined {
  return site?.node.kind === 'scalar' && typeof site.node.value === 'boolean' ? site.node.value : undefined;
}

/** Sum of the amounts in whole cents; undefined when one of them is unknown. A row without an amount adds nothing. */
export function centsOf(rows: readonly FundingRow[]): number | undefined {
  let total = 0;
  for (const { site, amount } of rows) {
    if (site.node.kind !== 'map' || (amount && amount.value === undefined)) return undefined;
    total += toCents(amount?.value ?? 0);
  }
  return total;
}

export function toCents(euro: number): number {
  return Math.round(euro * 100);
}

/** A `daueraufgabe` costs its amount every year: sums over years say nothing. */
export function isOngoing(measure: Site): boolean {
  const ongoing = valueOf(entryIn(measure, 'zeitraum')?.value, 'daueraufgabe');
  return ongoing?.kind === 'scalar' && ongoing.value === true;
}

/** `kosten` with its place; undefined when they are missing or unknown. */
export function costOf(measure: Site, context: Context): { place: Site; value: number } | undefined {
  const given = numberIn(measure, 'kosten', context);
  return given?.value === undefined ? undefined : { place: given.place, value: given.value };
}
