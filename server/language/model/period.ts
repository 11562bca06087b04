/** Periods as they are written (FORMAT §1 *period*): `{von, bis}`, a single time, or `{von, bis?, daueraufgabe: true}`. */
import { type MapNode, resolve, type TreeNode } from '../syntax/tree';
import { asBoolean, asTime, type Field, fieldOf, type Find, findIn } from './field';
import type { Period, Time } from './time';

export interface PeriodFields<P> {
  von: Field<Time, P>;
  bis: Field<Time, P>;
  ongoing: Field<boolean, P>;
}

/** The one place that knows the keys of a period. */
export function periodFields<P>(find: Find<P>): PeriodFields<P> {
  return { von: fieldOf(find, 'von', asTime), bis: fieldOf(find, 'bis', asTime), ongoing: fieldOf(find, 'daueraufgabe', asBoolean) };
}

/** The fields of a period as it is written; a single time is both its ends. */
export function periodIn(node: TreeNode | undefined): PeriodFields<TreeNode> {
  const resolved = resolve(node);
  if (resolved?.kind !== 'scalar') return periodFields(findIn(resolved));
  const time = fieldOf(() => ({ node: resolved, place: resolved, faulty: false }), '', asTime);
  return { von: time, bis: time, ongoing: { state: 'missing' } };
}

/** The period a map or a single time holds; undefined when neither end can be read. */
export function periodOf(node: TreeNode | undefined): Period | undefined {
  const { von, bis, ongoing } = periodIn(node);
  if (!von.value && !bis.value) return undefined;
  return { von: von.value, bis: bis.value, ongoing: ongoing.value === true, ...(bis.state === 'faulty' && { endUnknown: true }) };
}

/** The same of a map that says a period and nothing else, with nothing in it that cannot be read; else undefined. */
export function wholePeriodOf(map: MapNode): Period | undefined {
  const fields = periodFields(findIn(map));
  const known = Object.values(fields).filter(({ state }) => state === 'present').length;
  return known === map.entries.length ? { von: fields.von.value, bis: fields.bis.value, ongoing: fields.ongoing.value === true } : undefined;
}

/** The map that says a period, its keys in the language's order; undefined where it says neither an end nor an ongoing task. */
export function periodMap<V>({ von, bis, ongoing }: { von?: V | undefined; bis?: V | undefined; ongoing?: V | undefined }): Record<string, V> | undefined {
  if (von === undefined && bis === undefined && (ongoing === undefined || ongoing === false)) return undefined;
  return { ...(von !== undefined && { von }), ...(bis !== undefined && { bis }), ...(ongoing !== undefined && { daueraufgabe: ongoing }) };
}

/** Whether a period is that of a `daueraufgabe`, whatever its ends are. */
export function isOngoing(node: TreeNode | undefined): boolean {
  return periodFields(findIn(node)).ongoing.value === true;
}
