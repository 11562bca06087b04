/** How plain values are written that nobody has written yet: small ones in brackets, others line by line. */
import { columnOf } from './lines';
import { eolOf } from '../syntax/lines';
import type { Manuscript } from './path';
import { blockText, keyText, type Scalar, scalarText } from './scalar';

export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value };

/** What the file's author does everywhere. */
export interface Hand {
  eol: string;
  /** Blanks from a key to the dash of its items. */
  dash: number;
  /** Texts of several lines stay on one, with escapes. */
  oneLine?: boolean;
}

/** How the author of a file writes: as its first list in block style stands. */
export function handOf({ text, root }: Manuscript): Hand {
  const list = root.entries.map(({ value }) => value).find((value) => value.kind === 'list' && !value.flow && value.items.length > 0);
  return { eol: eolOf(text), dash: Math.min(list ? columnOf(text, list.start) : 2, 8) };
}

/** A value behind `key:` or `-`: what stands on that line (with its blank), and the lines below it (each with its line end before it). */
export interface Written {
  inline: string;
  lines: string;
}

/** Longest value that stands in brackets. */
const LONGEST = 80;

export function isMap(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** In one line. */
export function flowText(value: Value): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isMap(value)) return `{${Object.entries(value).map(([key, each]) => `${keyText(key)}: ${flowText(each)}`).join(', ')}}`;
  return scalarText(value, { flow: true });
}

/** Behind a key that stands at `column`. */
export function behindKey(value: Value, column: number, hand: Hand): Written {
  const simple = simply(value, column + 2, hand);
  if (simple) return simple;
  // Entries of the file's own lists stand line by line.
  if (isList(value)) return { inline: '', lines: value.map((item) => itemLine(item, column + hand.dash, hand, column === 0 && isMap(item) ? false : undefined)).join('') };
  return { inline: '', lines: Object.entries(value).map(([key, each]) => entryLine(key, each, column + 2, hand)).join('') };
}

/** Behind a dash that stands at `column`. `flow` = its neighbours are written in brackets. */
export function behindDash(value: Value, column: number, hand: Hand, flow?: boolean): Written {
  // What has one key only is going to get more.
  const isEntry = isMap(value) && ('id' in value || 'titel' in value || Object.keys(value).length === 1);
  const simple = flow === false || (flow === undefined && isEntry) ? undefined : simply(value, column + 2, hand, flow);
  if (simple) return simple;
  if (!isMap(value)) return simply(value, column + 2, hand) ?? { inline: ` ${flowText(value)}`, lines: '' };
  return Object.keys(value).length === 0 ? { inline: ' {}', lines: '' } : { inline: ` ${entriesText(value, column + 2, hand)}`, lines: '' };
}

/** Entries of a map line by line, their keys at `column`; the first one without its indent. */
export function entriesText(map: { readonly [key: string]: Value }, column: number, hand: Hand): string {
  const entries = Object.entries(map).map(([key, value]) => entryLine(key, value, column, hand));
  return entries.join('').slice(hand.eol.length + column);
}

/** The text of a file that says these entries and nothing else: what a new file begins with. */
export function freshText(entries: { readonly [key: string]: Value }): string {
  return `${entriesText(entries, 0, { eol: '\n', dash: 2 })}\n`;
}

function itemLine(item: Value, column: number, hand: Hand, flow: boolean | undefined): string {
  const { inline, lines } = behindDash(item, column, hand, flow);
  return `${hand.eol}${' '.repeat(column)}-${inline}${lines}`;
}

function entryLine(key: string, value: Value, column: number, hand: Hand): string {
  const { inline, lines } = behindKey(value, column, hand);
  return `${hand.eol}${' '.repeat(column)}${keyText(key)}:${inline}${lines}`;
}

function simply(value: Value, column: number, hand: Hand, flow = false): Written | undefined {
  if (typeof value === 'string') {
    const block = hand.oneLine ? undefined : blockText(value, column, hand.eol);
    if (block) return { inline: ` ${block.head}`, lines: block.lines };
  }
  if (typeof value !== 'object') return { inline: ` ${scalarText(value, { flow: false })}`, lines: '' };
  const parts = Object.values(value);
  const isSmall = parts.every((part) => typeof part !== 'object' && !String(part).includes('\n')) && flowText(value).length <= LONGEST;
  return parts.length === 0 || isSmall || flow ? { inline: ` ${flowText(value)}`, lines: '' } : undefined;
}
