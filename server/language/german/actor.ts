/** Offices and other actors as people write them, found in the catalogues. */
import { type Catalogue, textOfEntry } from '../catalogue/catalogue';
import { fold } from '../catalogue/nearest';

/** Shares of a name that tell nothing: they stand in many. */
const COMMON = new Set(['amt', 'und', 'fuer', 'der', 'die', 'das', 'des', 'oe', 'se', 'bezirksamt', 'abteilung', 'fachbereich', 'berlin']);

/**
 * The `akteure` entry a text means: its name, or part of it that only one entry has (`Grünflächenamt` for „Straßen- und
 * Grünflächenamt“, `SGA` by initials, „Amt f. Soziales“). Undefined where none or several could be meant. A name that only
 * looks alike is never taken: „OE QPK“ is not „OE SPK“.
 */
export function findActor(catalogue: Catalogue, text: string): string | undefined {
  const wanted = fold(text.normalize('NFC')).replace(/\bf\.\s*/g, 'fuer ').replace(/\s+/g, ' ').trim();
  if (wanted === '') return undefined;
  const names = catalogue.all('akteure').flatMap((entry) => textOfEntry(entry, 'name') ?? []);
  const exact = names.find((name) => fold(name) === wanted);
  if (exact !== undefined) return exact;
  const parts = partsOf(wanted);
  const found = names.filter((name) => {
    const own = partsOf(fold(name));
    return parts.length > 0 && (parts.every((part) => own.includes(part)) || initialsOf(name) === wanted);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The words of a folded name that tell something; `gruenflaechenamt` as `gruenflaechen`, the hyphen of a shared ending gone. */
function partsOf(folded: string): string[] {
  return folded
    .split(/[^a-z0-9]+/)
    .map((word) => (word.length > 6 ? word.replace(/amt(?:es|s)?$/, '') : word))
    .filter((word) => word.length > 1 && !COMMON.has(word));
}

/** `sga` for „Straßen- und Grünflächenamt“: the first letters of its words, joined words and „-amt“ counted. */
function initialsOf(name: string): string {
  const words = fold(name).split(/[^a-z0-9]+/).filter((word) => word !== 'und' && word !== 'fuer' && word !== '');
  return words.map((word) => word[0] ?? '').join('') + (/[a-z]amt$/.test(words.at(-1) ?? '') ? 'a' : '');
}
