import type { TreeNode } from '../syntax/tree';

/**
 * What the model needs to know of a parsed piece of text. `document.ts` offers more; the model takes only this, so that it
 * can be read from any source of trees.
 */
export interface SourceChunk {
  text: string;
  node?: TreeNode;
  /** Aliases in the chunk; what they stand for may change while the chunk stays the same. */
  aliases?: readonly unknown[];
}

/** A lasting place in a file: one item of a top-level list, or one other top-level key (see `syntax/document.ts`). */
export interface SourceSlot {
  key: string;
  index: number | undefined;
  /** 0-based line of the file where the chunk begins now. */
  line: number;
  /** UTF-16 offset of the file where the chunk begins now. */
  offset: number;
  chunk: SourceChunk;
  lastGood?: SourceChunk;
}

/** A value of a file with its place. `stale` = the text is broken now and the node is its last readable state. */
export interface SourceValue {
  node: TreeNode;
  slot: SourceSlot;
  stale: boolean;
}

/** A file the model can be read from. Keys are those of FORMAT; a missing list has no items. */
export interface ModelFile {
  uri: string;
  field(key: string): SourceValue | undefined;
  items(key: string): readonly SourceValue[];
}

/** Where an object of the model stands: `start` and `end` are UTF-16 offsets from the start of the slot's chunk. */
export interface Source {
  uri: string;
  slot: SourceSlot;
  start: number;
  end: number;
}

/** What every object of the model has. */
export interface ModelItem {
  /**
   * Stable name of the item in its profile, also `data-item` in rendered pages: `ziel:Z1`, `massnahme:M1.2`,
   * `potenziale#0` for things without id. A second item of the same name is `ziel:Z1~2`.
   */
  item: string;
  source: Source;
  /** The text is broken now; this is its last readable state. */
  stale: boolean;
}

/** 0-based line of the file on which the source begins (or, with `end`, ends) now. */
export function lineOf(source: Source, edge: 'start' | 'end' = 'start'): number {
  const before = source.slot.chunk.text.slice(0, edge === 'start' ? source.start : source.end);
  let lines = 0;
  for (const char of edge === 'end' ? before.trimEnd() : before) if (char === '\n') lines += 1;
  return source.slot.line + lines;
}
