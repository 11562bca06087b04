/** Whether two analyses of one text say the same, and where they part. */
import { toPlain } from '../../server/language/schema/plain';
import type { Document } from '../../server/language/syntax/document';
import { readFast } from '../../server/language/syntax/fastPath';
import { parseWithYaml } from '../../server/language/syntax/careful';
import { keyIn } from '../../server/language/syntax/slot';
import type { TreeNode } from '../../server/language/syntax/tree';
import type { Finding } from '../../server/language/workspace/finding';

/** The first difference between a document that was edited and one read afresh; undefined when there is none. */
export function differenceOf(edited: Document, fresh: Document): string | undefined {
  if (edited.slots.length !== fresh.slots.length) return `slots: ${edited.slots.length}, afresh ${fresh.slots.length}`;
  if (edited.notAMap !== fresh.notAMap) return `notAMap: ${edited.notAMap}`;
  if (edited.isBroken !== fresh.isBroken) return `isBroken: ${edited.isBroken}`;
  if (edited.limit?.fault.start !== fresh.limit?.fault.start || edited.limit?.slot.offset !== fresh.limit?.slot.offset) return 'limit';
  const [anchors, freshAnchors] = [anchorNumbers(edited), anchorNumbers(fresh)];
  for (const [at, slot] of edited.slots.entries()) {
    const other = fresh.slots[at];
    if (!other) return `slot ${at} is missing`;
    for (const key of ['key', 'index', 'line', 'offset'] as const) if (slot[key] !== other[key]) return `slot ${at} (${slot.key}): ${key} ${slot[key]}, afresh ${other[key]}`;
    if (slot.chunk.text !== other.chunk.text) return `slot ${at} (${slot.key}): text`;
    if (slot.cut.kind !== other.cut.kind || slot.cut.list !== other.cut.list || slot.cut.indent !== other.cut.indent) return `slot ${at} (${slot.key}): cut`;
    const [lost, otherLost] = [JSON.stringify(slot.lost), JSON.stringify(other.lost)];
    if (lost !== otherLost) return `slot ${at} (${slot.key}): lost ${lost}, afresh ${otherLost}`;
    const [tree, otherTree] = [shape(slot.chunk.node, anchors), shape(other.chunk.node, freshAnchors)];
    if (tree !== otherTree) return `slot ${at} (${slot.key}): tree ${tree}, afresh ${otherTree}`;
    if (shape(slot.chunk.keyNode, anchors) !== shape(other.chunk.keyNode, freshAnchors)) return `slot ${at} (${slot.key}): key node`;
  }
  return undefined;
}

/** A node that did not change is told from one that did by its text; what an alias means, by the number of its anchor. */
function shape(node: TreeNode | undefined, anchors: ReadonlyMap<TreeNode, number>): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'target' && value !== undefined ? (anchors.get(value as TreeNode) ?? 'a node that is gone') : value)) ?? '';
}

function anchorNumbers(document: Document): Map<TreeNode, number> {
  const numbers = new Map<TreeNode, number>();
  for (const slot of document.slots) for (const node of slot.chunk.anchors) numbers.set(node, numbers.size);
  return numbers;
}

/** What does not hold in every document, whatever its text. */
export function brokenPromise(document: Document): string | undefined {
  const whole = document.slots.some(({ chunk }) => chunk.irregular);
  let [offset, line] = [0, 0];
  for (const [at, slot] of document.slots.entries()) {
    if (!whole && !document.limit && (slot.offset !== offset || slot.line !== line)) return `slot ${at} stands at ${slot.line}/${slot.offset}, its text at ${line}/${offset}`;
    offset += slot.chunk.text.length;
    // A lone carriage return ends a line as well (LSP 3.17 *Text Documents*).
    line += slot.chunk.text.split(/\r\n?|\n/).length - 1;
    if (slot.lost && !(slot.lost.start >= 0 && slot.lost.start <= slot.lost.end && slot.lost.end <= slot.chunk.text.length)) return `slot ${at}: fault ${slot.lost.start}–${slot.lost.end} of ${slot.chunk.text.length}`;
    if (slot.lost && slot.lost.start === slot.lost.end && slot.chunk.text.trim() !== '') return `slot ${at}: a fault that covers nothing`;
    if (slot.lost && /^This cannot be read/.test(slot.lost.message.text)) return `slot ${at}: no plain words: ${slot.lost.message.args}`;
  }
  if (!whole && !document.limit && document.slots.map(({ chunk }) => chunk.text).join('') !== document.text) return 'the pieces are not the text';
  return undefined;
}

/** Texts both ways of parsing agreed on. */
const agreed = new Set<string>();

/** A piece the fast path reads otherwise than `yaml`. */
export function fastDifference(document: Document): string | undefined {
  for (const { chunk } of document.slots) {
    if (agreed.has(chunk.text)) continue;
    const fast = readFast(chunk.text);
    if (fast) {
      const slow = parseWithYaml(chunk.text);
      const [one, other] = [ordered(fast), slow.fault ? JSON.stringify(slow.fault) : ordered(slow.node)];
      if (one !== other) return `fast path: ${one} instead of ${other}`;
    }
    if (agreed.size > 20_000) agreed.clear();
    agreed.add(chunk.text);
  }
  return undefined;
}

function ordered(node: TreeNode | undefined): string {
  return JSON.stringify(node, (_key, value: unknown) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : Object.is(value, -0) ? '-0' : value)) ?? '';
}

/** What a document says, as plain values. */
export function valueOf(document: Document): Record<string, unknown> {
  const value: Record<string, unknown> = Object.create(null);
  let list: unknown[] = [];
  for (const slot of document.slots) {
    if (slot.cut.kind === 'item' && slot.chunk.node) list.push(toPlain(slot.chunk.node));
    if (slot.cut.kind !== 'key') continue;
    const key = String(keyIn(slot)?.value);
    value[key] = slot.chunk.node ? toPlain(slot.chunk.node) : slot.cut.list ? (list = []) : null;
  }
  return value;
}

/** Deep equality of plain data; two numbers that are none are the same. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

/** Findings in one text each, for comparing. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ code, severity, range, message, related }) => JSON.stringify([code, severity, range, message, related])).sort();
}
