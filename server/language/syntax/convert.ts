/** From the tree of the `yaml` library to ours: the same values, only what BZRP needs to know, positions by chunk. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { STRAY_DIGITS } from './strayDigits';
import { type AliasNode, emptyNode, type Entry, listNode, type MapNode, mapNode, named, type ScalarNode, scalarNode, type ScalarStyle, type TreeNode } from './tree';

export interface Converted {
  node: TreeNode | undefined;
  /** Anchored nodes and aliases in text order; who means whom is settled for the whole file. */
  anchors: TreeNode[];
  aliases: AliasNode[];
  /** First key that repeats an earlier one of its map. */
  duplicate?: ScalarNode;
  /** UTF-16 offset of the first entry beyond what one list or map may hold. */
  tooMany?: number;
}

/** @param limit how many entries one list or map may hold (FORMAT §4 `file-limit`) */
export function convert(root: Node | null, text: string, limit: number): Converted {
  const result: Converted = { node: undefined, anchors: [], aliases: [] };
  result.node = root ? toNode(root, text, result, limit) : undefined;
  return result;
}

function toNode(node: Node, text: string, result: Converted, limit: number): TreeNode {
  if (isAlias(node)) {
    const [start, end] = placeOf(node);
    const alias: AliasNode = { kind: 'alias', name: node.source, start, end };
    result.aliases.push(alias);
    return alias;
  }
  const made = isMap(node) ? toMap(node, text, result, limit) : isSeq(node) ? toList(node, text, result, limit) : toScalar(node as Scalar, text);
  const anchor = (node as { anchor?: string }).anchor;
  if (anchor) {
    made.anchor = anchor;
    result.anchors.push(made);
  }
  return made;
}

function toMap(node: YAMLMap, text: string, result: Converted, limit: number): MapNode {
  const [start, end] = placeOf(node);
  const map = mapNode([], node.flow === true, start, end);
  const seen = new Set<string>();
  for (const pair of node.items as Pair<Node | null, Node | null>[]) {
    const key = toKey(pair.key, text, start);
    const entry: Entry = { key, value: pair.value ? toNode(pair.value, text, result, limit) : emptyNode(key.end) };
    if (seen.has(String(key.value)) && !result.duplicate && !isStrayDigits(map, entry)) result.duplicate = key;
    seen.add(String(key.value));
    map.entries.push(entry);
    if (map.entries.length > limit) result.tooMany ??= key.start;
  }
  // `{ }` as the library places them; a block map ends with its last value, not with the blank lines behind it.
  const last = map.entries.at(-1);
  if (last && !map.flow) map.end = Math.max(last.key.end, last.value.end);
  return map;
}

/**
 * In `{wert: 38,2}` the comma of a German number makes the key `2`. Such keys are told as part of the number (FORMAT §4
 * `number-notation`), so two of them in one map are no repeated key.
 */
function isStrayDigits(map: MapNode, entry: Entry): boolean {
  return map.flow && STRAY_DIGITS.test(entry.key.source) && entry.value.kind === 'scalar' && entry.value.style === 'empty';
}

function toList(node: YAMLSeq, text: string, result: Converted, limit: number): TreeNode {
  const [start, end] = placeOf(node);
  const items = (node.items as (Node | Pair<Node | null, Node | null> | null)[]).map((item) => {
    if (item === null) return emptyNode(start);
    // `[a: 1]` is a list with a map in it.
    if ('key' in item && !('range' in item)) return pairAsMap(item, text, result, limit);
    return toNode(item as Node, text, result, limit);
  });
  const beyond = items[limit];
  if (beyond) result.tooMany ??= beyond.start;
  const last = items.at(-1);
  return listNode(items, node.flow === true, start, node.flow || !last ? end : Math.max(start, last.end));
}

function pairAsMap(pair: Pair<Node | null, Node | null>, text: string, result: Converted, limit: number): MapNode {
  const key = toKey(pair.key, text, 0);
  const value = pair.value ? toNode(pair.value, text, result, limit) : emptyNode(key.end);
  return mapNode([{ key, value }], true, key.start, value.end);
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  [Scalar.PLAIN]: 'plain',
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'literal',
  [Scalar.BLOCK_FOLDED]: 'folded',
};

function toScalar(node: Scalar, text: string): ScalarNode {
  const [start, rangeEnd] = placeOf(node);
  const end = withoutLineEnds(text, start, rangeEnd);
  const source = text.slice(start, end);
  if (source === '' && node.value === null) return emptyNode(start);
  const value = node.value;
  const plain = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalarNode(plain ? value : source, source, STYLES[node.type ?? Scalar.PLAIN] ?? 'plain', start, end);
}

/** A key is a string, whatever YAML makes of it. */
function toKey(node: Node | null, text: string, fallback: number): ScalarNode {
  if (!node) return emptyNode(fallback);
  const [start, end] = placeOf(node);
  const source = text.slice(start, end);
  const value = isScalar(node) && typeof node.value === 'string' ? node.value : source;
  const style = isScalar(node) ? (STYLES[node.type ?? Scalar.PLAIN] ?? 'plain') : 'plain';
  return scalarNode(named(value), source, style, start, end);
}

function placeOf(node: Node): [number, number] {
  const range = node.range;
  return range ? [range[0], range[1]] : [0, 0];
}

/** A block text ends with its last character, not with the line ends behind it. */
function withoutLineEnds(text: string, start: number, end: number): number {
  let at = end;
  // A no-break blank is part of a word, whatever it looks like.
  while (at > start && /[ \t\r\n]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
