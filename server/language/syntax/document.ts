/** A BZRP file as a row of slots, kept up to date by its edits: what an edit did not touch stays the same objects. */
import { say } from '../text/message';
import { type Chunk, chunkOf } from './chunk';
import { type ScannedCut, sameState, scan } from './cut';
import { fault, type SyntaxFault } from './fault';
import { MAX_BYTES } from './limits';
import { lineStartsOf } from './lines';
import { settleKeys, settleLinks, tooManyIn } from './links';
import { type ParseCount, type Parsed, parse } from './parse';
import { keyIn, offsetIn, type Position, place, positionIn, setChunk, type Slot, slotFor } from './slot';
import { type Entry, itemsOf, type TreeNode } from './tree';
import type { TextChange } from '../writing/mend';

/** A value or list item of the file with the place it stands in; `stale` when it is the last readable state of a text broken now. */
export interface Placed {
  node: TreeNode;
  slot: Slot;
  stale: boolean;
}

export class Document {
  readonly slots: Slot[] = [];
  /** Slots that changed, and slots that went, since `takeChanges` was last called. */
  private touched = new Set<Slot>();
  private dropped = new Set<Slot>();
  /** The text cannot be cut, or it is not sure that it can: every edit reads it whole. */
  private whole = false;
  /** The text in one piece; undefined after an edit, until somebody asks for it. */
  private joined: string | undefined;
  /** How many slots are lost, lost without a fault of their own, and tied to others by anchors, aliases or equal keys. */
  private tally = { lost: 0, hidden: 0, linked: 0 };
  /** The file is past a limit: nothing but this is said of it. */
  limit: { slot: Slot; fault: SyntaxFault } | undefined;
  /** The file is empty, or holds something that is no map. */
  notAMap = false;

  constructor(
    readonly uri: string,
    text: string,
    public version = 0,
    readonly count: ParseCount = { calls: 0, characters: 0 },
  ) {
    this.rebuild(text);
  }

  /** The whole text. Joined when asked for: a key press must not cost a copy of the file. */
  get text(): string {
    return (this.joined ??= this.slots.map(({ chunk }) => chunk.text).join(''));
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    const last = this.slots.at(-1);
    return this.joined?.length ?? (last ? last.offset + last.chunk.text.length : 0);
  }

  /** Some part of the file cannot be read; nothing may be concluded from what seems to be missing. */
  get isBroken(): boolean {
    return this.limit !== undefined || this.notAMap || this.tally.lost > 0;
  }

  /** What changed since the last call: slots to look at again, slots to forget. */
  takeChanges(): { touched: Set<Slot>; dropped: Set<Slot> } {
    const changes = { touched: this.touched, dropped: this.dropped };
    this.touched = new Set();
    this.dropped = new Set();
    return changes;
  }

  /** Applies edits one after the other; offsets of each count in the text the one before left. */
  update(changes: readonly TextChange[], version = this.version + 1): void {
    this.version = version;
    for (const change of changes) this.apply(change);
  }

  /** The file with one edit, as a document of its own; pieces the edit did not touch are shared and not read again. */
  edited(change: TextChange): Document {
    const { text, tally } = this;
    // Where aliases lead stands in the pieces themselves.
    if (this.isReadWhole || tally.linked > 0) return new Document(this.uri, text.slice(0, change.start) + change.text + text.slice(change.end), this.version, this.count);
    const document = new Document(this.uri, '', this.version, this.count);
    document.slots.length = 0;
    for (const slot of this.slots) document.slots.push({ ...slot });
    document.takeChanges();
    document.joined = text;
    document.notAMap = false;
    document.tally = { ...tally };
    document.apply(change);
    return document;
  }

  private get isReadWhole(): boolean {
    return this.whole || this.limit !== undefined || this.notAMap || this.slots.length < 2;
  }

