/** Takes a key or an item away, and changes the order of items: whole lines, with the comments that belong to them. */
import type { ListNode, MapNode } from '../syntax/tree';
import { endOf } from './add';
import { behindBlanks, behindPiece, blanksAbove, columnOf, commentsAbove, lineEnd, lineStart } from './lines';
import { isRefused, type Manuscript, type WriteRefusal, type NodePlace, tangled } from './path';
import { dashOf, replace } from './replace';
import type { Hand } from './value';
import type { TextChange } from './mend';

/** @param holder  the place of the map or list that holds it */
export function removeAt(reading: Manuscript, spot: NodePlace, holder: NodePlace, hand: Hand): TextChange[] | WriteRefusal {
  const { owner, at } = spot;
  if (owner?.kind === 'map') return removeEntry(reading, owner, at, holder, hand);
  return owner ? removeItem(reading, owner, at, holder, hand) : tangled();
}

function removeEntry(reading: Manuscript, map: MapNode, at: number, holder: NodePlace, hand: Hand): TextChange[] | WriteRefusal {
  const { text } = reading;
  const places = map.entries.map(({ key, value }) => ({ start: key.start, end: endOf(text, key, value.end) }));
  if (map.flow) return fromFlow(places.map((place, number) => ({ ...place, end: Math.max(map.entries[number]?.key.end ?? 0, map.entries[number]?.value.end ?? 0) })), at);
  const { key, value } = map.entries[at] as MapNode['entries'][number];
  const place = places[at] as { start: number; end: number };
  if (map.entries.length === 1) return holder.owner ? replace(reading, holder, {}, hand) : tangled();
  const end = behindPiece(text, place.end, columnOf(text, key.start), value);
  const start = lineStart(text, key.start);
  if (text.slice(start, key.start).trim() === '' || (start === 0 && text.slice(0, key.start) === '\ufeff')) return [gone(text, Math.max(start, text.startsWith('\ufeff') ? 1 : 0), end)];
  // The first key stands beside the dash of its item: the next one takes its place.
  const next = end + (text.slice(end).search(/[^ ]/) || 0);
  return next < end ? tangled() : [{ start: key.start, end: next, text: '' }];
}

function removeItem(reading: Manuscript, list: ListNode, at: number, holder: NodePlace, hand: Hand): TextChange[] | WriteRefusal {
  const { text } = reading;
  if (list.flow) return fromFlow(list.items, at);
  const own = extentOf(text, list, at);
  if (list.items.length === 1) return lastItem(reading, own, holder, hand);
  if (isRefused(own)) return own;
  const isLast = at === list.items.length - 1;
  // The blank lines that set it apart go along: those below it, of the last those above.
  return [isLast ? gone(text, blanksAbove(text, own.start, 0), own.end) : { start: own.start, end: behindBlanks(text, own.end), text: '' }];
}

/** The only item of a list goes with its comments; the list stays, and is empty. */
function lastItem(reading: Manuscript, own: { start: number; end: number } | WriteRefusal, holder: NodePlace, hand: Hand): TextChange[] | WriteRefusal {
  if (!holder.owner) return tangled();
  const edits = replace(reading, holder, [], hand);
  if (isRefused(edits) || isRefused(own)) return edits;
  // What follows the item but belongs to it stays behind where only the value is replaced.
  const last = Math.max(...edits.map(({ end }) => end));
  return own.end <= last + 2 ? edits : edits.map((edit) => (edit.end === last ? { ...edit, end: lineEnd(reading.text, lineStart(reading.text, own.end - 1)) } : edit));
}

/** Lines taken out; what becomes the last line of a text that ended without a line end ends so, too. */
function gone(text: string, start: number, end: number): TextChange {
  if (end < text.length || text.endsWith('\n') || start === 0) return { start, end, text: '' };
  return { start: text[start - 2] === '\r' ? start - 2 : start - 1, end, text: '' };
}

/** Lines of an item, from the comments right above it to those below that are deeper than its dash. */
export function extentOf(text: string, list: ListNode, at: number): { start: number; end: number } | WriteRefusal {
  const dash = dashOf(text, list, at);
  if (isRefused(dash)) return dash;
  const start = lineStart(text, dash.at);
  if (text.slice(start, dash.at).trim() !== '') return tangled();
  const item = list.items[at] as ListNode['items'][number];
  const column = columnOf(text, dash.at);
  const before = list.items[at - 1];
  const limit = before ? behindPiece(text, before.end, column, before) : 0;
  return { start: commentsAbove(text, start, limit), end: behindPiece(text, item.end, column, item) };
}

function fromFlow(places: readonly { start: number; end: number }[], at: number): TextChange[] | WriteRefusal {
  const [before, own, next] = [places[at - 1], places[at], places[at + 1]];
  if (!own) return tangled();
  if (next) return [{ start: own.start, end: next.start, text: '' }];
  return [{ start: before?.end ?? own.start, end: own.end, text: '' }];
}

/** Puts item `from` where item `to` stands now; those between move up or down. The gaps between items stay where they are. */
export function moveItem({ text }: Manuscript, list: ListNode, from: number, to: number): TextChange[] | WriteRefusal {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const pieces: { start: number; end: number }[] = [];
  for (let at = low; at <= high; at += 1) {
    const piece = list.flow ? list.items[at] : extentOf(text, list, at);
    if (!piece || isRefused(piece)) return piece ?? tangled();
    pieces.push({ start: piece.start, end: piece.end });
  }
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
  const texts = pieces.map((piece) => text.slice(piece.start, piece.end).replace(/\r?\n$/, ''));
  const ends = pieces.map((piece, at) => text.slice(piece.start + (texts[at]?.length ?? 0), pieces[at + 1]?.start ?? end));
  const [taken] = texts.splice(from - low, 1);
  texts.splice(to - low, 0, taken ?? '');
  return [{ start, end, text: texts.map((each, at) => each + ends[at]).join('') }];
}
