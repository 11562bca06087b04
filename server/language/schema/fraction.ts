import { STRAY_DIGITS } from '../syntax/strayDigits';
import type { Entry, MapNode } from '../syntax/tree';

const WHOLE = /^(?:€[ \u00a0]?)?[-+\u2212]?\d[\d. \u00a0\u202f]*$/u;

/**
 * In flow style a decimal comma ends the value: `{wert: 38,2}` is the number 38 and a key `2` with nothing behind it. The entry
 * that is such a rest of the number in entry `at` of a map.
 */
export function fractionBehind(map: MapNode, at: number): Entry | undefined {
  const [before, entry] = [map.entries[at], map.entries[at + 1]];
  if (!map.flow || before?.value.kind !== 'scalar' || entry?.value.kind !== 'scalar') return undefined;
  // Between the two stands the comma and nothing else.
  const isNext = entry.key.start === before.value.end + 1 && entry.value.style === 'empty';
  return isNext && WHOLE.test(before.value.source) && STRAY_DIGITS.test(entry.key.source) ? entry : undefined;
}
