import type { ItemPlace } from '../../server/protocol';
import type { Anchor } from '../webview/messages';

/**
 * The item a line of a file lies in, and how far down in it: the innermost of those that hold the line. Undefined between items.
 * Lines are 0-based.
 */
export function itemAtLine(places: readonly ItemPlace[], uri: string, line: number): Anchor | undefined {
  let best: ItemPlace | undefined;
  for (const place of places) {
    if (place.uri !== uri || line < place.line || line > place.endLine) continue;
    // The later one of the same size: what is inside comes after what holds it.
    if (!best || place.endLine - place.line <= best.endLine - best.line) best = place;
  }
  return best && { item: best.item, fraction: (line - best.line) / (best.endLine - best.line + 1) };
}

/** The file and line (0-based) a place of the page comes from; undefined when the item has none. */
export function lineOf(places: readonly ItemPlace[], { item, fraction }: Anchor): { uri: string; line: number } | undefined {
  const place = places.find((each) => each.item === item);
  if (!place) return undefined;
  const lines = place.endLine - place.line + 1;
  const inside = Math.max(0, Math.min(Math.floor(fraction * lines), lines - 1));
  return { uri: place.uri, line: place.line + inside };
}
