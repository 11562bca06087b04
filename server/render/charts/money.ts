import type { Measure } from '../../language/model/measure';

/** Known money of one programme, in euro. */
export interface ProgrammeMoney {
  /** Id of the catalogue list `programme`; undefined = not said. */
  programme: string | undefined;
  secured: number;
  open: number;
  /** Year of the row → euro; rows without a year stand under undefined. */
  years: Map<number | undefined, number>;
}

/** Adds up the rows of `finanzierung` by programme, in the order in which programmes first occur. Rows without an amount add nothing. */
export function moneyByProgramme(measures: readonly Measure[]): ProgrammeMoney[] {
  const found = new Map<string | undefined, ProgrammeMoney>();
  for (const row of measures.flatMap((measure) => measure.funding)) {
    if (row.amount === undefined) continue;
    const money = found.get(row.programme) ?? { programme: row.programme, secured: 0, open: 0, years: new Map() };
    if (row.secured) money.secured += row.amount;
    else money.open += row.amount;
    money.years.set(row.year, (money.years.get(row.year) ?? 0) + row.amount);
    found.set(row.programme, money);
  }
  return [...found.values()];
}

/** Money of one year. */
export interface YearMoney {
  /** Undefined = no year said. */
  year: number | undefined;
  secured: number;
  open: number;
}

/** Adds up the rows of `finanzierung` by year, ascending; rows without a year last. */
export function moneyByYear(measures: readonly Measure[]): YearMoney[] {
  const found = new Map<number | undefined, YearMoney>();
  for (const row of measures.flatMap((measure) => measure.funding)) {
    if (row.amount === undefined) continue;
    const money = found.get(row.year) ?? { year: row.year, secured: 0, open: 0 };
    if (row.secured) money.secured += row.amount;
    else money.open += row.amount;
    found.set(row.year, money);
  }
  return [...found.values()].sort((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY));
}

/** Years that occur, ascending; undefined (no year said) last. */
export function yearsIn(money: readonly ProgrammeMoney[]): (number | undefined)[] {
  const years = [...new Set(money.flatMap((each) => [...each.years.keys()]))];
  return years.sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
}
