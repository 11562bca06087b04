/** Adds a key to a map, an item to a list: where it belongs, as its neighbours are written. */
import type { ListNode, MapNode, ScalarNode } from '../syntax/tree';
import { behindPiece, blanksAbove, columnOf, commentsAbove, lineStart } from './lines';
import { eolOf } from '../syntax/lines';
import { isRefused, type Manuscript, type WriteRefusal, type NodePlace, tangled } from './path';
import { colonBehind, dashOf, insert, replace } from './replace';
import { keyText } from './scalar';
import { behindDash, behindKey, flowText, type Hand, type Value } from './value';
import type { TextChange } from './mend';

/** @param order  keys of the map in the language's order: the new one goes behind those before it */
export function addEntry(reading: Manuscript, spot: NodePlace, key: string, value: Value, order: readonly string[], hand: Hand): TextChange[] | WriteRefusal {
  const { text } = reading;
  const map = spot.node as MapNode;
  const previous = entryBefore(map, key, order);
  if (map.flow) {
    const word = `${keyText(key)}: ${flowText(value)}`;
    const [first] = map.entries;
    if (!first) return spot.owner && !spot.owner.flow ? replace(reading, spot, { [key]: value }, hand) : [{ start: map.start, end: map.end, text: `{${word}}` }];
    return [previous ? insert(Math.max(previous.key.end, previous.value.end), `, ${word}`) : insert(first.key.start, `${word}, `)];
  }
  const first = map.entries[0]?.key;
  if (!first) return spot.owner ? tangled() : [atEnd(text, `${keyText(key)}:`, behindKey(value, 0, hand))];
  const column = columnOf(text, first.start);
  const { inline, lines } = behindKey(value, column, hand);
  const entry = `${keyText(key)}:${inline}${lines}`;
  const blanks = ' '.repeat(column);
  if (!previous) return [insert(first.start, `${entry}${hand.eol}${blanks}`)];
  const at = behindPiece(text, endOf(text, previous.key, previous.value.end), column, previous.value);
  return [insertLines(text, at, `${blanks}${entry}`, hand.eol)];
}

/** The last entry before `key` in the language's order; of a key it does not know the last of all. */
function entryBefore({ entries }: MapNode, key: string, order: readonly string[]): MapNode['entries'][number] | undefined {
  const place = order.indexOf(key);
  if (place === -1) return entries.at(-1);
  return entries.findLast((entry) => order.indexOf(String(entry.key.value)) < place && order.includes(String(entry.key.value)));
}

export function endOf(text: string, key: ScalarNode, valueEnd: number): number {
  return Math.max(colonBehind(text, key) ?? key.end, valueEnd);
}

/** Whole lines, put in at the beginning of a line or at the end of the text. */
export function insertLines(text: string, at: number, lines: string, eol: string): TextChange {
  const isOpen = at >= text.length && text !== '' && !text.endsWith('\n');
  return insert(at, isOpen ? `${eol}${lines}` : `${lines}${eol}`);
}

function atEnd(text: string, head: string, { inline, lines }: { inline: string; lines: string }): TextChange {
  return insertLines(text, text.length, head + inline + lines, eolOf(text));
}

/** @param at  0-based number the first of the new items gets */
export function insertItems(reading: Manuscript, spot: NodePlace, values: readonly Value[], at: number, hand: Hand): TextChange[] | WriteRefusal {
  const { text } = reading;
  const list = spot.node as ListNode;
  const { items } = list;
  const inBrackets = values.map(flowText).join(', ');
  if (items.length === 0) {
    if (spot.owner?.flow || !spot.owner) return list.flow ? [{ start: list.start, end: list.end, text: `[${inBrackets}]` }] : tangled();
    return replace(reading, spot, values, hand);
  }
  if (list.flow) {
    const next = items[at];
    const last = items.at(-1);
    return [next ? insert(next.start, `${inBrackets}, `) : insert(last?.end ?? list.start + 1, `, ${inBrackets}`)];
  }
  const neighbour = items[Math.min(at, items.length - 1)];
  const dash = dashOf(text, list, Math.min(at, items.length - 1));
  if (isRefused(dash)) return dash;
  const column = columnOf(text, dash.at);
  const isFlow = neighbour?.kind === 'map' || neighbour?.kind === 'list' ? neighbour.flow : undefined;
  const blanks = ' '.repeat(column);
  const linesOf = (value: Value): string => {
    const { inline, lines } = behindDash(value, column, hand, isFlow);
    return `${blanks}-${inline}${lines}`;
  };
  const start = lineStart(text, dash.at);
  if (at < items.length) {
    if (text.slice(start, dash.at).trim() !== '') return [insert(dash.at, values.map((value) => `${linesOf(value).trimStart()}${hand.eol}${blanks}`).join(''))];
    const above = commentsAbove(text, start, lineStart(text, list.start));
    const gap = at > 0 && blanksAbove(text, above, 0) < above ? hand.eol : '';
    return [insert(above, values.map((value) => `${linesOf(value)}${hand.eol}${gap}`).join(''))];
  }
  const end = behindPiece(text, items.at(-1)?.end ?? list.end, column, items.at(-1) ?? list);
  // Where items are set apart by a blank line, the new ones are, too.
  const above = commentsAbove(text, start, 0);
  const gap = items.length > 1 && blanksAbove(text, above, 0) < above ? hand.eol : '';
  return [insertLines(text, end, values.map((value) => `${gap}${linesOf(value)}`).join(hand.eol), hand.eol)];
}
