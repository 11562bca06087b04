import type { Fields } from './fields';
import type { ModelItem } from './source';

/** One entry of `leitziele`, of a profile or of the whole district. */
export interface GuidingGoal extends ModelItem {
  id?: string;
  title?: string;
  description?: string;
}

export function readGuidingGoal(fields: Fields, item: ModelItem): GuidingGoal {
  return { ...item, id: fields.word('id'), title: fields.text('titel'), description: fields.text('beschreibung') };
}
