/**
 * The positioned tree: what one chunk of a BZRP file says, and where it says it.
 *
 * Every `start` and `end` is a UTF-16 offset from the start of the chunk the node was parsed in (not of the file), `end`
 * exclusive. A chunk that did not change keeps its tree when text above it grows, so positions in the file are only worked
 * out when somebody asks: see `document.ts`.
 */
export type TreeNode = ScalarNode | MapNode | ListNode | AliasNode;

interface Placed {
  start: number;
  end: number;
  /** Name of the anchor (`&name`) on this node, if it has one. */
  anchor?: string;
}

/** How a scalar is written. `empty` is a key with nothing behind it: its place is right behind the colon and has no width. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

export interface ScalarNode extends Placed {
  kind: 'scalar';
  /** The value as YAML 1.2 core reads it: a key written `092007` without quotes is the number 92007. */
  value: string | number | boolean | null;
  /** The text as written, quotes included. */
  source: string;
  style: ScalarStyle;
}

export interface MapNode extends Placed {
  kind: 'map';
  flow: boolean;
  entries: Entry[];
}

export interface Entry {
  key: ScalarNode;
  value: TreeNode;
}

export interface ListNode extends Placed {
  kind: 'list';
  flow: boolean;
  items: TreeNode[];
}

/** `*name`. `target` is the anchored node where it was found; it may belong to another chunk of the same file. */
export interface AliasNode extends Placed {
  kind: 'alias';
  name: string;
  target?: TreeNode;
}

/**
 * The nodes, made here and nowhere else: of one kind all have the same form inside, and reading them, which is most of what is
 * done all day, takes a fraction of the time.
 */
export function scalarNode(value: ScalarNode['value'], source: string, style: ScalarStyle, start: number, end: number): ScalarNode {
  return { kind: 'scalar', value, source, style, start, end };
}

/** A key without quotes. */
export function keyNode(written: string, start: number, end: number): ScalarNode {
  const name = named(written);
  return { kind: 'scalar', value: name, source: name, style: 'plain', start, end };
}

/** What stands behind a key with nothing behind it. */
export function emptyNode(at: number): ScalarNode {
  return { kind: 'scalar', value: null, source: '', style: 'empty', start: at, end: at };
}

export function mapNode(entries: Entry[], flow: boolean, start: number, end: number): MapNode {
  return { kind: 'map', flow, entries, start, end };
}

export function listNode(items: TreeNode[], flow: boolean, start: number, end: number): ListNode {
  return { kind: 'list', flow, items, start, end };
}

/** Names of keys seen so far: the same few stand in every file, and one text for each is enough. */
const names = new Map<string, string>();
const MAX_NAMES = 1000;
const LONGEST_NAME = 100;

/** The name as one text that is compared by being the same, as names in the program are. */
export function named(name: string): string {
  const known = names.get(name);
  if (known !== undefined || names.size >= MAX_NAMES || name.length > LONGEST_NAME) return known ?? name;
  // What was a key of an object is such a text.
  const [own = name] = Object.keys({ [name]: 0 });
  names.set(own, own);
  return own;
}

/** A node with aliases followed. Undefined when an alias leads nowhere. */
export function resolve(node: TreeNode | undefined): ScalarNode | MapNode | ListNode | undefined {
  let current = node;
  // A chain of aliases cannot be longer than the expansions a file may have (FORMAT §4 `file-limit`).
  for (let steps = 0; current?.kind === 'alias' && steps < 100; steps += 1) current = current.target;
  return current?.kind === 'alias' ? undefined : current;
}

/** The entry of a map with this key, or undefined (also when the node is no map). */
export function entryOf(node: TreeNode | undefined, key: string): Entry | undefined {
  const map = resolve(node);
  if (map?.kind !== 'map') return undefined;
  // Asked more often than anything else.
  for (const entry of map.entries) if (entry.key.value === key) return entry;
  return undefined;
}

/** The value under a key of a map, aliases followed. */
export function valueOf(node: TreeNode | undefined, key: string): ScalarNode | MapNode | ListNode | undefined {
  return resolve(entryOf(node, key)?.value);
}

/** The items of a list; empty when the node is no list. */
export function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  const list = resolve(node);
  return list?.kind === 'list' ? list.items : [];
}

/** The text of a scalar as a reader takes it: strings as they are, numbers and booleans as written. Undefined for maps, lists, nothing. */
export function textOf(node: TreeNode | undefined): string | undefined {
  const scalar = resolve(node);
  if (scalar?.kind !== 'scalar' || scalar.value === null) return undefined;
  return typeof scalar.value === 'string' ? scalar.value : scalar.source;
}
