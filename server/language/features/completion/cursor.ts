/**
 * Where the cursor is, told from lines and their indents, never from a parse: it must be known while the text is half typed.
 */
import type { Document } from '../../syntax/document';
import { indentAt } from '../../syntax/lines';
import type { Position, Slot } from '../../syntax/slot';
import { flowAt } from './flow';

/** A step from a value to one inside it: a key of a map, or any item of a list. */
export type Step = string | { item: true };

export interface Cursor {
  /** From the top-level key down to the map, list or value the cursor is in. Empty: the top level of the file. */
  path: readonly Step[];
  /** `key`: a new key (or an item that is no map) is being written at `path`; `value`: the value at `path`. */
  place: 'key' | 'value';
  /** Keys the map around has already. */
  used: ReadonlySet<string>;
  /** What stands from the beginning of the word to the cursor, without an opening quote. */
  typed: string;
  quote: '' | '"' | "'";
  /** 0-based UTF-16 columns of what a completion replaces, on the cursor's line. */
  from: number;
  to: number;
  /** Column at which keys of the map stand, or would stand. */
  column: number;
  flow: boolean;
  /** The cursor is at the beginning of an item that has nothing yet: `- ` or, where `dash` is false, an empty line among items. */
  itemStart?: { dash: boolean };
  /** Text behind the cursor's word begins with a colon: the key is there already. */
  hasColon: boolean;
  /** The colon before has no blank behind it yet. */
  needsBlank?: boolean;
}

const LINE = /^([ ]*)((?:-[ ]+)*)(.*)$/;
const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#[\]{},&*!|>%@`-][^#]*?):(?:[ ]+|$)/;

interface Line {
  /** Columns of dashes, then of the content. */
  dashes: number[];
  content: number;
  text: string;
  key: string | undefined;
  /** What follows the key. */
  value: string;
}

