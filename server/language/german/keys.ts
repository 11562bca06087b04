/** Keys as people call them: by their names, and by the words the schema says mean the same. */
import { fold } from '../catalogue/nearest';
import type { SchemaNode } from '../schema/shape';

/** The key a word means: `Verantwortlich` → `federfuehrung`, `Laufzeit` → `zeitraum`. Undefined where none or two are called so. */
export function keyCalled(word: string, properties: Readonly<Record<string, SchemaNode | true>>): string | undefined {
  const wanted = folded(word);
  const found = Object.entries(properties).filter(([, node]) => node !== true && [node.title ?? '', node['x-bzrp']?.de ?? '', ...(node['x-bzrp']?.words ?? [])].some((each) => each !== '' && folded(each) === wanted));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function folded(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ').trim();
}
