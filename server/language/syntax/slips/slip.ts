/**
 * A slip of the pen that makes text unreadable: what it is in a planner's words, where it is, and what mends it. Offsets are
 * UTF-16, counted in the piece of text that cannot be read.
 */
import type { Message } from '../../text/message';
import type { Stretch, TextChange } from '../../writing/mend';
import { indentAt, lineEndAt } from '../lines';

/** One way to mend a slip. `safe` ones are beyond doubt and made by „Alle beheben“. */
export interface Mend {
  title: Message;
  edits: readonly TextChange[];
  safe?: boolean;
}

export interface Slip extends Stretch {
  message: Message;
  /** The likeliest first. Those that do not make the text readable are left out before anybody sees them. */
  mends: readonly Mend[];
}

/** A line of the text, without its line end; `content` is the offset of its first word. */
export interface TextLine extends Stretch {
  content: number;
  indent: number;
  /** Neither blank nor a comment. */
  says: boolean;
}

/** The place a reader stumbled at, and the lines around it. */
export interface Scene {
  text: string;
  lines: readonly TextLine[];
  /** Index of the line at which the reader stumbled, and what it stumbled over. */
  at: number;
  offset: number;
  end: number;
}

/** Looks for one kind of slip around a place. */
export type SlipFinder = (scene: Scene) => Iterable<Slip>;

export function sceneOf(text: string, { start: offset, end: last }: Stretch): Scene {
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = lineEndAt(text, start);
    const indent = indentAt(text, start);
    const content = start + indent;
    lines.push({ start, end, content, indent, says: content < end && text[content] !== '#' });
    const newline = text.indexOf('\n', end);
    if (newline === -1) break;
    start = newline + 1;
  }
  const at = Math.max(0, lines.findLastIndex(({ start }) => start <= offset));
  return { text, lines, at, offset, end: last };
}

/** Lines with content around the place, nearest first: the one itself, the one below (an indent shows there first), those above. */
export function near({ lines, at }: Scene, above = 3): number[] {
  const below = lines.findIndex(({ says }, index) => index > at && says);
  const before: number[] = [];
  for (let index = at - 1; index >= 0 && before.length < above; index -= 1) if (lines[index]?.says) before.push(index);
  return [at, ...(below === -1 ? [] : [below]), ...before].filter((index) => lines[index]?.says);
}

/** What a line says, without its indent. */
export function wordsOf({ text }: Scene, { content, end }: TextLine): string {
  return text.slice(content, end);
}
