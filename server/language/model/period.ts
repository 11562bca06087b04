/** Periods as they are written (FORMAT §1 *period*): `{von, bis}`, a single time, or `{von, bis?, daueraufgabe: true}`. */
import { resolve, type TreeNode } from '../syntax/tree';
import { asBoolean, asTime, type Field, fieldOf, type Find, findIn, readAs } from './field';
import { type Period, singlePeriod, type Time } from './time';

export interface PeriodFields<P> {
  von: Field<Time, P>;
  bis: Field<Time, P>;
  ongoing: Field<boolean, P>;
}

/** The one place that knows the keys of a period. */
export function periodFields<P>(find: Find<P>): PeriodFields<P> {
  return { von: fieldOf(find, 'von', asTime), bis: fieldOf(find, 'bis', asTime), ongoing: fieldOf(find, 'daueraufgabe', asBoolean) };
}

/** The period a map or a single time holds; undefined when neither end can be read. */
export function periodOf(node: TreeNode | undefined): Period | undefined {
  const resolved = resolve(node);
  if (resolved?.kind === 'scalar') {
    const time = readAs(resolved, asTime);
    return time && singlePeriod(time);
  }
  const { von, bis, ongoing } = periodFields(findIn(resolved));
  if (!von.value && !bis.value) return undefined;
  return { von: von.value, bis: bis.value, ongoing: ongoing.value === true, ...(bis.state === 'faulty' && { endUnknown: true }) };
}

/** Whether a period is that of a `daueraufgabe`, whatever its ends are. */
export function isOngoing(node: TreeNode | undefined): boolean {
  return periodFields(findIn(node)).ongoing.value === true;
}
