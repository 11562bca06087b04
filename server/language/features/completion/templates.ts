/** The standard measures of the catalogues, as items of `massnahmen`. */
import { type CatalogueEntry, idOf, textOfEntry, textsOfEntry } from '../../catalogue/catalogue';
import { CompletionItemKind, type Offer, plain, scalar } from './offer';
import { Stops } from './scaffold';
import { nextId, type World } from './world';
import { paragraphs } from '../entryText';

/** The lines of a measure made from a template, as a snippet. */
export function templateLines(entry: CatalogueEntry, id: string): string[] {
  const stops = new Stops();
  const title = textOfEntry(entry, 'titel') ?? '';
  const text = (textOfEntry(entry, 'beschreibung') ?? '').trim();
  const lead = entry['federfuehrung'];
  const involved = Array.isArray(entry['beteiligte']) ? (entry['beteiligte'] as unknown[]) : [];
  const uses = textsOfEntry(entry, 'indikatoren');
  const steps = Array.isArray(entry['meilensteine']) ? (entry['meilensteine'] as { titel?: unknown }[]) : [];
  return [
    `id: ${stops.next(id)}`,
    `titel: ${stops.next(plain(scalar(title, '', false)))}`,
    `ziele: [${stops.next('Z1')}]`,
    `federfuehrung: ${actor(lead) ?? stops.next('Jugendamt')}`,
    ...list('beteiligte', involved.flatMap((each) => actor(each) ?? [])),
    ...(text === '' ? [] : [`beschreibung: ${plain(scalar(text.replace(/\s+/g, ' '), '', false))}`]),
    `zeitraum: {von: ${stops.next('2026')}, bis: ${stops.next('2028')}}`,
    `status: ${stops.next('vorschlag')}`,
    ...list('meilensteine', steps.map(({ titel }) => `{titel: ${plain(scalar(String(titel ?? ''), '', true))}, termin: ${stops.next('2027')}, status: offen}`)),
    ...list('indikatoren', uses.map((use) => `indikator: ${plain(scalar(use, '', false))}`)),
    `vorlage: ${idOf('massnahmenvorlagen', entry)}$0`,
  ];
}

function list(key: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${item}`)];
}

/** An actor as a template gives it: a name, or a map with category and name. */
function actor(value: unknown): string | undefined {
  if (typeof value === 'string') return plain(scalar(value, '', false));
  if (typeof value !== 'object' || value === null) return undefined;
  return plain(`{${Object.entries(value).map(([key, each]) => `${key}: ${scalar(String(each), '', true)}`).join(', ')}}`);
}

/** Offers for an item whose keys stand at `column`; `dash` says whether its `- ` is there already. */
export function templateOffers(column: number, dash: boolean, world: World): Offer[] {
  const id = nextId(world, 'massnahme');
  const indent = ' '.repeat(column);
  return world.catalogue.all('massnahmenvorlagen').map((entry) => {
    const name = idOf('massnahmenvorlagen', entry);
    return {
      label: `Vorlage: ${textOfEntry(entry, 'titel') ?? name}`,
      description: name,
      detail: 'Standardmaßnahme',
      documentation: paragraphs(textOfEntry(entry, 'beschreibung') ?? '').join('\n\n') || undefined,
      text: `${dash ? '' : '- '}${templateLines(entry, id).join(`\n${indent}`)}`,
      snippet: true,
      kind: CompletionItemKind.Struct,
      words: [name, 'vorlage', `standard-${name}`, ...textsOfEntry(entry, 'stichworte')].join(' '),
      rank: 2,
    };
  });
}