  private apply(change: TextChange): void {
    if (this.isReadWhole) {
      const { text } = this;
      return this.rebuild(text.slice(0, change.start) + change.text + text.slice(change.end));
    }
    const from = Math.max(0, this.slotIndexAt(change.start) - 1);
    const first = this.slotIndexAt(change.end) + 1;
    const base = (this.slots[from] as Slot).offset;
    const changedEnd = change.start + change.text.length - base;
    const delta = change.text.length - (change.end - change.start);
    // Only the pieces around the edit are scanned; more of them when the scan finds nothing it knows.
    for (let to = first + 3; ; to = first + 8 * (to - first)) {
      const isRest = to >= this.slots.length;
      const old = this.textOf(from, to);
      const text = old.slice(0, change.start - base) + change.text + old.slice(change.end - base);
      let next = first;
      const result = scan(text, { ...(this.slots[from] as Slot).cut, start: 0 }, (cut) => {
        if (cut.start < changedEnd) return false;
        const before = cut.start - delta + base;
        while (next < this.slots.length && (this.slots[next] as Slot).offset < before) next += 1;
        const known = this.slots[next];
        return known !== undefined && known.offset === before && known.offset >= change.end && sameState(known.cut.before, cut.before);
      });
      if (result.irregular || result.doubtful) return this.rebuild(this.text.slice(0, change.start) + change.text + this.text.slice(change.end));
      if (result.stoppedAt === undefined && !isRest) continue;
      this.joined = undefined;
      return this.replace(text, from, result.stoppedAt === undefined ? this.slots.length : next, result.cuts, result.stoppedAt ?? text.length);
    }
  }

