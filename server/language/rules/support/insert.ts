/** Edits of fixes that add an item to a top-level list of a file: see the writing room. */
import type { Document } from '../../syntax/document';
import { addItem as write, type Value } from '../../writing/writing';
import type { Edit } from '../rule';

/** Keys and values of a new item in order. */
export type Fields = Readonly<Record<string, Value>>;

/**
 * The edit that adds an item at the end of a list; with the key when the file has none yet. Undefined where that cannot be
 * done safely: part of the file cannot be read, or the list is shared by an anchor.
 */
export function addItem(document: Document, art: string, list: string, fields: Fields): Edit | undefined {
  if (document.isBroken) return undefined;
  const outcome = write({ document, art }, [list], fields);
  const change = 'changes' in outcome ? outcome.changes[0] : undefined;
  const slot = change && document.slots.findLast(({ offset }) => offset <= change.start);
  return slot && { slot, start: change.start - slot.offset, end: change.end - slot.offset, newText: change.text };
}
