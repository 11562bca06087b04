/**
 * A field of a map: what it says, where, and whether it can be taken at its word. Pages and exports read the values that are
 * present; a rule concludes from what is missing, and from nothing that is faulty. How a text, a number, a time is read stands
 * here and nowhere else.
 */
import { withoutOdd } from '../syntax/blanks';
import { resolve, type ScalarNode, textOf, type TreeNode, valueOf } from '../syntax/tree';
import { readGermanNumber } from './number';
import { parseTime, type Time } from './time';

/** `P` says where the value stands: a node of the tree, or what a rule looks at. */
export type Field<T, P> =
  | { state: 'present'; value: T; place: P }
  | { state: 'faulty'; value?: undefined; place: P }
  | { state: 'missing'; value?: undefined; place?: undefined };

/** Finds the value under a key of a map, aliases followed; `faulty` where the schema has told that it is none. */
export type Find<P> = (key: string) => { node: TreeNode; place: P; faulty: boolean } | undefined;

/** What a scalar says; undefined when it is nothing of that kind. */
export type Read<T> = (scalar: ScalarNode) => T | undefined;

/** Any text; blank says nothing. Numbers and booleans count as they are written. */
export const asText: Read<string> = (scalar) => {
  const text = textOf(scalar);
  return text?.trim() ? text : undefined;
};

/** An id, a reference, a name as it is meant: a character nobody sees, pasted along with it, does not make it another. */
export const asWord: Read<string> = (scalar) => {
  const text = asText(scalar);
  return (text !== undefined && withoutOdd(text)) || undefined;
};

/** A finite number as YAML reads it: of an indicator, a degree. */
export const asNumber: Read<number> = ({ value }) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

/** Euro or a count: a plain `1.500` means fifteen hundred in German, and one and a half in YAML, so it is neither. */
export const asAmount: Read<number> = (scalar) => (readGermanNumber(scalar.source, { integerLike: true }) === undefined ? asNumber(scalar) : undefined);

/** What an indicator says: a number, or a class. */
export const asReading: Read<number | string> = (scalar) => asNumber(scalar) ?? (typeof scalar.value === 'string' ? scalar.value : undefined);

export const asBoolean: Read<boolean> = ({ value }) => (typeof value === 'boolean' ? value : undefined);

export const asTime: Read<Time> = ({ value }) => parseTime(value);

/** What a value says that has no key of its own: an item of a list, a value at the top of a file. Aliases are followed. */
export function readAs<T>(node: TreeNode | undefined, read: Read<T>): T | undefined {
  const scalar = resolve(node);
  return scalar?.kind === 'scalar' ? read(scalar) : undefined;
}

/** The fields of a map of the tree. */
export function findIn(map: TreeNode | undefined): Find<TreeNode> {
  return (key) => {
    const node = valueOf(map, key);
    return node && { node, place: node, faulty: false };
  };
}

/** The field under a key, read in one of these ways. */
export function fieldOf<T, P>(find: Find<P>, key: string, read: Read<T>): Field<T, P> {
  const found = find(key);
  if (!found) return { state: 'missing' };
  const { node, place, faulty } = found;
  const value = faulty ? undefined : readAs(node, read);
  return value === undefined ? { state: 'faulty', place } : { state: 'present', value, place };
}
