/** Catalogue entries and keys explained in Markdown; domain content is German. */
import { type Catalogue, type CatalogueEntry, numberOfEntry, plausibleRange, textOfEntry, textsOfEntry } from '../catalogue/catalogue';
import { formatEuro, formatNumber, unitName } from '../model/number';
import { formatPeriod, parseTime } from '../model/time';
import type { Shape } from '../schema/shape';
import { markdownCode, markdownText } from '../text/markdown';
import { nameOf, valuesOf } from '../schema/vocabulary';

const LEVELS = valuesOf('katalog.indikator.ebenen');
const DIRECTIONS = valuesOf('katalog.indikator.richtung');

const PER: Readonly<Record<string, string>> = { jahr: ' im Jahr', einzelmassnahme: ' je Einzelmaßnahme' };
/** One line behind a label: unit of an indicator, limits of a programme, group of a category. */
export function briefOf(list: string, entry: CatalogueEntry): string {
  switch (list) {
    case 'indikatoren':
      return unitName(textOfEntry(entry, 'einheit'));
    case 'programme':
      return limitsOf(entry);
    case 'akteurskategorien':
      return textOfEntry(entry, 'gruppe') ?? '';
    case 'gebiete':
      return nameOf(valuesOf('katalog.gebiet.art'), textOfEntry(entry, 'art') ?? '');
    default:
      return '';
  }
}

function limitsOf(entry: CatalogueEntry): string {
  const [most, least, years] = [numberOfEntry(entry, 'hoechstbetrag'), numberOfEntry(entry, 'mindestbetrag'), numberOfEntry(entry, 'hoechstdauer_jahre')];
  const per = most === undefined && least === undefined ? '' : (PER[textOfEntry(entry, 'grenze_je') ?? ''] ?? '');
  const money = [least === undefined ? '' : `ab ${formatEuro(least)}`, most === undefined ? '' : `bis ${formatEuro(most)}`].filter(Boolean).join(', ') + per;
  return [money, years === undefined ? '' : years === 1 ? 'höchstens 1 Jahr' : `höchstens ${years} Jahre`].filter(Boolean).join(', ');
}

/** All that is known of an entry. */
export function explainEntry(list: string, entry: CatalogueEntry, catalogue: Catalogue): string {
  const name = textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? '';
  const id = textOfEntry(entry, 'id');
  const lines = [`**${markdownText(name)}**${id === undefined ? '' : ` · ${markdownCode(id)}`}`];
  const add = (label: string, value: string | undefined): void => {
    if (value) lines.push(`${label}: ${markdownText(value)}`);
  };
  const text = textOfEntry(entry, 'beschreibung');
  if (text) lines.push(...paragraphs(text));
  const definition = entry['definition'] as { zaehler?: unknown; nenner?: unknown } | undefined;
  if (definition) add('Definition', [definition.zaehler, definition.nenner].filter((part) => typeof part === 'string' && part !== '').join(' / '));
  if (list === 'indikatoren') {
    add('Einheit', unitName(textOfEntry(entry, 'einheit')));
    add('Veröffentlicht ab', textsOfEntry(entry, 'ebenen').map((level) => nameOf(LEVELS, level)).join(', '));
    add('Richtung', nameOf(DIRECTIONS, textOfEntry(entry, 'richtung') ?? 'neutral'));
    add('Klassen', textsOfEntry(entry, 'klassen').join(' · '));
    const thresholds = entry['schwellen'];
    if (Array.isArray(thresholds)) for (const each of thresholds as { wert?: unknown; bedeutung?: unknown }[]) if (typeof each.wert === 'number') add(`Schwelle ${formatNumber(each.wert)}`, String(each.bedeutung ?? ''));
    add('Bedeutung', textOfEntry(entry, 'bedeutung'));
    add('Üblich', rangeText(entry));
    add('Ausgaben', textsOfEntry(entry, 'editionen').join(', '));
  }
  add('Gruppe', textOfEntry(entry, 'gruppe'));
  add('Beispiele', textsOfEntry(entry, 'beispiele').join(', '));
  if (list === 'programme') {
    add('Grenzen', limitsOf(entry));
    add('Nachfolger', textsOfEntry(entry, 'nachfolger').map((next) => textOfEntry(catalogue.get('programme', next), 'name') ?? next).join(', '));
  }
  if (list === 'gebiete') {
    add('Art', nameOf(valuesOf('katalog.gebiet.art'), textOfEntry(entry, 'art') ?? ''));
    add('Räume', textsOfEntry(entry, 'raeume').map((key) => catalogue.places.name(key) ?? key).join(', '));
  }
  if (list === 'programme' || list === 'gebiete') add('Gültig', validityText(entry['gueltig']));
  const field = textOfEntry(entry, 'handlungsfeld');
  if (field) add('Handlungsfeld', textOfEntry(catalogue.get('handlungsfelder', field), 'name') ?? field);
  const category = textOfEntry(entry, 'kategorie');
  if (category) add('Kategorie', textOfEntry(catalogue.get('akteurskategorien', category), 'name') ?? category);
  add('Quelle', textOfEntry(entry, 'quelle'));
  add('Hinweis', textOfEntry(entry, 'hinweis'));
  return lines.join('\n\n');
}

/** A text of several paragraphs. */
export function paragraphs(text: string): string[] {
  return text.split('\n\n').map(markdownText).filter(Boolean);
}

/** `1 bis 60`, where an indicator usually lies. */
function rangeText(entry: CatalogueEntry): string {
  const { from, to } = plausibleRange(entry);
  return [from === undefined ? '' : `ab ${formatNumber(from)}`, to === undefined ? '' : `bis ${formatNumber(to)}`].filter(Boolean).join(' ');
}

function validityText(validity: unknown): string {
  if (typeof validity !== 'object' || validity === null) return '';
  const { von, bis } = validity as { von?: unknown; bis?: unknown };
  return formatPeriod({ von: parseTime(von), bis: parseTime(bis), ongoing: false });
}

/** A key with what belongs there. */
export function explainKey(key: string, shape: Shape, required: boolean): string {
  const values = Object.entries(shape.holds?.values ?? {}).map(([value, { description }]) => `- \`${value}\`: ${description}`);
  return [`**${shape.title}** · \`${key}\`${required ? ' · Pflichtangabe' : ''}`, shape.description, values.join('\n')].filter(Boolean).join('\n\n');
}
