/** Keys that a column of a table can fill, offered where a catalogue says what columns mean. */
import { say } from '../../text/message';
import { CompletionItemKind, type Offer } from './offer';
import type { World } from './world';

/** The lists tables can be of. */
const LISTS = ['massnahmen', 'ziele', 'anregungen'];

/** Keys of measures, goals and suggestions with their parts, each once, with the lists that have it. */
export function columnKeyOffers(write: (text: string) => string, { workspace, speech }: World): Offer[] {
  const { schemas } = workspace.setup.grammar;
  const known = new Map<string, { name: string; lists: string[] }>();
  for (const list of LISTS) {
    const property = schemas.property('profil', list);
    const shape = property && schemas.shape(property);
    const item = shape?.items && schemas.shape(shape.items);
    for (const [key, node] of Object.entries(item?.properties ?? {})) {
      const { names, items, properties, holds } = schemas.shape(node);
      const parts = node['x-bzrp']?.columns ?? {};
      const each = items ? schemas.forms(items) : [];
      // A cell says no map, and no list of maps, unless it is a period or names actors or programmes.
      const isMap = properties !== undefined && !['period', 'actor'].includes(holds?.holds ?? '');
      const isListOfMaps = each.length > 0 && each.every((form) => form.properties !== undefined && form.holds?.holds !== 'actor') && Object.keys(parts).length === 0;
      const own = isMap || isListOfMaps ? [] : [key];
      for (const path of [...own, ...Object.keys(parts).map((part) => `${key}.${part}`)]) {
        const found = known.get(path) ?? { name: names[speech.language], lists: [] };
        found.lists.push(shape?.names[speech.language] ?? list);
        known.set(path, found);
      }
    }
  }
  const offers = [...known].map(([path, { name, lists }], rank): Offer => ({ label: path, description: `${name} · ${lists.join(', ')}`, text: write(path), kind: CompletionItemKind.Property, words: name, rank }));
  return [...offers, { label: '-', description: speech.tell(say('leaves the column out')), text: write('-'), kind: CompletionItemKind.Property, rank: offers.length }];
}
