/** A value with its meaning: what rules and editor features look at. */
import type { Shape } from '../schema/shape';
import { withoutOdd } from '../syntax/blanks';
import type { Entry, ListNode, MapNode, ScalarNode, TreeNode } from '../syntax/tree';

export interface Site {
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
  return site?.node.kind === 'map' ? site.node.entries.find((entry) => entry.key.value === key) : undefined;
}

/** The value of a scalar under a key of a map site. */
export function scalarIn(site: Site | undefined, key: string): ScalarNode | undefined {
  let value: TreeNode | undefined = entryIn(site, key)?.value;
  for (let steps = 0; value?.kind === 'alias' && steps < 100; steps += 1) value = value.target;
  return value?.kind === 'scalar' ? value : undefined;
}

/** The text of a scalar as the file has it: strings as they are, numbers as written; undefined for nothing. */
export function stringOf(node: TreeNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}

/** An id, a reference, a name as it is meant: a character nobody sees, pasted along with it, does not make it another. */
export function wordOf(node: TreeNode | undefined): string | undefined {
  const text = stringOf(node);
  return text === undefined ? undefined : withoutOdd(text);
}
