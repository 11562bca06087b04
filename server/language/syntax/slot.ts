/** A lasting place for a piece of a file: it stays the same object while the text of its piece changes and while text above it grows. */
import { lastUpTo } from './search';
import { type Chunk, lineCount } from './chunk';
import type { ScannedCut } from './cut';
import type { SyntaxFault } from './fault';
import type { ScalarNode, TreeNode } from './tree';

export interface Slot {
  cut: ScannedCut;
  /** Top-level key the piece belongs to; empty before the first key and behind the end of the document. */
  key: string;
  /** 0-based number of the item in its list; undefined for everything that is no item. */
  index: number | undefined;
  /** 0-based line and UTF-16 offset in the file at which the piece begins now. */
  line: number;
  offset: number;
  chunk: Chunk;
  /** The last chunk here that could be read; what a preview shows while the text is broken. */
  lastGood?: Chunk;
  /** Set when the piece is lost: its one fault, or null when the fault is told elsewhere (an item of a repeated list). */
  lost?: SyntaxFault | null;
}

/** A position as LSP counts it: 0-based line, UTF-16 code units in the line. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export function slotFor(cut: ScannedCut, chunk: Chunk): Slot {
  const slot: Slot = { cut, key: cut.key, index: undefined, line: 0, offset: 0, chunk };
  setChunk(slot, cut, chunk);
  return slot;
}

/** Puts another chunk into the slot and remembers the last one that could be read. */
export function setChunk(slot: Slot, cut: ScannedCut, chunk: Chunk): void {
  if (!slot.chunk.fault && slot.chunk.node) slot.lastGood = slot.chunk;
  slot.cut = cut;
  slot.key = cut.key;
  slot.chunk = chunk;
  slot.lost = chunk.fault;
  if (!chunk.fault) slot.lastGood = undefined;
}

/** The node of a slot that can be read. */
export function nodeIn(slot: Slot): TreeNode | undefined {
  return slot.lost === undefined ? slot.chunk.node : undefined;
}

/** The key a readable piece begins with. */
export function keyIn(slot: Slot): ScalarNode | undefined {
  return slot.lost === undefined ? slot.chunk.keyNode : undefined;
}

/** Position in the file of an offset in the slot's chunk. */
export function positionIn(slot: Slot, offset: number): Position {
  const starts = slot.chunk.lineStarts;
  const line = Math.max(0, lastUpTo(starts, offset, (start) => start));
  return { line: slot.line + line, character: offset - (starts[line] ?? 0) };
}

/** Range in the file of a stretch of the slot's chunk. */
export function rangeIn(slot: Slot, start: number, end: number): Range {
  return { start: positionIn(slot, start), end: positionIn(slot, end) };
}

/** Offset in the slot's chunk of a position in the file; columns beyond a line count as its end. */
export function offsetIn(slot: Slot, position: Position): number {
  const { text, lineStarts } = slot.chunk;
  const line = Math.min(Math.max(0, position.line - slot.line), lineStarts.length - 1);
  const start = lineStarts[line] ?? 0;
  const next = lineStarts[line + 1];
  const end = next === undefined ? text.length : next - (text.startsWith('\r\n', next - 2) ? 2 : 1);
  return Math.min(start + Math.max(0, position.character), Math.max(start, end));
}

/** Gives the new slots `from` … `to` (exclusive) their lines, offsets and numbers, and moves those behind by what they grew. */
export function place(slots: readonly Slot[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const slot = slots[at] as Slot;
    const before = slots[at - 1];
    slot.line = lineBehind(before);
    slot.offset = offsetBehind(before);
    slot.index = numberBehind(slot, before);
  }
  const next = slots[to];
  const last = slots[to - 1];
  if (!next) return;
  const lines = lineBehind(last) - next.line;
  const shift = offsetBehind(last) - next.offset;
  if (lines !== 0 || shift !== 0) {
    for (let at = to; at < slots.length; at += 1) {
      const slot = slots[at] as Slot;
      slot.line += lines;
      slot.offset += shift;
    }
  }
  for (let at = to; at < slots.length; at += 1) {
    const slot = slots[at] as Slot;
    const index = numberBehind(slot, slots[at - 1]);
    if (slot.index === index) break;
    slot.index = index;
  }
}

function lineBehind(slot: Slot | undefined): number {
  return slot ? slot.line + lineCount(slot.chunk) : 0;
}

function offsetBehind(slot: Slot | undefined): number {
  return slot ? slot.offset + slot.chunk.text.length : 0;
}

function numberBehind({ cut }: Slot, before: Slot | undefined): number | undefined {
  return cut.kind === 'item' ? (before?.index ?? -1) + 1 : undefined;
}
