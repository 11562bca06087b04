/** Plain values of the language (`model/plain`) as a reader of the document would write them. */
import { formatEuro, formatNumber, formatValue } from '../language/model/number';
import { isPlainMap, type Plain, type PlainMap } from '../language/model/plainValue';
import { formatPeriod, formatTime, parseTime } from '../language/model/time';
import { entryText, nameIn, placeName, type RenderContext } from './context';
import {
  ACTOR_ROLES, BODIES, CONFLICT_STATUS, CONTINUATIONS, CONTRIBUTOR_ROLES, DIRECTIONS, FIELD_NAMES, HORIZONS, labelInText, labelOf, LEVELS, MEASURE_STATUS,
  MILESTONE_STATUS, PRIORITIES, PROFILE_STATUS, SUGGESTION_HANDLING, TOPICS, YES_NO,
} from './labels';

type Labels = Readonly<Record<string, string>>;

/** Fixed values by key. What a key means may depend on the list it stands in: `status`, `rolle`. */
const WORDS: Readonly<Record<string, Labels>> = {
  ebene: LEVELS,
  fortsetzung: CONTINUATIONS,
  gremium: BODIES,
  horizont: HORIZONS,
  prioritaet: PRIORITIES,
  thema: TOPICS,
  zielrichtung: DIRECTIONS,
};
const STATUS: Readonly<Record<string, Labels>> = { massnahmen: MEASURE_STATUS, meilensteine: MILESTONE_STATUS, prozess: MILESTONE_STATUS, konflikte: CONFLICT_STATUS };
const CATALOGUES: Readonly<Record<string, string>> = {
  format: 'beteiligungsformate', handlungsfeld: 'handlungsfelder', indikator: 'indikatoren', kategorie: 'akteurskategorien', methode: 'methoden', methoden: 'methoden',
  parteien: 'akteurskategorien', programm: 'programme', vorlage: 'massnahmenvorlagen',
};
const PLACES = new Set(['bezirk', 'bezirksregion', 'raum', 'raumbezug']);
const TIMES = new Set(['stand', 'datum', 'termin', 'jahr', 'von', 'bis']);
const EURO = new Set(['kosten', 'betrag']);
/** Fields that say what a map is about; the others stand in brackets behind. */
const HEADS: readonly string[] = ['titel', 'text', 'stelle', 'name', 'programm', 'indikator', 'gremium', 'ziel', 'kategorie', 'methode', 'id'];

/** The German name of a key. */
export function fieldName(key: string): string {
  return labelOf(FIELD_NAMES, key);
}

/** @param key the key the value stands under; `list` = the list of the file its item belongs to */
export function valueText(key: string, value: Plain | undefined, list: string | undefined, context: RenderContext): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return YES_NO[`${value}`];
  if (typeof value === 'number') return EURO.has(key) ? formatEuro(value) : TIMES.has(key) ? String(value) : formatNumber(value);
  if (typeof value === 'string') return wordText(key, value, list, context);
  if (!isPlainMap(value)) return value.map((each) => valueText(key, each, list, context)).join('; ');
  return mapText(key, value, context);
}

/** „M1.1 Titel“; what has neither is said in full. */
export function itemTitle(item: PlainMap, list: string, context: RenderContext): string {
  const name = typeof item.titel === 'string' ? item.titel : typeof item.text === 'string' ? item.text : mapText(list, item, context);
  return [item.id, name].filter((part) => part !== undefined && part !== '').join(' ');
}

function wordText(key: string, value: string, list: string | undefined, context: RenderContext): string {
  if (key === 'status') return labelOf(STATUS[list ?? ''] ?? PROFILE_STATUS, value);
  if (key === 'rolle') return labelOf(list === 'bearbeitung' ? CONTRIBUTOR_ROLES : ACTOR_ROLES, value);
  if (key === 'umgang' && list === 'anregungen') return labelOf(SUGGESTION_HANDLING, value);
  const catalogue = CATALOGUES[key];
  if (catalogue !== undefined) return entryText(context.catalogue.get(catalogue, value), 'titel') ?? nameIn(context, catalogue, value);
  if (PLACES.has(key)) return placeText(value, context);
  const time = TIMES.has(key) ? parseTime(value) : undefined;
  if (time) return formatTime(time);
  const words = WORDS[key];
  return words ? labelOf(words, value) : value.trim();
}

function placeText(value: string, context: RenderContext): string {
  if (value === 'bezirksregion') return 'gesamte Bezirksregion';
  if (value === 'ueberregional') return 'überregional';
  const name = placeName(context, value);
  return name === undefined || value === 'berlin' ? (name ?? value) : `${name} (${value})`;
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
function noteText(key: string, value: Plain, list: string, unit: string | undefined, context: RenderContext): string {
  if (key === 'gesichert') return value === true ? 'gesichert' : 'noch offen';
  if (unit !== undefined && ['ausgangswert', 'zielwert', 'verlauf', 'vergleich'].includes(key)) {
    const readings = Array.isArray(value) ? (value as readonly Plain[]) : [value];
    return `${fieldName(key)}: ${readings.map((each) => (isPlainMap(each) ? readingText(each, unit, context) : '')).join('; ')}`;
  }
  const text = valueText(key, value, list, context);
  if (key === 'anzahl' && list === 'finanzierung') return `${text} Einzelmaßnahmen`;
  if (key === 'status') return labelInText({ [text]: text }, text);
  return ['betrag', 'jahr', 'rolle', 'termin', 'kategorie', 'datum'].includes(key) ? text : `${fieldName(key)}: ${text}`;
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