  private textOf(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to && at < this.slots.length; at += 1) text += (this.slots[at] as Slot).chunk.text;
    return text;
  }

  /**
   * Puts the pieces of `text` in the place of the slots `from` … `to` (exclusive); pieces whose text is the same keep slot
   * and chunk.
   */
  private replace(text: string, from: number, to: number, cuts: readonly ScannedCut[], end: number): void {
    const old = this.slots.slice(from, to);
    const texts = cuts.map((cut, at) => text.slice(cut.start, cuts[at + 1]?.start ?? end));
    const same = (slot: Slot | undefined, at: number): boolean => slot !== undefined && slot.chunk.text === texts[at] && sameKind(slot.cut, cuts[at]);
    let head = 0;
    while (head < old.length && head < cuts.length && same(old[head], head)) head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < cuts.length - head && same(old[old.length - 1 - tail], cuts.length - 1 - tail)) tail += 1;

    const middle = old.slice(head, old.length - tail);
    for (const slot of middle) this.countSlot(slot, -1);
    let irregular = false;
    // An item of a repeated list is lost whatever it says.
    let keysChanged = middle.some(({ lost }) => lost === null);
    const made = cuts.map((cut, at): Slot => {
      const kept = at < head ? old[at] : at >= cuts.length - tail ? old[old.length - cuts.length + at] : undefined;
      if (kept) {
        kept.cut = cut;
        return kept;
      }
      const chunk = chunkOf(texts[at] ?? '', cut, this.count);
      irregular ||= chunk.irregular;
      keysChanged ||= cut.kind !== 'item';
      const reused = middle[at - head];
      if (reused && reused.cut.kind === cut.kind && reused.key === cut.key) {
        middle[at - head] = undefined as unknown as Slot;
        setChunk(reused, cut, chunk);
        this.touched.add(reused);
        return reused;
      }
      const slot = slotFor(cut, chunk);
      this.touched.add(slot);
      return slot;
    });
    for (const slot of middle) if (slot) this.drop(slot);
    for (let at = head; at < made.length - tail; at += 1) this.countSlot(made[at] as Slot, 1);
    keysChanged ||= made.length !== old.length;
    this.slots.splice(from, to - from);
    insertAll(this.slots, from, made);
    if (irregular || !this.slots.some(holdsSomething)) return this.rebuild(this.text);
    place(this.slots, from, from + made.length);
    this.settle(keysChanged);
  }

  private drop(slot: Slot): void {
    this.touched.delete(slot);
    this.dropped.add(slot);
  }

  /** Reads the whole text anew. */
  private rebuild(text: string): void {
    this.joined = text;
    for (const slot of this.slots) this.drop(slot);
    this.slots.length = 0;
    this.whole = false;
    this.limit = undefined;
    this.notAMap = false;
    const beyond = endOfLimit(text);
    if (beyond !== undefined) return this.stopAt(this.soleSlot(text), beyond, say('The file is larger than 10 MB. It is not checked.'));
    const { cuts, irregular, doubtful } = scan(text);
    if (irregular) return this.readWhole(text, parse(text, this.count));
    if (doubtful) {
      const parsed = parse(text, this.count);
      if (!parsed.fault) return this.readWhole(text, parsed);
    }
    insertAll(this.slots, 0, cuts.map((cut, at) => slotFor(cut, chunkOf(text.slice(cut.start, cuts[at + 1]?.start), cut, this.count))));
    if (this.slots.some((slot) => slot.chunk.irregular)) return this.readWhole(text, parse(text, this.count));
    this.whole = doubtful;
    for (const slot of this.slots) this.touched.add(slot);
    place(this.slots, 0, this.slots.length);
    this.notAMap = !this.slots.some(holdsSomething);
    this.settle(true);
  }

  /** For text that cannot be cut (a flow map, an indented map, `? key` …): each key a slot, all over the same text. */
  private readWhole(text: string, { node, fault: syntaxFault, anchors, aliases }: Parsed): void {
    this.whole = true;
    this.slots.length = 0;
    const entries: readonly (Entry | undefined)[] = node?.kind === 'map' && node.entries.length > 0 ? node.entries : [undefined];
    const lineStarts = lineStartsOf(text);
    entries.forEach((entry, at) => {
      const links = at === 0 ? { anchors, aliases } : { anchors: [], aliases: [] };
      const chunk: Chunk = { text, lineStarts, node: entry?.value, keyNode: entry?.key, fault: syntaxFault, irregular: true, ...links };
      const before = { mode: 'preamble', key: '', listIndent: -1 } as const;
      const cut: ScannedCut = { kind: entry ? 'key' : 'lost', key: String(entry?.key.value ?? ''), start: 0, indent: 0, before };
      this.slots.push(slotFor(cut, chunk));
    });
    for (const slot of this.slots) this.touched.add(slot);
    this.notAMap = node?.kind !== 'map' && !syntaxFault;
    this.settle(true);
  }

  private soleSlot(text: string): Slot {
    const cut: ScannedCut = { kind: 'lost', key: '', start: 0, indent: 0, before: { mode: 'preamble', key: '', listIndent: -1 } };
    const slot = slotFor(cut, { text, lineStarts: lineStartsOf(text), anchors: [], aliases: [], irregular: true });
    this.slots.push(slot);
    this.touched.add(slot);
    return slot;
  }

  private stopAt(slot: Slot, offset: number, message: SyntaxFault['message']): void {
    this.limit = { slot, fault: { ...fault(offset, Math.min(offset + 1, slot.chunk.text.length), message), code: 'file-limit' } };
  }

  private settle(keysChanged: boolean): void {
    const touch = (slot: Slot): void => {
      this.touched.add(slot);
    };
    if (keysChanged) this.countAll();
    const { hidden, linked } = this.tally;
    if (keysChanged || linked > 0 || hidden > 0) settleKeys(this.slots, touch);
    const beyond = linked > 0 ? settleLinks(this.slots, touch) : undefined;
    if (keysChanged || linked > 0 || hidden > 0) this.countAll();
    if (beyond) return this.stopAt(beyond.slot, beyond.offset, say('Aliases are used more than 99 times. The file is not checked.'));
    const tooMany = tooManyIn(this.slots);
    if (tooMany) return this.stopAt(tooMany.slot, tooMany.offset, say('There are more than 20,000 entries here. The file is not checked.'));
    const limited = this.touchedWithLimit();
    if (limited?.chunk.fault) this.limit = { slot: limited, fault: limited.chunk.fault };
  }

  private countAll(): void {
    this.tally = { lost: 0, hidden: 0, linked: 0 };
    for (const slot of this.slots) this.countSlot(slot, 1);
  }

  private countSlot({ chunk, lost }: Slot, by: 1 | -1): void {
    if (lost !== undefined) this.tally.lost += by;
    if (lost === null) this.tally.hidden += by;
    if (chunk.anchors.length > 0 || chunk.aliases.length > 0 || (lost && lost !== chunk.fault)) this.tally.linked += by;
  }

  private touchedWithLimit(): Slot | undefined {
    for (const slot of this.touched) if (slot.chunk.fault?.code === 'file-limit') return slot;
    return undefined;
  }

  /** Index of the slot an offset of the file lies in. */
  private slotIndexAt(offset: number): number {
    return lastWhere(this.slots, (slot) => slot.offset <= offset);
  }

  /** The slot a 0-based line lies in. */
  slotAtLine(line: number): Slot {
    return this.slots[lastWhere(this.slots, (slot) => slot.line <= line)] as Slot;
  }

  /** Offset in the file of a position (0-based line, UTF-16 column); beyond the text it is its end. */
  offsetAt(position: Position): number {
    const slot = this.slotAtLine(position.line);
    return slot.offset + offsetIn(slot, position);
  }

  /** Position of an offset in the file. */
  positionAt(offset: number): Position {
    const slot = this.slots[this.slotIndexAt(offset)] as Slot;
    return positionIn(slot, offset - slot.offset);
  }

  /** The slot of a top-level key: the first that reads so. */
  keySlot(key: string): Slot | undefined {
    return this.slots.find((slot) => slot.cut.kind === 'key' && slot.lost === undefined && keyIn(slot)?.value === key);
  }

  /** The value of a top-level key that is no cut list, as it is or as it last was. */
  field(key: string): Placed | undefined {
    for (const slot of this.slots) {
      if (slot.cut.kind !== 'key' || String(keyIn(slot)?.value ?? slot.key) !== key) continue;
      const placed = placedIn(slot);
      if (placed) return placed;
    }
    return undefined;
  }

  /** The items of a top-level list, whether in block or in flow style. */
  items(key: string): Placed[] {
    const found: Placed[] = [];
    for (const slot of this.slots) {
      if (slot.lost === null || slot.key !== key || (slot.cut.kind !== 'item' && slot.cut.kind !== 'key')) continue;
      const placed = placedIn(slot);
      if (!placed) continue;
      if (slot.cut.kind === 'item') found.push(placed);
      else found.push(...itemsOf(placed.node).map((node) => ({ ...placed, node })));
    }
    return found;
  }
}

