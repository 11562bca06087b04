/** „Meinten Sie …?“: the known word nearest to one that is not known. */

/** Folds what search and comparison do not tell apart: case, umlauts (ä = ae), ß (= ss), accents. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const result = folding(text);
  folded.set(text, result);
  return result;
}

/** The words of schemas and catalogues are folded again and again. */
const folded = new Map<string, string>();
const MOST_FOLDED = 5000;

function folding(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The candidate nearest to `word`, or undefined when none is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return closest(word, candidates)[0];
}

/** The candidates nearest to `word`, several where they are equally near; none when none is near enough to be meant. */
export function closest(word: string, candidates: Iterable<string>): string[] {
  const wanted = fold(word);
  if (wanted === '') return [];
  let best: string[] = [];
  let enough = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = fold(candidate);
    // As near as the best so far counts too.
    if (Math.abs(other.length - wanted.length) > enough) continue;
    const found = distance(wanted, other, enough + 1);
    if (found < enough) best = [];
    if (found < enough || (found === enough && best.length > 0)) best.push(candidate);
    enough = Math.min(enough, found);
  }
  return best;
}

/** Edits between two words (insert, delete, replace, swap neighbours); anything from `enough` on is told as `enough`. */
function distance(a: string, b: string, enough: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least >= enough) return enough;
    before = last;
    last = row;
  }
  return last[b.length] ?? enough;
}
