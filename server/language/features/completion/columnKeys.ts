/** Keys that a column of a table can fill, offered where a catalogue says what columns mean. */
import { columnKeys, NO_KEY } from '../../schema/columns';
import { valuesOf } from '../../schema/vocabulary';
import { say } from '../../text/message';
import { CompletionItemKind, type Offer } from './offer';
import type { World } from './world';

/** Keys of measures, goals and suggestions with their parts, each once, with the lists that have it. */
export function columnKeyOffers(write: (text: string) => string, { workspace, speech }: World): Offer[] {
  const known = new Map<string, { name: string; lists: string[] }>();
  for (const [list, called] of Object.entries(valuesOf('katalog.zuordnung.liste'))) {
    for (const { path, names } of columnKeys(workspace.setup.grammar.schemas, 'profil', list)) {
      const found = known.get(path) ?? { name: names[speech.language], lists: [] };
      found.lists.push(called[speech.language]);
      known.set(path, found);
    }
  }
  const offers = [...known].map(([path, { name, lists }], rank): Offer => ({ label: path, description: `${name} · ${lists.join(', ')}`, text: write(path), kind: CompletionItemKind.Property, words: name, rank }));
  return [...offers, { label: NO_KEY, description: speech.tell(say('leaves the column out')), text: write(NO_KEY), kind: CompletionItemKind.Property, rank: offers.length }];
}
