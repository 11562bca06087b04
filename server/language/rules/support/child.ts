/** Values of a map as they stand in it. An alias counts where it stands, not where what it names was written. */
import { entryIn, type Site } from '../../analysis/site';
import { asAmount, asText, asTime, type Field, fieldOf, type Find, type Read } from '../../model/field';
import type { Time } from '../../model/time';
import type { ScalarNode } from '../../syntax/tree';
import type { Context } from '../rule';

/** A scalar that passes the schema, with its place in the chunk (UTF-16). */
export interface ScalarSite extends Site {
  node: ScalarNode;
}

/** The values directly in a map or list. */
export function childrenOf(site: Site, context: Context): Site[] {
  const { sites } = context;
  const children: Site[] = [];
  for (let at = site.index + 1; at < site.behind; ) {
    const child = sites[at] as Site;
    children.push(child);
    at = child.behind;
  }
  return children;
}

/** The value under a key of a map, whatever it is; undefined when the map has no such key. */
export function childOf(site: Site | undefined, key: string, context: Context): Site | undefined {
  if (!entryIn(site, key) || !site) return undefined;
  const { sites } = context;
  for (let at = site.index + 1; at < site.behind; ) {
    const child = sites[at] as Site;
    if (child.key?.value === key) return child;
    at = child.behind;
  }
  return undefined;
}

/** What is said under a key, and where: only what is there and can be taken at its word. */
export interface Stated<T> {
  value: T;
  place: ScalarSite;
}

/** The value under a key; undefined for one that is no such thing, or the schema finds fault with: that is told already. */
export function valueIn<T>(site: Site | undefined, key: string, read: Read<T>, context: Context): Stated<T> | undefined {
  const place = childOf(site, key, context);
  if (!place || place.faulty || !isScalar(place)) return undefined;
  const value = read(place.node);
  return value === undefined ? undefined : { value, place };
}

export function textIn(site: Site | undefined, key: string, context: Context): Stated<string> | undefined {
  return valueIn(site, key, asText, context);
}

export function timeIn(site: Site | undefined, key: string, context: Context): Stated<Time> | undefined {
  return valueIn(site, key, asTime, context);
}

function isScalar(site: Site): site is ScalarSite {
  return site.node.kind === 'scalar';
}

/** The fields of a map, with the sites of their values. */
export function fieldsIn(site: Site, context: Context): Find<Site> {
  return (key) => {
    const place = childOf(site, key, context);
    return place && { node: place.node, place, faulty: place.faulty };
  };
}

/** The euro or count under a key. */
export function amountIn(site: Site, key: string, context: Context): Field<number, Site> {
  return fieldOf(fieldsIn(site, context), key, asAmount);
}

/** Whether the value stands here as an alias; what it says is told at its anchor. */
export function isAlias(site: Site): boolean {
  return site.aliased || site.start !== site.node.start || site.end !== site.node.end;
}
