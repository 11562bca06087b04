/** Actors as they are written: a map with a category, or a name a catalogue has. */
import { textOfEntry } from '../../catalogue/catalogue';
import { resolve, type TreeNode, valueOf } from '../../syntax/tree';
import type { Context } from '../rule';

export interface WrittenActor {
  /** Without blanks around it. */
  name: string | undefined;
  category: string | undefined;
}

/** Reads an actor; the category of one given by name is that of the catalogue. */
export function actorOf(node: TreeNode | undefined, context: Context): WrittenActor | undefined {
  const value = resolve(node);
  if (value?.kind === 'scalar' && typeof value.value === 'string') {
    const name = value.value.trim();
    return { name, category: textOfEntry(context.catalogue().get('akteure', name), 'kategorie') };
  }
  if (value?.kind !== 'map') return undefined;
  return { name: textIn(value, 'name')?.trim() || undefined, category: textIn(value, 'kategorie') };
}

function textIn(map: TreeNode, key: string): string | undefined {
  const value = valueOf(map, key);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** Whether a category is one of the administration. */
export function isOffice(category: string | undefined, context: Context): boolean {
  return category !== undefined && textOfEntry(context.catalogue().get('akteurskategorien', category), 'gruppe') === 'Verwaltung';
}
