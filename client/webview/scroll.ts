/**
 * The arithmetic of keeping text and page together, apart from any page so that it can be tested. All measures are CSS pixels,
 * counted from the top of the whole page (not of the window).
 */
import type { PageSpot } from './messages';

/** An item's box in the page. */
export interface Box {
  item: string;
  /** Which of the item's elements this is, from 0. */
  nth: number;
  top: number;
  bottom: number;
}

/** What of the page the window shows. */
export interface Visible {
  top: number;
  height: number;
  /** Height of the whole page. */
  page: number;
}

/** How far from the upper edge an item is put when it has to be brought into view, as a part of the window's height. */
const REST = 0.2;

/** An item this close to an edge counts as out of view: the reader needs to see what surrounds it. */
const MARGIN = 16;

/**
 * Where to scroll so that the place is seen, or undefined when it is seen already. Of an item higher than the window it is the
 * place that counts, of any other the whole item.
 */
export function scrollToShow(box: Box, fraction: number, view: Visible): number | undefined {
  const place = box.top + (box.bottom - box.top) * within01(fraction);
  const tall = box.bottom - box.top > view.height - 2 * MARGIN;
  const [first, last] = tall ? [place, place] : [box.top, box.bottom];
  if (first >= view.top + MARGIN && last <= view.top + view.height - MARGIN) return undefined;
  const goal = limit(tall ? place - view.height * REST : first - roomAbove(last - first, view), view);
  return goal === view.top ? undefined : goal;
}

/** Of the boxes an item has, the one that is seen already or takes the shortest way to see; the first of two that are as near. */
export function nearest(boxes: readonly Box[], view: Visible): Box | undefined {
  const way = ({ top, bottom }: Box): number => Math.max(top - (view.top + view.height), view.top - bottom, 0);
  return boxes.reduce<Box | undefined>((best, box) => (best && way(best) <= way(box) ? best : box), undefined);
}

/** Where to scroll so that the anchor's place is at the top edge of the window. */
export function scrollToAnchor(box: Box, fraction: number, view: Visible): number {
  return limit(box.top + (box.bottom - box.top) * within01(fraction), view);
}

/**
 * The place at a height of the page: the innermost item there, else the last one that ends above. Undefined above the first.
 * Boxes come in document order, an item before the items in it.
 */
export function anchorAt(boxes: readonly Box[], y: number): PageSpot | undefined {
  let inside: Box | undefined;
  let above: Box | undefined;
  for (const box of boxes) {
    if (box.top <= y && y < box.bottom) {
      if (!inside || box.bottom - box.top <= inside.bottom - inside.top) inside = box;
    } else if (box.bottom <= y && (!above || box.bottom > above.bottom)) above = box;
  }
  if (inside) return { item: inside.item, nth: inside.nth, fraction: (y - inside.top) / (inside.bottom - inside.top) };
  return above && { item: above.item, nth: above.nth, fraction: 1 };
}

/**
 * Tells the reader's scrolling from our own. Whoever moves a window says where it will stand; the event that reports this very
 * position is our echo. A position, not a time: a slow machine makes no difference.
 */
export class EchoGuard {
  private expected: number | undefined;

  /** The window will report this position because of us. */
  expect(position: number): void {
    this.expected = position;
  }

  /** Whether a reported position is our own doing. One that lies elsewhere ends the expectation: somebody else has moved. */
  isEcho(position: number): boolean {
    // Browsers round to device pixels.
    const echo = this.expected !== undefined && Math.abs(position - this.expected) <= 1;
    if (!echo) this.expected = undefined;
    return echo;
  }
}

function roomAbove(height: number, view: Visible): number {
  return Math.max(MARGIN, Math.min(view.height * REST, view.height - MARGIN - height));
}

function limit(top: number, view: Visible): number {
  return Math.max(0, Math.min(Math.round(top), view.page - view.height));
}

function within01(fraction: number): number {
  return Math.max(0, Math.min(fraction, 1));
}
