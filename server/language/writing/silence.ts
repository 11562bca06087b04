/** Comments that silence a rule: written, extended, taken out (FORMAT §4 *Suppression*). Offsets count in a slot's chunk. */
import type { Suppression } from '../analysis/suppression';
import { eolOf, indentAt, lineEndAt } from '../syntax/lines';
import { lastUpTo, leafAt } from '../syntax/search';
import type { Slot } from '../syntax/slot';
import { plainSnippet } from './draft';
import { insertText, removeText, type TextChange } from './mend';

/** Of a new comment also as a snippet that asks the author for the reason. */
export interface SilenceEdit extends TextChange {
  snippet?: string;
}

/**
 * Silences `code` at an offset: one more code in the comment that silences this line already, else a comment of its own
 * above the line. Inside a text of several lines the comment stands above the line the text begins on.
 */
export function silence(slot: Slot, suppressions: readonly Suppression[], offset: number, code: string, reason: string): SilenceEdit {
  const { text, lineStarts } = slot.chunk;
  const line = lastUpTo(lineStarts, textStart(slot, offset), (start) => start);
  const known = suppressions[lastUpTo(suppressions, line, (each) => each.line ?? Number.POSITIVE_INFINITY)];
  const last = known?.line === line ? known.codes.at(-1) : undefined;
  if (last) return insertText(last.end, `, ${code}`);
  const start = lineStarts[line] ?? 0;
  const eol = eolOf(text);
  const before = `${' '.repeat(indentAt(text, start))}# bzrp-ignore ${code} -- `;
  const asked = plainSnippet(reason).replaceAll('}', '\\}');
  return { ...insertText(start, `${before}${reason}${eol}`), snippet: `${plainSnippet(before)}\${1:${asked}}${eol}` };
}

/** Where the text of several lines around an offset begins; the offset itself when there is none. */
function textStart(slot: Slot, offset: number): number {
  const node = leafAt(slot.chunk.node, offset);
  return node && slot.chunk.text.slice(node.start, node.end).includes('\n') ? node.start : offset;
}

/** Takes one code out of a comment; the whole comment when it was the only one, and its line when nothing else is on it. */
export function removeSuppressed(slot: Slot, suppressions: readonly Suppression[], start: number): TextChange | undefined {
  const { text } = slot.chunk;
  const found = suppressions.find(({ codes }) => codes.some((code) => code.start === start));
  const at = found?.codes.findIndex((code) => code.start === start) ?? -1;
  const code = found?.codes[at];
  if (!found || !code) return undefined;
  const next = found.codes[at + 1];
  const previous = found.codes[at - 1];
  if (next) return removeText({ start: code.start, end: next.start });
  if (previous) return removeText({ start: previous.end, end: code.end });
  const hash = text.lastIndexOf('#', code.start);
  const lineStart = text.lastIndexOf('\n', hash - 1) + 1;
  const lineEnd = lineEndAt(text, hash);
  const before = text.slice(lineStart, hash);
  if (before.trim() !== '') return removeText({ start: lineStart + before.trimEnd().length, end: lineEnd });
  const newline = text.indexOf('\n', lineEnd);
  return removeText({ start: lineStart, end: newline === -1 ? lineEnd : newline + 1 });
}
