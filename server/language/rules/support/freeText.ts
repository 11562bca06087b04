/** Places inside texts. */
import type { ScalarNode } from '../../syntax/tree';
import type { Stretch } from '../../writing/mend';

/** After so many words that are not written as they read (escapes, line ends within a word) no more are looked for. */
const PATIENCE = 20;

/**
 * Where matches in a scalar's value stand in the chunk (UTF-16): looked up in the text as written, so escapes and folded lines
 * before them do not shift them. The whole scalar where a match is not written as it reads. Value and text are gone through
 * once, side by side, however many matches there are.
 * @param matches in the order of the value
 */
export function placesOfMatches(node: ScalarNode, matches: readonly RegExpExecArray[]): { match: RegExpExecArray; place: Stretch }[] {
  if (matches.length === 0) return [];
  /** Up to here value and text have been gone through. */
  let inValue = 0;
  let inSource = 0;
  let missed = 0;
  return matches.map((match) => {
    const [word] = match;
    let place = missed < PATIENCE ? wordIn(node.source, word, inSource) : undefined;
    // The same word may stand before the match without being one.
    for (let other = wordIn(match.input, word, inValue); place && other && other.start < match.index; other = wordIn(match.input, word, other.end)) place = wordIn(node.source, word, place.end);
    if (!place) {
      missed += 1;
      return { match, place: { start: node.start, end: node.end } };
    }
    inValue = match.index + word.length;
    inSource = place.end;
    return { match, place: { start: node.start + place.start, end: node.start + place.end } };
  });
}

/** The next place of a word; in a folded text a line end stands where the value has a blank. */
function wordIn(text: string, word: string, from: number): Stretch | undefined {
  const parts = word.split(' ');
  const [first = ''] = parts;
  for (let start = text.indexOf(first, from); start !== -1; start = text.indexOf(first, start + 1)) {
    let end = start + first.length;
    const isThere = parts.slice(1).every((part) => {
      const begin = afterBlanks(text, end);
      const isNext = begin > end && text.startsWith(part, begin);
      end = begin + part.length;
      return isNext;
    });
    if (isThere) return { start, end };
  }
  return undefined;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text, at)) at += 1;
  return at;
}

function isBlank(text: string, at: number): boolean {
  return ' \t\r\n'.includes(text.charAt(at)) && at < text.length;
}
