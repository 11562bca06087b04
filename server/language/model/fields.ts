import { entryOf, itemsOf, resolve, textOf, type TreeNode, valueOf } from '../syntax/tree';
import { type Find, findIn } from './field';
import type { PlaceSystem } from './placeSystem';
import { periodOf } from './period';
import { parseTime, type Period, type Time } from './time';
import { splitReference, type Reference } from './reference';
import type { Source, SourceSlot } from './source';

/** Where the fields of one item come from, and how its nested items are named. */
export interface Origin {
  uri: string;
  slot: SourceSlot;
  item: string;
  stale: boolean;
  /** How the city is divided whose keys are used. */
  places: PlaceSystem;
}

/**
 * Reads the parts of one map, forgiving: what is missing or of another kind is undefined (lists: empty). Telling that
 * something is wrong is the schema's business, not the model's.
 */
export class Fields {
  constructor(
    readonly node: TreeNode | undefined,
    readonly origin: Origin,
  ) {}

  /** The place of the map itself, or of a node inside it. */
  source(node: TreeNode | undefined = this.node): Source {
    return sourceOf(this.origin, node);
  }

  /** For fields of which more is asked than their value. */
  get find(): Find<TreeNode> {
    return findIn(this.node);
  }

  has(key: string): boolean {
    return entryOf(this.node, key) !== undefined;
  }

  value(key: string): ReturnType<typeof resolve> {
    return valueOf(this.node, key);
  }

  /** A text as written; numbers and booleans count as their source. Empty text is undefined: it says nothing. */
  text(key: string): string | undefined {
    const text = textOf(this.value(key));
    return text?.trim() ? text : undefined;
  }

  number(key: string): number | undefined {
    return numberOf(this.value(key));
  }

  boolean(key: string): boolean | undefined {
    const node = this.value(key);
    return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
  }

  lorKey(key: string): string | undefined {
    return this.origin.places.read(this.value(key));
  }

  time(key: string): Time | undefined {
    return timeOf(this.value(key));
  }

  /** `{von, bis?, daueraufgabe?}` or a single time. Undefined when neither end can be read. */
  period(key: string): Period | undefined {
    return periodOf(this.value(key));
  }

  texts(key: string): string[] {
    return itemsOf(this.value(key)).flatMap((node) => textOf(node) ?? []);
  }

  /** One object for each item of a list. */
  list<T>(key: string, read: (fields: Fields, index: number) => T | undefined): T[] {
    return itemsOf(this.value(key)).flatMap((node, index) => read(this.of(node), index) ?? []);
  }

  map<T>(key: string, read: (fields: Fields) => T | undefined): T | undefined {
    const node = this.value(key);
    return node ? read(this.of(node)) : undefined;
  }

  /** A map inside this one. */
  of(node: TreeNode): Fields {
    return new Fields(node, this.origin);
  }

  reference(key: string): Reference | undefined {
    return this.referenceOf(this.value(key));
  }

  references(key: string): Reference[] {
    return itemsOf(this.value(key)).flatMap((node) => this.referenceOf(node) ?? []);
  }

  private referenceOf(node: TreeNode | undefined): Reference | undefined {
    const text = textOf(node);
    return text === undefined ? undefined : { text, ...splitReference(text), source: this.source(node) };
  }
}

/** Where a node stands. The last readable state has no place in the text: its whole slot stands for it. */
export function sourceOf({ uri, slot, stale }: Pick<Origin, 'uri' | 'slot' | 'stale'>, node: TreeNode | undefined): Source {
  if (stale || !node) return { uri, slot, start: 0, end: slot.chunk.text.length };
  return { uri, slot, start: node.start, end: node.end };
}

/** A finite number written as a YAML number. */
export function numberOf(node: TreeNode | undefined): number | undefined {
  const scalar = resolve(node);
  return scalar?.kind === 'scalar' && typeof scalar.value === 'number' && Number.isFinite(scalar.value)
    ? scalar.value
    : undefined;
}

/** The time a scalar holds. */
export function timeOf(node: TreeNode | undefined): Time | undefined {
  const scalar = resolve(node);
  return scalar?.kind === 'scalar' ? parseTime(scalar.value) : undefined;
}
