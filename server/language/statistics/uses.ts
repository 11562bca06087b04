/** Uses of indicators in a file: what is said there, and where, for whoever fills it from open data. */
import { ownerOf, type Site } from '../analysis/site';
import { asWord, readAs } from '../model/field';
import type { Slot } from '../syntax/slot';
import { entryOf, itemsOf, resolve, type TreeNode, valueOf } from '../syntax/tree';
import type { FileState } from '../workspace/file';

/** Steps from the item of a slot, or from the value of its key, down to a place inside. */
export type InnerPath = readonly (string | number)[];

/** What a use of an indicator says. */
export interface Said {
  indicator: string;
  /** Key of the file's edition, or the word for the whole city. */
  place: string;
  /** What is written of it; undefined while nothing is. */
  node: TreeNode | undefined;
  /** The places of its comparisons, as keys or that word, in order. */
  compared: readonly (string | undefined)[];
}

/** A use of an indicator as it is written. */
export interface Use extends Said {
  slot: Slot;
  path: InnerPath;
  /** UTF-16 offsets in the chunk. */
  start: number;
  end: number;
}

/** The uses in a slot, in text order; those that come through an alias, or name neither indicator nor place, are left out. */
export function usesIn(file: FileState, slot: Slot): Use[] {
  const sites = file.states.get(slot)?.analysis.sites ?? [];
  return sites.flatMap((site) => (site.holds === 'item' && site.shape.holds?.item === 'indicator-use' && !site.aliased ? (useAt(file, slot, site) ?? []) : []));
}

/** The use a value belongs to. */
export function useOfSite(file: FileState, slot: Slot, site: Site): Use | undefined {
  const owner = ownerOf(site, 'indicator-use');
  return owner && !owner.aliased ? useAt(file, slot, owner) : undefined;
}

function useAt(file: FileState, slot: Slot, site: Site): Use | undefined {
  const { node, start, end } = site;
  const path = pathOf(slot, site);
  if (resolve(node)?.kind !== 'map' || !path) return undefined;
  const indicator = readAs(valueOf(node, 'indikator'), asWord);
  const place = isSaid(entryOf(node, 'raum')?.value) ? file.places.read(valueOf(node, 'raum')) : file.header.regionKey;
  if (indicator === undefined || place === undefined) return undefined;
  const compared = itemsOf(valueOf(node, 'vergleich')).map((item) => file.places.read(valueOf(item, 'raum')));
  return { slot, path, indicator, place, node, compared, start, end };
}

/** False for a key that is missing or has nothing behind it; an alias says something, wherever it leads. */
function isSaid(node: TreeNode | undefined): boolean {
  return node !== undefined && !(node.kind === 'scalar' && node.value === null);
}

/** Steps to a value inside its slot; undefined where an alias lies between. */
export function pathOf({ cut, chunk }: Slot, site: Site): InnerPath | undefined {
  const steps: (string | number)[] = [];
  let at = site;
  for (; at.parent; at = at.parent) {
    const step = at.key ? String(at.key.value) : numberIn(at.parent.node, at.node);
    if (step === undefined) return undefined;
    steps.unshift(step);
  }
  // The items of a list in brackets have no slots of their own.
  if (cut.kind === 'item' || isThere(at.node, chunk.node)) return steps;
  const first = numberIn(chunk.node, at.node);
  return first === undefined ? undefined : [first, ...steps];
}

function numberIn(list: TreeNode | undefined, item: TreeNode): number | undefined {
  const at = list?.kind === 'list' ? list.items.findIndex((each) => isThere(item, each)) : -1;
  return at < 0 ? undefined : at;
}

/** Whether it is this node, or the one that took its place when the same text was read anew. */
function isThere(node: TreeNode, other: TreeNode | undefined): boolean {
  return node.kind === other?.kind && node.start === other.start && node.end === other.end;
}
