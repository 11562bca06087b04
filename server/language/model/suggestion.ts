import type { Fields } from './fields';
import type { Reference } from './reference';
import type { ModelItem } from './source';

/** One entry of `anregungen` (FORMAT §2): what people asked for and what became of it. */
export interface Suggestion extends ModelItem {
  id?: string;
  text?: string;
  /** `uebernommen`, `teilweise`, `nicht-uebernommen`, `offen`. */
  handling?: string;
  /** How many people said so. */
  count?: number;
  participation?: Reference;
  fieldOfAction?: string;
  reason?: string;
  goals: Reference[];
  measures: Reference[];
}

export function readSuggestion(fields: Fields, item: ModelItem): Suggestion {
  return {
    ...item,
    id: fields.text('id'),
    text: fields.text('text'),
    handling: fields.text('umgang'),
    count: fields.number('anzahl'),
    participation: fields.reference('beteiligung'),
    fieldOfAction: fields.text('handlungsfeld'),
    reason: fields.text('begruendung'),
    goals: fields.references('ziele'),
    measures: fields.references('massnahmen'),
  };
}
