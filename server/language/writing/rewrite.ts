/** Steps from one text to the next, each proven: read again, the text says what it should and nothing else. */
import type { SchemaNode, Schemas } from '../schema/shape';
import type { Plain } from '../schema/plain';
import { keysOf } from '../schema/vocabulary';
import type { Document } from '../syntax/document';
import type { ListNode, MapNode } from '../syntax/tree';
import { addEntry, insertItems as itemEdits } from './add';
import { asPlain, changed, equal, isSame, saysOf, withKey, withoutKey } from './expect';
import { isRefused, lockOf, nothingThere, type Path, type Manuscript, readingOf, type WriteRefusal, type NodePlace, spotsTo, tangled, unreadable } from './path';
import { moveItem, removeAt } from './remove';
import { replace } from './replace';
import { keyText } from './scalar';
import { handOf, isList, isMap, type Value } from './value';
import { applyEdits, type TextChange } from './mend';

/** Changes in text order (mostly one; none when the file says so already), or why there are none. */
export type Outcome = { changes: TextChange[] } | WriteRefusal;

/** What is written to: a file, and the language it is in. */
export interface Target {
  document: Document;
  /** Kind of file, which decides the order of keys at the top. */
  art: string;
  /** For the order of keys further in; without it a new key goes behind those there are. */
  schemas?: Schemas;
}

/** A text on its way from one state to the next; each step is proven before it counts. */
export class Rewrite {
  private document: Document;
  private readonly steps: TextChange[][] = [];

  constructor(private readonly target: Target) {
    this.document = target.document;
  }

  /** The text as it stands after the steps so far. */
  get text(): string {
    return this.document.text;
  }

  /** All that was done, as one change of the text it began with. */
  changes(): TextChange[] {
    const { text } = this.target.document;
    const [only, ...others] = this.steps;
    return only && others.length === 0 ? [spanOf(text, only)] : difference(text, this.document.text);
  }

  set(path: Path, value: Value): WriteRefusal | undefined {
    const reading = readingOf(this.document);
    if (!reading) return unreadable();
    if (path.length === 0) return tangled();
    const spots = spotsTo(reading, path);
    if (isRefused(spots)) return this.create(reading, path, value, spots);
    const spot = spots.at(-1) as NodePlace;
    const old = plainAt(reading, spot);
    if (spot.node.kind !== 'alias' && equal(old, value) && !(spot.node.kind === 'scalar' && spot.node.style === 'empty')) return undefined;
    const lock = lockOf(spot.node, false);
    if (lock) return lock;
    const inner = this.setWithin(path, spot, old, value);
    if (inner !== 'whole') return inner;
    const expected = changed(saysOf(reading), path, () => asPlain(value));
    const refusal = this.prove(reading, replace(reading, spot, value, handOf(reading)), expected);
    // Comments that stay below a block text would become lines of it.
    return refusal && hasLines(value) ? this.prove(reading, replace(reading, spot, value, { ...handOf(reading), oneLine: true }), expected) : refusal;
  }

  /** Of a map or list only what differs. */
  private setWithin(path: Path, { node }: NodePlace, old: Plain, value: Value): WriteRefusal | undefined | 'whole' {
    if (node.kind === 'map' && isMap(value) && node.entries.length > 0 && Object.keys(value).length > 0) {
      const gone = node.entries.map(({ key }) => String(key.value)).filter((key) => !Object.hasOwn(value, key));
      // Keys that stay are set first: a map must not be empty on the way.
      for (const [key, each] of Object.entries(value)) {
        const refusal = this.set([...path, key], each);
        if (refusal) return refusal;
      }
      for (const key of gone) {
        const refusal = this.remove([...path, key]);
        if (refusal) return refusal;
      }
      return undefined;
    }
    if (node.kind === 'list' && isList(value) && Array.isArray(old) && old.length > 0 && value.length > 0) {
      let [head, tail] = [0, 0];
      while (head < old.length && head < value.length && equal(old[head] as Plain, value[head] as Value)) head += 1;
      while (tail < old.length - head && tail < value.length - head && equal(old[old.length - 1 - tail] as Plain, value[value.length - 1 - tail] as Value)) tail += 1;
      const both = Math.min(old.length, value.length) - tail;
      for (let at = head; at < both; at += 1) {
        const refusal = this.set([...path, at], value[at] as Value);
        if (refusal) return refusal;
      }
      for (let at = both; at < value.length - tail; at += 1) {
        const refusal = this.add(path, [value[at] as Value], at);
        if (refusal) return refusal;
      }
      for (let at = old.length - tail - 1; at >= both && at >= value.length - tail; at -= 1) {
        const refusal = this.remove([...path, at]);
        if (refusal) return refusal;
      }
      return undefined;
    }
    return 'whole';
  }

