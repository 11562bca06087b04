/** Periods as they are written (FORMAT §1 *period*): `{von, bis}`, a single time, or `{von, bis?, daueraufgabe: true}`. */
import { resolve, type TreeNode } from '../syntax/tree';
import { booleanField, type Field, type Find, findIn, timeField } from './field';
import { type Period, singlePeriod, type Time } from './time';

export interface PeriodFields<P> {
  von: Field<Time, P>;
  bis: Field<Time, P>;
  ongoing: Field<boolean, P>;
}

/** The one place that knows the keys of a period. */
export function periodFields<P>(find: Find<P>): PeriodFields<P> {
  return { von: timeField(find, 'von'), bis: timeField(find, 'bis'), ongoing: booleanField(find, 'daueraufgabe') };
}

/** The period a map or a single time holds; undefined when neither end can be read. */
export function periodOf(node: TreeNode | undefined): Period | undefined {
  const resolved = resolve(node);
  if (resolved?.kind === 'scalar') {
    const time = timeField(() => ({ node: resolved, place: resolved, faulty: false }), '').value;
    return time && singlePeriod(time);
  }
  const { von, bis, ongoing } = periodFields(findIn(resolved));
  return von.value || bis.value ? { von: von.value, bis: bis.value, ongoing: ongoing.value === true } : undefined;
}

/** Whether a period is that of a `daueraufgabe`, whatever its ends are. */
export function isOngoing(node: TreeNode | undefined): boolean {
  return periodFields(findIn(node)).ongoing.value === true;
}
