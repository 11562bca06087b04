import type { Fields } from './fields';
import type { ModelItem } from './source';

/** One entry of `bearbeitung`: an office or firm and its part in making the profile. */
export interface Contributor extends ModelItem {
  office?: string;
  /** `redaktion`, `datenkoordination`, `moderation`, `fachbeitrag`. */
  role?: string;
  tasks?: string;
}

export function readContributor(fields: Fields, item: ModelItem): Contributor {
  return { ...item, office: fields.text('stelle'), role: fields.text('rolle'), tasks: fields.text('aufgaben') };
}
