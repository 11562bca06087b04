/** Money of a measure: what it costs, and who pays how much of it. Amounts are euro; sums are made in cents, so that 0.1 + 0.2 is 0.3. */
import { itemsOf, type TreeNode, valueOf } from '../syntax/tree';
import { asAmount, asBoolean, asText, asWord, type Field, fieldOf, type Find } from './field';
import type { Fields } from './fields';
import type { Source } from './source';

/** One row of a measure's `finanzierung` as it is written. */
export interface FundingFields<P> {
  programme: Field<string, P>;
  amount: Field<number, P>;
  year: Field<number, P>;
  secured: Field<boolean, P>;
  count: Field<number, P>;
  pot: Field<boolean, P>;
  giver: Field<string, P>;
}

/** The one place that knows the keys of a row. */
export function fundingFields<P>(find: Find<P>): FundingFields<P> {
  return {
    programme: fieldOf(find, 'programm', asWord),
    amount: fieldOf(find, 'betrag', asAmount),
    year: fieldOf(find, 'jahr', asAmount),
    secured: fieldOf(find, 'gesichert', asBoolean),
    count: fieldOf(find, 'anzahl', asAmount),
    pot: fieldOf(find, 'topf', asBoolean),
    giver: fieldOf(find, 'geber', asText),
  };
}

/** What a measure costs, of an ongoing task in a year. */
export function costField<P>(find: Find<P>): Field<number, P> {
  return fieldOf(find, 'kosten', asAmount);
}

/** What is known of a row. */
export interface Funding {
  /** Id of the catalogue list `programme`. */
  programme?: string;
  amount?: number;
  year?: number;
  /** Whether the money is promised; undefined where that is not said. */
  secured?: boolean;
  /** How many single measures a collective row stands for. */
  count?: number;
  /** A pot for a number of single measures that is not known yet. */
  pot: boolean;
  giver?: string;
  source: Source;
}

/** The rows of money a measure has, as they are written. */
export function fundingRows(measure: TreeNode | undefined): readonly TreeNode[] {
  return itemsOf(valueOf(measure, 'finanzierung'));
}

export function readFunding(fields: Fields): Funding {
  const { programme, amount, year, secured, count, pot, giver } = fundingFields(fields.find);
  return {
    programme: programme.value,
    amount: amount.value,
    year: year.value,
    secured: secured.value,
    count: count.value,
    pot: pot.value ?? false,
    giver: giver.value,
    source: fields.source(),
  };
}

export function toCents(euro: number): number {
  return Math.round(euro * 100);
}

/** Euro of several amounts; one that is not known adds nothing. */
export function sumOf(amounts: readonly (number | undefined)[]): number {
  return amounts.reduce((cents: number, amount) => cents + toCents(amount ?? 0), 0) / 100;
}

/** Known money of several measures in euro, ongoing tasks with one year. */
export interface Money {
  cost: number;
  funded: number;
  secured: number;
}

export function moneyOf(measures: readonly { cost?: number; funding: readonly Pick<Funding, 'amount' | 'secured'>[] }[]): Money {
  const rows = measures.flatMap(({ funding }) => funding);
  return {
    cost: sumOf(measures.map(({ cost }) => cost)),
    funded: sumOf(rows.map(({ amount }) => amount)),
    secured: sumOf(rows.filter(({ secured }) => secured).map(({ amount }) => amount)),
  };
}
