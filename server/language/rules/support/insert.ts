/** Edits of fixes that write elsewhere in the file than where the finding is: see the writing room. */
import type { Document } from '../../syntax/document';
import { shifted } from '../../writing/mend';
import { addItem as writeItem, type Outcome, setValue, type Value } from '../../writing/writing';
import type { Edit } from '../rule';

/** Keys and values of a new item in order. */
export type Fields = Readonly<Record<string, Value>>;

/**
 * The edit that adds an item at the end of a list; with the key when the file has none yet. Undefined where that cannot be
 * done safely: part of the file cannot be read, or the list is shared by an anchor.
 */
export function addItem(document: Document, art: string, list: string, fields: Fields): Edit | undefined {
  return editOf(document, () => writeItem({ document, art }, [list], fields));
}

/** The edit that gives a key of the file a value, with the key when the file has none yet; undefined as above. */
export function setKey(document: Document, art: string, key: string, value: Value): Edit | undefined {
  return editOf(document, () => setValue({ document, art }, [key], value));
}

function editOf(document: Document, write: () => Outcome): Edit | undefined {
  const outcome = document.isBroken ? undefined : write();
  const change = outcome && 'changes' in outcome ? outcome.changes[0] : undefined;
  const slot = change && document.slots.findLast(({ offset }) => offset <= change.start);
  const [edit] = change && slot ? shifted([change], -slot.offset) : [];
  return edit && { ...edit, slot };
}
