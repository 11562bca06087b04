/** The tree as plain values, the way the schema's validator wants them. */
import { keyNode, listNode, mapNode, scalarNode, type TreeNode } from '../syntax/tree';

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/**
 * A key `__proto__` is a key like any other. (Objects without prototype would do as well, but validators are slow on them.)
 * An alias that leads nowhere is an empty string: what is unknown is not told again (`validate` drops what is said of it).
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
      const map: { [key: string]: Plain } = {};
      for (const { key, value } of node.entries) {
        const name = typeof key.value === 'string' ? key.value : String(key.value);
        if (name === '__proto__') Object.defineProperty(map, name, { value: toPlain(value, steps), enumerable: true, configurable: true, writable: true });
        else map[name] = toPlain(value, steps);
      }
      return map;
    }
  }
}

/** Plain values as a tree that stands nowhere: for whoever asks of a tree what he holds as values. */
export function treeOf(value: unknown): TreeNode {
  if (Array.isArray(value)) return listNode(value.map(treeOf), false, 0, 0);
  if (typeof value === 'object' && value !== null) {
    return mapNode(Object.entries(value).map(([key, inner]) => ({ key: keyNode(key, 0, 0), value: treeOf(inner) })), false, 0, 0);
  }
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return scalarNode(plain, String(plain), 'plain', 0, 0);
}
