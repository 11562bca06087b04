/** Fixes that say what shall stand where: the writing room finds the edit. */
import type { Site } from '../../analysis/site';
import { pathOf } from '../../statistics/uses';
import type { Document } from '../../syntax/document';
import type { Message } from '../../text/message';
import { shifted } from '../../writing/mend';
import type { Scalar } from '../../writing/scalar';
import { writeInside } from '../../writing/slice';
import { addItem as writeItem, type Outcome, setValue, type Value } from '../../writing/writing';
import type { Context, Edit, Fix } from '../rule';

/** Keys and values of a new item in order. */
export type ItemValues = Readonly<Record<string, Value>>;

/**
 * A fix whose edit is worked out when somebody makes it: the whole file is looked through for a place, and of a thousand findings
 * hardly one is asked for. One that turns out to have no edit is not offered.
 */
export function onDemand(title: Message, make: () => Edit | undefined): Fix {
  return {
    title,
    get edits(): Edit[] {
      const edit = make();
      return edit ? [edit] : [];
    },
  };
}

/** The fix that gives a place another value. Its quotes stay where they can; one that an alias repeats has none. */
export function setHere(title: Message, site: Site, value: Scalar, { document, art, slot }: Context): Fix {
  return onDemand(title, () => {
    const inner = pathOf(slot, site);
    const outcome = inner && writeInside({ document, art }, slot, (target, path) => setValue(target, [...path, ...inner], value));
    const [edit] = outcome && 'changes' in outcome ? shifted(outcome.changes, -slot.offset) : [];
    return edit;
  });
}

/**
 * The edit that adds an item at the end of a list; with the key when the file has none yet. Undefined where that cannot be
 * done safely: part of the file cannot be read, or the list is shared by an anchor.
 */
export function itemEdit(document: Document, art: string, list: string, fields: ItemValues): Edit | undefined {
  return editOf(document, () => writeItem({ document, art }, [list], fields));
}

/** The edit that gives a key of the file a value, with the key when the file has none yet; undefined as above. */
export function keyEdit(document: Document, art: string, key: string, value: Value): Edit | undefined {
  return editOf(document, () => setValue({ document, art }, [key], value));
}

function editOf(document: Document, write: () => Outcome): Edit | undefined {
  const outcome = document.isBroken ? undefined : write();
  const change = outcome && 'changes' in outcome ? outcome.changes[0] : undefined;
  const slot = change && document.slots.findLast(({ offset }) => offset <= change.start);
  const [edit] = change && slot ? shifted([change], -slot.offset) : [];
  return edit && { ...edit, slot };
}
