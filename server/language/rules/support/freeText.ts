/** Places inside texts. */
import type { ScalarNode } from '../../syntax/tree';

/**
 * Where a match in a scalar's value stands in the chunk (UTF-16): looked up in the text as written, so escapes and folded
 * lines before it do not shift it. The whole scalar where the match is not written as it reads.
 */
export function placeOfMatch(node: ScalarNode, match: RegExpExecArray): { start: number; end: number } {
  const word = match[0];
  // A folded text has a line end where the value has a blank.
  const pattern = new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'), 'gu');
  const before = [...match.input.slice(0, match.index).matchAll(pattern)].length;
  const found = [...node.source.matchAll(pattern)][before];
  return found ? { start: node.start + found.index, end: node.start + found.index + found[0].length } : { start: node.start, end: node.end };
}
