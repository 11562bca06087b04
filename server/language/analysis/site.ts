/** A value with its meaning: what rules and editor features look at. */
import type { Shape } from '../schema/shape';
import { type Entry, entryOf, type ListNode, type MapNode, type ScalarNode, valueOf } from '../syntax/tree';

export interface Site {
  /** Its number among the values of the chunk, in text order. */
  index: number;
  /** Number of the first value behind all that it holds. */
  behind: number;
  /** The value; aliases followed. */
  node: ScalarNode | MapNode | ListNode;
  /** UTF-16 offsets in the chunk; those of the alias where the value comes from one. */
  start: number;
  end: number;
  shape: Shape;
  /** Kind of value (`time`, `reference`, `item` …), empty where the schema says nothing. */
  holds: string;
  /** The key the value stands under; undefined for items of a list. */
  key?: ScalarNode;
  /** The site of the map or list around it. */
  parent?: Site;
  /** The value fails the schema: rules that need it stay silent. */
  faulty: boolean;
  /** The value comes through an alias: told at its anchor. */
  aliased: boolean;
}

/** Name of the key a site stands under, or of the list it is an item of. */
export function keyName(site: Site | undefined): string {
  for (let at = site; at; at = at.parent) if (at.key) return String(at.key.value);
  return '';
}

/** The closest item of this kind around a site (the site itself counts). */
export function ownerOf(site: Site | undefined, item: string): Site | undefined {
  for (let at = site; at; at = at.parent) if (at.holds === 'item' && at.shape.holds?.item === item) return at;
  return undefined;
}

/** The entry of a map site under a key. */
export function entryIn(site: Site | undefined, key: string): Entry | undefined {
  return entryOf(site?.node, key);
}

/** The value of a scalar under a key of a map site. */
export function scalarIn(site: Site | undefined, key: string): ScalarNode | undefined {
  const value = valueOf(site?.node, key);
  return value?.kind === 'scalar' ? value : undefined;
}
