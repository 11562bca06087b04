import { itemsOf, textOf, type TreeNode, valueOf } from '../syntax/tree';
import type { Fields } from './fields';
import type { Source } from './source';

/** Somebody who leads, takes part, pays … (FORMAT §1 *actor*) as written: a bare name has only `name`. */
export interface NamedActor {
  name?: string;
  /** Id of the catalogue list `akteurskategorien`. */
  category?: string;
  /** `federfuehrend`, `mitwirkend` … as written. */
  role?: string;
}

export interface Actor extends NamedActor {
  source: Source;
}

/** Who an actor is: a map with a category, or a bare name; undefined when there is nothing to name anybody by. */
export function actorAt(node: TreeNode | undefined): NamedActor | undefined {
  const text = (key: string): string | undefined => textOf(valueOf(node, key))?.trim() || undefined;
  const name = textOf(node)?.trim() ?? text('name');
  const category = text('kategorie');
  return name === undefined && category === undefined ? undefined : { name, category, role: text('rolle') };
}

export function readActor(fields: Fields): Actor | undefined {
  const actor = actorAt(fields.node);
  return actor && { ...actor, source: fields.source() };
}

/** Who leads a measure, one or several together, and who takes part in it. */
export function participantsOf(measure: TreeNode | undefined): { leads: readonly TreeNode[]; partners: readonly TreeNode[] } {
  const lead = valueOf(measure, 'federfuehrung');
  return { leads: lead?.kind === 'list' ? itemsOf(lead) : lead ? [lead] : [], partners: itemsOf(valueOf(measure, 'beteiligte')) };
}

/** Catalogues in force. */
interface Entries {
  get(list: string, id: string): object | undefined;
}

/** Category of an actor: its own, else the one the catalogue gives its name. */
export function categoryOf({ name, category }: NamedActor, catalogue: Entries): string | undefined {
  return category ?? (name === undefined ? undefined : textIn(catalogue.get('akteure', name), 'kategorie'));
}

/** Group of an actor category. */
export function groupOf(category: string | undefined, catalogue: Entries): string | undefined {
  return category === undefined ? undefined : textIn(catalogue.get('akteurskategorien', category), 'gruppe');
}

/** Whether an actor belongs to the administration. */
export function isOffice(actor: NamedActor, catalogue: Entries): boolean {
  return groupOf(categoryOf(actor, catalogue), catalogue) === 'Verwaltung';
}

function textIn(entry: object | undefined, key: string): string | undefined {
  const value = (entry as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}
