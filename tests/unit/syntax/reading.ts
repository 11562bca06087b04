/** What a text reads as, in a form that is easy to compare. */
import { Document } from '../../../server/language/syntax/document';
import { keyIn, nodeIn, positionIn } from '../../../server/language/syntax/slot';
import { textOf, valueOf } from '../../../server/language/syntax/tree';

/** Faults as `line:column "text it covers"`, 1-based as an editor shows them. */
export function faultsIn(document: Document): string[] {
  return document.slots.flatMap((slot) => {
    if (!slot.lost) return [];
    const { line, character } = positionIn(slot, slot.lost.start);
    return [`${line + 1}:${character + 1} ${JSON.stringify(slot.chunk.text.slice(slot.lost.start, slot.lost.end))}`];
  });
}

/** What can be read: top-level keys by name, items by their id or text. */
export function readable(document: Document): string[] {
  return document.slots.flatMap((slot) => {
    const node = nodeIn(slot);
    if (slot.cut.kind === 'item') return node ? [`${slot.key}/${textOf(valueOf(node, 'id') ?? node) ?? '?'}`] : [];
    const key = keyIn(slot);
    return key ? [String(key.value)] : [];
  });
}

export function read(text: string): { faults: string[]; readable: string[]; document: Document } {
  const document = new Document('test:/a.bzrp.yaml', text);
  return { faults: faultsIn(document), readable: readable(document), document };
}
