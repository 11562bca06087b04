/** Brackets and braces: which are opened where a value begins, what stands in them, and which are never closed. */
import { say } from '../../text/message';
import type { SlipFinder, Scene } from './slip';
import { insertText, removeText, replaceText, type Stretch } from '../../writing/mend';

/** A bracket or brace opened where a value begins. Offsets are UTF-16 in the text. */
export interface Bracket {
  open: number;
  /** Offset of what closes it; undefined when nothing does. */
  close: number | undefined;
  /** A wrong character that stands where the closing one belongs. */
  wrong?: number;
  sign: '[' | '{';
  /** The bracket around it. */
  outer?: Bracket;
  /** Where the lines end that can belong to it: before the next line that reads like a key of the maps around it. */
  limit: number;
}

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** All brackets of a text, in the order they are opened. Looks at each character once. */
export function bracketsIn({ text, lines }: Scene): Bracket[] {
  const found: Bracket[] = [];
  let skipDeeperThan = -1;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line?.says) continue;
    // The lines of a text `|` or `>`.
    if (skipDeeperThan >= 0 && line.indent > skipDeeperThan) continue;
    skipDeeperThan = -1;
    const words = text.slice(line.content, line.end);
    const before = /^((?:-[ ]+)*)(?:[^\s"'#:[\]{}][^:#[\]{}]*:[ ]+)?/.exec(words);
    const value = line.content + (before?.[0].length ?? 0);
    if (/^[|>][+\-\d]*[ ]*(?:#.*)?$/.test(text.slice(value, line.end))) skipDeeperThan = line.indent + (before?.[1]?.length ?? 0) - (before?.[1] ? 1 : 0);
    const sign = text[value];
    if (sign !== '[' && sign !== '{') continue;
    const limit = limitOf({ text, lines }, index);
    const end = readFlow(text, value, limit, found);
    while (index + 1 < lines.length && (lines[index + 1]?.start ?? 0) < end) index += 1;
  }
  return found;
}

/** Lines below belong to a bracket until one of them reads like a key, unless it is one of a braces' own. */
function limitOf({ text, lines }: Pick<Scene, 'text' | 'lines'>, from: number): number {
  const own = lines[from];
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.says && line.indent <= (own?.indent ?? 0) + 2 && /^(?:-[ ]+)?[\w-]+:(?:\s|$)/.test(text.slice(line.content, line.end)) && !/,\s*$/.test(text.slice(0, line.start))) return lines[index - 1]?.end ?? line.start;
  }
  return text.length;
}

/** Reads brackets from the one at `at` on; returns the offset behind the last that closes. */
function readFlow(text: string, at: number, limit: number, found: Bracket[]): number {
  const stack: Bracket[] = [];
  let isStart = true;
  for (let index = at; index < limit; index += 1) {
    const sign = text[index] ?? '';
    const top = stack.at(-1);
    if (isStart && (sign === '"' || sign === "'")) {
      const close = closingQuote(text, index, limit);
      if (close === -1) break;
      index = close;
      isStart = false;
    } else if (sign === '#' && /\s/.test(text[index - 1] ?? ' ')) {
      const newline = text.indexOf('\n', index);
      index = newline === -1 ? limit : newline;
    } else if (sign === '[' || sign === '{') {
      const made: Bracket = { open: index, close: undefined, sign, outer: top, limit };
      stack.push(made);
      // One inside a text is no bracket of ours, but takes its closing one with it.
      if (isStart) found.push(made);
    } else if (sign === ']' || sign === '}') {
      if (!top) break;
      if (CLOSES[top.sign] === sign) top.close = index;
      else if (stack.some((each) => CLOSES[each.sign] === sign && each !== top)) break;
      else top.wrong = index;
      stack.pop();
      if (stack.length === 0) return index + 1;
      isStart = false;
    } else if (sign === ',' || (sign === ':' && /\s/.test(text[index + 1] ?? ' '))) isStart = true;
    else if (!/\s/.test(sign)) isStart = false;
  }
  return limit;
}

/** Offset of the quote that closes the one at `at`, or -1. */
export function closingQuote(text: string, at: number, limit = text.length): number {
  const quote = text[at];
  for (let index = at + 1; index < limit; index += 1) {
    if (quote === '"' && text[index] === '\\') index += 1;
    else if (text[index] === quote) {
      if (quote === "'" && text[index + 1] === "'") index += 1;
      else return index;
    }
  }
  return -1;
}

