/** Single values for the fast path, read as `yaml` reads them; undefined for whatever is not plain sailing. */
import { type ScalarNode, scalarNode } from './tree';

/** First characters that give a value a meaning of its own, as far as they are not dealt with elsewhere. */
const INDICATORS = new Set('#,[]{}&*!|>\'"%@`'.split(''));
const INTEGER = /^[-+]?\d+$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?$|^[-+]?\d+[eE][-+]?\d+$/;
const OTHER_NUMBER = /^0[ox]|^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/;
const NULL = /^(?:~|null|Null|NULL)$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;

/** Longest key that is read here. */
const LONGEST_WORD = 100;

/** Offset behind the letters, digits, `_` and `-` from `at` on that make a key; `at` where it does not begin with a letter or `_`. */
export function behindWord(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(at); isLetter(code) || (end > at && isInside(code)); code = text.charCodeAt(end)) end += 1;
  return end - at > LONGEST_WORD ? at : end;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isInside(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45;
}

/** A value without quotes between two offsets of a line; a comment behind it is left out. */
export function plainScalar(text: string, at: number, lineEnd: number): ScalarNode | undefined {
  const first = text[at] as string;
  if (INDICATORS.has(first)) return undefined;
  const second = text.charCodeAt(at + 1);
  if ((first === '-' || first === '?' || first === ':') && (at + 1 >= lineEnd || second === 32)) return undefined;
  let end = lineEnd;
  for (let i = at; i < lineEnd; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 58 /* : */ && (i + 1 === lineEnd || text.charCodeAt(i + 1) === 32)) return undefined;
    if (code === 35 /* # */ && text.charCodeAt(i - 1) === 32) {
      end = i;
      break;
    }
  }
  while (text.charCodeAt(end - 1) === 32) end -= 1;
  return plainNode(text, at, end);
}

/** The node of an unquoted value, with what YAML's core schema makes of it. */
export function plainNode(text: string, start: number, end: number): ScalarNode | undefined {
  const source = text.slice(start, end);
  const value = plainValue(source);
  return value === undefined ? undefined : scalarNode(value, source, 'plain', start, end);
}

/** Undefined for notations too rare to be read here. */
function plainValue(source: string): ScalarNode['value'] | undefined {
  const first = source.charCodeAt(0);
  // Before the letters stand the digits and signs a number may begin with.
  if (first < 58) {
    if (OTHER_NUMBER.test(source)) return undefined;
    if (INTEGER.test(source)) return Number.parseInt(source, 10);
    return FLOAT.test(source) ? Number.parseFloat(source) : source;
  }
  if (source.length > 5) return source;
  if (NULL.test(source)) return null;
  return BOOLEAN.test(source) ? source[0] === 't' || source[0] === 'T' : source;
}

/** A text in quotes without escapes, on one line. */
export function quotedScalar(text: string, at: number, lineEnd: number): ScalarNode | undefined {
  const quote = text[at] as string;
  const close = text.indexOf(quote, at + 1);
  if (close === -1 || close >= lineEnd) return undefined;
  const value = text.slice(at + 1, close);
  if (quote === '"' ? value.includes('\\') : text[close + 1] === "'") return undefined;
  return scalarNode(value, text.slice(at, close + 1), quote === '"' ? 'double' : 'single', at, close + 1);
}

/**
 * A text in `|` or `>` style whose header stands at `at`.
 * @param first  offset of the line behind the header
 * @param column of the key or dash it belongs to
 * @returns the node, and the offset of the first line behind the text
 */
export function readBlockText(text: string, at: number, lineEnd: number, first: number, column: number): { node: ScalarNode; next: number } | undefined {
  const folded = text[at] === '>';
  const header = text.slice(at + 1, lineEnd);
  if (header !== '' && header !== '-') return undefined;
  const lines: string[] = [];
  let indent = -1;
  let widest = 0;
  let next = first;
  let end = at;
  while (next < text.length) {
    const newline = text.indexOf('\n', next);
    let stop = newline === -1 ? text.length : newline;
    if (stop > next && text.charCodeAt(stop - 1) === 13) stop -= 1;
    let word = next;
    while (word < stop && text.charCodeAt(word) === 32) word += 1;
    const width = word - next;
    if (word === stop) {
      // Blanks at the very end of the text count to the text.
      if (newline === -1 && width > 0) return undefined;
      if (indent === -1) widest = Math.max(widest, width);
      lines.push(indent === -1 ? '' : text.slice(next + indent, stop));
    } else {
      if (indent === -1) {
        // Blank lines deeper than the text are a fault.
        if (width <= column || widest > width) return undefined;
        indent = width;
      } else if (width < indent) {
        if (width > column) return undefined;
        break;
      }
      lines.push(text.slice(next + indent, stop));
      end = stop;
    }
    next = newline === -1 ? text.length : newline + 1;
  }
  if (indent === -1) return undefined;
  // `yaml` places the end behind the text; the tree leaves trailing blanks out.
  while (text.charCodeAt(end - 1) === 32) end -= 1;
  while (lines.at(-1) === '') lines.pop();
  // Of blanks beyond the indent in the last lines, `yaml` keeps some.
  if (/^ *$/.test(lines.at(-1) ?? '')) return undefined;
  const value = (folded ? fold(lines) : lines.join('\n')) + (header === '-' ? '' : '\n');
  return { node: scalarNode(value, text.slice(at, end), folded ? 'folded' : 'literal', at, end), next };
}

/** Joins lines as `>` does: one line end is a blank, an empty line a line end, deeper lines stay as they are. */
function fold(lines: readonly string[]): string {
  let start = 0;
  while (lines[start] === '') start += 1;
  let value = '\n'.repeat(start);
  let joint = '';
  let wasDeeper = false;
  for (const line of lines.slice(start)) {
    if (line.startsWith(' ')) {
      if (joint === ' ') joint = '\n';
      else if (!wasDeeper && joint === '\n') joint = '\n\n';
      value += joint + line;
      joint = '\n';
      wasDeeper = true;
    } else if (line === '') {
      if (joint === '\n') value += '\n';
      else joint = '\n';
    } else {
      value += joint + line;
      joint = ' ';
      wasDeeper = false;
    }
  }
  return value;
}
