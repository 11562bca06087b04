/**
 * The smallest things a hand does to a text: characters put in, taken out, replaced, quoted, moved. For slips of the pen, which a
 * reader does not understand or the language does not want, and so no path leads to them; whatever has a path is written by
 * `writing.ts`. Knows nothing but characters, so that reading itself can propose a mend. Offsets are UTF-16, counted in the text
 * (a piece, or a file) the change is made for.
 */
import { indentAt, lineEndAt } from '../syntax/lines';

/** From an offset up to another. */
export interface Stretch {
  start: number;
  end: number;
}

/** Replaces what stands in a stretch of a text. Made in this room only. */
export interface TextChange extends Stretch {
  text: string;
}

export function replaceText({ start, end }: Stretch, text: string): TextChange {
  return { start, end, text };
}

export function insertText(at: number, text: string): TextChange {
  return { start: at, end: at, text };
}

export function removeText({ start, end }: Stretch): TextChange {
  return { start, end, text: '' };
}

/** Puts what stands in a stretch in quotes. */
export function quoteText(text: string, { start, end }: Stretch): TextChange {
  return { start, end, text: quoted(text.slice(start, end)) };
}

/** What stands in two stretches changes places as it is written. In text order. */
export function swapTexts(text: string, one: Stretch, other: Stretch): TextChange[] {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return [replaceText(first, text.slice(second.start, second.end)), replaceText(second, text.slice(first.start, first.end))];
}

/**
 * Makes a comment of the line a key begins and of those below that belong to it, as they stand deeper.
 * @param start offset of the key, not between brackets
 * @returns undefined where something else stands before it on its line, such as the hyphen of an item
 */
export function commentOut(text: string, start: number): TextChange[] | undefined {
  let at = text.lastIndexOf('\n', start - 1) + 1;
  const column = start - at;
  if (text.slice(at, start).trim() !== '') return undefined;
  const changes = [insertText(start, '# ')];
  for (at = text.indexOf('\n', start) + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const isBlank = text.slice(at, lineEndAt(text, at)).trim() === '';
    if (!isBlank && indentAt(text, at) <= column) break;
    if (!isBlank) changes.push(insertText(at + column, '# '));
  }
  return changes;
}

/** The quotes in which most texts can be said without an escape. */
export function quoteMarkFor(text: string): '"' | "'" {
  return /["\\]/.test(text) ? "'" : '"';
}

/** Text in quotes that say exactly what is written. */
export function quoted(text: string): string {
  return quoteMarkFor(text) === "'" ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Entries in braces, each value as it is written. */
export function braced(entries: Readonly<Record<string, string | number | undefined>>): string {
  const parts = Object.entries(entries).flatMap(([key, written]) => (written === undefined ? [] : [`${key}: ${written}`]));
  return `{${parts.join(', ')}}`;
}

/** Changes of a piece as changes of the text it is in, whose offset `by` it begins at; or the other way round. */
export function shifted(changes: readonly TextChange[], by: number): TextChange[] {
  return changes.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

/** The text with changes made, none of which overlap. */
export function applyEdits(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}
