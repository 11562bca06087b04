/** How a line of a BZRP file looks from outside, without parsing it: all that cutting a file into chunks needs. */

import { withoutEnd } from '../text/ends';

/** Blanks for the eye with which nobody begins a key: they were to be an indent. */
const FALSE_INDENT = /[\u00a0\u2000-\u200b\u202f\u3000]/;
/** Nor with what was to be a dash: a bullet, a dash of a word processor, one without its blank. */
const FALSE_DASH = /^(?:[\u2010-\u2015\u2212\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u2043\u00b7\uf0b7*+][ \t\u00a0]|-(?:[\u00a0\u2000-\u200b\u202f\u3000]|[a-z_]+:(?:\s|$)))/;

/**
 * UTF-16 offsets of the first character of every line as editors count them; a line ends with `\n`, `\r\n` or a lone `\r`
 * (LSP „Text Documents“). What a piece is cut by is `\n` alone: a lone `\r` never ends one.
 */
export function lineStartsOf(text: string): number[] {
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Number of blanks a line starts with. A tab does not count: it is never indentation in YAML. */
export function indentAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 32) at += 1;
  return at - start;
}

/** Offset of the end of the line that starts at `start`, without its line end. */
export function lineEndAt(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  if (newline === -1) return text.length;
  return newline > start && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
}

/** How the lines of a text end. */
export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export type LineKind = 'blank' | 'comment' | 'item' | 'key' | 'document' | 'directive' | 'other';

// White space is what YAML takes for it: a no-break space, pasted from a word processor, is a letter.
const QUOTED_KEY = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?:[ \t\r]|$)/s;
const PLAIN_KEY = /^.*?:(?=[ \t\r]|$)/s;

/**
 * What starts at offset `at` (the first non-blank of a line that ends at `end`, `column` blanks into it).
 * `key` is anything that reads `something:`; whether it truly is a key only parsing can tell.
 */
export function kindOf(text: string, at: number, end: number, column: number): LineKind {
  if (at >= end) return 'blank';
  const first = text.charCodeAt(at);
  if (first === 35 /* # */) return 'comment';
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
  const alone = next === 32 || next === 9;
  if (first === 45 /* - */ && alone) return 'item';
  if (column === 0) {
    if (first === 37 /* % */) return 'directive';
    const marker = text.slice(at, at + 3);
    if ((marker === '---' || marker === '...') && (at + 3 >= end || /[ \t\r\n]/.test(text[at + 3] ?? ' '))) return 'document';
  }
  // A byte order mark is one at the beginning of the file only; elsewhere it is part of a word, which `yaml` has to see in its place.
  if (first === 0xfeff && at > 0) return 'other';
  if (FALSE_INDENT.test(text[at] ?? '')) return 'other';
  if (isSign(first) && FALSE_DASH.test(text.slice(at, at + 40))) return 'other';
  if (first === 9 /* tab */) return /^[ \t]*$/.test(text.slice(at, end)) ? 'blank' : 'other';
  if (first === 91 /* [ */ || first === 123 /* { */ || ((first === 63 /* ? */ || first === 58) /* : */ && alone)) return 'other';
  const line = text.slice(at, end);
  if (first === 34 /* " */ || first === 39 /* ' */) return QUOTED_KEY.test(line) ? 'key' : 'other';
  const key = PLAIN_KEY.exec(line);
  return key && !/[ \t\r]#/.test(line.slice(0, key[0].length)) ? 'key' : 'other';
}

/** Neither a letter nor a digit: what could be meant as a dash. */
function isSign(code: number): boolean {
  return (code >= 42 && code <= 45) || code === 0xb7 || code >= 0x2010;
}

/** The name of the key a `key` line starts with, quotes taken off; good enough to tell keys apart before parsing. */
export function keyNameAt(text: string, at: number, end: number): string {
  const line = text.slice(text.charCodeAt(at) === 0xfeff ? at + 1 : at, end);
  const quoted = QUOTED_KEY.exec(line)?.[0];
  if (quoted) return withoutEnd(quoted.slice(0, quoted.lastIndexOf(':')), ' \t').slice(1, -1);
  const key = PLAIN_KEY.exec(line)?.[0] ?? line;
  return key.endsWith(':') ? withoutEnd(key.slice(0, -1), ' \t') : key;
}
