import { textOf } from '../syntax/tree';
import type { Fields } from './fields';
import type { ModelItem } from './source';
import type { Period } from './time';

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
  date?: Period;
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
}

export function readParticipationEvent(fields: Fields, item: ModelItem): ParticipationEvent {
  return {
    ...item,
    id: fields.text('id'),
    title: fields.text('titel'),
    format: fields.text('format'),
    date: fields.period('datum'),
    place: fields.text('ort'),
    moderation: fields.text('moderation'),
    people: fields.number('anzahl'),
    contributions: fields.number('hinweise'),
    methods: fields.texts('methoden'),
    steps: fields.list('ablauf', (step) => ({
      method: step.text('methode'),
      question: step.text('frage'),
      result: step.text('ergebnis'),
    })),
    attendance: fields.list('teilnehmende', readAttendance),
    result: fields.text('ergebnis'),
    conflicts: fields.list('konflikte', (conflict, index) => readConflict(conflict, item, index)),
  };
}

function readAttendance(fields: Fields): Attendance | undefined {
  const category = fields.text('kategorie');
  return category === undefined ? undefined : { category, count: fields.number('anzahl') };
}

function readConflict(fields: Fields, event: ModelItem, index: number): Conflict {
  const id = fields.text('id');
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
  const category = textOf(fields.node) ?? fields.text('kategorie');
  return category === undefined ? undefined : { category, position: fields.text('position') };
}
