/** Plain values of the language (`model/plain`) as a reader of the document would write them. */
import { formatEuro, formatNumber, formatValue } from '../language/model/number';
import { isPlainMap, type PlainValue, type PlainMap } from '../language/model/plainValue';
import { formatPeriod, formatTime, parseTime } from '../language/model/time';
import { entryText, nameIn, placeName, type RenderContext } from './context';
import { keyWord, type KeyWord, type Names, nameInText, nameOf, valuesOf } from '../language/schema/vocabulary';
import { YES_NO } from './labels';

/** Fields that say what a map is about; the others stand in brackets behind. */
const HEADS: readonly string[] = ['titel', 'text', 'stelle', 'name', 'programm', 'indikator', 'gremium', 'ziel', 'kategorie', 'methode', 'id'];

/** The German name of a key; `list` = the list or map of the file it stands in, empty for the top. */
export function fieldName(key: string, list = ''): string {
  return keyWord(list, key)?.name ?? key;
}

/** @param key the key the value stands under; `list` = the list or map of the file it stands in */
export function valueText(key: string, value: PlainValue | undefined, list: string | undefined, context: RenderContext): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return YES_NO[`${value}`];
  const word = keyWord(list ?? '', key);
  if (typeof value === 'number') return numberText(value, word);
  if (typeof value === 'string') return wordText(value, word, context);
  if (!isPlainMap(value)) return value.map((each) => valueText(key, each, list, context)).join('; ');
  return mapText(key, value, context);
}

function numberText(value: number, word: KeyWord | undefined): string {
  if (word?.holds === 'euro') return formatEuro(value);
  return word?.holds === 'time' || word?.holds === 'year' ? String(value) : formatNumber(value);
}

/** „M1.1 Titel“; what has neither is said in full. */
export function itemTitle(item: PlainMap, list: string, context: RenderContext): string {
  const name = typeof item.titel === 'string' ? item.titel : typeof item.text === 'string' ? item.text : mapText(list, item, context);
  return [item.id, name].filter((part) => part !== undefined && part !== '').join(' ');
}

function wordText(value: string, word: KeyWord | undefined, context: RenderContext): string {
  switch (word?.holds) {
    case 'enum':
      // A measure's `raumbezug` is one of two words, or places.
      return Object.hasOwn(setOf(word), value) ? nameOf(setOf(word), value) : placeText(value, context);
    case 'catalogue':
      return entryText(context.catalogue.get(word.list ?? '', value), 'titel') ?? nameIn(context, word.list ?? '', value);
    case 'lor':
    case 'space':
      return placeText(value, context);
    case 'time': {
      const time = parseTime(value);
      return time ? formatTime(time) : value.trim();
    }
    default:
      return value.trim();
  }
}

function setOf(word: KeyWord | undefined): Names {
  return word?.set === undefined ? {} : valuesOf(word.set);
}

function placeText(value: string, context: RenderContext): string {
  const name = placeName(context, value);
  return name === undefined || context.catalogue.places.system.isWhole(value) ? (name ?? value) : `${name} (${value})`;
}

function mapText(key: string, map: PlainMap, context: RenderContext): string {
  if ('von' in map || 'bis' in map || 'daueraufgabe' in map) return periodText(map);
  if ('wert' in map) return readingText(map, undefined, context);
  const head = HEADS.find((each) => map[each] !== undefined);
  const unit = typeof map.indikator === 'string' ? entryText(context.catalogue.get('indikatoren', map.indikator), 'einheit') : undefined;
  const rest = Object.entries(map).filter(([each]) => each !== head);
  const notes = rest.map(([each, value]) => noteText(each, value, key, unit, context));
  const title = head === undefined ? '' : valueText(head, map[head], key, context);
  if (notes.length === 0) return title;
  return title === '' ? notes.join(', ') : `${title} (${notes.join(', ')})`;
}

/** One field of a map: what speaks for itself without its name. */
function noteText(key: string, value: PlainValue, list: string, unit: string | undefined, context: RenderContext): string {
  if (key === 'gesichert') return value === true ? 'gesichert' : 'noch offen';
  if (unit !== undefined && ['ausgangswert', 'zielwert', 'verlauf', 'vergleich'].includes(key)) {
    const readings = Array.isArray(value) ? (value as readonly PlainValue[]) : [value];
    return `${fieldName(key, list)}: ${readings.map((each) => (isPlainMap(each) ? readingText(each, unit, context) : '')).join('; ')}`;
  }
  const text = valueText(key, value, list, context);
  if (key === 'anzahl' && list === 'finanzierung') return `${text} Einzelmaßnahmen`;
  if (key === 'status' && typeof value === 'string') return nameInText(setOf(keyWord(list, key)), value);
  return ['betrag', 'jahr', 'rolle', 'termin', 'kategorie', 'datum'].includes(key) ? text : `${fieldName(key, list)}: ${text}`;
}

function readingText(map: PlainMap, unit: string | undefined, context: RenderContext): string {
  const { raum, wert, stand } = map;
  const value = typeof wert === 'number' || typeof wert === 'string' ? formatValue(wert, unit) : '';
  const place = typeof raum === 'string' ? `${placeText(raum, context)} ` : '';
  return `${place}${value}${stand === undefined ? '' : ` (${valueText('stand', stand, undefined, context)})`}`;
}

function periodText(map: PlainMap): string {
  return formatPeriod({ von: parseTime(map.von), bis: parseTime(map.bis), ongoing: map.daueraufgabe === true });
}
