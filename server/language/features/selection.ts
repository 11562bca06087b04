/** Growing selection: word, value, key with value, item, list, chapter, file. */
import type { SelectionRange } from 'vscode-languageserver-types';
import { offsetIn, type Position, type Range, rangeIn, type Slot } from '../syntax/slot';
import type { TreeNode } from '../syntax/tree';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { rangeOfKey } from './documentSymbols';
import { slotsAt } from './subject/spot';

/** One chain of ranges for each position, the narrowest first. */
export function selectionRanges(workspace: Workspace, uri: string, positions: readonly Position[]): SelectionRange[] {
  const file = workspace.files.get(uri);
  return positions.map((position) => (file ? chain(file, position) : { range: { start: position, end: position } }));
}

function chain(file: FileState, position: Position): SelectionRange {
  const { document } = file;
  const ranges: Range[] = [{ start: { line: 0, character: 0 }, end: document.positionAt(document.text.length) }];
  const slot = slotsAt(file, position.line).findLast((each) => each.line < position.line || each.chunk.text.length > 0);
  if (slot) ranges.push(...rangesIn(file, slot, position));
  let result: SelectionRange | undefined;
  for (const range of ranges) {
    if (result && (!contains(result.range, range) || isSame(result.range, range))) continue;
    result = result ? { range, parent: result } : { range };
  }
  return result ?? { range: { start: position, end: position } };
}

function rangesIn(file: FileState, slot: Slot, position: Position): Range[] {
  const found: Range[] = [];
  const header = slot.cut.kind === 'item' ? file.document.slots.slice(0, file.document.slots.indexOf(slot)).findLast(({ cut }) => cut.kind === 'key') : slot.cut.kind === 'key' ? slot : undefined;
  if (header) found.push(rangeOfKey(file, header));
  const offset = offsetIn(slot, position);
  const trimmed = (start: number, end: number): Range => rangeIn(slot, start, start + slot.chunk.text.slice(start, end).trimEnd().length);
  let node: TreeNode | undefined = slot.lost === undefined ? slot.chunk.node : undefined;
  while (node && node.start <= offset && offset <= node.end) {
    found.push(trimmed(node.start, node.end));
    let next: TreeNode | undefined;
    if (node.kind === 'map') {
      const entry = node.entries.find(({ key, value }) => key.start <= offset && offset <= Math.max(key.end, value.end));
      if (entry) found.push(trimmed(entry.key.start, Math.max(entry.key.end, entry.value.end)));
      if (entry && offset <= entry.key.end) found.push(rangeIn(slot, entry.key.start, entry.key.end));
      else next = entry?.value;
    } else if (node.kind === 'list') next = node.items.find(({ start, end }) => start <= offset && offset <= end);
    else if (node.kind === 'scalar') found.push(...insideScalar(slot, node.start, node.end, offset));
    node = next;
  }
  return found.filter((range) => !isBefore(position, range.start) && !isBefore(range.end, position));
}

/** The content of quotes, then the word. */
function insideScalar(slot: Slot, start: number, end: number, offset: number): Range[] {
  const { text } = slot.chunk;
  const ranges: Range[] = [];
  if (/["']/.test(text[start] ?? '') && end - start > 1) ranges.push(rangeIn(slot, start + 1, end - 1));
  const isWord = (at: number): boolean => at >= start && at < end && /[\p{L}\p{N}_:./+-]/u.test(text[at] ?? '');
  let from = offset;
  let to = offset;
  while (isWord(from - 1)) from -= 1;
  while (isWord(to)) to += 1;
  if (to > from) ranges.push(rangeIn(slot, from, to));
  return ranges;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isSame(a: Range, b: Range): boolean {
  return contains(a, b) && contains(b, a);
}
