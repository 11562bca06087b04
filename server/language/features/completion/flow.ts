/** The cursor inside `{…}` and `[…]` over one line or several. */
import type { Step } from './step';

export interface FlowCursor {
  path: Step[];
  place: 'key' | 'value';
  used: Set<string>;
  /** Beginning and end of the word, counted like the text that was handed in. */
  start: number;
  end: number;
  hasColon: boolean;
}

interface Frame {
  isMap: boolean;
  keys: string[];
  /** Key whose value is being written. */
  key: string | undefined;
}

/**
 * @param text from the opening bracket on, over all its lines; @param column the cursor in it. Undefined when no bracket is
 * open there, inside a comment, in a text of several lines, behind a closed value, and in front of what is more than a word.
 */
export function flowAt(text: string, column: number): FlowCursor | undefined {
  const frames: Frame[] = [];
  let start = 0;
  let quote = '';
  let isFirst = true;
  let isWritten = false;
  const begin = (at: number): void => {
    start = at;
    isFirst = true;
    isWritten = false;
  };
  for (let at = 0; at < column; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === '\\' && quote === '"') at += 1;
      else if (char === quote) {
        quote = '';
        isWritten = true;
      }
      continue;
    }
    const frame = frames.at(-1);
    if (char.trim() === '') continue;
    if (char === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      const end = text.indexOf('\n', at);
      if (end === -1 || end >= column) return undefined;
      if (isFirst) start = end;
      at = end;
    } else if ((char === '[' || char === '{') && isFirst) {
      frames.push({ isMap: char === '{', keys: [], key: undefined });
      begin(at + 1);
    } else if (!frame) return undefined;
    else if (char === ']' || char === '}') {
      frames.pop();
      isWritten = true;
    } else if (char === ',') {
      frame.key = undefined;
      begin(at + 1);
    } else if (char === ':' && frame.isMap && frame.key === undefined && /\s/.test(text[at + 1] ?? ' ')) {
      frame.key = text.slice(start, at).trim().replace(/^["']|["']$/g, '');
      frame.keys.push(frame.key);
      begin(at + 1);
    } else {
      if ((char === '"' || char === "'") && isFirst) quote = char;
      isFirst = false;
    }
  }
  const top = frames.at(-1);
  if (!top || isWritten) return undefined;
  while (start < column && /\s/.test(text[start] ?? '')) start += 1;
  const typed = text.slice(start, column);
  const length = typed.includes('\n') ? undefined : wordBehind(typed, /^.*/.exec(text.slice(column))?.[0] ?? '');
  if (length === undefined) return undefined;
  const end = column + length;
  const path = frames.flatMap((frame): Step[] => (frame.isMap ? (frame.key === undefined ? [] : [frame.key]) : [{ item: true }]));
  const isKey = top.isMap && top.key === undefined;
  return { path, place: isKey ? 'key' : 'value', used: new Set([...top.keys, ...keysBehind(text, end)]), start, end, hasColon: isKey && /^\s*:/.test(text.slice(end)) };
}

/** How much of the line behind the cursor belongs to the word; undefined where it is more than a word. */
function wordBehind(typed: string, rest: string): number | undefined {
  if (/^\s*[[{&*!]/.test(rest) || /^[&*!]/.test(typed)) return undefined;
  const quote = /^["']/.exec(typed === '' ? rest : typed)?.[0];
  const close = quote === undefined ? -1 : rest.indexOf(quote, typed === '' ? 1 : 0);
  // One that is not closed yet ends like a word; the next quote begins another text then.
  if (close !== -1 && /^\s*(?:[,\]}:]|#|$)/.test(rest.slice(close + 1))) return close + 1;
  for (let at = 0; at < rest.length; at += 1) {
    const isEnd = /[,\]}]/.test(rest[at] ?? '') || (at === 0 && rest[0] === '#') || /^:(?:\s|$)|^\s#/.test(rest.slice(at, at + 2));
    if (isEnd) return rest.slice(0, at).trimEnd().length;
  }
  return rest.trimEnd().length;
}

/** Keys of the same flow map behind the cursor. */
function keysBehind(text: string, from: number): string[] {
  const keys: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length && depth >= 0; at += 1) {
    const char = text[at] ?? '';
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    else if (depth === 0 && char === ',') start = at + 1;
    else if (depth === 0 && char === ':' && start > from) keys.push(text.slice(start, at).trim());
  }
  return keys;
}
