import type { Fields } from './fields';
import type { ModelItem } from './source';
import type { Period } from './time';

/** One entry of `planungen` (FORMAT §2): a plan or funding area others decide on. */
export interface Planning extends ModelItem {
  title?: string;
  /** What kind of plan it is, in the author's words. */
  kind?: string;
  carrier?: string;
  /** Id of the catalogue list `gebiete`. */
  designatedArea?: string;
  period?: Period;
  description?: string;
  link?: string;
}

export function readPlanning(fields: Fields, item: ModelItem): Planning {
  return {
    ...item,
    title: fields.text('titel'),
    kind: fields.text('art'),
    carrier: fields.text('traeger'),
    designatedArea: fields.text('gebiet'),
    period: fields.period('zeitraum'),
    description: fields.text('beschreibung'),
    link: fields.text('link'),
  };
}
