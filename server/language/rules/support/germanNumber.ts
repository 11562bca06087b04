/** Numbers written the German way, where the schema alone cannot tell (FORMAT §4 `number-notation`). */
import { type Site, scalarIn, stringOf } from '../../analysis/site';
import { textOfEntry } from '../../catalogue/catalogue';
import { readGermanNumber } from '../../model/number';
import { germanNumber, type SchemaFault } from '../../schema/validate';
import type { Entry, ScalarNode } from '../../syntax/tree';
import type { Context } from '../rule';

/** Unit of the indicator a `wert` belongs to; undefined while no catalogue has the indicator. */
export function unitOf(site: Site | undefined, context: Context): string | undefined {
  for (let at = site; at; at = at.parent) {
    const id = stringOf(scalarIn(at, 'indikator'));
    if (id !== undefined) return textOfEntry(context.catalogue().get('indikatoren', id), 'einheit');
  }
  return undefined;
}

/** Whether the number a stray key belongs to is known to be a number. */
function isNumberEntry(entry: Entry, fault: SchemaFault, context: Context): boolean {
  const site = context.sites.find(({ node }) => node === entry.value);
  if (!site) return false;
  if (site.holds === 'euro' || site.holds === 'count' || site.holds === 'year') return true;
  if (site.holds !== 'number') return false;
  const unit = unitOf(site.parent, context);
  return unit !== undefined && unit !== 'klasse' && fault.previous !== undefined;
}

/** `{wert: 38,2}`: the key `2` is the fraction of the number before it. */
export function isStray(fault: SchemaFault, context: Context): boolean {
  const { entry, previous } = fault;
  if (!entry || !previous || !/^\d+\s*[€%]?$/.test(entry.key.source) || entry.value.kind !== 'scalar' || entry.value.style !== 'empty') return false;
  if (previous.value.kind !== 'scalar' || typeof previous.value.value !== 'number') return false;
  const between = context.slot.chunk.text.slice(previous.value.end, entry.key.start);
  return between === ',' && isNumberEntry(previous, fault, context);
}

/** A `wert` in German notation whose indicator is known and has numbers. */
export function measurement(site: Site, context: Context): number | undefined {
  if (site.holds !== 'number' || site.node.kind !== 'scalar') return undefined;
  const unit = unitOf(site.parent, context);
  if (unit === undefined || unit === 'klasse') return undefined;
  const integerLike = unit === 'euro' || unit === 'anzahl';
  if (typeof site.node.value === 'number' && !integerLike) return undefined;
  return readGermanNumber(site.node.source, { integerLike });
}

/** A type fault of a `wert` that `number-notation` tells. */
export function isGermanMeasurement(fault: SchemaFault, context: Context): boolean {
  const site = context.sites.find(({ node }) => node === fault.node);
  return site !== undefined && measurement(site, context) !== undefined;
}

/** The number a scalar of euros, counts or years means. */
export function plainNumber(node: ScalarNode, holds: string): number | undefined {
  return germanNumber(node, holds);
}
