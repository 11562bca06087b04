/** Taking back what a key says without losing it: its lines become a comment. */
import type { TextEdit } from './slips/slip';
import { indentAt, lineEndAt } from './lines';

/**
 * Edits that make a comment of the line a key begins and of those below that belong to it, as they stand deeper.
 * @param start UTF-16 offset of the key, not between brackets
 * @returns undefined where something else stands before it on its line, such as the hyphen of an item
 */
export function asComment(text: string, start: number): TextEdit[] | undefined {
  let at = text.lastIndexOf('\n', start - 1) + 1;
  const column = start - at;
  if (text.slice(at, start).trim() !== '') return undefined;
  const edits = [{ start, end: start, newText: '# ' }];
  for (at = text.indexOf('\n', start) + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const isBlank = text.slice(at, lineEndAt(text, at)).trim() === '';
    if (!isBlank && indentAt(text, at) <= column) break;
    if (!isBlank) edits.push({ start: at + column, end: at + column, newText: '# ' });
  }
  return edits;
}
