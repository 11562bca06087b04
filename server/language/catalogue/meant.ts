/**
 * „Meinten Sie …?“ among ids and names that mean things of their own. A near miss must not turn one thing into another: „OE QPK“
 * is not „OE SPK“, the S2 of one edition of a monitoring not that of the next.
 */
import { closest, fold } from './nearest';

/** The one candidate that can only be meant: nothing else is as near, and its numbers and abbreviations are those of the word. */
export function meantBy(word: string, candidates: Iterable<string>): string | undefined {
  const [only, ...others] = closest(word, [...candidates].filter((candidate) => keepsItsMeaning(word, candidate)));
  return others.length === 0 ? only : undefined;
}

/** Longest abbreviation, in letters: one letter of it is as good as all. */
const ABBREVIATION = 3;

function keepsItsMeaning(word: string, candidate: string): boolean {
  const parts = new Set(partsOf(word));
  return partsOf(candidate).every((part) => !isCode(part) || parts.has(part));
}

/** Letters and digits apart: `esf-lsi 2` is esf, lsi and 2. */
function partsOf(text: string): string[] {
  return fold(text).match(/[a-z]+|\d+/g) ?? [];
}

/** Small words such as „für“ are told by their neighbours as well; what is written in them is never a name of its own. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['am', 'an', 'auf', 'bei', 'das', 'der', 'des', 'die', 'fuer', 'im', 'in', 'und', 'vom', 'von', 'vor', 'zu', 'zum', 'zur']);

function isCode(part: string): boolean {
  return /\d/.test(part) || (part.length <= ABBREVIATION && !SMALL_WORDS.has(part));
}

/** What may be meant by an id no catalogue has. */
export interface MeantIndicator {
  /** The one id it can only be. */
  meant: string | undefined;
  /** Ids of the same code in other collections and editions: they may mean something else. */
  elsewhere: string[];
}

/**
 * What an unknown indicator may be. Its code is never guessed (`KID:D5` and `KID:D6` are neighbours by accident), only its
 * notation and the name of the collection. Of another edition nobody knows whether it means the same: those are only named.
 */
export function meantIndicator(id: string, known: readonly string[]): MeantIndicator {
  const same = known.filter((each) => bare(each) === bare(id));
  if (same.length === 1) return { meant: same[0], elsewhere: [] };
  const [collection, code] = splitId(id);
  const elsewhere = known.filter((each) => bare(splitId(each)[1]) === bare(code));
  if (collection === '') return elsewhere.length === 1 ? { meant: elsewhere[0], elsewhere: [] } : { meant: undefined, elsewhere };
  const isEdition = /\d/.test(collection);
  const family = familyOf(collection);
  const editions = elsewhere.filter((each) => familyOf(splitId(each)[0]) === family);
  const siblings = known.filter((each) => splitId(each)[0] === collection);
  // A word may be misspelt; a letter with a number is told by every sign.
  if (siblings.length > 0) return { meant: /\d/.test(code) ? undefined : meantBy(id, siblings), elsewhere: editions };
  if (isEdition || editions.length > 0) return { meant: undefined, elsewhere: editions };
  const [near, ...others] = closest(collection, new Set(known.map((each) => splitId(each)[0])));
  return { meant: near !== undefined && others.length === 0 ? elsewhere.find((each) => splitId(each)[0] === near) : undefined, elsewhere: [] };
}

/** `MSS2023:S2` → `MSS2023` and `S2`; a code alone has no collection. */
function splitId(id: string): [collection: string, code: string] {
  const colon = id.indexOf(':');
  return colon === -1 ? ['', id] : [id.slice(0, colon), id.slice(colon + 1)];
}

/** The collection without its edition: `MSS2023` → `mss`. */
function familyOf(collection: string): string {
  return fold(collection).replace(/\d/g, '');
}

/** Letters and digits only. */
function bare(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}
