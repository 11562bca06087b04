/**
 * Where the cursor is, told from lines and their indents, never from a parse: it must be known while the text is half typed.
 */
import type { Document } from '../../syntax/document';
import type { Position, Slot } from '../../syntax/slot';
import { below, climb, KEY, read, standing, unquoted } from './above';
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
  /** The colon or dash before has no blank behind it yet. */
  needsBlank?: boolean;
  /** The line has nothing but the cursor. */
  isBlank?: boolean;
  /** A key may stand here; false where only the item of a list may. */
  keysFit: boolean;
  /** Where a key may be begun: whether a value that is no map may stand instead. */
  valueFits?: boolean;
}

const BARE_DASH = /^[ ]*(?:-[ ]+)*-$/;

/** The cursor at a position (0-based, UTF-16), or undefined inside free text and comments, and where nothing can be put. */
export function cursorAt(document: Document, position: Position): Cursor | undefined {
  const slot = document.slotAtLine(position.line);
  const { lines, at } = linesAround(document, slot, position.line);
  const raw = lines[at] ?? '';
  const others = document.slots.filter((each) => each.cut.kind === 'key' && each.line !== position.line).map(({ key }) => key);
  if (!BARE_DASH.test(raw.slice(0, position.character))) return inLine(lines, at, position.character, others);
  // Right behind a dash: looked at as if the blank were there already.
  if (raw.slice(position.character).trim() !== '') return undefined;
  const cursor = inLine(lines.map((each, index) => (index === at ? `${each.slice(0, position.character)} ` : each)), at, position.character + 1, others);
  return cursor && { ...cursor, from: position.character, to: position.character, needsBlank: true };
}

function inLine(lines: readonly string[], at: number, column: number, topLevel: readonly string[]): Cursor | undefined {
  const raw = lines[at] ?? '';
  const before = raw.slice(0, column);
  if (/(?:^|\s)#/.test(withoutQuoted(before)) || raw.trimStart().startsWith('#')) return undefined;
  const isBlank = raw.trim() === '';
  const line = read(isBlank ? ' '.repeat(column) : raw);
  if (!isBlank && column < line.content && line.text !== '') return undefined;
  const content = isBlank ? column : /^[ ]*(?:-[ ]*)*$/.test(before) ? before.length : line.content;
  const around = climb(lines, at, content, line.dashes);
  const fits = standing(lines, at, content);
  if (!around || (isBlank && !fits)) return undefined;
  const { path, used } = around;
  for (const key of below(lines, at, content)) used.add(key);
  if (content === 0) for (const key of topLevel) used.add(key);
  const rest = raw.slice(content);
  const base = { column: content, flow: false };

  const key = KEY.exec(rest);
  const valueAt = key ? content + key[0].length : content;
  if (key && column >= valueAt) return inValue(raw, valueAt, column, [...path, unquoted(key[1] ?? '')], base);
  const flow = flowAt(rest, column - content);
  if (flow) return fromFlow(flow, content, path, raw, column, content);
  const word = wordAt(raw, content, column);
  const hasColon = key !== null || /^:(?:\s|$)/.test(raw.slice(word.to));
  // In front of what is written already nothing is asked for: a blank typed there is an indent.
  if (/^[[{]/.test(rest) || (hasColon && column === word.from && word.to > word.from)) return undefined;
  const dash = line.dashes.length > 0 || /-[ ]*$/.test(before.slice(0, content));
  const itemStart = typeof path.at(-1) === 'object' && dash && used.size === 0 && !hasColon ? { dash: true } : undefined;
  return { ...base, path, place: 'key', used, ...word, itemStart, hasColon, isBlank, keysFit: !isBlank || fits?.keys === true, valueFits: dash || fits?.first === true };
}

function inValue(raw: string, start: number, column: number, path: readonly Step[], base: { column: number; flow: boolean }): Cursor | undefined {
  const rest = raw.slice(start);
  if (/^[|>]/.test(rest) || (/^[[{]/.test(rest) && column === start)) return undefined;
  const flow = flowAt(rest, column - start);
  if (flow) return fromFlow(flow, start, path, raw, column, base.column);
  const quote = /^["']/.exec(rest)?.[0] as '"' | "'" | undefined;
  const end = quote ? closing(rest, quote) : (/\s+#|\s*$/.exec(rest)?.index ?? rest.length);
  const to = Math.max(column, start + end);
  return { ...base, path, place: 'value', used: new Set(), typed: raw.slice(start + (quote ? 1 : 0), column), quote: quote ?? '', from: start, to, hasColon: false, needsBlank: raw[start - 1] === ':', keysFit: true };
}

function fromFlow(flow: NonNullable<ReturnType<typeof flowAt>>, start: number, path: readonly Step[], raw: string, column: number, indent: number): Cursor | undefined {
  const from = start + flow.start;
  if (flow.hasColon && column === from && flow.end > flow.start) return undefined;
  const quote = /^["']/.exec(raw.slice(from, column))?.[0] as '"' | "'" | undefined;
  const to = Math.max(column, start + flow.end);
  return { path: [...path, ...flow.path], place: flow.place, used: flow.used, typed: raw.slice(from + (quote ? 1 : 0), column), quote: quote ?? '', from, to, column: indent, flow: true, hasColon: flow.hasColon, keysFit: true };
}

/** The lines of the slot with the list's key in front of an item, and the next line behind that has something on it. */
function linesAround(document: Document, slot: Slot, line: number): { lines: string[]; at: number } {
  const own = slot.chunk.text.split('\n').map((each) => each.replace(/\r$/, ''));
  const isItem = slot.cut.kind === 'item' || (slot.cut.kind === 'lost' && slot.key !== '');
  const next = document.slots[document.slots.indexOf(slot) + 1]?.chunk.text.split('\n').find((each) => each.trim() !== '' && !each.trimStart().startsWith('#'));
  return { lines: [...(isItem ? [`${slot.key}:`] : []), ...own, ...(next === undefined ? [] : [next.replace(/\r$/, '')])], at: line - slot.line + (isItem ? 1 : 0) };
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

function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (quoted) => '_'.repeat(quoted.length));
}
