import type { Fields } from './fields';
import type { Source } from './source';

/** One row of a measure's `finanzierung`. Amounts are euro. */
export interface Funding {
  /** Id of the catalogue list `programme`. */
  programme?: string;
  amount?: number;
  year?: number;
  /** Only money that is promised; false is the default. */
  secured: boolean;
  /** How many single measures a collective row stands for. */
  count?: number;
  giver?: string;
  source: Source;
}

export function readFunding(fields: Fields): Funding {
  return {
    programme: fields.text('programm'),
    amount: fields.number('betrag'),
    year: fields.number('jahr'),
    secured: fields.boolean('gesichert') ?? false,
    count: fields.number('anzahl'),
    giver: fields.text('geber'),
    source: fields.source(),
  };
}

/** Sum of the amounts that are known. */
export function sumOf(rows: readonly Funding[]): number {
  return rows.reduce((sum, row) => sum + (row.amount ?? 0), 0);
}
