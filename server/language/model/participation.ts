import { asText, asTime, readAs } from './field';
import type { Fields } from './fields';
import { type Image, readImage } from './image';
import type { ModelItem } from './source';
import { formatPeriod, formatTime, type Period, type Time } from './time';

/** One step of an event: what was asked, how, and what came out. */
export interface EventStep {
  method?: string;
  question?: string;
  result?: string;
}

/** Who was there; `category` is an id of the catalogue list `akteurskategorien`. */
export interface Attendance {
  category: string;
  count?: number;
}

/** A side of a conflict. */
export interface Party {
  category: string;
  position?: string;
}

/** A conflict that came up in an event; its `item` is `konflikt:<id>`. */
export interface Conflict extends ModelItem {
  id?: string;
  description?: string;
  parties: Party[];
  settlement?: string;
  /** `offen`, `moderiert`, `geloest`. */
  status?: string;
}

/** One entry of `beteiligung` (FORMAT §2): an event or a channel. */
export interface ParticipationEvent extends ModelItem {
  id?: string;
  title?: string;
  /** Id of the catalogue list `beteiligungsformate`. */
  format?: string;
  /** From the first to the last day; `von` may be missing where only the end is told. */
  date?: Period;
  /** The single dates of an event that took place several times, as written; empty for any other. */
  dates: Time[];
  /** In the author's words: `17–20 Uhr`. */
  timeOfDay?: string;
  link?: string;
  place?: string;
  moderation?: string;
  /** People in all. */
  people?: number;
  /** Contributions received. */
  contributions?: number;
  /** Ids of the catalogue list `methoden`. */
  methods: string[];
  steps: EventStep[];
  attendance: Attendance[];
  result?: string;
  conflicts: Conflict[];
  images: Image[];
}

/** When an event took place, in words: `12.03.2026 und 19.03.2026, 17–20 Uhr`; empty when nothing is known. */
export function whenOf({ date, dates, timeOfDay }: Pick<ParticipationEvent, 'date' | 'dates' | 'timeOfDay'>): string {
  const days = dates.map(formatTime);
  const last = days.pop();
  const when = last === undefined ? (date ? formatPeriod(date) : '') : days.length === 0 ? last : `${days.join(', ')} und ${last}`;
  return [when, timeOfDay].filter(Boolean).join(', ');
}

export function readParticipationEvent(fields: Fields, item: ModelItem): ParticipationEvent {
  return {
    ...item,
    id: fields.word('id'),
    title: fields.text('titel'),
    format: fields.word('format'),
    ...readDate(fields),
    timeOfDay: fields.text('uhrzeit'),
    link: fields.text('link'),
    place: fields.text('ort'),
    moderation: fields.text('moderation'),
    people: fields.amount('anzahl'),
    contributions: fields.amount('hinweise'),
    methods: fields.texts('methoden'),
    steps: fields.list('ablauf', (step) => ({
      method: step.word('methode'),
      question: step.text('frage'),
      result: step.text('ergebnis'),
    })),
    attendance: fields.list('teilnehmende', readAttendance),
    result: fields.text('ergebnis'),
    conflicts: fields.list('konflikte', (conflict, index) => readConflict(conflict, item, index)),
    images: fields.list('bilder', readImage),
  };
}

/** `datum` is a time, a period or a list of times, in any order. */
function readDate(fields: Fields): Pick<ParticipationEvent, 'date' | 'dates'> {
  const node = fields.value('datum');
  if (node?.kind !== 'list') return { date: fields.period('datum'), dates: [] };
  const dates = fields.eachOf('datum', asTime);
  const [first] = dates;
  if (!first) return { dates };
  const von = dates.reduce((early, each) => (each.first < early.first ? each : early), first);
  const bis = dates.reduce((late, each) => (each.last > late.last ? each : late), first);
  return { date: { von, bis, ongoing: false }, dates };
}

function readAttendance(fields: Fields): Attendance | undefined {
  const category = fields.word('kategorie');
  return category === undefined ? undefined : { category, count: fields.amount('anzahl') };
}

function readConflict(fields: Fields, event: ModelItem, index: number): Conflict {
  const id = fields.word('id');
  return {
    item: id === undefined ? `${event.item}/konflikt#${index}` : `konflikt:${id}`,
    source: fields.source(),
    stale: event.stale,
    id,
    description: fields.text('beschreibung'),
    parties: fields.list('parteien', readParty),
    settlement: fields.text('ausgleich'),
    status: fields.text('status'),
  };
}

function readParty(fields: Fields): Party | undefined {
  const category = readAs(fields.node, asText) ?? fields.word('kategorie');
  return category === undefined ? undefined : { category, position: fields.text('position') };
}
