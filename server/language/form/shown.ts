/** Values as people write them: what a field shows for what stands in the text. */
import { formatNumber } from '../model/number';
import { formatTime, parseTime } from '../model/time';
import type { Shape } from '../schema/shape';
import { readInput } from './input';

const NUMBERS: ReadonlySet<string> = new Set(['euro', 'count', 'number']);

/**
 * `18000.5` euro → `18.000,50`, `2026-05` → `Mai 2026`; undefined for what reads as it is written. Whatever is shown says the same
 * when it is typed.
 */
export function shownAs(shape: Shape, value: unknown): string | undefined {
  const shown = shape.holds?.holds === 'time' ? timeIn(value) : typeof value === 'number' && NUMBERS.has(shape.holds?.holds ?? '') ? numberIn(value, shape.holds?.holds === 'euro') : undefined;
  if (shown === undefined || shown === String(value)) return undefined;
  const read = readInput(shape, shown);
  return 'value' in read && read.value === value ? shown : undefined;
}

/** Of money with cents, both of them are said. */
function numberIn(value: number, isMoney: boolean): string {
  return isMoney && !Number.isInteger(value) && Number(value.toFixed(2)) === value ? formatNumber(value, { decimals: 2, fixed: true }) : formatNumber(value);
}

function timeIn(value: unknown): string | undefined {
  const time = parseTime(value);
  return time && formatTime(time);
}