/** The cursor at a position (0-based, UTF-16), or undefined inside free text and comments. */
export function cursorAt(document: Document, position: Position): Cursor | undefined {
  const slot = document.slotAtLine(position.line);
  const { lines, at } = linesAround(slot, position.line);
  const raw = lines[at] ?? '';
  const before = raw.slice(0, position.character);
  if (/(?:^|\s)#/.test(withoutQuoted(before))) return undefined;
  const isBlank = raw.trim() === '';
  const line = read(isBlank ? ' '.repeat(position.character) : raw);
  if (!isBlank && position.character < line.content && line.text !== '') return undefined;
  const content = isBlank ? position.character : /^[ ]*(?:-[ ]*)*$/.test(before) ? before.length : line.content;
  const above = climb(lines, at, content, line.dashes);
  if (!above) return undefined;
  const { path, used } = above;
  for (const key of below(lines, at, content)) used.add(key);
  if (content === 0) for (const each of document.slots) if (each.cut.kind === 'key' && each.line !== position.line) used.add(each.key);
  const rest = raw.slice(content);
  const typedAll = before.slice(content);
  const base = { column: content, flow: false };

  const key = KEY.exec(rest);
  const valueAt = key ? content + key[0].length : content;
  if (key && position.character >= valueAt) {
    const name = unquoted(key[1] ?? '');
    return inValue(raw, valueAt, position.character, [...path, name], base);
  }
  const flow = flowAt(rest, typedAll.length);
  if (flow) return fromFlow(flow, content, path, raw, position.character, content);
  const word = wordAt(raw, content, position.character);
  const dash = line.dashes.length > 0 || /-[ ]*$/.test(before.slice(0, content));
  const isItem = path.at(-1) !== undefined && typeof path.at(-1) === 'object';
  const itemStart = isItem && dash && used.size === 0 ? { dash: true } : undefined;
  return { ...base, path, place: 'key', used, ...word, itemStart, hasColon: key !== null };
}

function inValue(raw: string, start: number, column: number, path: readonly Step[], base: { column: number; flow: boolean }): Cursor | undefined {
  const rest = raw.slice(start);
  if (/^[|>]/.test(rest)) return undefined;
  const flow = flowAt(rest, column - start);
  if (flow) return fromFlow(flow, start, path, raw, column, base.column);
  const quote = /^["']/.exec(rest)?.[0] as '"' | "'" | undefined;
  const end = quote ? closing(rest, quote) : (/\s+#|\s*$/.exec(rest)?.index ?? rest.length);
  const to = Math.max(column, start + end);
  return { ...base, path, place: 'value', used: new Set(), typed: raw.slice(start + (quote ? 1 : 0), column), quote: quote ?? '', from: start, to, hasColon: false, needsBlank: raw[start - 1] === ':' };
}

function fromFlow(flow: NonNullable<ReturnType<typeof flowAt>>, start: number, path: readonly Step[], raw: string, column: number, indent: number): Cursor {
  const from = start + flow.start;
  const quote = /^["']/.exec(raw.slice(from, column))?.[0] as '"' | "'" | undefined;
  const to = Math.max(column, start + flow.end);
  return { path: [...path, ...flow.path], place: flow.place, used: flow.used, typed: raw.slice(from + (quote ? 1 : 0), column), quote: quote ?? '', from, to, column: indent, flow: true, hasColon: flow.hasColon };
}

/** The lines of the slot down to its end, with the list's key in front of an item. */
function linesAround(slot: Slot, line: number): { lines: string[]; at: number } {
  const own = slot.chunk.text.split('\n').map((each) => each.replace(/\r$/, ''));
  const isItem = slot.cut.kind === 'item' || (slot.cut.kind === 'lost' && slot.key !== '');
  return { lines: isItem ? [`${slot.key}:`, ...own] : own, at: line - slot.line + (isItem ? 1 : 0) };
}

function read(text: string): Line {
  const [, indent = '', marks = '', rest = ''] = LINE.exec(text) ?? [];
  const dashes = [...marks.matchAll(/-/g)].map(({ index }) => indent.length + index);
  const key = KEY.exec(rest);
  return { dashes, content: indent.length + marks.length, text: rest, key: key ? unquoted(key[1] ?? '') : undefined, value: key ? rest.slice(key[0].length) : '' };
}

/** Path and sibling keys of content at a column; undefined inside a block text. */
function climb(lines: readonly string[], at: number, column: number, ownDashes: readonly number[]): { path: Step[]; used: Set<string> } | undefined {
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
    if (raw.trim() === '' || raw.trimStart().startsWith('#')) continue;
    const line = read(raw);
    const isParent = line.content < target || (isItemFrame && line.content === target && line.dashes.length === 0);
    if (line.key !== undefined && isParent && (!isItemFrame || line.value.trim() === '' || line.value.startsWith('#') || line.content < target)) {
      if (/^[|>][-+0-9]*\s*(?:#.*)?$/.test(line.value)) return undefined;
      path.unshift(line.key);
      target = line.content;
      isItemFrame = false;
    } else if (line.key !== undefined && line.content === column && path.every((step) => typeof step === 'object') && target === column) used.add(line.key);
    takeDashes(line.dashes);
  }
  return { path, used };
}

/** Keys of the same map on the lines below. */
function below(lines: readonly string[], at: number, column: number): string[] {
  const keys: string[] = [];
  for (const raw of lines.slice(at + 1)) {
    if (raw.trim() === '' || raw.trimStart().startsWith('#')) continue;
    if (indentAt(raw, 0) < column) break;
    const line = read(raw);
    if (line.content === column && line.dashes.length === 0 && line.key !== undefined) keys.push(line.key);
  }
  return keys;
}

/** The word around the cursor where a key may stand. */
function wordAt(raw: string, content: number, column: number): Pick<Cursor, 'typed' | 'quote' | 'from' | 'to'> {
  const quote = /^["']/.exec(raw.slice(content))?.[0] as '"' | "'" | undefined;
  if (quote) return { typed: raw.slice(content + 1, column), quote, from: content, to: Math.max(column, content + closing(raw.slice(content), quote)) };
  const end = /:(?:\s|$)|\s+#|\s*$/.exec(raw.slice(content))?.index ?? 0;
  return { typed: raw.slice(content, column), quote: '', from: content, to: Math.max(column, content + end) };
}

/** Length of a quoted text that may not be closed yet. */
function closing(text: string, quote: string): number {
  const end = text.indexOf(quote, 1);
  return end === -1 ? text.trimEnd().length : end + 1;
}

function unquoted(key: string): string {
  return /^["']/.test(key) ? key.slice(1, -1) : key.trim();
}

function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (quoted) => '_'.repeat(quoted.length));
}
