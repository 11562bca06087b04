/** From a position in a file to the value that stands there. */
import type { Site } from '../../analysis/site';
import { offsetIn, type Position, type Range, rangeIn, type Slot } from '../../syntax/slot';
import { lineCount } from '../../syntax/chunk';
import type { FileState } from '../../workspace/file';
import type { Origin } from '../../workspace/origin';
import type { Workspace } from '../../workspace/workspace';
import type { Stretch } from '../../writing/mend';

/** A stretch of a file; `start` and `end` are UTF-16 offsets in the slot's chunk. */
export interface FilePlace extends Stretch {
  origin: Origin;
  slot: Slot;
}

/** An analysed value with the place it stands in. */
export interface Spot extends FilePlace {
  file: FileState;
  site: Site;
}

/** The slots that cover a 0-based line; several only when the file could not be cut and all cover the same text. */
export function slotsAt(file: FileState, line: number): Slot[] {
  return file.document.slots.filter((slot) => slot.line <= line && line <= slot.line + lineCount(slot.chunk));
}

/** The scalar under a position, the narrowest that holds it. A position right behind a value still belongs to it. */
export function spotAt(workspace: Workspace, uri: string, position: Position): Spot | undefined {
  const file = workspace.files.get(uri);
  if (!file) return undefined;
  let best: Spot | undefined;
  for (const slot of slotsAt(file, position.line)) {
    const offset = offsetIn(slot, position);
    for (const site of file.states.get(slot)?.analysis.sites ?? []) {
      if (site.node.kind !== 'scalar' || offset < site.start || offset > site.end || !isOnLine(slot, position)) continue;
      if (!best || site.end - site.start <= best.end - best.start) best = { file, origin: file, slot, site, start: site.start, end: site.end };
    }
  }
  return best;
}

/** The last line of a slot is the first of the next one when its text ends with a line end: nothing of it stands there. */
function isOnLine(slot: Slot, position: Position): boolean {
  const last = slot.chunk.lineStarts[position.line - slot.line];
  return last !== undefined && (last < slot.chunk.text.length || last === 0);
}

/** All analysed values of a file with their slots, in text order. */
export function* spotsIn(file: FileState): Generator<Spot> {
  for (const slot of file.document.slots) {
    for (const site of file.states.get(slot)?.analysis.sites ?? []) yield { file, origin: file, slot, site, start: site.start, end: site.end };
  }
}

/** Range in the file of a stretch. */
export function rangeOf({ slot, start, end }: Pick<FilePlace, 'slot' | 'start' | 'end'>): Range {
  return rangeIn(slot, start, end);
}

/**
 * The name inside a value: without quotes, and without the key before the id in `"101001/Z1"`. This is what is highlighted
 * and renamed.
 */
export function wordOf<S extends FilePlace>(stretch: S): S {
  const text = stretch.slot.chunk.text.slice(stretch.start, stretch.end);
  const quote = /^(["']).*\1$/s.test(text) && text.length > 1 ? 1 : 0;
  const key = /^\d+\//.exec(text.slice(quote, text.length - quote))?.[0].length ?? 0;
  return { ...stretch, start: stretch.start + quote + key, end: stretch.end - quote };
}

/** Whether the stretch is an alias (`*name`): what it says is written elsewhere. */
export function isRepeated({ slot, start }: FilePlace): boolean {
  return slot.chunk.text[start] === '*';
}

/** Whether two ranges touch. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
