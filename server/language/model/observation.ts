import type { Fields } from './fields';
import type { ModelItem } from './source';

/** One entry of `potenziale` or `herausforderungen`; `topic` is a chapter of Teil I (FORMAT §5 *thema*). */
export interface Observation extends ModelItem {
  title?: string;
  topic?: string;
  description?: string;
}

export function readObservation(fields: Fields, item: ModelItem): Observation {
  return { ...item, title: fields.text('titel'), topic: fields.text('thema'), description: fields.text('beschreibung') };
}
