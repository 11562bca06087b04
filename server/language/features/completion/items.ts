/** Whole items for a list: a scaffold with the required keys, and the standard measures of the catalogues. */
import { type CatalogueEntry, idOf, textOfEntry, textsOfEntry } from '../../catalogue/catalogue';
import type { Shape } from '../../schema/shape';
import { CompletionItemKind, type Offer, plain, scalar } from './offer';
import { nextId, type World } from './world';

/** Offers for the beginning of an item whose keys stand at `column`; `dash` says whether its `- ` is there already. */
export function itemOffers(shape: Shape, column: number, dash: boolean, world: World): Offer[] {
  const item = shape.holds?.item ?? '';
  const offers: Offer[] = [];
  if (item === 'massnahme') for (const entry of world.catalogue.all('massnahmenvorlagen')) offers.push(fromTemplate(entry, column, dash, world));
  return offers;
}

/** The lines of a measure made from a template, as a snippet. */
export function templateLines(entry: CatalogueEntry, id: string): string[] {
  const title = textOfEntry(entry, 'titel') ?? '';
  const text = (textOfEntry(entry, 'beschreibung') ?? '').trim();
  const lead = entry['federfuehrung'];
  const involved = Array.isArray(entry['beteiligte']) ? (entry['beteiligte'] as unknown[]) : [];
  const uses = textsOfEntry(entry, 'indikatoren');
  const steps = Array.isArray(entry['meilensteine']) ? (entry['meilensteine'] as { titel?: unknown }[]) : [];
  return [
    `id: \${1:${id}}`,
    `titel: \${2:${plain(scalar(title, '', false))}}`,
    'ziele: [${3:Z1}]',
    `federfuehrung: ${actor(lead)}`,
    ...(involved.length > 0 ? ['beteiligte:', ...involved.map((each) => `  - ${actor(each)}`)] : []),
    ...(text === '' ? [] : [`beschreibung: ${plain(scalar(text.replace(/\s+/g, ' '), '', false))}`]),
    'zeitraum: {von: ${4:2026}, bis: ${5:2028}}',
    'status: ${6:vorschlag}',
    ...(steps.length > 0 ? ['meilensteine:', ...steps.map((step, at) => `  - {titel: ${plain(scalar(String(step.titel ?? ''), '', true))}, termin: \${${at + 7}:2027}, status: offen}`)] : []),
    ...(uses.length > 0 ? ['indikatoren:', ...uses.map((use) => `  - indikator: ${use}`)] : []),
    `vorlage: ${idOf('massnahmenvorlagen', entry)}$0`,
  ];
}

function actor(value: unknown): string {
  if (typeof value === 'string') return plain(scalar(value, '', false));
  if (typeof value !== 'object' || value === null) return '${1:Jugendamt}';
  return plain(`{${Object.entries(value).map(([key, each]) => `${key}: ${scalar(String(each), '', true)}`).join(', ')}}`).replace('\\}', '\\}');
}

function fromTemplate(entry: CatalogueEntry, column: number, dash: boolean, world: World): Offer {
  const id = idOf('massnahmenvorlagen', entry);
  const lines = templateLines(entry, nextId(world, 'massnahme'));
  const indent = ' '.repeat(column);
  return {
    label: `Vorlage: ${textOfEntry(entry, 'titel') ?? id}`,
    description: id,
    detail: 'Standardmaßnahme',
    documentation: textOfEntry(entry, 'beschreibung'),
    text: `${dash ? '' : '- '}${lines.join(`\n${indent}`)}`,
    snippet: true,
    kind: CompletionItemKind.Snippet,
    words: [id, 'vorlage', 'standard', ...textsOfEntry(entry, 'stichworte')].join(' '),
    rank: 2,
  };
}
