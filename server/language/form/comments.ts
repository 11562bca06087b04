/** Comments of a piece of the text: those on lines of their own and those behind a value. */
import type { Chunk } from '../syntax/chunk';
import { indentAt } from '../syntax/lines';
import { yamlTokens } from '../syntax/parse';
import type { Slot } from '../syntax/slot';

export interface Comment {
  /** 0-based line in the piece. */
  line: number;
  /** Without `#` and the blanks around it. */
  text: string;
  /** Nothing else is on its line. */
  isAlone: boolean;
}

/** What the lexer puts in front of the text of a value: that one may begin with `#`. */
const SCALAR = '\u001f';

const known = new WeakMap<Chunk, readonly Comment[]>();

/** Every comment of a piece, in order: found once as long as its text is the same. */
export function commentsOf(chunk: Chunk): readonly Comment[] {
  const before = known.get(chunk);
  if (before) return before;
  const comments = commentsIn(chunk.text);
  known.set(chunk, comments);
  return comments;
}

/** Every comment of a text, in order. What stands in quotes or in a block text is none. */
export function commentsIn(text: string): Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  let line = 0;
  let isAlone = true;
  let before = '';
  for (const token of yamlTokens(text)) {
    if (token.startsWith('#') && before !== SCALAR) comments.push({ line, text: token.slice(1).trim(), isAlone });
    for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) line += 1;
    isAlone = token.endsWith('\n') || (isAlone && token.trim() === '');
    before = token;
  }
  return comments;
}

/**
 * How many of a piece's comments belong to the piece below it: lines right above that one which are not indented deeper. A
 * piece is cut off where the next begins, its comments with it.
 */
export function commentsForNext(slot: Slot, comments: readonly Comment[], next: Slot | undefined): number {
  if (!next) return 0;
  const { text, lineStarts } = slot.chunk;
  let line = next.line - slot.line - 1;
  let count = 0;
  for (const comment of [...comments].reverse()) {
    if (!comment.isAlone || comment.line !== line || indentAt(text, lineStarts[line] ?? 0) > next.cut.indent) break;
    count += 1;
    line -= 1;
  }
  return count;
}
