/** Places inside texts. */
import type { ScalarNode } from '../../syntax/tree';

/**
 * Where a match in a scalar's value stands in the chunk: looked up in the text as written, so escapes and folded lines before
 * it do not shift it. The whole scalar where the match cannot be found as written.
 */
export function placeOfMatch(node: ScalarNode, match: { 0: string; index?: number; input?: string }): { start: number; end: number } {
  const word = match[0];
  const before = (match.input ?? '').slice(0, match.index ?? 0);
  const nth = before.split(word).length - 1;
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = node.source.indexOf(word, at + 1);
  return at === -1 ? { start: node.start, end: node.end } : { start: node.start + at, end: node.start + at + word.length };
}
