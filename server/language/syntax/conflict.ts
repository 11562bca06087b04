/**
 * Marks git leaves where two people changed the same lines: `<<<<<<<`, `|||||||`, `=======`, `>>>>>>>` in the first column. No
 * text of a BZRP file can hold them there, so whatever they stand in is one fault, told at the first of them.
 */
import { say } from '../text/message';
import { fault, type SyntaxFault } from './fault';
import { indentAt, lineEndAt } from './lines';

const MARK = /^(?:(?:<{7}|>{7}|\|{7})(?:[ \t].*)?|={7}[ \t]*)\r?$/;
const MARKS = new RegExp(MARK.source, 'm');

/** Whether a line that starts at `start` is such a mark. */
export function isMark(text: string, start: number): boolean {
  const first = text[start];
  return (first === '<' || first === '>' || first === '=' || first === '|') && MARK.test(text.slice(start, lineEndAt(text, start)));
}

/** The fault of a text that holds a conflict nobody has resolved. */
export function conflictIn(text: string): SyntaxFault | undefined {
  const found = MARKS.exec(text);
  if (!found) return undefined;
  const start = found.index;
  const message = found[0].startsWith('<')
    ? say('An unresolved conflict: two people changed these lines. Keep what is right and remove the lines with "<<<<<<<", "=======" and ">>>>>>>".')
    : say('This line is left over from a conflict of two versions. Keep what is right and remove the line.');
  return fault(start, start + found[0].trimEnd().length, message);
}

/** A conflict from its first mark to its last. Offsets are UTF-16 in the text. */
export interface MergeConflict {
  /** Behind the line end of its last line. */
  end: number;
  /** A side holds a key of the file. */
  hasKey: boolean;
  /** Both sides, and what follows, begin with a new piece: nothing above or below is torn apart. */
  isWhole: boolean;
}

/**
 * The conflict whose first mark is the line at `start`; one that is never closed ends with that line.
 * @param begins  whether the line at an offset begins a new piece where the conflict stands: a key of the file, an item of its list
 */
export function conflictAt(text: string, start: number, begins: (start: number) => 'key' | 'item' | 'nothing'): MergeConflict {
  let end = nextLine(text, start);
  if (text[start] !== '<') return { end, hasKey: false, isWhole: false };
  const firsts: ('key' | 'item' | 'nothing')[] = [];
  let hasKey = false;
  let isFirst = true;
  for (let at = end; at < text.length; at = nextLine(text, at)) {
    if (isMark(text, at)) {
      if (text[at] === '<') break;
      isFirst = true;
      if (text[at] !== '>') continue;
      end = nextLine(text, at);
      const behind = firstWords(text, end);
      if (behind < text.length) firsts.push(begins(behind));
      return { end, hasKey, isWhole: firsts.every((kind) => kind !== 'nothing') };
    }
    if (!saysSomething(text, at)) continue;
    const kind = begins(at);
    hasKey ||= kind === 'key';
    if (isFirst) firsts.push(kind);
    isFirst = false;
  }
  return { end, hasKey: false, isWhole: false };
}

function saysSomething(text: string, start: number): boolean {
  const first = text[start + indentAt(text, start)];
  return first !== undefined && !/[\r\n#]/.test(first);
}

function firstWords(text: string, from: number): number {
  let at = from;
  while (at < text.length && !saysSomething(text, at)) at = nextLine(text, at);
  return at;
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}
