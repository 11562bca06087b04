/** Keys as people call them: by their names, and by the words the schema says mean the same. */
import { fold } from '../catalogue/nearest';
import type { SchemaNode } from '../schema/shape';

/** The key a word means: `Verantwortlich` → `federfuehrung`, `Laufzeit` → `zeitraum`. Undefined where none or two are called so. */
export function keyCalled(word: string, properties: Readonly<Record<string, SchemaNode | true>>): string | undefined {
  const wanted = folded(word);
  const called = (namesOf: (node: SchemaNode) => readonly (string | undefined)[]): string[] => Object.entries(properties).flatMap(([key, node]) => (node !== true && namesOf(node).some((each) => each && folded(each) === wanted) ? [key] : []));
  const named = called((node) => [node.title, node['x-bzrp']?.de]);
  // What one key is named, another may be called, too: „Finanzierung“ is a key, and above a column of sums it means costs.
  const found = named.length > 0 ? named : called((node) => node['x-bzrp']?.words ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function folded(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ').trim();
}
