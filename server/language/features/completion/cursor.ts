/**
 * Where the cursor is, told from lines and their indents, never from a parse: it must be known while the text is half typed.
 */
import type { Document } from '../../syntax/document';
import type { Position, Slot } from '../../syntax/slot';
import { below, climb, itemsBelow, KEY, read, standing, keyWritten } from './above';
import { flowAt } from './flow';
import { type Inside, insideAt, PROPERTIES } from './inside';
import type { Step } from './step';

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
  /** Column at which the dash of a new item belongs, where the list has others. */
  itemColumn?: number;
  flow: boolean;
  /** The cursor is at the beginning of an item that has nothing yet: `- ` or, where `dash` is false, an empty line among items. */
  itemStart?: { dash: boolean };
  /** Text behind the cursor's word begins with a colon: the key is there already. */
  hasColon: boolean;
  /** The colon or dash before has no blank behind it yet. */
  needsBlank?: boolean;
  /** A comment follows on the line, right at `to` or after blanks: it stays behind what is put in, so this must be one line. */
  comment?: 'touching' | 'apart';
  /** The line has nothing but the cursor. */
  isBlank?: boolean;
  /** A key may stand here; false where only the item of a list may. */
  keysFit: boolean;
  /** Where a key may be begun: whether a value that is no map may stand instead. */
  valueFits?: boolean;
}

