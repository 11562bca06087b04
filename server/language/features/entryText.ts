/** Catalogue entries and keys explained in Markdown. What catalogues say is German; around it stands the reader's language. */
import { type Catalogue, type CatalogueEntry, numberOfEntry, plausibleRange, textOfEntry, textsOfEntry } from '../catalogue/catalogue';
import { formatEuro, formatNumber } from '../model/number';
import { formatPeriod, parseTime } from '../model/time';
import type { Shape } from '../schema/shape';
import { nameOf, valuesOf } from '../schema/vocabulary';
import type { Speech } from '../text/bundles';
import { type Message, say } from '../text/message';
import { markdownCode, markdownText } from '../text/markdown';

const LEVELS = valuesOf('katalog.indikator.ebenen');
const UNITS = valuesOf('katalog.indikator.einheit');
const DIRECTIONS = valuesOf('katalog.indikator.richtung');

/** One line behind a label: unit of an indicator, limits of a programme, group of a category. */
export function briefOf(list: string, entry: CatalogueEntry, speech: Speech): string {
  switch (list) {
    case 'indikatoren':
      return nameOf(UNITS, textOfEntry(entry, 'einheit') ?? '', speech.language);
    case 'programme':
      return limitsOf(entry, speech);
    case 'akteurskategorien':
      return textOfEntry(entry, 'gruppe') ?? '';
    case 'gebiete':
      return nameOf(valuesOf('katalog.gebiet.art'), textOfEntry(entry, 'art') ?? '');
    default:
      // Catalogues explain in German only.
      return speech.language === 'de' ? firstSentence(textOfEntry(entry, 'beschreibung') ?? '') : '';
  }
}

function firstSentence(text: string): string {
  const end = text.search(/[.!?](?:\s|$)/);
  return end === -1 ? text : text.slice(0, end + 1);
}

function limitsOf(entry: CatalogueEntry, { tell }: Speech): string {
  const [most, least, years] = [numberOfEntry(entry, 'hoechstbetrag'), numberOfEntry(entry, 'mindestbetrag'), numberOfEntry(entry, 'hoechstdauer_jahre')];
  const limits = [least === undefined ? '' : tell(say('from {0}', formatEuro(least))), most === undefined ? '' : tell(say('up to {0}', formatEuro(most)))].filter(Boolean).join(', ');
  const each = textOfEntry(entry, 'grenze_je');
  const money = limits === '' ? '' : each === 'jahr' ? tell(say('{0} a year', limits)) : each === 'einzelmassnahme' ? tell(say('{0} for each single measure', limits)) : limits;
  return [money, years === undefined ? '' : years === 1 ? tell(say('at most 1 year')) : tell(say('at most {0} years', years))].filter(Boolean).join(', ');
}

/** All that is known of an entry. */
export function explainEntry(list: string, entry: CatalogueEntry, catalogue: Catalogue, speech: Speech): string {
  const { language, tell } = speech;
  const name = textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? '';
  const id = textOfEntry(entry, 'id');
  const lines = [`**${markdownText(name)}**${id === undefined ? '' : ` · ${markdownCode(id)}`}`];
  const add = (label: Message, value: string | undefined): void => {
    if (value) lines.push(`${tell(label)}: ${markdownText(value)}`);
  };
  const text = textOfEntry(entry, 'beschreibung');
  if (text) lines.push(...paragraphs(text));
  const definition = entry['definition'] as { zaehler?: unknown; nenner?: unknown } | undefined;
  if (definition) add(say('Definition'), [definition.zaehler, definition.nenner].filter((part) => typeof part === 'string' && part !== '').join(' / '));
  if (list === 'indikatoren') {
    add(say('Unit'), nameOf(UNITS, textOfEntry(entry, 'einheit') ?? '', language));
    add(say('Published from'), textsOfEntry(entry, 'ebenen').map((level) => nameOf(LEVELS, level, language)).join(', '));
    add(say('Direction'), nameOf(DIRECTIONS, textOfEntry(entry, 'richtung') ?? 'neutral', language));
    add(say('Classes'), textsOfEntry(entry, 'klassen').join(' · '));
    const thresholds = entry['schwellen'];
    if (Array.isArray(thresholds)) for (const each of thresholds as { wert?: unknown; bedeutung?: unknown }[]) if (typeof each.wert === 'number') add(say('Threshold {0}', formatNumber(each.wert)), String(each.bedeutung ?? ''));
    add(say('Meaning'), textOfEntry(entry, 'bedeutung'));
    add(say('Usual'), rangeText(entry, speech));
    add(say('Editions'), textsOfEntry(entry, 'editionen').join(', '));
  }
  add(say('Group'), textOfEntry(entry, 'gruppe'));
  add(say('Examples'), textsOfEntry(entry, 'beispiele').join(', '));
  if (list === 'programme') {
    add(say('Limits'), limitsOf(entry, speech));
    add(say('Followed by'), textsOfEntry(entry, 'nachfolger').map((next) => textOfEntry(catalogue.get('programme', next), 'name') ?? next).join(', '));
  }
  if (list === 'gebiete') {
    add(say('Kind'), nameOf(valuesOf('katalog.gebiet.art'), textOfEntry(entry, 'art') ?? '', language));
    add(say('Places'), textsOfEntry(entry, 'raeume').map((key) => catalogue.places.name(key) ?? key).join(', '));
  }
  if (list === 'programme' || list === 'gebiete') add(say('Valid'), validityText(entry['gueltig'], speech));
  const field = textOfEntry(entry, 'handlungsfeld');
  if (field) add(say('Field of action'), textOfEntry(catalogue.get('handlungsfelder', field), 'name') ?? field);
  const category = textOfEntry(entry, 'kategorie');
  if (category) add(say('Category'), textOfEntry(catalogue.get('akteurskategorien', category), 'name') ?? category);
  add(say('Source'), textOfEntry(entry, 'quelle'));
  add(say('Note'), textOfEntry(entry, 'hinweis'));
  return lines.join('\n\n');
}

/** A text of several paragraphs. */
export function paragraphs(text: string): string[] {
  return text.split('\n\n').map(markdownText).filter(Boolean);
}

/** `1 bis 60`, where an indicator usually lies. */
function rangeText(entry: CatalogueEntry, { tell }: Speech): string {
  const { from, to } = plausibleRange(entry);
  return [from === undefined ? '' : tell(say('from {0}', formatNumber(from))), to === undefined ? '' : tell(say('up to {0}', formatNumber(to)))].filter(Boolean).join(' ');
}

function validityText(validity: unknown, { language, tell }: Speech): string {
  if (typeof validity !== 'object' || validity === null) return '';
  const { von, bis } = validity as { von?: unknown; bis?: unknown };
  if (language === 'en') return [von === undefined ? '' : tell(say('from {0}', String(von))), bis === undefined ? '' : tell(say('up to {0}', String(bis)))].filter(Boolean).join(' ');
  return formatPeriod({ von: parseTime(von), bis: parseTime(bis), ongoing: false });
}

/** A key with what belongs there. The long explanations are German; in English the names must do. */
export function explainKey(key: string, shape: Shape, required: boolean, { language, tell }: Speech): string {
  const isGerman = language === 'de';
  const values = Object.entries(shape.holds?.values ?? {}).map(([value, fixed]) => `- \`${value}\`: ${isGerman ? fixed.description : fixed.en}`);
  const title = isGerman ? shape.title : shape.names.en;
  return [`**${title}** · \`${key}\`${required ? ` · ${tell(say('required'))}` : ''}`, isGerman ? shape.description : '', values.join('\n')].filter(Boolean).join('\n\n');
}