  /** The place is not there yet: adds the first key that is missing, with all that follows. */
  private create(reading: Manuscript, path: Path, value: Value, refusal: WriteRefusal): WriteRefusal | undefined {
    for (let known = path.length - 1; known >= 0; known -= 1) {
      const spots = spotsTo(reading, path.slice(0, known));
      if (isRefused(spots)) continue;
      const key = path[known];
      const spot = spots.at(-1) as NodePlace;
      if (typeof key !== 'string' || (known === 0 && reading.lostKeys.has(key))) return refusal;
      const rest = path.slice(known + 1);
      if (rest.some((step) => typeof step !== 'string')) return refusal;
      const whole = rest.reduceRight<Value>((inner, step) => ({ [step as string]: inner }), value);
      const lock = spot.node.anchor !== undefined || spot.node.kind === 'alias' ? lockOf(spot.node, false) : undefined;
      if (lock) return lock;
      const isEmpty = spot.node.kind === 'scalar' && spot.node.style === 'empty';
      if (spot.node.kind !== 'map' && !isEmpty) return refusal;
      const edits = isEmpty ? replace(reading, spot, { [key]: whole }, handOf(reading)) : addEntry(reading, spot, key, whole, this.orderAt(spots, path), handOf(reading));
      return this.prove(reading, edits, changed(saysOf(reading), path.slice(0, known), (old) => withKey(isEmpty ? {} : (old as { [key: string]: Plain }), key, asPlain(whole))));
    }
    return refusal;
  }

  add(path: Path, values: readonly Value[], at?: number): WriteRefusal | undefined {
    const reading = readingOf(this.document);
    if (!reading) return unreadable();
    const spots = spotsTo(reading, path);
    if (isRefused(spots)) return this.set(path, values);
    const spot = spots.at(-1) as NodePlace;
    const { node } = spot;
    if (node.kind === 'scalar' && node.style === 'empty') return this.set(path, values);
    if (node.kind !== 'list') return node.kind === 'alias' ? lockOf(node, false) : nothingThere();
    if (node.anchor !== undefined) return lockOf(node, false);
    if (path.length === 1 && reading.lostKeys.has(String(path[0]))) return unreadable();
    const number = Math.max(0, Math.min(at ?? node.items.length, node.items.length));
    const expected = changed(saysOf(reading), path, (old) => {
      const items = [...(old as Plain[])];
      items.splice(number, 0, ...values.map(asPlain));
      return items;
    });
    return this.prove(reading, itemEdits(reading, spot, values, number, handOf(reading)), expected);
  }

  remove(path: Path): WriteRefusal | undefined {
    const reading = readingOf(this.document);
    if (!reading) return unreadable();
    const spots = spotsTo(reading, path);
    if (isRefused(spots)) return spots;
    const [holder, spot] = [spots.at(-2), spots.at(-1)];
    if (!holder || !spot) return tangled();
    const lock = lockOf(spot.node, true);
    if (lock) return lock;
    const expected = changed(saysOf(reading), path.slice(0, -1), (old) => (Array.isArray(old) ? old.filter((_, number) => number !== spot.at) : withoutKey(old as { [key: string]: Plain }, String(path.at(-1)))));
    return this.prove(reading, removeAt(reading, spot, holder, handOf(reading)), expected);
  }

