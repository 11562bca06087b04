/** Looking up in what is sorted already, in time that hardly grows. */

/** Index of the last element whose place (an offset, a line) is not behind `limit`; -1 when all are. Places must not fall. */
export function lastUpTo<T>(sorted: readonly T[], limit: number, placeOf: (element: T) => number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placeOf(sorted[middle] as T) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