const BARE_DASH = /^[ ]*(?:-[ ]+)*-$/;
/** What a value may begin with that is more than a word: it is never replaced, and nothing is put in front of it. */
const COMPOUND = /^[[{&*!|>]/;

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
  const inside = insideAt(lines, at, column);
  if (inside) return inside.kind === 'flow' ? inWrappedFlow(lines, at, column, inside) : undefined;
  if (endsInComment(before) || raw.trimStart().startsWith('#')) return undefined;
  const isBlank = raw.trim() === '';
  const line = read(isBlank ? ' '.repeat(column) : raw);
  if (!isBlank && column < line.content && line.text !== '' && !line.text.startsWith('#')) return undefined;
  const content = isBlank ? column : /^[ ]*(?:-[ ]*)*$/.test(before) ? before.length : line.content;
  const around = climb(lines, at, content, line.dashes);
  const dashColumn = line.dashes[0];
  const itemColumn = dashColumn === undefined ? itemsBelow(lines, at, content) : undefined;
  const fits = dashColumn === undefined ? standing(lines, at, content) : standing(lines, at, dashColumn, true);
  const mustFit = isBlank ? itemColumn === undefined : dashColumn !== undefined;
  if (!around || (mustFit && !fits)) return undefined;
  const { path, used } = around;
  for (const key of below(lines, at, content)) used.add(key);
  if (content === 0) for (const key of topLevel) used.add(key);
  const rest = raw.slice(content);
  const key = KEY.exec(rest);
  const colon = key ? content + key[0].trimEnd().length : Number.POSITIVE_INFINITY;
  if (key && column >= colon) return inValue(lines, at, column, colon, [...path, keyWritten(key[1] ?? '')], content);
  if (COMPOUND.test(rest)) return inFlow(lines, at, column, { line: at, column: content }, path, content);
  const word = wordAt(raw, content, column);
  const hasColon = key !== null || /^:(?:\s|$)/.test(raw.slice(word.to));
  // In front of what is written already nothing is asked for: a blank typed there is an indent.
  if (hasColon && column === word.from && word.to > word.from) return undefined;
  const dash = line.dashes.length > 0 || /-[ ]*$/.test(before.slice(0, content));
  const itemStart = typeof path.at(-1) === 'object' && dash && used.size === 0 && !hasColon ? { dash: true } : undefined;
  const keysFit = !isBlank || fits?.keys === true;
  return { path, place: 'key', used, ...word, column: content, itemColumn, flow: false, itemStart, hasColon, comment: commentAt(raw, word.to), isBlank, keysFit, valueFits: dash || fits?.first === true };
}

/** Behind the colon of a key at `path`, which ends at column `colon`. */
function inValue(lines: readonly string[], at: number, column: number, colon: number, path: readonly Step[], indent: number): Cursor | undefined {
  const raw = lines[at] ?? '';
  const value = raw.slice(colon).trimStart();
  const named = PROPERTIES.exec(value)?.[0].length ?? 0;
  const written = value.slice(named);
  const valueAt = raw.length - written.length;
  if (named > 0 && column < valueAt) return undefined;
  if (COMPOUND.test(written)) return inFlow(lines, at, column, { line: at, column: valueAt }, path, indent);
  const start = Math.min(column, valueAt);
  const quote = quoteAt(raw.slice(start, column));
  const end = start + lengthOfValue(raw.slice(start), column - start);
  // Behind the closing quote the value is written.
  if (quote !== '' && column >= end && raw[end - 1] === quote && end - start > 1) return undefined;
  const to = Math.max(column, end);
  return { path, place: 'value', used: new Set(), typed: raw.slice(start + quote.length, column), quote, from: start, to, column: indent, flow: false, hasColon: false, comment: commentAt(raw, to), needsBlank: start === colon, keysFit: true };
}

/** On a further line of a value in brackets. */
function inWrappedFlow(lines: readonly string[], at: number, column: number, open: Inside): Cursor | undefined {
  const first = read(lines[open.line] ?? '');
  const around = climb(lines, open.line, first.content, first.dashes);
  return around && inFlow(lines, at, column, open, first.key === undefined ? around.path : [...around.path, first.key], first.content);
}

/** In a value in brackets at `path` that begins at `start`; undefined in front of it and behind it. */
function inFlow(lines: readonly string[], at: number, column: number, start: Pick<Inside, 'line' | 'column'>, path: readonly Step[], indent: number): Cursor | undefined {
  const text = [(lines[start.line] ?? '').slice(start.column), ...lines.slice(start.line + 1)].join('\n');
  const lineStart = lines.slice(start.line, at).reduce((sum, each) => sum + each.length + 1, 0) - start.column;
  const flow = column + lineStart > 0 ? flowAt(text, column + lineStart) : undefined;
  if (!flow) return undefined;
  const raw = lines[at] ?? '';
  const from = flow.start - lineStart;
  if (from < 0 || (flow.hasColon && column === from && flow.end > flow.start)) return undefined;
  const quote = quoteAt(raw.slice(from, column));
  const to = Math.max(column, flow.end - lineStart);
  return { path: [...path, ...flow.path], place: flow.place, used: flow.used, typed: raw.slice(from + quote.length, column), quote, from, to, column: indent, flow: true, hasColon: flow.hasColon, comment: commentAt(raw, to), keysFit: true };
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
  const quote = quoteAt(raw.slice(content));
  const rest = raw.slice(content);
  const colon = /:(?:\s|$)/.exec(rest)?.index ?? rest.length;
  const length = isComment(raw, content) ? 0 : Math.min(quote === '' ? colon : rest.length, lengthOfValue(rest, column - content));
  return { typed: raw.slice(content + quote.length, column), quote, from: content, to: Math.max(column, content + length) };
}

/**
 * Length of the scalar a text begins with, without blanks and a comment behind it; a quoted one may not be closed yet.
 * @param cursor where in the text somebody is typing: a `#` right there began a comment before they did
 */
function lengthOfValue(text: string, cursor: number): number {
  const quote = quoteAt(text);
  if (quote === '') {
    const glued = text[cursor] === '#' ? cursor : text.length;
    return text.slice(0, Math.min(glued, /(?:^|\s)#/.exec(text)?.index ?? glued)).trimEnd().length;
  }
  const end = text.indexOf(quote, 1);
  return end === -1 ? text.trimEnd().length : end + 1;
}

function quoteAt(text: string): Cursor['quote'] {
  return text.startsWith('"') ? '"' : text.startsWith("'") ? "'" : '';
}

function commentAt(raw: string, at: number): Cursor['comment'] {
  return raw[at] === '#' ? 'touching' : /^\s+#/.test(raw.slice(at)) ? 'apart' : undefined;
}

/** A `#` there begins a comment. */
function isComment(raw: string, at: number): boolean {
  return raw[at] === '#' && (at === 0 || /\s/.test(raw[at - 1] ?? ''));
}

/** A comment begins in the text; a `#` in quotes begins none. */
function endsInComment(text: string): boolean {
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const before = at === 0 ? ' ' : (text[at - 1] ?? ' ');
    if (quote !== '') {
      if (char === '\\' && quote === '"') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '#' && /\s/.test(before)) return true;
    else if ((char === '"' || char === "'") && /[\s[{,'"]/.test(before)) quote = char;
  }
  return false;
}
