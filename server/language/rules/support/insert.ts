/** Edits that add an item to a top-level list of a file, in the way the file is written. */
import type { Document } from '../../syntax/document';
import { keysOf } from '../../schema/vocabulary';
import { indentAt } from '../../syntax/lines';
import { keyIn, type Slot } from '../../syntax/slot';
import type { ListNode, TreeNode } from '../../syntax/tree';
import type { Edit } from '../rule';

/** Key and value of a new item in order; values as YAML writes them. */
export type Fields = readonly (readonly [key: string, value: string])[];

/**
 * The edit that adds an item at the end of a list; with the key when the file has none yet. Undefined where that cannot be
 * done safely: part of the file cannot be read, or the list is written in a way that leaves no place.
 */
export function addItem(document: Document, art: string, list: string, fields: Fields): Edit | undefined {
  if (document.isBroken || document.slots.some(({ cut }) => cut.kind === 'end' || cut.kind === 'lost')) return undefined;
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const last = document.slots.findLast(({ cut, key }) => cut.kind === 'item' && key === list);
  if (last) return behind(document, last, item(fields, last.cut.indent, eol), eol);
  const header = document.slots.find((slot) => slot.cut.kind === 'key' && keyIn(slot)?.value === list);
  if (header) return inHeader(header, fields, eol);
  const before = lastBefore(document, keysOf(art), list);
  return before && behind(document, before, `${list}:${eol}${item(fields, 2, eol)}`, eol);
}

function item(fields: Fields, indent: number, eol: string): string {
  const blanks = ' '.repeat(indent);
  return fields.map(([key, value], at) => `${blanks}${at === 0 ? '- ' : '  '}${key}: ${value}`).join(eol);
}

/** A list written behind its key: `[]`, or items in brackets. A bare key is a fault that is told, not mended here. */
function inHeader(slot: Slot, fields: Fields, eol: string): Edit | undefined {
  const { node, keyNode, text } = slot.chunk;
  if (!keyNode || node?.kind !== 'list' || !node.flow || node.anchor !== undefined) return undefined;
  const inner = `{${fields.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
  if (node.items.length > 0) return inBrackets(node, slot, inner);
  const colon = text.indexOf(':', keyNode.end) + 1;
  const isBare = /^\s*$/.test(text.slice(colon, node.start)) && /^\[\s*\]$/.test(text.slice(node.start, node.end)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(node.end));
  return isBare ? { slot, start: colon, end: node.end, newText: `${eol}${item(fields, 2, eol)}` } : undefined;
}

function inBrackets(node: ListNode, slot: Slot, inner: string): Edit {
  const last = node.items[node.items.length - 1]?.end ?? node.start + 1;
  return { slot, start: last, end: last, newText: `, ${inner}` };
}

/** The last piece of the keys that come before `key` in the language's order; without any the last piece of the file. */
function lastBefore(document: Document, order: readonly string[], key: string): Slot | undefined {
  const earlier = order.slice(0, order.indexOf(key));
  const pieces = document.slots.filter(({ cut }) => cut.kind === 'key' || cut.kind === 'item');
  return pieces.findLast((slot) => earlier.includes(slot.key)) ?? pieces.at(-1);
}

/** Puts lines behind what a piece says; comments and blank lines below it stay below. */
function behind(document: Document, slot: Slot, lines: string, eol: string): Edit {
  const at = lineBehind(slot);
  const isAtEnd = slot.offset + at >= document.text.length && !document.text.endsWith('\n');
  return { slot, start: at, end: at, newText: isAtEnd ? `${eol}${lines}` : `${lines}${eol}` };
}

/** Offset in the chunk of the line below what it says, its own deeper comments counted in. */
function lineBehind(slot: Slot): number {
  const { text, node, keyNode } = slot.chunk;
  const end = node && !slot.cut.list ? Math.max(node.end, keyNode?.end ?? 0) : (keyNode?.end ?? 0);
  if (keepsBlanks(node)) return text.length;
  let at = nextLine(text, text.slice(0, end).trimEnd().length);
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    const indent = indentAt(text, line);
    if (text[line + indent] === '#' && indent > slot.cut.indent) at = nextLine(text, line);
  }
  return at;
}

/** Whether the piece ends with a text `|+` or `>+`: the blank lines behind it are part of it. */
function keepsBlanks(node: TreeNode | undefined): boolean {
  if (node?.kind === 'map') return keepsBlanks(node.entries.at(-1)?.value);
  if (node?.kind === 'list') return keepsBlanks(node.items.at(-1));
  return node?.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded') && /^[|>]\d?\+/.test(node.source);
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}
