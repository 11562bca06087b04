/** The snippets of the editor: beginnings of a profile and of its items, and the standard measures of the built-in catalogue. */
import { type CatalogueEntry, idOf, textOfEntry } from '../catalogue/catalogue';
import { templateLines } from './completion/templates';

/** A snippet as VS Code wants it in a snippets file. */
export interface Snippet {
  prefix: string;
  description: string;
  body: string[];
}

const PROFILE = [
  'bzrp: 1',
  'art: profil',
  'bezirksregion: "${1:092007}"',
  'fassung: "${2:$CURRENT_YEAR}"',
  'titel: ${3:Bezirksregionenprofil Teil II}',
  'stand: ${4:$CURRENT_YEAR-$CURRENT_MONTH}',
  'zeitraum: {von: ${5:2026}, bis: ${6:2030}}',
  'status: ${7|entwurf,abstimmung,beschlossen,veroeffentlicht|}',
  '',
  'ziele:',
  '  - id: ${8:Z1}',
  '    titel: ${9:Was erreicht werden soll}',
  '    handlungsfeld: ${0:nachbarschaft}',
];

const ITEMS: Readonly<Record<string, Snippet>> = {
  'Neues Profil': { prefix: 'profil', description: 'Ein neues Bezirksregionenprofil mit allen Pflichtangaben', body: PROFILE },
  Ziel: {
    prefix: 'ziel',
    description: 'Ein Ziel mit Handlungsfeld',
    body: ['- id: ${1:Z1}', '  titel: ${2:Was erreicht werden soll}', '  handlungsfeld: ${3:nachbarschaft}', '  ausgangslage: ${0:Wie es heute ist}'],
  },
  Indikator: {
    prefix: 'indikator',
    description: 'Ein Indikator mit Ausgangswert und Zielwert',
    body: ['- indikator: ${1:KID:D5}', '  ausgangswert: {wert: ${2:30}, stand: ${3:2024}}', '  zielwert: {wert: ${4:25}, stand: ${5:2030}}$0'],
  },
  Maßnahme: {
    prefix: 'massnahme',
    description: 'Eine Maßnahme mit allen Pflichtangaben',
    body: ['- id: ${1:M1}', '  titel: ${2:Was getan wird}', '  ziele: [${3:Z1}]', '  federfuehrung: ${4:Jugendamt}', '  zeitraum: {von: ${5:2026}, bis: ${6:2028}}', '  status: ${0:vorschlag}'],
  },
  Beteiligung: {
    prefix: 'beteiligung',
    description: 'Eine Veranstaltung oder ein Weg der Beteiligung',
    body: ['- id: ${1:B1}', '  titel: ${2:Stadtteilkonferenz}', '  format: ${3:stadtteilkonferenz}', '  datum: ${4:2026-05}', '  ergebnis: ${0:Was dabei herauskam}'],
  },
  Anregung: {
    prefix: 'anregung',
    description: 'Eine Anregung und was daraus wurde',
    body: ['- text: ${1:Was angeregt wurde}', '  umgang: ${2|offen,uebernommen,teilweise,nicht-uebernommen|}', '  begruendung: ${0:Warum so entschieden wurde}'],
  },
};

/**
 * All snippets by name, for „Insert Snippet“ and for other editors; arriving at the last stop of each ends it. What completion
 * offers is made by place and comes from `completion/`.
 * @param templates the list `massnahmenvorlagen` of the built-in catalogue
 */
export function snippets(templates: readonly CatalogueEntry[]): Record<string, Snippet> {
  const standard = templates.map((entry): [string, Snippet] => {
    const id = idOf('massnahmenvorlagen', entry);
    const title = textOfEntry(entry, 'titel') ?? id;
    const [first = '', ...rest] = templateLines(entry, 'M1');
    return [`Standardmaßnahme: ${title}`, { prefix: `standard-${id}`, description: `Standardmaßnahme „${title}“`, body: [`- ${first}`, ...rest.map((line) => `  ${line}`)] }];
  });
  return { ...ITEMS, ...Object.fromEntries(standard) };
}
