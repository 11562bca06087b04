/**
 * The slips planners make (FORMAT §0): a value that YAML misreads because it was not put in quotes. Told in plain words,
 * with the stretch of text that quotes would mend.
 */
import { type Message, say } from '../text/message';
import { lineEndAt } from './lines';

export interface Slip {
  message: Message;
  /** UTF-16 offsets of the value to be put in quotes. */
  quote: { start: number; end: number };
}

const KEYED = /^([ ]*(?:-[ ]+)*(?:[^\s"'#:[\]{},&*!|>%@`-][^:#]*?|"[^"]*"|'[^']*'):[ ]+)(\S.*?)\s*$/;
const LISTED = /^([ ]*(?:-[ ]+)+)(\S.*?)\s*$/;

/** The slip on the line of offset `at`, if it is one of those we know. */
export function slipAt(text: string, at: number): Slip | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(lineStart, lineEndAt(text, lineStart));
  const found = KEYED.exec(line) ?? LISTED.exec(line);
  const [, before, value] = found ?? [];
  if (before === undefined || value === undefined) return undefined;
  const message = slipOf(value);
  const start = lineStart + before.length;
  return message && { message, quote: { start, end: start + value.length } };
}

function slipOf(value: string): Message | undefined {
  const first = value[0] ?? '';
  if (first === '"' || first === "'") {
    const close = closingQuote(value, first);
    if (close === -1 || close === value.length - 1 || value[close + 1] === '#') return undefined;
    return say('Behind the closing quote there is more text. Put the whole text in quotes.');
  }
  if (first === '[' || first === '{') {
    const close = value.lastIndexOf(first === '[' ? ']' : '}');
    return close > 0 && close < value.length - 1 ? say('Behind the closing bracket there is more text. Put the whole text in quotes.') : undefined;
  }
  if ('@`%&*!?|>'.includes(first) || (first === '-' && value[1] === ' ')) return say('A text that begins with "{0}" must be put in quotes.', first);
  if (/:\s/.test(value)) return say('A text with ": " in it must be put in quotes: the colon would begin a new key.');
  return undefined;
}

/** Index of the quote that closes the one at index 0, or -1. */
function closingQuote(value: string, quote: string): number {
  for (let at = 1; at < value.length; at += 1) {
    if (quote === '"' && value[at] === '\\') at += 1;
    else if (value[at] === quote) {
      if (quote === "'" && value[at + 1] === "'") at += 1;
      else return at;
    }
  }
  return -1;
}