/** `ziele: [Z1, Z2` and `ziele: [Z1}`, told at the opening bracket and at the wrong one. */
export const unclosed: SlipFinder = function* (scene) {
  const { text } = scene;
  const brackets = bracketsIn(scene);
  for (const { sign, wrong } of brackets) {
    if (wrong === undefined) continue;
    const right = CLOSES[sign] ?? '';
    yield { start: wrong, end: wrong + 1, message: say('Here "{0}" belongs: it closes what "{1}" opened.', right, sign), mends: [{ title: say('Write "{0}"', right), edits: [replaceText({ start: wrong, end: wrong + 1 }, right)], safe: true }] };
  }
  const first = brackets.find(({ close, wrong }) => close === undefined && wrong === undefined);
  if (!first) return;
  const open = brackets.filter((each) => each.open >= first.open && each.close === undefined && each.wrong === undefined && each.limit === first.limit);
  const closing = open.map(({ sign }) => CLOSES[sign]).reverse().join('');
  const place = { start: first.open, end: first.open + 1 };
  const message = say('The bracket "{0}" opened here is never closed. Add "{1}".', first.sign, closing);
  for (const at of [endOfWords(text, first.open, scene), endOfText(text, first.limit)]) {
    yield { ...place, message, mends: [{ title: say('Add "{0}"', closing), edits: [insertText(at, closing)] }] };
  }
};

/** Where the line's words end, a comment behind them left out. */
function endOfWords(text: string, from: number, { lines }: Scene): number {
  const line = lines.find(({ start, end }) => start <= from && from <= end);
  const words = text.slice(from, line?.end ?? text.length);
  const comment = words.search(/[ \t]#/);
  return from + (comment === -1 ? words : words.slice(0, comment)).trimEnd().replace(/,$/, '').length;
}

function endOfText(text: string, limit: number): number {
  return text.slice(0, limit).trimEnd().replace(/,$/, '').length;
}

/** `ziele: [Z1]]`: a closing bracket too many. */
export const surplus: SlipFinder = function* (scene) {
  const outermost = bracketsIn(scene).filter(({ outer, close }) => !outer && close !== undefined);
  for (const { close = 0 } of outermost) {
    const extra = /^[ ]*([\]})]+)[ ]*(?=\r?\n|$)/.exec(scene.text.slice(close + 1));
    const signs = extra?.[1];
    if (!extra || signs === undefined) continue;
    const start = close + 1 + extra[0].indexOf(signs);
    yield { start, end: start + signs.length, message: say('This bracket closes nothing.'), mends: [{ title: say('Take "{0}" out', signs), edits: [removeText({ start: close + 1, end: start + signs.length })], safe: true }] };
  }
};

/** One entry between brackets: a whole entry of a list, or key and value of one in braces. */
export interface FlowEntry extends Stretch {
  /** Where the value begins: behind `key: `, or the entry itself. */
  value: number;
  key?: string;
}

/** The entries of a bracket that is closed, cut at the commas between them as a planner means them: in braces before `key:`. */
export function entriesIn(text: string, { open, close = open, sign }: Bracket): FlowEntry[] {
  const entries: FlowEntry[] = [];
  let from = open + 1;
  let depth = 0;
  const take = (to: number): void => {
    const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0);
    const end = from + text.slice(from, to).trimEnd().length;
    if (start < end) entries.push(entryOf(text, start, end));
  };
  for (let at = from; at < close; at += 1) {
    const character = text[at] ?? '';
    if (character === '[' || character === '{' || character === '(') depth += 1;
    else if (character === ']' || character === '}' || character === ')') depth -= 1;
    else if (character === ',' && depth <= 0 && (sign === '[' || /^\s*["']?[a-z_]+["']?\s*:/.test(text.slice(at + 1, close)))) {
      take(at);
      from = at + 1;
    }
  }
  take(close);
  return entries;
}

function entryOf(text: string, start: number, end: number): FlowEntry {
  const found = /^["']?([\w-]+)["']?\s*:\s+/.exec(text.slice(start, end));
  return found ? { start, end, value: start + found[0].length, key: found[1] } : { start, end, value: start };
}
