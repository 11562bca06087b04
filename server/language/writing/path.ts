/** The file as one tree, and the way to a place in it. */
import type { Document } from '../syntax/document';
import { parse } from '../syntax/parse';
import type { Slot } from '../syntax/slot';
import { type AliasNode, type Entry, type ListNode, listNode, type MapNode, mapNode, type ScalarNode, textOf, type TreeNode, valueOf } from '../syntax/tree';
import { type Message, say } from '../text/message';

/** From the top of the file: keys of maps, numbers (0-based) of items, or the id an item has. */
export type Path = readonly (string | number | { readonly id: string })[];

/** Why something is not written. */
export interface WriteRefusal {
  refused: Message;
}

export function refuse(text: Message): WriteRefusal {
  return { refused: text };
}

export const nothingThere = (): WriteRefusal => refuse(say('There is nothing at this place any more.'));
export const unreadable = (): WriteRefusal => refuse(say('A part of this cannot be read just now. Correct the fault there first.'));
export const tangled = (): WriteRefusal => refuse(say('This cannot be changed without touching more. Edit it in the text.'));
const anchored = (name: string): WriteRefusal => refuse(say('This is marked with the anchor "&{0}" and may be used elsewhere. Edit it in the text.', name));
const aliased = (name: string): WriteRefusal => refuse(say('This comes from another place ("*{0}"). Edit it there, in the text.', name));

export function isRefused(value: object): value is WriteRefusal {
  return 'refused' in value;
}

/** A file read for writing; every offset is one of the file. */
export interface Manuscript {
  text: string;
  root: MapNode;
  /** Text of the pieces that cannot be read, and the top-level keys they belong to. */
  lost: readonly string[];
  lostKeys: ReadonlySet<string>;
}

