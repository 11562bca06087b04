import type { ComponentChildren, VNode } from 'preact';
import { keyWord } from '../../language/schema/vocabulary';
import type { RenderContext } from '../context';

interface Props {
  /** Keys and numbers from the item around it to the value, with `/` between; empty = the item is the value. */
  field: string;
  /** Key of the list the item stands in, where its keys mean something of their own. */
  list?: string;
  context: Pick<RenderContext, 'tellAuthor'>;
  children?: ComponentChildren;
}

/** A value its author may change where it is shown; in everything that is published, the value alone. */
export function InPlace({ field, list = '', context, children }: Props): VNode {
  return context.tellAuthor ? <span data-edit={field} data-edit-name={nameOf(field, list)}>{children}</span> : <>{children}</>;
}

/** What the value is called: `umsetzungsstand/text` is the „Umsetzungsstand“, `finanzierung/0/betrag` the „Betrag“ of it. */
function nameOf(field: string, list: string): string | undefined {
  const keys = field.split('/').filter((step) => !/^\d*$/.test(step));
  const [key, owner = list] = keys.reverse();
  return key === 'text' && owner !== list ? keyWord(list, owner)?.name : key && keyWord(owner, key)?.name;
}
