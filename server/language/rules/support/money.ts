/** Costs and funding of a measure. */
import { entryIn, scalarIn, type Site, stringOf } from '../../analysis/site';
import { readGermanNumber } from '../../model/number';
import { itemsOf, resolve, type ScalarNode, valueOf } from '../../syntax/tree';
import { spanOfMeasure } from './period';

export interface FundingRow {
  programme: string | undefined;
  amount: number | undefined;
  amountNode: ScalarNode | undefined;
  year: number | undefined;
  count: number;
  secured: boolean;
}

/** A number, unless it is written the German way and so means another (rules take it as unknown). */
export function numberOf(node: ScalarNode | undefined): number | undefined {
  if (typeof node?.value !== 'number') return undefined;
  return readGermanNumber(node.source, { integerLike: true }) === undefined ? node.value : undefined;
}

/** The rows of `finanzierung`; undefined when the list is missing or one of its amounts is unknown. */
export function fundingOf(measure: Site): { rows: FundingRow[]; isKnown: boolean } | undefined {
  const entry = entryIn(measure, 'finanzierung');
  if (!entry) return undefined;
  let isKnown = true;
  const rows = itemsOf(entry.value).flatMap((item): FundingRow[] => {
    const map = resolve(item);
    if (map?.kind !== 'map') return [];
    const scalar = (key: string): ScalarNode | undefined => {
      const value = valueOf(map, key);
      return value?.kind === 'scalar' ? value : undefined;
    };
    const amountNode = scalar('betrag');
    const amount = numberOf(amountNode);
    if (amountNode && amount === undefined) isKnown = false;
    const count = numberOf(scalar('anzahl')) ?? 1;
    return [{ programme: stringOf(scalar('programm')), amount, amountNode, year: numberOf(scalar('jahr')), count: count > 0 ? count : 1, secured: scalar('gesichert')?.value === true }];
  });
  return { rows, isKnown };
}

export function sum(rows: readonly FundingRow[]): number {
  return rows.reduce((total, { amount }) => total + (amount ?? 0), 0);
}

/** A `daueraufgabe` costs its amount every year: sums over years say nothing. */
export function isOngoing(measure: Site): boolean {
  const ongoing = valueOf(entryIn(measure, 'zeitraum')?.value, 'daueraufgabe');
  return spanOfMeasure(measure)?.ongoing === true || (ongoing?.kind === 'scalar' && ongoing.value === true);
}

export function costOf(measure: Site): { node: ScalarNode; value: number } | undefined {
  const node = scalarIn(measure, 'kosten');
  const value = numberOf(node);
  return node && value !== undefined ? { node, value } : undefined;
}
