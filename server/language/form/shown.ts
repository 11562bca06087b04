/** Values as people write them: what a field shows for what stands in the text. */
import { asAmount, asNumber, asTime, readAs } from '../model/field';
import { formatNumber } from '../model/number';
import { formatTime } from '../model/time';
import type { Shape } from '../schema/shape';
import type { ScalarNode } from '../syntax/tree';
import { readInput } from './input';

/**
 * `18000.5` euro → `18.000,50`, `2026-05` → `Mai 2026`; undefined for what reads as it is written, or cannot be taken at its word:
 * `1.500` euro. Whatever is shown says the same when it is typed.
 */
export function shownAs(shape: Shape, scalar: ScalarNode): string | undefined {
  const shown = wordsFor(shape.holds?.holds, scalar);
  if (shown === undefined || shown === String(scalar.value)) return undefined;
  const read = readInput(shape, shown);
  return 'value' in read && read.value === scalar.value ? shown : undefined;
}

function wordsFor(holds: string | undefined, scalar: ScalarNode): string | undefined {
  switch (holds) {
    case 'time': {
      const time = readAs(scalar, asTime);
      return time && formatTime(time);
    }
    case 'euro':
    case 'count':
      return numberText(readAs(scalar, asAmount), holds === 'euro');
    case 'number':
      return numberText(readAs(scalar, asNumber), false);
    default:
      return undefined;
  }
}

/** Of money with cents, both of them are said. */
function numberText(value: number | undefined, isMoney: boolean): string | undefined {
  if (value === undefined) return undefined;
  return isMoney && !Number.isInteger(value) && Number(value.toFixed(2)) === value ? formatNumber(value, { decimals: 2, fixed: true }) : formatNumber(value);
}
