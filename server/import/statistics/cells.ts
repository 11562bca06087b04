/** Numbers, keys and times as statistics files write them. */
import type { PlaceSystem } from '../../language/model/placeSystem';
import { type Cell, cellText } from '../table/table';

/** With these statistics say „no value“ where a number belongs, whether or not the description of the file names them. */
const NO_VALUE = new Set([-9999, -999, 999999]);

/**
 * The number in a cell. A comma is a decimal comma, a point a decimal point; where both stand, the last of them is the
 * decimal mark and the other parts thousands. Undefined when it is no number or stands for none.
 */
export function numberIn(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') return NO_VALUE.has(cell) ? undefined : cell;
  const text = cellText(cell).replace(/[\s%]/g, '').replace(/^\u2212/, '-');
  if (!/^[+-]?[0-9][0-9.,]*$/.test(text)) return undefined;
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  const plain = comma > point ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  const number = Number(plain);
  return Number.isFinite(number) && !NO_VALUE.has(number) ? number : undefined;
}

/**
 * The key of a place in the cells of a row: their digits joined, with the leading zeros that were lost. Of several cells each
 * is a step from one level to the next. Undefined when they hold no key.
 */
export function keyIn(cells: readonly (Cell | undefined)[], places: PlaceSystem): string | undefined {
  const parts = cells.map((cell) => cellText(cell).replace(/\.0+$/, ''));
  if (parts.some((part) => !/^[0-9]+$/.test(part))) return undefined;
  const [only] = parts;
  const key = parts.length === 1 && only !== undefined ? places.restored(only) : stepsOf(parts, places);
  return places.levelOf(key) && key;
}

/** Parts of a key, each filled up to the digits its level has more than the one before. */
function stepsOf(parts: readonly string[], places: PlaceSystem): string {
  let key = '';
  for (const part of parts) {
    const next = places.levels.find(({ digits }) => digits >= key.length + part.length);
    key += part.padStart((next?.digits ?? 0) - key.length, '0');
  }
  return key;
}

/** A time of the language in a cell: `202512`, `2025`, `31.12.2025`, `2025-12-31`, a day of a spreadsheet. */
export function timeIn(cell: Cell | undefined): string | undefined {
  const text = cellText(cell);
  const compact = /^((?:19|20|21)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?$/.exec(text);
  if (compact) return [compact[1], compact[2], compact[3]].filter((part) => part !== undefined).join('-');
  const german = /^([0-3]?[0-9])\.([01]?[0-9])\.((?:19|20|21)[0-9]{2})$/.exec(text);
  if (german) return `${german[3]}-${(german[2] ?? '').padStart(2, '0')}-${(german[1] ?? '').padStart(2, '0')}`;
  return /^(?:19|20|21)[0-9]{2}(?:-(?:H[12]|Q[1-4]|[01][0-9](?:-[0-3][0-9])?))?$/.test(text) ? text : undefined;
}