/** Undefined for a file that is no map, or past a limit. An empty one is a map without keys. */
export function readingOf(document: Document): Manuscript | undefined {
  const { text, slots } = document;
  if (document.limit) return undefined;
  const lostSlots = slots.filter(({ lost }) => lost !== undefined);
  const rest = { text, lost: lostSlots.map(({ chunk }) => chunk.text), lostKeys: new Set(lostSlots.map(({ key }) => key)) };
  if (slots.some(({ chunk, lost }) => chunk.irregular && lost === undefined)) {
    const { node } = parse(text);
    return node?.kind === 'map' ? { ...rest, root: node } : undefined;
  }
  const root = mapNode([], false, 0, text.length);
  if (document.notAMap) return slots.every(({ cut, chunk }) => cut.kind === 'preamble' && !/^[^#\s\ufeff]/m.test(chunk.text)) ? { ...rest, root } : undefined;
  let list: ListNode | undefined;
  for (const { cut, chunk, lost, offset } of slots) {
    if (cut.kind === 'key') list = undefined;
    if (lost !== undefined || !chunk.node && !chunk.keyNode) continue;
    if (cut.kind === 'item' && chunk.node && list) {
      const start = offset + cut.indent;
      if (list.items.length === 0) list.start = start;
      list.items.push(shifted(chunk.node, offset));
      list.end = offset + chunk.node.end;
    } else if (cut.kind === 'key' && chunk.keyNode) {
      const key = shiftedScalar(chunk.keyNode, offset);
      const cutList = listNode([], false, key.end, key.end);
      if (cut.list) list = cutList;
      root.entries.push({ key, value: cut.list || !chunk.node ? cutList : shifted(chunk.node, offset) });
    }
  }
  return { ...rest, root };
}

function shiftedScalar(node: ScalarNode, by: number): ScalarNode {
  return { ...node, start: node.start + by, end: node.end + by };
}

function shifted(node: TreeNode, by: number): TreeNode {
  const place = { start: node.start + by, end: node.end + by };
  if (node.kind === 'map') return { ...node, ...place, entries: node.entries.map(({ key, value }) => ({ key: shiftedScalar(key, by), value: shifted(value, by) })) };
  if (node.kind === 'list') return { ...node, ...place, items: node.items.map((item) => shifted(item, by)) };
  return { ...node, ...place };
}

/** A place that exists: the node and what holds it. */
export interface NodePlace {
  node: TreeNode;
  /** Undefined for the root. */
  owner?: MapNode | ListNode;
  /** Number of the entry or item in its owner. */
  at: number;
}

/** The maps and lists on the way, the place itself last; a refusal where the way leads through what must not be touched. */
export function spotsTo({ root, lostKeys }: Manuscript, path: Path): NodePlace[] | WriteRefusal {
  const spots: NodePlace[] = [{ node: root, at: 0 }];
  for (const [depth, step] of path.entries()) {
    const { node } = spots.at(-1) as NodePlace;
    if (node.kind === 'alias') return aliased(node.name);
    if (node.anchor !== undefined) return anchored(node.anchor);
    if (depth === 0 && lostKeys.has(String(step)) && path.length === 1) return unreadable();
    const at = node.kind === 'map' ? node.entries.findIndex(({ key }) => key.value === step) : node.kind === 'list' ? indexIn(node, step) : -1;
    const next = node.kind === 'map' ? node.entries[at]?.value : node.kind === 'list' ? node.items[at] : undefined;
    if (!next || (node.kind !== 'map' && node.kind !== 'list')) return depth === 1 && lostKeys.has(String(path[0])) ? unreadable() : nothingThere();
    // Which number an item has nobody can say while one before it may be lost.
    if (depth === 1 && typeof step === 'number' && lostKeys.has(String(path[0]))) return unreadable();
    spots.push({ node: next, owner: node, at });
  }
  return spots;
}

function indexIn({ items }: ListNode, step: Path[number]): number {
  if (typeof step !== 'object') return typeof step === 'number' ? step : -1;
  return items.findIndex((item) => item.kind === 'map' && item.entries.some(({ key, value }) => key.value === 'id' && value.kind === 'scalar' && value.value === step.id));
}

/** Why a node may not be replaced or taken away: others lean on it, or it says what stands elsewhere. */
export function lockOf(node: TreeNode, isRemoved: boolean): WriteRefusal | undefined {
  if (node.kind === 'alias') return isRemoved ? undefined : aliased((node as AliasNode).name);
  if (node.anchor !== undefined) return anchored(node.anchor);
  const inner = node.kind === 'map' ? node.entries.flatMap(({ key, value }: Entry): TreeNode[] => [key, value]) : node.kind === 'list' ? node.items : [];
  for (const each of inner) {
    const found = lockOf(each, true);
    if (found) return found;
  }
  return undefined;
}

/** The way to a node of a piece of the file; undefined where its place cannot be named. */
export function pathTo(document: Document, slot: Slot, node: TreeNode | undefined = slot.chunk.node): Path | undefined {
  if (slot.lost !== undefined || (slot.cut.kind !== 'item' && slot.cut.kind !== 'key') || !node) return undefined;
  const step = slot.cut.kind === 'item' ? itemStep(document, slot) : undefined;
  if (slot.cut.kind === 'item' && step === undefined) return undefined;
  const inside = stepsTo(slot.chunk.node, node);
  return inside && [slot.key, ...(step === undefined ? [] : [step]), ...inside];
}

/** Its number; while another item cannot be read nobody can say which that is, then its id. */
function itemStep({ slots }: Document, slot: Slot): Path[number] | undefined {
  const siblings = slots.filter(({ key, cut }) => key === slot.key && cut.kind !== 'key');
  if (siblings.every(({ lost }) => lost === undefined)) return slot.index;
  const id = textOf(valueOf(slot.chunk.node, 'id'));
  const isOnly = id !== undefined && siblings.filter(({ lost, chunk }) => lost === undefined && textOf(valueOf(chunk.node, 'id')) === id).length === 1;
  return isOnly ? { id } : undefined;
}

/** Keys and numbers from one node down to another inside it. */
function stepsTo(from: TreeNode | undefined, node: TreeNode): Path | undefined {
  if (from === node) return [];
  const inner: readonly (readonly [string | number, TreeNode])[] = from?.kind === 'map' ? from.entries.map(({ key, value }) => [String(key.value), value]) : from?.kind === 'list' ? from.items.map((item, at) => [at, item]) : [];
  for (const [step, value] of inner) {
    const rest = value.start <= node.start && node.end <= value.end ? stepsTo(value, node) : undefined;
    if (rest) return [step, ...rest];
  }
  return undefined;
}
