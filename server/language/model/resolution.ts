import type { Fields } from './fields';
import type { ModelItem } from './source';
import type { Time } from './time';

/** One entry of `beschluesse`: which body decided when. */
export interface Resolution extends ModelItem {
  /** `aemterrunde`, `ag-sro`, `bezirksamt`, `ausschuss`, `bvv`. */
  body?: string;
  date?: Time;
  /** Number of the printed paper. */
  paper?: string;
  outcome?: string;
}

export function readResolution(fields: Fields, item: ModelItem): Resolution {
  return {
    ...item,
    body: fields.text('gremium'),
    date: fields.time('datum'),
    paper: fields.text('drucksache'),
    outcome: fields.text('ergebnis'),
  };
}
