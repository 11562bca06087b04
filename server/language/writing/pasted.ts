/** Words that are pasted into a value: what takes the place of the selection, and what is changed around it. */
import { eolOf, indentAt } from '../syntax/lines';
import { lineStart } from './lines';
import { insertText, type TextChange } from './mend';

/** Offsets are of the text before. */
export interface Pasted {
  /** What takes the place of the selection. */
  insert: string;
  around: TextChange[];
}

/** Lines in a block text, each as deep as its first. @param block where the block begins @param at where they are pasted */
export function inBlock(text: string, block: number, at: number, words: string): Pasted {
  const first = text.indexOf('\n', block) + 1;
  const depth = Math.max(indentAt(text, first), indentAt(text, lineStart(text, at)));
  const blanks = ' '.repeat(depth);
  const missing = ' '.repeat(Math.max(0, depth - (at - lineStart(text, at))));
  return { insert: missing + words.split('\n').map((line, index) => (index === 0 || line === '' ? line : blanks + line)).join(eolOf(text)), around: [] };
}

/**
 * A text as it is after something was written, taken apart into what is put in the place of the selection and at most a quotation
 * mark on each side of the value; undefined where more of it is another. `start` and `end` are the selection.
 */
export function apart(before: string, after: string, start: number, end: number): Pasted | undefined {
  let head = 0;
  while (head < start && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - end && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [left, right] = [start - head, before.length - end - tail];
  const marks = { left: left > 0 ? 1 : 0, right: right > 0 ? 1 : 0 };
  if (after.slice(head + marks.left, start + marks.left) !== before.slice(head, start)) return undefined;
  const rest = after.length - (before.length - end) - marks.right;
  if (after.slice(rest, rest + right) !== before.slice(end, end + right)) return undefined;
  const around: TextChange[] = [];
  if (marks.left) around.push(insertText(head, after.slice(head, head + 1)));
  if (marks.right) around.push(insertText(end + right, after.slice(rest + right, rest + right + 1)));
  return { insert: after.slice(start + marks.left, rest), around };
}

/**
 * The same for an editor that sets each line it pastes as deep as the one it pastes into. With nothing selected lines come as a
 * change beside the paste, which stays as it is; else they are told without the blanks the editor adds.
 */
export function forEditor(text: string, { insert, around }: Pasted, start: number, end: number): Pasted {
  if (!insert.includes('\n')) return { insert, around };
  if (start === end) return { insert: '', around: [...around, insertText(start, insert)] };
  const line = lineStart(text, start);
  const blanks = text.slice(line, line + indentAt(text, line));
  return { insert: insert.split('\n').map((each, at) => (at > 0 && each.startsWith(blanks) ? each.slice(blanks.length) : each)).join('\n'), around };
}

/** A text at the end of another one, on a line of its own. */
export function atEnd(text: string, more: string): TextChange {
  return insertText(text.length, text === '' || text.endsWith('\n') ? more : eolOf(text) + more);
}
