/** The snippets of the editor: beginnings of a profile and of its items, and the standard measures of the built-in catalogue. */
import { type CatalogueEntry, idOf, textOfEntry } from '../catalogue/catalogue';
import { draftEntries, draftItem, type DraftMap, Open } from '../writing/draft';
import type { Hand } from '../writing/value';
import { templateDraft } from './completion/templates';

/** A snippet as VS Code wants it in a snippets file. */
export interface Snippet {
  prefix: string;
  description: string;
  body: string[];
}

const PROFILE: DraftMap = {
  bzrp: 1,
  art: 'profil',
  bezirksregion: Open.for('092007'),
  fassung: Open.variable(['CURRENT_YEAR'], { isQuoted: true }),
  titel: Open.for('Bezirksregionenprofil Teil II'),
  stand: Open.variable(['CURRENT_YEAR', 'CURRENT_MONTH']),
  zeitraum: { von: Open.for(2026), bis: Open.for(2030) },
  status: Open.among(['entwurf', 'abstimmung', 'beschlossen', 'veroeffentlicht']),
  ziele: [{ id: Open.for('Z1'), titel: Open.for('Was erreicht werden soll'), handlungsfeld: Open.for('nachbarschaft') }],
};

const ITEMS: readonly (readonly [name: string, prefix: string, description: string, draft: DraftMap])[] = [
  ['Ziel', 'ziel', 'Ein Ziel mit Handlungsfeld', { id: Open.for('Z1'), titel: Open.for('Was erreicht werden soll'), handlungsfeld: Open.for('nachbarschaft'), ausgangslage: Open.for('Wie es heute ist') }],
  ['Indikator', 'indikator', 'Ein Indikator mit Ausgangswert und Zielwert', { indikator: Open.for('KID:D5'), ausgangswert: { wert: Open.for(30), stand: Open.for(2024) }, zielwert: { wert: Open.for(25), stand: Open.for(2030) } }],
  [
    'Maßnahme',
    'massnahme',
    'Eine Maßnahme mit allen Pflichtangaben',
    { id: Open.for('M1'), titel: Open.for('Was getan wird'), ziele: [Open.for('Z1')], federfuehrung: Open.for('Jugendamt'), zeitraum: { von: Open.for(2026), bis: Open.for(2028) }, status: Open.for('vorschlag') },
  ],
  [
    'Beteiligung',
    'beteiligung',
    'Eine Veranstaltung oder ein Weg der Beteiligung',
    { id: Open.for('B1'), titel: Open.for('Stadtteilkonferenz'), format: Open.for('stadtteilkonferenz'), datum: Open.for('2026-05'), ergebnis: Open.for('Was dabei herauskam') },
  ],
  ['Anregung', 'anregung', 'Eine Anregung und was daraus wurde', { text: Open.for('Was angeregt wurde'), umgang: Open.among(['offen', 'uebernommen', 'teilweise', 'nicht-uebernommen']), begruendung: Open.for('Warum so entschieden wurde') }],
];

const HAND: Hand = { eol: '\n', dash: 2 };

/**
 * All snippets by name, for „Insert Snippet“ and for other editors; arriving at the last stop of each ends it. What completion
 * offers is made by place and comes from `completion/`.
 * @param templates the list `massnahmenvorlagen` of the built-in catalogue
 */
export function snippets(templates: readonly CatalogueEntry[]): Record<string, Snippet> {
  const standard = templates.map((entry): [string, Snippet] => {
    const id = idOf('massnahmenvorlagen', entry);
    const title = textOfEntry(entry, 'titel') ?? id;
    return [`Standardmaßnahme: ${title}`, { prefix: `standard-${id}`, description: `Standardmaßnahme „${title}“`, body: linesOf(templateDraft(entry, 'M1')) }];
  });
  const items = ITEMS.map(([name, prefix, description, draft]): [string, Snippet] => [name, { prefix, description, body: linesOf(draft) }]);
  const profile: Snippet = { prefix: 'profil', description: 'Ein neues Bezirksregionenprofil mit allen Pflichtangaben', body: draftEntries(PROFILE, 0, HAND).split('\n') };
  return { 'Neues Profil': profile, ...Object.fromEntries([...items, ...standard]) };
}

/** An item as it stands in a list; the editor adds the indent. */
function linesOf(draft: DraftMap): string[] {
  return draftItem(draft, 0, HAND).split('\n');
}
