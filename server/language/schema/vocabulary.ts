/**
 * What the language's fixed values and keys are called, in which order they stand, what their ids look like: read from the
 * schemas (`x-bzrp`), so that a new one is an entry there and nowhere else. What a single value *is* says its `Shape`.
 */
import { fixed, ids, keys, letters, order } from './generated/vocabulary';
import type { FixedValue, Tone } from './shape';

/** A set of fixed values by the definition and key it stands under in the schemas, such as `massnahme.status`. */
export type SetName = keyof typeof fixed;

/** A fixed value as people read it, without its explanation. */
export type Named = Omit<FixedValue, 'description' | 'words'>;

/** Value → names, in the order of the language. */
export type Names = Readonly<Record<string, Named>>;

/** The values of a set, in their order. */
export function valuesOf(set: SetName): Names {
  return fixed[set];
}

/** The German name of a value; one that is none of the set stands for itself. */
export function nameOf(names: Names, value: string): string {
  return named(names, value)?.de ?? value;
}

/** The German name in the middle of a sentence: „3 in Umsetzung“, „2 als Vorschlag“. */
export function nameInText(names: Names, value: string): string {
  const found = named(names, value);
  if (found?.inText !== undefined) return found.inText;
  const name = found?.de ?? value;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** How far along a status is; what says nothing of it is open. */
export function toneOf(names: Names, value: string): Tone {
  return named(names, value)?.tone ?? 'open';
}

function named(names: Names, value: string): Named | undefined {
  return Object.hasOwn(names, value) ? names[value] : undefined;
}

/** Whether a value is the given one or one behind it in the set's order; an unknown or missing value is none. */
export function isFrom(set: SetName, value: string | undefined, first: string): boolean {
  const values = Object.keys(fixed[set]);
  return value !== undefined && values.includes(value) && values.indexOf(value) >= values.indexOf(first);
}

/** What a key is called beside its siblings, and what it holds. */
export interface KeyWord {
  /** German. */
  name: string;
  holds?: string;
  /** The catalogue list its value is from. */
  list?: string;
  /** The set its value is from. */
  set?: SetName;
}

/**
 * What is known of a key. The same key means another thing elsewhere (`status`, `anzahl`): `owner` is the key of the list or
 * map it stands in, empty for the top of a file. Undefined for a key the language has not.
 */
export function keyWord(owner: string, key: string): KeyWord | undefined {
  const words: Readonly<Record<string, Readonly<Record<string, KeyWord>>>> = keys;
  const own = Object.hasOwn(words, owner) ? words[owner] : undefined;
  if (own && Object.hasOwn(own, key)) return own[key];
  return Object.values(words).find((each) => Object.hasOwn(each, key))?.[key];
}

/** The top-level keys of a kind of file in the order of its schema; an unknown kind has none. */
export function keysOf(art: string): readonly string[] {
  const all: Readonly<Record<string, readonly string[]>> = order;
  return Object.hasOwn(all, art) ? (all[art] ?? []) : [];
}

/** What ids of a kind (`ziel`, `massnahme` …) begin with. */
export function letterOf(defines: string): string {
  const all: Readonly<Record<string, string>> = letters;
  return all[defines] ?? 'X';
}

/** Forms of ids: of what a profile defines, of catalogue entries, of indicators. */
export const PROFILE_ID = new RegExp(ids.profile.pattern);
export const ENTRY_ID = new RegExp(ids.entry.pattern);
export const INDICATOR_ID = new RegExp(ids.indicator.pattern);

/** At most so many characters has an id of a profile. */
export const LONGEST_ID = ids.profile.longest;

/** Whether a text can be an id of a profile. */
export function isProfileId(text: string): boolean {
  return text.length <= LONGEST_ID && PROFILE_ID.test(text);
}
