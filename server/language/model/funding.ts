import type { Fields } from './fields';
import type { Source } from './source';

/** One row of a measure's `finanzierung`. Amounts are euro. */
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

export function readFunding(fields: Fields): Funding {
  return {
    programme: fields.text('programm'),
    amount: fields.number('betrag'),
    year: fields.number('jahr'),
    secured: fields.boolean('gesichert'),
    count: fields.number('anzahl'),
    pot: fields.boolean('topf') ?? false,
    giver: fields.text('geber'),
    source: fields.source(),
  };
}

/** Sum of the amounts that are known. */
export function sumOf(rows: readonly Funding[]): number {
  return rows.reduce((sum, row) => sum + (row.amount ?? 0), 0);
}
