/** The cursor inside `{…}` and `[…]` on one line. */
import type { Step } from './cursor';

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

/** @param text from the beginning of the value; @param column the cursor in it. Undefined when no bracket is open there. */
export function flowAt(text: string, column: number): FlowCursor | undefined {
  const frames: Frame[] = [];
  let start = 0;
  let quote = '';
  for (let at = 0; at < column; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === '\\' && quote === '"') at += 1;
      else if (char === quote) quote = '';
      continue;
    }
    const frame = frames.at(-1);
    if ((char === '"' || char === "'") && text.slice(start, at).trim() === '') quote = char;
    else if ((char === '[' || char === '{') && text.slice(start, at).trim() === '') {
      frames.push({ isMap: char === '{', keys: [], key: undefined });
      start = at + 1;
    } else if (!frame) {
      if (char.trim() !== '') return undefined;
    } else if (char === ']' || char === '}') {
      frames.pop();
      start = at + 1;
    } else if (char === ',') {
      frame.key = undefined;
      start = at + 1;
    } else if (char === ':' && frame.isMap && frame.key === undefined && /\s/.test(text[at + 1] ?? ' ')) {
      frame.key = text.slice(start, at).trim().replace(/^["']|["']$/g, '');
      frame.keys.push(frame.key);
      start = at + 1;
    }
  }
  const top = frames.at(-1);
  if (!top) return undefined;
  while (start < column && text[start] === ' ') start += 1;
  const path = frames.flatMap((frame): Step[] => (frame.isMap ? (frame.key === undefined ? [] : [frame.key]) : [{ item: true }]));
  const isKey = top.isMap && top.key === undefined;
  const end = column + (/^[^,\]}]*?(?=\s*(?:[,\]}]|:\s|:$|$))/.exec(text.slice(column))?.[0].length ?? 0);
  return { path, place: isKey ? 'key' : 'value', used: new Set([...top.keys, ...keysBehind(text, end)]), start, end, hasColon: isKey && /^\s*:/.test(text.slice(end)) };
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
