/** Where the pieces of a file begin and end: their lines, their comments, the gaps between them. */
import { indentAt } from '../syntax/lines';
import type { TreeNode } from '../syntax/tree';

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Offset of the line below the one an offset lies in; the text's end when there is none. */
export function lineBelow(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

/** Offset of the end of the line an offset lies in, without its line end. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline === -1) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Column of an offset; a byte order mark takes none. */
export function columnOf(text: string, at: number): number {
  const start = lineStart(text, at);
  return at - start - (start === 0 && text.startsWith('\ufeff') ? 1 : 0);
}

export function isBlankLine(text: string, start: number): boolean {
  return /^[ \t]*(?:\r?\n|$)/.test(text.slice(start, lineBelow(text, start)));
}

/**
 * Where what an entry or item says ends: offset of the line below it, comments deeper than its `column` counted in. Blank lines
 * and other comments below stay below.
 */
export function behindPiece(text: string, end: number, column: number, value: TreeNode): number {
  let at = lineBelow(text, end);
  if (keepsBlanks(value)) while (at < text.length && isBlankLine(text, at)) at = lineBelow(text, at);
  for (let line = at; line < text.length; line = lineBelow(text, line)) {
    const indent = indentAt(text, line);
    if (text[line + indent] === '#' && indent > column) at = lineBelow(text, line);
    else if (!isBlankLine(text, line)) break;
  }
  return at;
}

/** Whether a value ends with a text `|+` or `>+`: the blank lines behind it are part of it. */
function keepsBlanks(node: TreeNode | undefined): boolean {
  if (node?.kind === 'map') return keepsBlanks(node.entries.at(-1)?.value);
  if (node?.kind === 'list') return keepsBlanks(node.items.at(-1));
  return node?.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded') && /^[|>]\d?\+/.test(node.source);
}

/** Offset of the first of the comment lines right above a line. */
export function commentsAbove(text: string, start: number, limit: number): number {
  let at = start;
  while (at > limit) {
    const before = lineStart(text, at - 1);
    if (before < limit || text[before + indentAt(text, before)] !== '#') break;
    at = before;
  }
  return at;
}

/** Offset of the first of the blank lines right above a line. */
export function blanksAbove(text: string, start: number, limit: number): number {
  let at = start;
  while (at > limit) {
    const before = lineStart(text, at - 1);
    if (before < limit || !isBlankLine(text, before)) break;
    at = before;
  }
  return at;
}

/** Offset behind the blank lines that begin at a line. */
export function behindBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlankLine(text, at)) at = lineBelow(text, at);
  return at;
}
