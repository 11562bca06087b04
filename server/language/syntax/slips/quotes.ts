/**
 * A value that YAML misreads because it was not put in quotes (FORMAT §0), in block style and between brackets; and a quote
 * that is never closed.
 */
import { type Message, say } from '../../text/message';
import { withoutEnd } from '../../text/ends';
import { insertText, quoteText, replaceText, type Stretch } from '../../writing/mend';
import { lineEndAt } from '../lines';
import { bracketsIn, closingQuote, entriesIn } from './brackets';
import type { SlipFinder, Mend, Scene, Slip } from './slip';

const KEYED = /^([ ]*(?:-[ ]+)*(?:[^\s"'#:[\]{},&*!|>%@`-][^:#]*?|"[^"]*"|'[^']*'):[ ]+)(\S.*)$/s;
const LISTED = /^([ ]*(?:-[ ]+)+)(\S.*)$/s;

export function quoteMend(text: string, place: Stretch): Mend {
  return { title: say('Put in quotes'), edits: [quoteText(text, place)], safe: true };
}

/** The value on the line of offset `at` that quotes would mend, with what is wrong with it. */
export function unquotedAt(text: string, at: number): (Stretch & { message: Message }) | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(lineStart, lineEndAt(text, lineStart)).trimEnd();
  const found = KEYED.exec(line) ?? LISTED.exec(line);
  const [, before, value] = found ?? [];
  if (before === undefined || value === undefined) return undefined;
  const message = slipOf(value);
  const start = lineStart + before.length;
  return message && { message, start, end: start + value.length };
}

/** A value in block style, told where the reader stumbled over it. */
export const unquoted: SlipFinder = function* ({ text, offset, end }) {
  const found = unquotedAt(text, offset);
  if (found) yield { start: offset, end, message: found.message, mends: [quoteMend(text, found)] };
};

function slipOf(value: string): Message | undefined {
  const first = value[0] ?? '';
  if (first === '"' || first === "'") {
    const close = closingQuote(value, 0);
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

/** A value between brackets or braces: `{titel: Teil II: Ziele, termin: 2027}`, `["Kiez" stärken, Wege]`. */
export const unquotedInFlow: SlipFinder = function* (scene) {
  const { text } = scene;
  const brackets = bracketsIn(scene).filter((each) => each.close !== undefined && reaches(scene, each.open, each.close));
  // The innermost first: a slip in it would be one of those around it, too.
  for (const bracket of brackets.reverse()) {
    const entries = entriesIn(text, bracket).filter(({ value, end }) => isUnquoted(text.slice(value, end)));
    for (const { value, end } of entries) {
      const source = text.slice(value, end);
      yield { start: value, end, message: slipOf(source) ?? slipInFlow(source), mends: [quoteMend(text, { start: value, end })] };
    }
  }
};

/** Whether the reader stumbled in a bracket or right behind it. */
function reaches({ offset, lines, at }: Scene, open: number, close: number): boolean {
  return open <= (lines[at]?.end ?? offset) && close >= (lines[at]?.start ?? offset) - 1;
}

function isUnquoted(source: string): boolean {
  const quote = /^["']/.exec(source);
  if (quote) {
    const close = closingQuote(source, 0);
    return close !== -1 && close < source.length - 1;
  }
  const lastLine = source.slice(source.lastIndexOf('\n') + 1);
  if (/^[[{]/.test(source)) return /[\]}]/.test(lastLine.slice(0, -1)) && /[^\s\]}]$/.test(lastLine);
  return /[:[\]{}]|^[@`%&*!?|>-]/.test(source);
}

function slipInFlow(source: string): Message {
  const sign = /[[\]{}]/.exec(source)?.[0];
  return sign === undefined ? say('This does not belong here. A text with special characters must be put in quotes.') : say('A text with "{0}" in it must be put in quotes between brackets.', sign);
}

/** Where a quote is opened and never closed: to be closed at the end of what it begins. */
export function unclosedQuote(text: string, at: number): Slip {
  const quote = text[at] ?? '"';
  const end = lineEndAt(text, at);
  const line = text.slice(at, end);
  const message = say('The quote opened here is never closed.');
  const close = (where: number): Mend => ({ title: say('Close the quote'), edits: [insertText(where, quote)] });
  const typographic = /[“”„‟»«’‘][^“”„‟»«’‘]*$/u.exec(line);
  const mends: Mend[] = [];
  if (typographic && typographic.index > 0) {
    const where = at + typographic.index;
    mends.push({ title: say('Close the quote'), edits: [replaceText({ start: where, end: where + 1 }, quote)] });
  }
  const words = at + line.trimEnd().length;
  mends.push(close(words));
  // Between brackets the value ends before the next key, or before what closes them.
  for (const { index } of line.matchAll(/,/g)) mends.push(close(at + index));
  const open = withoutEnd(line.trimEnd(), ']}').length;
  if (open < line.trimEnd().length) mends.push(close(at + open));
  if (quote === "'") mends.push({ title: say('Put in quotes'), edits: [quoteText(text, { start: at, end: words })] });
  return { start: at, end: at + 1, message, mends };
}
