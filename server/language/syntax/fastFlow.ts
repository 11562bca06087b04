/** Flow collections on one line for the fast path: `{von: 2026, bis: 2030}`, `[Z1, Z2]`, one in the other. */
import { plainNode, quotedScalar } from './fastScalars';
import { type Entry, keyNode, type ListNode, listNode, type MapNode, mapNode, type TreeNode } from './tree';

const KEY = /[A-Za-z_][\w-]{0,99}:(?= )/y;
/** An unquoted value; a colon only inside a word (`KID:D5`). */
const PLAIN = /[^\s,[\]{}#&*!|>'"%@`:?-](?:[^,[\]{}#:\r\n]|:(?=[A-Za-z0-9]))*/y;
const NEGATIVE = /-\d[\d.]*/y;
const MAX_LEVEL = 10;
/** Longer ones are left to the careful way, which has a limit for them. */
const MAX_ENTRIES = 1000;

/** The collection that begins at `at` and ends before `lineEnd`. */
export function readFlow(text: string, at: number, lineEnd: number): MapNode | ListNode | undefined {
  return collection(text, at, lineEnd, 0);
}

function collection(text: string, at: number, lineEnd: number, level: number): MapNode | ListNode | undefined {
  if (level > MAX_LEVEL) return undefined;
  return text[at] === '{' ? map(text, at, lineEnd, level) : list(text, at, lineEnd, level);
}

function list(text: string, start: number, lineEnd: number, level: number): ListNode | undefined {
  const items: TreeNode[] = [];
  let at = afterBlanks(text, start + 1);
  if (text[at] === ']') return at < lineEnd ? listNode(items, true, start, at + 1) : undefined;
  for (;;) {
    const item = value(text, at, lineEnd, level);
    if (!item || items.length === MAX_ENTRIES) return undefined;
    items.push(item);
    at = afterBlanks(text, item.end);
    if (at >= lineEnd) return undefined;
    if (text[at] === ']') return listNode(items, true, start, at + 1);
    if (text[at] !== ',') return undefined;
    at = afterBlanks(text, at + 1);
  }
}

function map(text: string, start: number, lineEnd: number, level: number): MapNode | undefined {
  const entries: Entry[] = [];
  let at = afterBlanks(text, start + 1);
  if (text[at] === '}') return at < lineEnd ? mapNode(entries, true, start, at + 1) : undefined;
  for (;;) {
    KEY.lastIndex = at;
    if (!KEY.test(text)) return undefined;
    const keyEnd = KEY.lastIndex - 1;
    const key = keyNode(text.slice(at, keyEnd), at, keyEnd);
    if (entries.length === MAX_ENTRIES || entries.some((entry) => entry.key.value === key.value)) return undefined;
    const found = value(text, afterBlanks(text, keyEnd + 1), lineEnd, level);
    if (!found) return undefined;
    entries.push({ key, value: found });
    at = afterBlanks(text, found.end);
    if (at >= lineEnd) return undefined;
    if (text[at] === '}') return mapNode(entries, true, start, at + 1);
    if (text[at] !== ',') return undefined;
    at = afterBlanks(text, at + 1);
  }
}

function value(text: string, at: number, lineEnd: number, level: number): TreeNode | undefined {
  if (at >= lineEnd) return undefined;
  const first = text[at];
  if (first === '{' || first === '[') return collection(text, at, lineEnd, level + 1);
  if (first === '"' || first === "'") return quotedScalar(text, at, lineEnd);
  const pattern = first === '-' ? NEGATIVE : PLAIN;
  pattern.lastIndex = at;
  if (!pattern.test(text)) return undefined;
  let end = pattern.lastIndex;
  while (text.charCodeAt(end - 1) === 32) end -= 1;
  return plainNode(text, at, end);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}
