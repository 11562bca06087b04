import { Fields, sourceOf } from './fields';
import { asText, asTime, asWord, readAs } from './field';
import type { Time } from './time';
import { type TreeNode, valueOf } from '../syntax/tree';
import type { PlaceSystem } from './placeSystem';
import type { ModelFile, ModelItem, SourceValue } from './source';

/** How items of a list are called in `ModelItem.item` when they have an id. */
const ITEM_NAMES: Readonly<Record<string, string>> = {
  ziele: 'ziel',
  massnahmen: 'massnahme',
  leitziele: 'leitziel',
  beteiligung: 'beteiligung',
  anregungen: 'anregung',
};

interface Remembered {
  value: ModelItem;
  item: string;
  from: SourceValue;
  text: string;
  owner: string | undefined;
}

/**
 * Reads lists into objects of the model and remembers each object by the tree it was read from: as long as a chunk of the
 * text stays the same, so does the object, and whoever renders it can tell by identity that nothing changed. Hold one reader
 * as long as the documents it reads.
 */
export class ModelReader {
  private readonly known = new WeakMap<TreeNode, Remembered>();

  /** @param places how the city is divided whose keys are used */
  constructor(readonly places: PlaceSystem) {}

  /** Starts reading one profile, district …: names of items are unique within it. */
  begin(): ListReader {
    const taken = new Map<string, number>();
    return (file, key, read, owner) =>
      file.items(key).map((from, index) => {
        const item = uniqueName(nameOf(key, from.node, index), taken);
        return this.remember(file.uri, from, item, read, owner);
      });
  }

  /** A top-level key of a place. */
  key(file: ModelFile | undefined, key: string): FieldOf<string> | undefined {
    return readField(file, key, (node) => this.places.read(node));
  }

  /** One object for each item of a top-level list whose items have no ids. */
  each<T>(file: ModelFile, key: string, read: (fields: Fields, item: ModelItem) => T | undefined): T[] {
    return file.items(key).flatMap(({ node, slot, stale }, index) => {
      const item = `${key}#${index}`;
      const fields = new Fields(node, { uri: file.uri, slot, item, stale, places: this.places });
      return read(fields, { item, source: fields.source(), stale }) ?? [];
    });
  }

  private remember<T extends ModelItem>(uri: string, from: SourceValue, item: string, read: ReadItem<T>, owner: string | undefined): T {
    const known = this.known.get(from.node);
    const text = from.slot.chunk.text;
    const same =
      known?.item === item && known.from.slot === from.slot && known.from.stale === from.stale && known.text === text && known.owner === owner;
    if (same) return known.value as T;
    const fields = new Fields(from.node, { uri, slot: from.slot, item, stale: from.stale, places: this.places });
    const value = read(fields, { item, source: fields.source(), stale: from.stale }, owner);
    if (!from.slot.chunk.aliases?.length) this.known.set(from.node, { value, item, from, text, owner });
    return value;
  }
}

/** Makes an object of one item; `owner` is the Amt whose `beitrag` file holds it. */
export type ReadItem<T extends ModelItem> = (fields: Fields, item: ModelItem, owner?: string) => T;

/** Reads a top-level list of a file. One list of a file is always read by the same function. */
export type ListReader = <T extends ModelItem>(file: ModelFile, key: string, read: ReadItem<T>, owner?: string) => T[];

function nameOf(key: string, node: TreeNode, index: number): string {
  const id = readAs(valueOf(node, 'id'), asWord);
  const name = ITEM_NAMES[key];
  return id !== undefined && name !== undefined ? `${name}:${id}` : `${key}#${index}`;
}

function uniqueName(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}~${count}`;
}

/** A top-level value as an item of the model named `feld:<key>`, read by the function given; undefined when it is missing. */
export function readField<T>(file: ModelFile | undefined, key: string, read: (node: TreeNode) => T | undefined): FieldOf<T> | undefined {
  const from = file?.field(key);
  if (!file || !from) return undefined;
  const value = read(from.node);
  return value === undefined ? undefined : { item: `feld:${key}`, source: sourceOf({ uri: file.uri, ...from }, from.node), stale: from.stale, value };
}

/** A single value of a file with its place. */
export interface FieldOf<T> extends ModelItem {
  value: T;
}

/** A top-level text; blank is as good as missing. */
export function readText(file: ModelFile | undefined, key: string): FieldOf<string> | undefined {
  return readField(file, key, (node) => readAs(node, asText));
}

/** A top-level time. */
export function readTime(file: ModelFile | undefined, key: string): FieldOf<Time> | undefined {
  return readField(file, key, (node) => readAs(node, asTime));
}
