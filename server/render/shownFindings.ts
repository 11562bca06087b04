/** Puts findings to the items of a page they would stand at. */
import type { Message } from '../language/text/message';
import type { Finding } from '../language/workspace/finding';
import type { ShownFinding } from './context';
import type { RenderedPlace } from './page';

/**
 * Findings by item. A finding belongs to the smallest item around it; one outside every item belongs to none.
 * @param findings uri → findings of the file
 */
export function shownFindings(places: readonly RenderedPlace[], findings: ReadonlyMap<string, readonly Finding[]>, tell: (message: Message) => string): Map<string, ShownFinding[]> {
  const shown = new Map<string, ShownFinding[]>();
  const bySlot = new Map<RenderedPlace['slot'], RenderedPlace[]>();
  for (const place of places) {
    const known = bySlot.get(place.slot);
    if (known) known.push(place);
    else bySlot.set(place.slot, [place]);
  }
  for (const each of [...findings.values()].flat()) {
    const around = (bySlot.get(each.slot) ?? []).filter(({ start, end }) => start <= each.start && each.end <= Math.max(end, start + 1));
    const place = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? bySlot.get(each.slot)?.[0];
    if (!place) continue;
    const list = shown.get(place.item) ?? [];
    list.push({ severity: each.severity, code: each.code, message: tell(each.message) });
    shown.set(place.item, list);
  }
  return shown;
}
