/** Puts another value in the place of one that is there. */
import type { ListNode, ScalarNode, TreeNode } from '../syntax/tree';
import { columnOf, lineEnd, lineStart } from './lines';
import { isRefused, type Manuscript, type WriteRefusal, type NodePlace, tangled } from './path';
import { blockText, scalarText } from './scalar';
import { behindDash, behindKey, flowText, type Hand, type Value, type Written } from './value';
import type { TextChange } from './mend';

export function replace({ text }: Manuscript, { node, owner, at }: NodePlace, value: Value, hand: Hand): TextChange[] | WriteRefusal {
  if (owner?.kind === 'map') {
    const key = owner.entries[at]?.key as ScalarNode;
    if (owner.flow) return inFlow(text, node, value, key);
    const colon = colonBehind(text, key);
    if (colon === undefined) return tangled();
    return behind(text, colon, node, newText(value, node, columnOf(text, key.start), hand));
  }
  if (owner?.kind !== 'list') return tangled();
  if (owner.flow) return inFlow(text, node, value);
  const dash = dashOf(text, owner, at);
  if (isRefused(dash)) return dash;
  const column = columnOf(text, dash.at);
  const scalar = node.kind === 'scalar' ? overScalar(value, node, column, hand) : undefined;
  return behind(text, dash.at + 1, node, scalar ?? behindDash(value, column, hand, node.kind === 'map' ? node.flow : undefined));
}

function newText(value: Value, old: TreeNode, column: number, hand: Hand): Written {
  return (old.kind === 'scalar' ? overScalar(value, old, column, hand) : undefined) ?? behindKey(value, column, hand);
}

/** A scalar in the place of a scalar keeps its quotes, its `>`, and how deep its lines stand. */
function overScalar(value: Value, { style, source }: ScalarNode, column: number, hand: Hand): Written | undefined {
  if (typeof value === 'object') return undefined;
  const isBlock = style === 'literal' || style === 'folded';
  if (typeof value === 'string' && value.includes('\n')) {
    const indent = isBlock ? (/\n([ ]+)\S/.exec(source)?.[1]?.length ?? 0) : 0;
    const block = hand.oneLine ? undefined : blockText(value, indent > column ? indent : column + 2, hand.eol, style === 'folded');
    if (block) return { inline: ` ${block.head}`, lines: block.lines };
  }
  return { inline: ` ${scalarText(value, { flow: false, old: isBlock ? '' : source })}`, lines: '' };
}

function inFlow(text: string, node: TreeNode, value: Value, key?: ScalarNode): TextChange[] | WriteRefusal {
  const old = node.kind === 'scalar' ? node.source : '';
  const next = typeof value === 'object' ? flowText(value) : scalarText(value, { flow: true, old });
  if (node.kind !== 'scalar' || node.style !== 'empty') return [{ start: node.start, end: node.end, text: next }];
  if (!key) return tangled();
  const colon = colonBehind(text, key);
  if (colon === undefined) return [{ start: key.end, end: key.end, text: `: ${next}` }];
  return [{ start: colon, end: colon, text: ` ${next}` }];
}

/** Offset behind the colon of a key; undefined when something else follows it. */
export function colonBehind(text: string, { end }: ScalarNode): number | undefined {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return text[at] === ':' ? at + 1 : undefined;
}

/** The dash of an item of a list in block style. */
export function dashOf(text: string, { items, start }: ListNode, at: number): { at: number } | WriteRefusal {
  const item = items[at];
  if (text[start] !== '-' || !item || (item.kind === 'scalar' && item.style === 'empty')) return tangled();
  if (at === 0) return { at: start };
  const indent = start - lineStart(text, start);
  for (let line = lineStart(text, item.start); line > start; line = lineStart(text, line - 1)) {
    if (text[line + indent] === '-' && text.slice(line, line + indent).trim() === '') return { at: line + indent };
  }
  return tangled();
}

/** Replaces what stands behind a colon or dash that ends at `at`; a comment on its line stays there. */
function behind(text: string, at: number, node: TreeNode, { inline, lines }: Written): TextChange[] {
  const isEmpty = node.kind === 'scalar' && node.style === 'empty';
  if (isEmpty) {
    const end = lineEnd(text, at);
    const isBare = text.slice(at, end).trim() === '';
    return [{ start: at, end: isBare ? end : at, text: inline + (isBare ? lines : '') }, ...(isBare || lines === '' ? [] : [insert(end, lines)])];
  }
  if (lineStart(text, node.start) !== lineStart(text, at)) {
    const tail = lineEnd(text, at);
    return [...(inline === '' ? [] : [insert(at, inline)]), { start: tail, end: node.end, text: lines }];
  }
  if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
    const head = node.start + (/^[|>][-+0-9]*/.exec(node.source)?.[0].length ?? 1);
    return [{ start: at, end: head, text: inline }, { start: Math.min(lineEnd(text, head), Math.max(head, node.end)), end: Math.max(head, node.end), text: lines }];
  }
  const end = lineEnd(text, node.end);
  const own = inline === '' ? { start: at, end: node.end, text: '' } : { start: node.start, end: node.end, text: inline.slice(1) };
  return [own, ...(lines === '' ? [] : [insert(end, lines)])];
}

export function insert(at: number, text: string): TextChange {
  return { start: at, end: at, text };
}

