/** Which words of two texts differ. */
export interface Piece {
  text: string;
  /** In both texts, or only in this one. */
  isOwn: boolean;
}

/** Longer texts are shown whole: the table of the comparison grows with the product of their lengths. */
const MOST_WORDS = 1200;

/**
 * Cuts both texts into pieces that are the same and pieces that are not, by the longest common row of words. Texts with little
 * in common are not cut up: a patchwork of marks reads worse than two sentences.
 */
export function wordDiff(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const a = before.split(/(?<=\s)/);
  const b = after.split(/(?<=\s)/);
  const whole = { before: pieces(a, () => true), after: pieces(b, () => true) };
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return whole;
  const common = commonWords(a, b);
  if (common.length * 3 < Math.max(a.length, b.length)) return whole;
  const inA = new Set(common.map(([at]) => at));
  const inB = new Set(common.map(([, at]) => at));
  return { before: pieces(a, (at) => !inA.has(at)), after: pieces(b, (at) => !inB.has(at)) };
}

function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  // lengths[i * width + j] = longest common row of a from i and b from j.
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  const same = (i: number, j: number): boolean => a[i]?.trim() === b[j]?.trim();
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) lengths[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function pieces(words: readonly string[], isOwn: (at: number) => boolean): Piece[] {
  const joined: Piece[] = [];
  words.forEach((text, at) => {
    const last = joined.at(-1);
    if (last?.isOwn === isOwn(at)) last.text += text;
    else if (text !== '') joined.push({ text, isOwn: isOwn(at) });
  });
  return joined;
}
