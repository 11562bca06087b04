/** Ids that are free, and ids that may be meant. */
import { fold } from '../../catalogue/nearest';
import { ENTRY_ID, INDICATOR_ID, PROFILE_ID, LONGEST_ID } from '../../schema/vocabulary';
import { splitNumber } from '../../text/ends';

/** The next id in the row that nobody has: `Z3` → `Z4`, `M1.9` → `M1.10`, `wohnen` → `wohnen-2`. Undefined for what is no id, or when there is none. */
export function nextFree(id: string, isTaken: (id: string) => boolean): string | undefined {
  const isValid = [PROFILE_ID, ENTRY_ID, INDICATOR_ID].find((form) => form.test(id));
  const { stem: head, digits } = splitNumber(id);
  // Longer numbers no longer count exactly.
  if (!isValid || digits.length > 15) return undefined;
  const stem = digits === '' && isValid === ENTRY_ID ? `${id}-` : head;
  const first = digits === '' ? 2 : Number(digits) + 1;
  // Among so many neighbours in a row there is a free one in any file we read.
  for (let number = first; number <= first + 20_000; number += 1) {
    const next = stem + String(number).padStart(digits.length, '0');
    if (isValid === PROFILE_ID && next.length > LONGEST_ID) return undefined;
    if (!isTaken(next)) return next;
  }
  return undefined;
}

/**
 * The id that is meant by one that does not exist: the same letters and numbers in another spelling (`z1`, `Z-1`, `Z01`).
 * `Z3` is not meant by `Z4`: numbers are no slips of the pen.
 */
export function meantId(written: string, ids: Iterable<string>): string | undefined {
  const wanted = skeleton(written);
  if (wanted === '') return undefined;
  for (const id of ids) if (skeleton(id) === wanted) return id;
  return undefined;
}

function skeleton(id: string): string {
  return fold(id)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z])(?=\d)/g, '$1 ')
    .replace(/\b0+(?=\d)/g, '')
    .trim();
}
