/** Values of a map as they stand in it. An alias counts where it stands, not where what it names was written. */
import type { Site } from '../../analysis/site';
import { amountField, type Field, type Find } from '../../model/field';
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
  for (let at = sites.indexOf(site) + 1; at < sites.length; at += 1) {
    const next = sites[at] as Site;
    if (next.start > site.end) break;
    if (next.parent === site) children.push(next);
  }
  return children;
}

/** The value under a key of a map, whatever it is; undefined when the map has no such key. */
export function childOf(site: Site | undefined, key: string, context: Context): Site | undefined {
  if (site?.node.kind !== 'map' || !site.node.entries.some((entry) => entry.key.value === key)) return undefined;
  return childrenOf(site, context).find((child) => child.key?.value === key);
}

/** The scalar under a key; undefined for one the schema finds fault with: that is told already. */
export function validIn(site: Site | undefined, key: string, context: Context): ScalarSite | undefined {
  const child = childOf(site, key, context);
  return child && !child.faulty && isScalar(child) ? child : undefined;
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
export function numberIn(site: Site, key: string, context: Context): Field<number, Site> {
  return amountField(fieldsIn(site, context), key);
}

/** Whether the value stands here as an alias; what it says is told at its anchor. */
export function isAlias(site: Site): boolean {
  return site.aliased || site.start !== site.node.start || site.end !== site.node.end;
}