function placedIn(slot: Slot): Placed | undefined {
  if (slot.lost === undefined) return slot.chunk.node && { node: slot.chunk.node, slot, stale: false };
  return slot.lastGood?.node && { node: slot.lastGood.node, slot, stale: true };
}

/** Index of the last slot for which the question, true for the first slots and false for the rest, is true; at least 0. */
function lastWhere(slots: readonly Slot[], holds: (slot: Slot) => boolean): number {
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(slots[middle] as Slot)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** More than comments. */
function holdsSomething({ cut }: Slot): boolean {
  return cut.kind !== 'preamble' && cut.kind !== 'end';
}

function sameKind(a: ScannedCut, b: ScannedCut | undefined): boolean {
  // How far a misplaced item has to move depends on where the others of its list stand.
  const isAsFar = a.fault !== 'item-indent' || a.before.listIndent === b?.before.listIndent;
  return b !== undefined && a.kind === b.kind && a.key === b.key && a.list === b.list && a.fault === b.fault && isAsFar;
}

/** `splice` with a spread would overflow the stack for a very long list. */
function insertAll(slots: Slot[], at: number, made: readonly Slot[]): void {
  if (made.length < 1000) slots.splice(at, 0, ...made);
  else {
    const rest = slots.splice(at);
    for (const slot of made) slots.push(slot);
    for (const slot of rest) slots.push(slot);
  }
}

/** Offset of the first character beyond the size a file may have; undefined when it is within. */
function endOfLimit(text: string): number | undefined {
  if (text.length * 3 <= MAX_BYTES) return undefined;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(MAX_BYTES));
  return read < text.length ? read : undefined;
}
