/**
 * Where lines stand: blanks before their words, line ends, lines that are taken into the text above them. Like `mend.ts` it knows
 * nothing but characters, so that reading itself can propose it. Offsets are UTF-16, counted in the text the change is made for.
 */
import { eolOf } from '../syntax/lines';
import { insertText, quoteMarkFor, removeText, replaceText, type Stretch, type TextChange } from './mend';

/** So many blanks in the place of what stands in a stretch: a line at another column, a sign that only looks like a blank. */
export function putBlanks(place: Stretch, count: number): TextChange {
  return replaceText(place, ' '.repeat(Math.max(0, count)));
}

/** Blanks in the place of each tab in a stretch. */
export function putTabsAway(text: string, place: Stretch, width: number): TextChange {
  return replaceText(place, text.slice(place.start, place.end).replaceAll('\t', ' '.repeat(width)));
}

/** Begins a line at a column, in the place of what stands in a stretch. */
export function breakLine(text: string, place: Stretch, column: number): TextChange {
  return replaceText(place, eolOf(text) + ' '.repeat(column));
}

/** Lines that stand below a text and are to belong to it. */
export interface LinesBelow {
  /** What stands before the words of each of them. */
  indents: readonly Stretch[];
  /** Where the last of them ends. */
  end: number;
}

/**
 * Takes whole lines into the text above them: as deep as it stands; of a text in quotes what closes it goes behind them.
 * @param above the text as written, up to the end of its last line
 * @param column where lines of the text stand
 * @returns the ways to do so, the likeliest first: a plain text may need quotes for what the lines say
 */
export function takeLines(text: string, above: Stretch, { indents, end }: LinesBelow, column: number): TextChange[][] {
  const moved = indents.map((indent) => putBlanks(indent, column));
  const source = text.slice(above.start, above.end);
  if (/^[|>]/.test(source)) return [moved];
  const mark = /^(["']).*\1[ ]*$/s.exec(source)?.[1];
  if (mark) {
    const closing = above.start + source.trimEnd().length - 1;
    return [[removeText({ start: closing, end: closing + 1 }), ...moved, insertText(end, mark)]];
  }
  const all = text.slice(above.start, end);
  const fresh = quoteMarkFor(all);
  const doubled = fresh === "'" ? [...all.matchAll(/'/g)].map(({ index }) => insertText(above.start + index, "'")) : [];
  return [moved, [insertText(above.start, fresh), ...[...moved, ...doubled].sort((a, b) => a.start - b.start), insertText(end, fresh)]];
}