  move(path: Path, to: number): WriteRefusal | undefined {
    const reading = readingOf(this.document);
    if (!reading) return unreadable();
    const spots = spotsTo(reading, path);
    if (isRefused(spots)) return spots;
    const spot = spots.at(-1) as NodePlace;
    const list = spot.owner;
    if (list?.kind !== 'list' || to < 0 || to >= list.items.length) return nothingThere();
    if (reading.lostKeys.has(String(path[0]))) return unreadable();
    if (to === spot.at) return undefined;
    const expected = changed(saysOf(reading), path.slice(0, -1), (old) => {
      const items = [...(old as Plain[])];
      const taken = items.splice(spot.at, 1);
      items.splice(to, 0, ...taken);
      return items;
    });
    return this.prove(reading, moveItem(reading, list as ListNode, spot.at, to), expected);
  }

  rename(path: Path, key: string): WriteRefusal | undefined {
    const reading = readingOf(this.document);
    if (!reading) return unreadable();
    const spots = spotsTo(reading, path);
    if (isRefused(spots)) return spots;
    const { owner, at } = spots.at(-1) as NodePlace;
    const entry = owner?.kind === 'map' ? owner.entries[at] : undefined;
    if (!entry || (owner as MapNode).entries.some((other) => other !== entry && other.key.value === key)) return tangled();
    const expected = changed(saysOf(reading), path.slice(0, -1), (old) => Object.fromEntries(Object.entries(old as { [key: string]: Plain }).map(([name, value]) => [name === String(entry.key.value) ? key : name, value])));
    return this.prove(reading, [{ start: entry.key.start, end: entry.key.end, text: keyText(key) }], expected);
  }

  /** Makes the step where the text then says exactly what it should. */
  private prove(before: Manuscript, edits: TextChange[] | WriteRefusal, expected: Plain): WriteRefusal | undefined {
    if (isRefused(edits)) return edits;
    const next = documentWith(this.document, edits);
    const after = readingOf(next);
    if (!after || !isSame(after, expected, before)) return tangled();
    this.steps.push(edits);
    this.document = next;
    return undefined;
  }

  /** Keys of the map at the last of the spots, in the language's order; none where the language does not know the place. */
  private orderAt(spots: readonly NodePlace[], path: Path): readonly string[] {
    const { schemas, art } = this.target;
    if (spots.length === 1) return keysOf(art);
    if (!schemas) return [];
    let schema: SchemaNode | undefined = schemas.root(art);
    let shape = schemas.shape(schema);
    for (const [at, step] of path.slice(0, spots.length - 1).entries()) {
      const node = spots[at + 1]?.node;
      schema = typeof step === 'string' ? shape.properties?.[step] : shape.items;
      if (!schema || !node) return [];
      shape = schemas.shape(schema, node);
    }
    return Object.keys(shape.properties ?? {});
  }
}

/** The file as it is after changes, none of which overlap. */
export function documentWith(document: Document, changes: readonly TextChange[]): Document {
  return changes.length === 0 ? document : document.edited(spanOf(document.text, changes));
}

/** What the file says at a place. */
export function plainAt(reading: Manuscript, { node }: NodePlace): Plain {
  return saysOf({ ...reading, root: node as MapNode });
}

/** Whether a text of several lines is in a value. */
function hasLines(value: Value): boolean {
  return typeof value === 'string' ? value.includes('\n') : typeof value === 'object' && Object.values(value).some(hasLines);
}

/** Edits of one text as one change, what stands between them included. */
function spanOf(text: string, edits: readonly TextChange[]): TextChange {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  return { start, end, text: applyEdits(text.slice(start, end), edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))) };
}

/** The one change between two texts, as small as it can be; it never cuts a character or a line end in two. */
export function difference(before: string, after: string): TextChange[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < before.length - start && tail < after.length - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const splits = (text: string, at: number): boolean => /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1));
  while (start > 0 && (splits(before, start) || splits(after, start))) start -= 1;
  while (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail))) tail -= 1;
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }];
}
