/** The tree as plain values, the way the schema's validator wants them. */
import type { TreeNode } from '../syntax/tree';

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/**
 * Objects have no prototype, so a key `__proto__` is a key like any other. An alias that leads nowhere is an empty string:
 * what is unknown is not told again (`validate` drops what is said of it).
 */
export function toPlain(node: TreeNode, steps = 0): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'alias':
      return node.target && steps < 100 ? toPlain(node.target, steps + 1) : '';
    case 'list':
      return node.items.map((item) => toPlain(item, steps));
    default: {
      const map = Object.create(null) as { [key: string]: Plain };
      for (const { key, value } of node.entries) map[String(key.value)] = toPlain(value, steps);
      return map;
    }
  }
}
