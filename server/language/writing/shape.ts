/**
 * What is written, in the shape that is expected: keys as the entry of a list, words as a list, a second sentence as part of the
 * text above. Like the mends next door for slips of the pen: what the author wrote stays word for word, and what it is to be has
 * no path yet. Offsets are UTF-16, counted in the text (a piece, or a file) the change is made for.
 */
import { eolOf, lineEndAt } from '../syntax/lines';
import { columnOf, lineBelow, lineStart } from './lines';
import { insertText, quoteMarkFor, removeText, replaceText, type Stretch, type TextChange } from './mend';
import { sourceInFlow } from './word';

/**
 * Makes the only entry of a list of keys that stand alone on their lines.
 * @param owner column of the key the list is to stand under
 * @returns undefined where something else stands before them
 */
export function asOnlyEntry(text: string, { start, end }: Stretch, owner: number): TextChange[] | undefined {
  const column = columnOf(text, start);
  if (text.slice(lineStart(text, start), start).trim() !== '') return undefined;
  // Where the keys stand two columns deeper than they need to, the hyphen takes the room.
  if (column - owner > 3) return [replaceText({ start: start - 2, end: start }, '- ')];
  const changes = [insertText(start, '- ')];
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
    if (text.slice(at, lineEndAt(text, at)).trim() !== '') changes.push(insertText(at, '  '));
  }
  return changes;
}

/** Hyphens in the place of bullets and dashes a word processor begins lines with; undefined for anything else. @param source a plain scalar as written @param at where it begins */
export function withHyphens(source: string, at: number): TextChange[] | undefined {
  const found = [...source.matchAll(/^([ ]*)([\u2010-\u2015\u2022\u2023\u25aa\u25cf\u25e6\u00b7\uf0b7*+]|-(?=\S))[ \t\u00a0]*/gmu)];
  if (found.length !== source.split(/\r?\n/).length) return undefined;
  return found.map(({ index, 0: all, 1: indent = '' }) => replaceText({ start: at + index + indent.length, end: at + index + all.length }, '- '));
}

/** A text as a list between brackets: ids with commas are several, a sentence with commas is one. @param source the scalar as written */
export function bracketed(source: string, isText: boolean): string {
  return `[${isText ? texts(source) : ids(source)}]`;
}

function texts(source: string): string {
  return /^["']/.test(source) ? source : source.split(';').map((each) => sourceInFlow(each.trim())).filter(Boolean).join(', ');
}

function ids(source: string): string {
  // A bracket left over from one that was taken away, and what people put between ids.
  return source.replace(/^\[|\]$/g, '').split(/;|\/|\bund\b/).map((id) => id.trim()).filter(Boolean).join(', ');
}

/** A scalar of block style or in quotes, or a plain one, and what was read as a key and its value below it. */
export interface Sentences {
  /** How the text above is written: in a block, in quotes, or plain. */
  isBlock: boolean;
  isQuoted: boolean;
  above: Stretch;
  /** From the first word to the last of the sentence below. */
  below: Stretch;
}

/** Takes a sentence with a colon in it into the text above it: as a line of its block, else both in quotes. */
export function joinSentences(text: string, { isBlock, isQuoted, above, below }: Sentences): TextChange {
  if (isBlock) return insertText(below.start, '  ');
  const between = isQuoted ? text.slice(above.start + 1, above.end - 1) + text.slice(above.end, below.start) : text.slice(above.start, below.start);
  const mark = isQuoted ? (text[above.start] ?? '"') : quoteMarkFor(text.slice(above.start, below.end));
  const escaped = (part: string): string => (mark === "'" ? part.replaceAll("'", "''") : part.replace(/["\\]/g, '\\$&'));
  const joined = `${mark}${isQuoted ? between : escaped(between)}  ${escaped(text.slice(below.start, below.end))}${mark}`;
  return replaceText({ start: above.start, end: below.end }, joined);
}

/** Entries as they are written elsewhere, in the place of one key. @param flow between brackets */
export function entriesInstead(text: string, place: Stretch, entries: readonly string[], flow: boolean): TextChange {
  const between = flow ? ', ' : `${eolOf(text)}${' '.repeat(place.start - lineStart(text, place.start))}`;
  return replaceText(place, entries.join(between));
}

/** Takes the line of a key out that has nothing behind it; undefined where anything else stands on the line. */
export function withoutLine(text: string, { start, end }: Stretch): TextChange | undefined {
  const [from, to] = [lineStart(text, start), lineBelow(text, end)];
  if (!/^[ ]*$/.test(text.slice(from, start)) || !/^[ ]*:[ \t]*\r?\n?$/.test(text.slice(end, to))) return undefined;
  return removeText({ start: from, end: to });
}
