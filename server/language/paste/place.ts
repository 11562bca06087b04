/** Where in a file something is pasted. */
import { columnOf } from '../writing/lines';
import { readingOf } from '../writing/path';
import type { Document } from '../syntax/document';
import { indentAt } from '../syntax/lines';
import { lastUpTo } from '../syntax/search';
import type { ScalarNode, TreeNode } from '../syntax/tree';

/** A single value, or the empty place behind a key. Offsets are of the file. */
export interface ValuePlace {
  path: (string | number)[];
  node: ScalarNode;
}

/** The single value whose line an offset lies in; undefined between values, and where the file cannot be read. */
export function valueAt(document: Document, offset: number): ValuePlace | undefined {
  const reading = readingOf(document);
  if (!reading) return undefined;
  const { text } = document;
  const path: (string | number)[] = [];
  let node: TreeNode = reading.root;
  while (node.kind === 'map' || node.kind === 'list') {
    if (node.kind === 'list') {
      const at: number = lastUpTo(node.items, offset, ({ start }) => start);
      const item: TreeNode | undefined = node.items[at];
      if (!item) return undefined;
      path.push(at);
      node = item;
    } else {
      const entry: { key: ScalarNode; value: TreeNode } | undefined = node.entries[lastUpTo(node.entries, offset, ({ key }) => key.start)];
      if (!entry || offset <= entry.key.end) return undefined;
      path.push(String(entry.key.value));
      node = entry.value;
    }
  }
  if (node.kind !== 'scalar') return undefined;
  if (node.style === 'literal' || node.style === 'folded') return isInBlock(text, node, offset) ? { path, node } : undefined;
  if (node.style === 'empty') return text.slice(node.start, offset).trim() === '' && !text.slice(node.start, offset).includes('\n') ? { path, node } : undefined;
  return node.start <= offset && offset <= node.end ? { path, node } : undefined;
}

/** Behind the line with the sign of the block, as far as lines are as deep as its first. */
function isInBlock(text: string, { start, end }: ScalarNode, offset: number): boolean {
  const first = text.indexOf('\n', start) + 1;
  if (first === 0 || offset < first) return false;
  return offset <= end ? true : text.slice(end, offset).trim() === '' && columnOf(text, offset) >= indentAt(text, first);
}

/** The list at the top of the file an offset lies in, and behind how many of its items. */
export function listAt({ slots, text }: Document, offset: number): { list: string; behind: number } | undefined {
  let found: { list: string; behind: number } | undefined;
  for (const { cut, key, offset: start } of slots) {
    if (start > offset) break;
    if (cut.kind === 'key') found = { list: key, behind: 0 };
    else if (cut.kind === 'item' && found?.list === key) {
      // On the line of a dash nothing has been said yet of its item.
      const lineEnd = text.indexOf('\n', start);
      const isBare = text.slice(start, lineEnd === -1 ? undefined : lineEnd).trim() === '-';
      found = { list: key, behind: found.behind + (isBare ? 0 : 1) };
    }
  }
  return found;
}
