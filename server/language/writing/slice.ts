/** A piece of a file as a file of its own: what is written inside it costs the piece, however long the file is. */
import { Document } from '../syntax/document';
import type { Slot } from '../syntax/slot';
import { eolOf } from '../syntax/lines';
import { isRefused, type Path } from './path';
import type { Outcome, Target } from './writing';
import type { TextChange } from './mend';

export interface Slice {
  target: Target;
  /** Path of the item, or of the value of the key, in the target. */
  path: Path;
  /** What is added to an offset of the target's text to get one of the file. */
  shift: number;
}

/** The slot as a target of its own; where it leans on other parts of the file, the whole file. */
export function sliceOf(target: Target, slot: Slot): Slice {
  const { chunk, cut, key, index, offset } = slot;
  const isWhole = chunk.irregular || chunk.aliases.length > 0 || chunk.anchors.length > 0 || key === '';
  if (isWhole || cut.kind === 'preamble' || cut.kind === 'end') return { target, path: index === undefined ? [key] : [key, index], shift: 0 };
  const head = cut.kind === 'item' ? `${key}:${eolOf(chunk.text)}` : '';
  const document = new Document(target.document.uri, head + chunk.text);
  return { target: { ...target, document }, path: cut.kind === 'item' ? [key, 0] : [key], shift: offset - head.length };
}

/** Writes inside a slot; the changes count in the file. */
export function writeInside(target: Target, slot: Slot, write: (target: Target, path: Path) => Outcome): Outcome {
  const { target: own, path, shift } = sliceOf(target, slot);
  const outcome = write(own, path);
  return isRefused(outcome) ? outcome : { changes: outcome.changes.map(({ start, end, text }): TextChange => ({ start: start + shift, end: end + shift, text })) };
}
