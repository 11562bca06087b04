/** What the extension and the page of a form say to each other: the only interface between the two. */
import type { FormChoice } from '../../server/language/form/choices';
import type { FormEdit } from '../../server/language/form/edits';
import type { FormSpec } from '../../server/language/form/spec';
import type { FormValues, PathStep } from '../../server/language/form/values';

export type ToForm =
  | { type: 'spec'; spec: FormSpec }
  | { type: 'values'; values: FormValues }
  /** Nothing can be shown; what was shown before stays. */
  | { type: 'failed'; reason: string }
  | { type: 'choices'; request: number; choices: FormChoice[] }
  /** What became of an edit; with a reason it was not made, and what was typed stays in its field. */
  | { type: 'done'; request: number; refused?: string }
  /** Everything typed is to be sent now: the document is about to be saved. */
  | { type: 'flush'; request: number }
  /** Shows an item of the document. */
  | { type: 'focus'; path: PathStep[] };

export type FromForm =
  | { type: 'ready' }
  | { type: 'edit'; request: number; edit: FormEdit; part?: { id: string; stamp: number } }
  | { type: 'choices'; request: number; path: PathStep[]; typed: string }
  /** The author asks for a place in the text, 0-based line. */
  | { type: 'reveal'; line: number }
  /** A repair of a finding, by its title, at a line (0-based). */
  | { type: 'fix'; line: number; code: string; title: string }
  | { type: 'flushed'; request: number };

/** Whether something that came over the wire is a message of a form. */
export function isFromForm(value: unknown): value is FromForm {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const message = value as Partial<Record<string, unknown>>;
  switch (message['type']) {
    case 'ready':
      return true;
    case 'edit':
      return typeof message['request'] === 'number' && typeof message['edit'] === 'object' && message['edit'] !== null;
    case 'choices':
      return typeof message['request'] === 'number' && Array.isArray(message['path']) && typeof message['typed'] === 'string';
    case 'reveal':
      return typeof message['line'] === 'number';
    case 'fix':
      return typeof message['line'] === 'number' && typeof message['code'] === 'string' && typeof message['title'] === 'string';
    case 'flushed':
      return typeof message['request'] === 'number';
    default:
      return false;
  }
}
