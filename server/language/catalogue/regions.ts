/** The regions of the current edition (Berlin's 143 Bezirksregionen), as a person looks for one: by key, by name, or by words of name and district. */
import type { Places } from './places';
import type { PlaceSystem } from '../model/placeSystem';
import { type Message, say } from '../text/message';
import { fold } from './nearest';

export interface Region {
  /** Its key. */
  key: string;
  name: string;
  /** Name of its district. */
  district: string;
}

/** That the current edition has no region with a key. */
export function noSuchRegion(system: PlaceSystem, key: string): Message {
  return say('There is no {0} {1} ({2} {3}).', system.nameOf('region'), key, system.name, String(system.current));
}

/** All Bezirksregionen by key. */
export function regions(places: Places): Region[] {
  const { system } = places;
  const found = places.all().filter(({ key }) => system.isRegion(key));
  return found.map(({ key, name }) => ({ key, name, district: places.name(system.districtOf(key)) ?? '' })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * Those that may be meant: the one with this key, else those of exactly this name, else those in whose name every word begins
 * a word, else the same with the district.
 */
export function regionsFor(places: Places, asked: string): Region[] {
  const wanted = fold(asked.trim());
  const all = regions(places);
  const named = all.filter(({ key, name }) => key === wanted || fold(name) === wanted);
  const words = wordsOf(wanted);
  if (named.length > 0 || words.length === 0) return named;
  const holds = (text: string): boolean => words.every((word) => wordsOf(fold(text)).some((each) => each.startsWith(word)));
  const byName = all.filter(({ name }) => holds(name));
  return byName.length > 0 ? byName : all.filter(({ name, district }) => holds(`${name} ${district}`));
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^a-z0-9]+/).filter(Boolean);
}
