import type { Fields } from './fields';
import type { Reference } from './reference';
import type { ModelItem } from './source';
import type { Time } from './time';

/** What an office says to a suggestion (`stellungnahme`). */
export interface Statement {
  office?: string;
  text?: string;
  at?: Time;
}

/** One entry of `anregungen` (FORMAT §2): what people asked for and what became of it. */
export interface Suggestion extends ModelItem {
  id?: string;
  /** The number the people who made it know it by. */
  number?: string;
  text?: string;
  /** `uebernommen`, `teilweise`, `nicht-uebernommen`, `weitergeleitet`, `nicht-zustaendig`, `offen`. */
  handling?: string;
  /** How many people said so. */
  count?: number;
  participation?: Reference;
  fieldOfAction?: string;
  reason?: string;
  statement?: Statement;
  goals: Reference[];
  measures: Reference[];
}

export function readSuggestion(fields: Fields, item: ModelItem): Suggestion {
  return {
    ...item,
    id: fields.word('id'),
    number: fields.text('nummer'),
    text: fields.text('text'),
    handling: fields.text('umgang'),
    count: fields.amount('anzahl'),
    participation: fields.reference('beteiligung'),
    fieldOfAction: fields.word('handlungsfeld'),
    reason: fields.text('begruendung'),
    statement: fields.map('stellungnahme', readStatement),
    goals: fields.references('ziele'),
    measures: fields.references('massnahmen'),
  };
}

function readStatement(fields: Fields): Statement | undefined {
  const [office, text] = [fields.text('stelle'), fields.text('text')];
  return office === undefined && text === undefined ? undefined : { office, text, at: fields.time('datum') };
}
