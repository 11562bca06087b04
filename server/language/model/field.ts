/**
 * A field of a map: what it says, where, and whether it can be taken at its word. Pages and exports read the values that are
 * present; a rule concludes from what is missing, and from nothing that is faulty.
 */
import { type ScalarNode, textOf, type TreeNode, valueOf } from '../syntax/tree';
import { readGermanNumber } from './number';
import { parseTime, type Time } from './time';

/** `P` says where the value stands: a node of the tree, or what a rule looks at. */
export type Field<T, P> =
  | { state: 'present'; value: T; place: P }
  | { state: 'faulty'; value?: undefined; place: P }
  | { state: 'missing'; value?: undefined; place?: undefined };

/** Finds the value under a key of a map, aliases followed; `faulty` where the schema has told that it is none. */
export type Find<P> = (key: string) => { node: TreeNode; place: P; faulty: boolean } | undefined;

/** The fields of a map of the tree. */
export function findIn(map: TreeNode | undefined): Find<TreeNode> {
  return (key) => {
    const node = valueOf(map, key);
    return node && { node, place: node, faulty: false };
  };
}

/** Any text; blank says nothing and is as good as faulty. */
export function textField<P>(find: Find<P>, key: string): Field<string, P> {
  return fieldOf(find, key, (node) => (textOf(node)?.trim() ? textOf(node) : undefined));
}

/** Euro or a count: a plain `1.500` means fifteen hundred in German, and one and a half in YAML, so it is neither. */
export function amountField<P>(find: Find<P>, key: string): Field<number, P> {
  return fieldOf(find, key, (node) => (typeof node.value === 'number' && Number.isFinite(node.value) && readGermanNumber(node.source, { integerLike: true }) === undefined ? node.value : undefined));
}

export function booleanField<P>(find: Find<P>, key: string): Field<boolean, P> {
  return fieldOf(find, key, (node) => (typeof node.value === 'boolean' ? node.value : undefined));
}

export function timeField<P>(find: Find<P>, key: string): Field<Time, P> {
  return fieldOf(find, key, ({ value }) => parseTime(value));
}

function fieldOf<T, P>(find: Find<P>, key: string, read: (node: ScalarNode) => T | undefined): Field<T, P> {
  const found = find(key);
  if (!found) return { state: 'missing' };
  const { node, place, faulty } = found;
  const value = faulty || node.kind !== 'scalar' ? undefined : read(node);
  return value === undefined ? { state: 'faulty', place } : { state: 'present', value, place };
}
