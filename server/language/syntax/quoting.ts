/** Texts as they are written: in the quotes of what they replace, or in new ones. */

/** A word in the quotes a scalar has (`source`: the scalar as written). */
export function quotedLike(word: string, source: string): string {
  const quote = /^["']/.exec(source)?.[0] ?? '';
  return quote + word + quote;
}

/** Text in quotes that say exactly what is written. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
