import { entryOf, itemsOf, type resolve, type TreeNode, valueOf } from '../syntax/tree';
import { asAmount, asBoolean, asNumber, asText, asTime, asWord, type Find, findIn, type Read, readAs } from './field';
import type { PlaceSystem } from './placeSystem';
import { periodOf } from './period';
import type { Period, Time } from './time';
import { asReference, type Reference } from './reference';
import type { Source, SourceSlot } from './source';

/** Where the fields of one item come from, and how its nested items are named. */
export interface ItemOrigin {
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
    readonly origin: ItemOrigin,
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
    return this.read(key, asText);
  }

  /** An id or a name, without characters nobody sees. */
  word(key: string): string | undefined {
    return this.read(key, asWord);
  }

  /** A number as YAML reads it: of an indicator, a degree. */
  number(key: string): number | undefined {
    return this.read(key, asNumber);
  }

  /** Euro or a count; a plain `1.500` is neither fifteen hundred nor one and a half. */
  amount(key: string): number | undefined {
    return this.read(key, asAmount);
  }

  boolean(key: string): boolean | undefined {
    return this.read(key, asBoolean);
  }

  lorKey(key: string): string | undefined {
    return this.origin.places.read(this.value(key));
  }

  time(key: string): Time | undefined {
    return this.read(key, asTime);
  }

  read<T>(key: string, read: Read<T>): T | undefined {
    return readAs(this.value(key), read);
  }

  /** `{von, bis?, daueraufgabe?}` or a single time. Undefined when neither end can be read. */
  period(key: string): Period | undefined {
    return periodOf(this.value(key));
  }

  texts(key: string): string[] {
    return this.eachOf(key, asText);
  }

  /** What the plain items of a list say; those that are nothing of the kind are left out. */
  eachOf<T>(key: string, read: Read<T>): T[] {
    return itemsOf(this.value(key)).flatMap((node) => readAs(node, read) ?? []);
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
    const said = readAs(node, asReference);
    return said && { ...said, source: this.source(node) };
  }
}

/** Where a node stands. The last readable state has no place in the text: its whole slot stands for it. */
export function sourceOf({ uri, slot, stale }: Pick<ItemOrigin, 'uri' | 'slot' | 'stale'>, node: TreeNode | undefined): Source {
  if (stale || !node) return { uri, slot, start: 0, end: slot.chunk.text.length };
  return { uri, slot, start: node.start, end: node.end };
}
