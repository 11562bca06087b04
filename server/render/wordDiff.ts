/** Which words of two texts differ. */
import { diffArrays } from 'diff';

export interface DiffPiece {
  text: string;
  /** In both texts, or only in this one. */
  isOwn: boolean;
}

/** Texts in which more words differ are shown whole: the time grows with the square of the changes. */
const MOST_CHANGES = 1000;

/**
 * Cuts both texts into pieces that are the same and pieces that are not, word by word. Texts with little in common are not cut
 * up: a patchwork of marks reads worse than two sentences.
 */
export function wordDiff(before: string, after: string): { before: DiffPiece[]; after: DiffPiece[] } {
  const a = before.split(/(?<=\s)/);
  const b = after.split(/(?<=\s)/);
  const whole = { before: pieces(a, () => true), after: pieces(b, () => true) };
  const changes = diffArrays(a, b, { comparator: (left, right) => left.trim() === right.trim(), maxEditLength: MOST_CHANGES });
  const common = (changes ?? []).reduce((sum, { added, removed, count }) => (added || removed ? sum : sum + count), 0);
  if (!changes || common * 3 < Math.max(a.length, b.length)) return whole;
  const [ofA, ofB] = [new Set<number>(), new Set<number>()];
  let [atA, atB] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let word = 0; word < count; word += 1) {
      if (removed) ofA.add(atA++);
      else if (added) ofB.add(atB++);
      else [atA, atB] = [atA + 1, atB + 1];
    }
  }
  return { before: pieces(a, (at) => ofA.has(at)), after: pieces(b, (at) => ofB.has(at)) };
}

function pieces(words: readonly string[], isOwn: (at: number) => boolean): DiffPiece[] {
  const joined: DiffPiece[] = [];
  words.forEach((text, at) => {
    const last = joined.at(-1);
    if (last?.isOwn === isOwn(at)) last.text += text;
    else if (text !== '') joined.push({ text, isOwn: isOwn(at) });
  });
  return joined;
}
