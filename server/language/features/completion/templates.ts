/** The standard measures of the catalogues, as items of `massnahmen`. */
import { type CatalogueEntry, idOf, textOfEntry, textsOfEntry } from '../../catalogue/catalogue';
import { type Draft, draftEntries, draftItem, type DraftMap, Open } from '../../writing/draft';
import { CompletionItemKind, type Offer } from './offer';
import { say } from '../../text/message';
import { nextId, type World } from './world';
import { paragraphs } from '../entryText';

/** A measure made from a template. */
export function templateDraft(entry: CatalogueEntry, id: string): DraftMap {
  const text = (textOfEntry(entry, 'beschreibung') ?? '').trim().replace(/\s+/g, ' ');
  const involved = (entry['beteiligte'] ?? []) as readonly Draft[];
  const uses = textsOfEntry(entry, 'indikatoren');
  const steps = (entry['meilensteine'] ?? []) as readonly { titel?: unknown }[];
  return {
    id: Open.for(id),
    titel: Open.for(textOfEntry(entry, 'titel') ?? ''),
    ziele: [Open.for('Z1')],
    federfuehrung: (entry['federfuehrung'] as Draft | undefined) ?? Open.for('Jugendamt'),
    ...(involved.length > 0 && { beteiligte: involved }),
    ...(text !== '' && { beschreibung: text }),
    zeitraum: { von: Open.for(2026), bis: Open.for(2028) },
    status: Open.for('vorschlag'),
    ...(steps.length > 0 && { meilensteine: steps.map(({ titel }) => ({ titel: String(titel ?? ''), termin: Open.for(2027), status: 'offen' })) }),
    ...(uses.length > 0 && { indikatoren: uses.map((indikator) => ({ indikator })) }),
    vorlage: idOf('massnahmenvorlagen', entry),
  };
}

/** Offers for an item whose keys stand at `column`; `dash` says whether its `- ` is there already. */
export function templateOffers(column: number, dash: boolean, world: World): Offer[] {
  const id = nextId(world, 'massnahme');
  return world.catalogue.all('massnahmenvorlagen').map((entry) => {
    const name = idOf('massnahmenvorlagen', entry);
    return {
      label: world.speech.tell(say('Template: {0}', textOfEntry(entry, 'titel') ?? name)),
      description: name,
      detail: world.speech.tell(say('Standard measure')),
      documentation: paragraphs(textOfEntry(entry, 'beschreibung') ?? '').join('\n\n') || undefined,
      text: dash ? draftEntries(templateDraft(entry, id), column, world.hand) : draftItem(templateDraft(entry, id), column - 2, world.hand),
      snippet: true,
      kind: CompletionItemKind.Struct,
      words: [name, 'vorlage', `standard-${name}`, ...textsOfEntry(entry, 'stichworte')].join(' '),
      rank: 2,
    };
  });
}
