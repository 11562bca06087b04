/** „Meinten Sie …?“ as fix. */
import { nearest } from '../../catalogue/nearest';
import { say } from '../../text/message';
import type { Site } from '../../analysis/site';
import type { Scalar } from '../../writing/scalar';
import type { Context, Fix } from '../rule';
import { isAlias } from './child';
import { setHere } from './write';
import type { Stretch } from '../../writing/mend';
import { replaceScalar } from '../../writing/word';

export interface Replaced extends Stretch {
  /** What stands there: the new word takes over its quotes. */
  source?: string;
}

/** Fixes that put the nearest known word, or a number, in the place of an unknown one. */
export function replaceWith(word: string | number | undefined, place: Replaced): (() => Fix[]) | undefined {
  if (word === undefined) return undefined;
  return () => [{ title: say('Replace with "{0}"', String(word)), edits: [replaceScalar(place, word, place.source ?? '')] }];
}

/** Fixes that put other words into the place of a value, one for each: what may have become of something. */
export function setTo(site: Site, words: readonly Scalar[], context: Context): () => Fix[] {
  return () => (isAlias(site) ? [] : words.map((word) => setHere(say('Set to "{0}"', String(word)), site, word, context)));
}

export { nearest };
