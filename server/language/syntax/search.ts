/** Looking up in what is sorted already, in time that hardly grows. */

import type { AliasNode, ScalarNode, TreeNode } from './tree';

/** The scalar or alias an offset lies in, its quotes counted in; undefined between values. */
export function leafAt(root: TreeNode | undefined, offset: number): ScalarNode | AliasNode | undefined {
  let node = root;
  while (node?.kind === 'map' || node?.kind === 'list') {
    if (node.kind === 'list') node = node.items[lastUpTo(node.items, offset, ({ start }) => start)];
    else node = node.entries[lastUpTo(node.entries, offset, ({ value }) => value.start)]?.value;
  }
  return node && node.start <= offset && offset < node.end ? node : undefined;
}

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
