/** Ids as they are written: in the quotes of what they replace. */

/** An id in the quotes a scalar has (`source`: the scalar as written). */
export function quotedLike(id: string, source: string): string {
  const quote = /^["']/.exec(source)?.[0] ?? '';
  return quote + id + quote;
}
