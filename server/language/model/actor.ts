import { textOf } from '../syntax/tree';
import type { Fields } from './fields';
import type { Source } from './source';

/** Somebody who leads, takes part, pays … (FORMAT §1 *actor*). A bare name has only `name`; its category is the catalogue's. */
export interface Actor {
  name?: string;
  /** Id of the catalogue list `akteurskategorien`. */
  category?: string;
  /** `federfuehrend`, `mitwirkend` … as written. */
  role?: string;
  source: Source;
}

/** Reads an actor from a map or a bare name; undefined when there is nothing to name anybody by. */
export function readActor(fields: Fields): Actor | undefined {
  const source = fields.source();
  const name = textOf(fields.node) ?? fields.text('name');
  const category = fields.text('kategorie');
  if (name === undefined && category === undefined) return undefined;
  return { name: name?.trim(), category, role: fields.text('rolle'), source };
}
