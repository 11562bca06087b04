/**
 * Ends of texts, looked at from the end. A pattern such as `/[.,]+$/` tries every place at which a run of those characters
 * begins, and takes time that grows with the square of the text.
 */

/** The text without those of some characters that it ends in. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text without those of some characters that it begins and ends in. */
export function withoutEnds(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start += 1;
  return withoutEnd(text.slice(start), characters);
}

/** The digits a text ends in, and what stands before them: `M1.12` → `M1.` and `12`. */
export function splitNumber(text: string): { stem: string; digits: string } {
  const stem = withoutEnd(text, '0123456789');
  return { stem, digits: text.slice(stem.length) };
}

/** What stands in brackets at the end of a text, and what stands before them; undefined where it ends otherwise, or brackets stand in brackets. */
export function splitBrackets(text: string): { before: string; inside: string } | undefined {
  const begin = text.lastIndexOf('(');
  if (begin < 0 || !text.endsWith(')') || text.indexOf(')', begin) < text.length - 1) return undefined;
  return { before: text.slice(0, begin).trimEnd(), inside: text.slice(begin + 1, -1) };
}
