import { asWord, type Read } from './field';
import type { Source } from './source';

/** A reference as written: an id of the own profile, or `<key>/<id>` of another one (FORMAT §1 *reference*). */
export interface Reference {
  /** As written: `Z1`, `101001/Z1`. */
  text: string;
  /** Key of the Bezirksregion or Bezirk; undefined = the own profile. */
  key?: string;
  id: string;
  source: Source;
}

/** Splits a reference into key and id. What has no shape of a reference is an id that will not be found. */
export function splitReference(text: string): { key?: string; id: string } {
  const match = /^(\d+)\/(.*)$/s.exec(text);
  return match ? { key: match[1] ?? '', id: match[2] ?? '' } : { id: text };
}

/** The reference a scalar is; of what comes along with pasted text only what can be seen. */
export const asReference: Read<Omit<Reference, 'source'>> = (scalar) => {
  const text = asWord(scalar);
  return text === undefined ? undefined : { text, ...splitReference(text) };
};
