/** What can be folded away: chapters, items, nested parts, blocks of comments. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { leafAt } from '../syntax/search';
import { positionIn, type Slot } from '../syntax/slot';
import type { TreeNode } from '../syntax/tree';
import type { Workspace } from '../workspace/workspace';
import { contentEnd, rangeOfKey } from './documentSymbols';

/** Folding ranges in text order; where the text cannot be read, its pieces still fold as a whole. */
export function folding(workspace: Workspace, uri: string): FoldingRange[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const found = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
    const known = found.get(startLine);
    if (endLine > startLine && (!known || known.endLine < endLine)) found.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  };
  for (const slot of file.document.slots) {
    if (slot.cut.kind === 'key') {
      const { start, end } = rangeOfKey(file, slot);
      add(start.line, end.line);
    } else if (slot.cut.kind === 'item') add(positionIn(slot, slot.cut.indent).line, positionIn(slot, contentEnd(slot)).line);
    if (slot.lost === undefined && slot.chunk.node) nested(slot, slot.chunk.node, add);
    comments(slot, add);
  }
  return [...found.values()].sort((a, b) => a.startLine - b.startLine);
}

function nested(slot: Slot, root: TreeNode, add: (startLine: number, endLine: number) => void): void {
  const line = (offset: number): number => positionIn(slot, offset).line;
  const last = (node: TreeNode): number => line(node.start + Math.max(0, slot.chunk.text.slice(node.start, node.end).trimEnd().length));
  const stack: TreeNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        add(line(key.start), last(value));
        stack.push(value);
      }
    } else if (node.kind === 'list') {
      for (const item of node.items) {
        add(line(item.start), last(item));
        stack.push(item);
      }
    }
  }
}

/** Two comment lines or more in a row. */
function comments(slot: Slot, add: (startLine: number, endLine: number, kind: FoldingRangeKind) => void): void {
  if (!slot.chunk.text.includes('#')) return;
  const { node, text, lineStarts } = slot.chunk;
  let from: number | undefined;
  lineStarts.forEach((start, at) => {
    const isComment = text.slice(start, lineStarts[at + 1]).trimStart().startsWith('#') && !isInText(node, start);
    if (isComment) from ??= at;
    if (from !== undefined && (!isComment || at === lineStarts.length - 1)) {
      const to = isComment ? at : at - 1;
      add(slot.line + from, slot.line + to, FoldingRangeKind.Comment);
      from = undefined;
    }
  });
}

/** Whether an offset lies in a text of several lines, where `#` is a letter like any other. */
function isInText(root: TreeNode | undefined, offset: number): boolean {
  const leaf = leafAt(root, offset);
  return leaf?.kind === 'scalar' && leaf.start < offset;
}
