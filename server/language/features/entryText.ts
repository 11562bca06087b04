/** Catalogue entries and keys explained in Markdown; domain content is German. */
import { type Catalogue, type CatalogueEntry, numberOfEntry, textOfEntry, textsOfEntry } from '../catalogue/catalogue';
import { formatEuro, formatNumber, unitName } from '../model/number';
import type { Shape } from '../schema/shape';

const LEVELS: Readonly<Record<string, string>> = { plr: 'Planungsraum', bzr: 'Bezirksregion', pgr: 'Prognoseraum', bezirk: 'Bezirk', berlin: 'Berlin' };
const DIRECTIONS: Readonly<Record<string, string>> = { 'hoeher-besser': 'höher ist besser', 'niedriger-besser': 'niedriger ist besser', neutral: 'ohne feste Richtung' };

/** One line behind a label: unit of an indicator, limits of a programme, group of a category. */
export function briefOf(list: string, entry: CatalogueEntry): string {
  switch (list) {
    case 'indikatoren':
      return unitName(textOfEntry(entry, 'einheit'));
    case 'programme':
      return limitsOf(entry);
    case 'akteurskategorien':
      return textOfEntry(entry, 'gruppe') ?? '';
    default:
      return '';
  }
}

function limitsOf(entry: CatalogueEntry): string {
  const [most, least, years] = [numberOfEntry(entry, 'hoechstbetrag'), numberOfEntry(entry, 'mindestbetrag'), numberOfEntry(entry, 'hoechstdauer_jahre')];
  return [least === undefined ? '' : `ab ${formatEuro(least)}`, most === undefined ? '' : `bis ${formatEuro(most)}`, years === undefined ? '' : `höchstens ${years} Jahre`].filter(Boolean).join(', ');
}

/** All that is known of an entry. */
export function explainEntry(list: string, entry: CatalogueEntry, catalogue: Catalogue): string {
  const name = textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? '';
  const id = textOfEntry(entry, 'id');
  const lines = [`**${name}**${id === undefined ? '' : ` · \`${id}\``}`];
  const add = (label: string, value: string | undefined): void => {
    if (value) lines.push(`${label}: ${value}`);
  };
  const text = textOfEntry(entry, 'beschreibung');
  if (text) lines.push(text.trim());
  const definition = entry['definition'] as { zaehler?: unknown; nenner?: unknown } | undefined;
  if (definition) add('Definition', [definition.zaehler, definition.nenner].filter((part) => typeof part === 'string' && part !== '').join(' / '));
  if (list === 'indikatoren') {
    add('Einheit', unitName(textOfEntry(entry, 'einheit')));
    add('Veröffentlicht ab', textsOfEntry(entry, 'ebenen').map((level) => LEVELS[level] ?? level).join(', '));
    add('Richtung', DIRECTIONS[textOfEntry(entry, 'richtung') ?? 'neutral']);
    add('Klassen', textsOfEntry(entry, 'klassen').join(' · '));
    const thresholds = entry['schwellen'];
    if (Array.isArray(thresholds)) for (const each of thresholds as { wert?: unknown; bedeutung?: unknown }[]) if (typeof each.wert === 'number') add(`Schwelle ${formatNumber(each.wert)}`, String(each.bedeutung ?? ''));
    add('Ausgaben', textsOfEntry(entry, 'editionen').join(', '));
  }
  add('Gruppe', textOfEntry(entry, 'gruppe'));
  add('Beispiele', textsOfEntry(entry, 'beispiele').join(', '));
  if (list === 'programme') add('Grenzen', limitsOf(entry));
  const field = textOfEntry(entry, 'handlungsfeld');
  if (field) add('Handlungsfeld', textOfEntry(catalogue.get('handlungsfelder', field), 'name') ?? field);
  const category = textOfEntry(entry, 'kategorie');
  if (category) add('Kategorie', textOfEntry(catalogue.get('akteurskategorien', category), 'name') ?? category);
  add('Quelle', textOfEntry(entry, 'quelle'));
  add('Hinweis', textOfEntry(entry, 'hinweis'));
  return lines.join('\n\n');
}

/** A key with what belongs there. */
export function explainKey(key: string, shape: Shape, required: boolean): string {
  const values = Object.entries(shape.holds?.values ?? {}).map(([value, meaning]) => `- \`${value}\`: ${meaning}`);
  return [`**${shape.title}** · \`${key}\`${required ? ' · Pflichtangabe' : ''}`, shape.description, values.join('\n')].filter(Boolean).join('\n\n');
}
