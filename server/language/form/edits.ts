/** What the form asks to be changed: never text, always what is meant and where. */
import type { Part } from '../statistics/fill';
import type { PathStep } from './values';

export type FormEdit =
  /** The value at a path as it was typed; empty = the field is emptied. Maps and lists on the way are begun. */
  | { kind: 'set'; path: PathStep[]; typed: string }
  /** A new item at the end of a list, from a measure template where one is named. */
  | { kind: 'add'; path: PathStep[]; typed?: string; template?: string }
  | { kind: 'remove'; path: PathStep[] }
  | { kind: 'duplicate'; path: PathStep[] }
  /** A value that may be written in several ways, in another of them: a name with its category, one office as a list of them. */
  | { kind: 'form'; path: PathStep[]; form: 'scalar' | 'map' | 'list' }
  /** What statistics files have for the use of an indicator at a path; without a part all key figures of the region. */
  | { kind: 'fill'; path: PathStep[]; part?: Part }
  /** An item of a list to another place in it, 0-based. */
  | { kind: 'move'; path: PathStep[]; to: number };

/** Which part the edit is about, and in which stamp the page showed it: an edit against another text is refused. */
export interface FormRequest {
  uri: string;
  edit: FormEdit;
  part?: { id: string; stamp: number };
}
