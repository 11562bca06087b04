/** The lines around the cursor, read by their indents: which maps and lists it is in, and whether something may begin there. */
import { indentAt } from '../../syntax/lines';
import type { Step } from './step';

/** Indent, dashes, the rest. */
const LINE = /^([ ]*)((?:-[ ]+)*)(.*)$/s;
/** A key with its colon at the beginning of a text. */
export const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#[\]{},&*!|>%@`-][^#]*?):(?:[ ]+|$)/;

export interface Line {
  /** Columns of dashes, then of the content. */
  dashes: number[];
  content: number;
  text: string;
  key: string | undefined;
  /** What follows the key. */
  value: string;
}

/** What a line looks like: its dashes, its key, what follows the key. */
export function read(text: string): Line {
  const [, indent = '', marks = '', rest = ''] = LINE.exec(text) ?? [];
  const dashes = [...marks.matchAll(/-/g)].map(({ index }) => indent.length + index);
  const key = KEY.exec(rest);
  return { dashes, content: indent.length + marks.length, text: rest, key: key ? keyWritten(key[1] ?? '') : undefined, value: key ? rest.slice(key[0].length) : '' };
}

/** Path and sibling keys of content at a column; undefined inside a block text. */
export function climb(lines: readonly string[], at: number, column: number, ownDashes: readonly number[]): { path: Step[]; used: Set<string> } | undefined {
  const path: Step[] = [];
  const used = new Set<string>();
  let target = column;
  let isItemFrame = false;
  const takeDashes = (dashes: readonly number[]): void => {
    for (const dash of [...dashes].reverse()) {
      if (dash >= target) continue;
      path.unshift({ item: true });
      target = dash;
      isItemFrame = true;
    }
  };
  takeDashes(ownDashes);
  for (let index = at - 1; index >= 0 && (target > 0 || isItemFrame); index -= 1) {
    const raw = lines[index] ?? '';
    if (!isContent(raw)) continue;
    const line = read(raw);
    const isParent = line.content < target || (isItemFrame && line.content === target && line.dashes.length === 0);
    if (line.key !== undefined && isParent && (!isItemFrame || isEmpty(line.value) || line.content < target)) {
      if (/^[|>][-+0-9]*\s*(?:#.*)?$/.test(line.value)) return undefined;
      path.unshift(line.key);
      target = line.content;
      isItemFrame = false;
    } else if (line.key !== undefined && line.content === column && path.every((step) => typeof step === 'object') && target === column) used.add(line.key);
    takeDashes(line.dashes);
  }
  return { path, used };
}

/** Keys of the same map on the lines above. */
export function above(lines: readonly string[], at: number, column: number): string[] {
  const keys: string[] = [];
  for (const raw of lines.slice(0, at).reverse()) {
    if (!isContent(raw)) continue;
    const { content, dashes, key } = read(raw);
    if (content === column && key !== undefined) keys.push(key);
    if (content < column || (content === column && dashes.length > 0)) break;
  }
  return keys;
}

/** Keys of the same map on the lines below. */
export function below(lines: readonly string[], at: number, column: number): string[] {
  const keys: string[] = [];
  for (const raw of lines.slice(at + 1)) {
    if (!isContent(raw)) continue;
    if (indentAt(raw, 0) < column) break;
    const line = read(raw);
    if (line.content === column && line.dashes.length === 0 && line.key !== undefined) keys.push(line.key);
  }
  return keys;
}

/** What may begin on a line. */
export interface Standing {
  /** A key: false where the next line is an item at the same column, which then would belong to that key. */
  keys: boolean;
  /** The first thing below its parent. */
  first: boolean;
}

/**
 * Whether something may begin on a line at a column (0-based): beside the keys or dashes that stand there, or as the
 * first thing below its parent. Undefined where the column fits nothing around, so that whatever is put there breaks the text.
 * @param dash an item with its dash is to begin there: only dashes and an empty key above are beside it
 */
export function standing(lines: readonly string[], at: number, column: number, dash = false): Standing | undefined {
  // Deeper lines below a dash are of its item.
  const next = lines.slice(at + 1).find((raw) => isContent(raw) && !(dash && indentAt(raw, 0) > column));
  const nextIndent = next === undefined ? -1 : indentAt(next, 0);
  const isDashNext = next !== undefined && read(next).dashes[0] === nextIndent;
  // A line below that stands deeper belongs to what is above: it must not be cut off.
  if (nextIndent > column) return undefined;
  const fits = { keys: nextIndent < column || !isDashNext, first: false };
  let isNearest = true;
  for (let index = at - 1; index >= 0; index -= 1) {
    const raw = lines[index] ?? '';
    if (!isContent(raw)) continue;
    const line = read(raw);
    const isEmptyKey = line.key !== undefined && isEmpty(line.value);
    if (line.dashes.includes(column)) return fits;
    if (line.content === column && line.key !== undefined) return !dash || (isNearest && isEmptyKey) ? fits : undefined;
    if (line.content <= column) {
      // What the key has already stands at another column.
      const hasChild = nextIndent > line.content || (isDashNext && nextIndent === line.content);
      return isNearest && isEmptyKey && (!hasChild || nextIndent === column) ? { ...fits, first: !hasChild } : undefined;
    }
    isNearest = false;
  }
  return column === 0 && !dash ? fits : undefined;
}

/** Where a line deeper than the empty key right above it begins: column of the items this key has already; undefined where it has none. */
export function itemsBelow(lines: readonly string[], at: number, column: number): number | undefined {
  const above = lines.slice(0, at).findLast(isContent);
  const next = lines.slice(at + 1).find(isContent);
  if (above === undefined || next === undefined) return undefined;
  const line = read(above);
  const dash = read(next).dashes[0];
  return line.key !== undefined && isEmpty(line.value) && dash !== undefined && dash >= line.content && column > line.content ? dash : undefined;
}

/** Neither blank nor a comment. */
export function isContent(raw: string): boolean {
  const text = raw.trim();
  return text !== '' && !text.startsWith('#');
}

/** Nothing but blanks and a comment. */
export function isEmpty(value: string): boolean {
  return value.trim() === '' || value.startsWith('#');
}

export function keyWritten(key: string): string {
  return /^["']/.test(key) ? key.slice(1, -1) : key.trim();
}
