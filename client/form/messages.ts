/** What the extension and the page of a form say to each other: the only interface between the two. */
import type { FormChoice } from '../../server/language/form/choices';
import type { FormEdit } from '../../server/language/form/edits';
import type { FormSpec } from '../../server/language/form/spec';
import type { FormValues, PathStep } from '../../server/language/form/values';

/** Something typed that the text does not have yet. */
export interface FieldDraft {
  /** Of its field; in an item that is not in the text any more, the name of the item and the way from there. */
  path: PathStep[];
  typed: string;
  /** Name of the item it was typed in (`ziele#Z1`): that may stand elsewhere when it is taken up again. */
  of?: string;
}

/** Which part of the text something is about, and in which stamp the page shows it. */
export interface PartStamp {
  id: string;
  stamp: number;
}

/** What is on the clipboard. */
export interface Clip {
  text: string;
  html?: string;
}

export type ToForm =
  /** What the text says. To a page that is new, with what the form looks like, and what was typed and not taken over when it was there last. */
  | { type: 'values'; values: FormValues; spec?: FormSpec; drafts?: FieldDraft[] }
  /** Something to know about the file as a whole; without a text, nothing any more. */
  | { type: 'notice'; text?: string }
  /** Nothing can be shown; what was shown before stays. */
  | { type: 'failed'; reason: string }
  | { type: 'choices'; request: number; choices: FormChoice[] }
  /** What became of an edit, and where the item it was about stands now, or what can be pasted; with a reason it was not made, and what was typed stays in its field. */
  | { type: 'done'; request: number; refused?: string; at?: PathStep[]; offer?: { title: string; clip: Clip } }
  /** Everything typed is to be sent now: the document is about to be saved. */
  | { type: 'flush'; request: number }
  /** Shows an item of the document. */
  | { type: 'focus'; path: PathStep[] };

export type FromForm =
  | { type: 'ready' }
  | { type: 'edit'; request: number; edit: FormEdit; part?: PartStamp }
  /** Something was typed, or (without it) taken over or taken back. The document does not change yet. */
  | { type: 'draft'; path: PathStep[]; typed?: string; of?: string; part?: PartStamp }
  | { type: 'choices'; request: number; path: PathStep[]; typed: string }
  /** The author asks for a place in the text, 0-based line. */
  | { type: 'reveal'; line: number }
  /** A repair of a finding, by its title, at a line (0-based). */
  | { type: 'fix'; line: number; code: string; title: string }
  /** The item that begins on a line (0-based) goes to another file. */
  | { type: 'relocate'; line: number }
  /** Rows of a table become items of a list: what they would become, or, when it is sure, that they do. Without a clip that of the window. */
  | { type: 'paste'; request: number; list: string; clip?: Clip; isSure: boolean }
  | { type: 'flushed'; request: number }
  /** The author wants to begin a profile in a file in which nothing is written yet. */
  | { type: 'begin' };

type Tests = { [Type in FromForm['type']]: (message: Partial<Record<string, unknown>>) => boolean };

const isNumber = (value: unknown): boolean => typeof value === 'number';
const isString = (value: unknown): boolean => typeof value === 'string';
const isClip = (value: unknown): boolean => typeof value === 'object' && value !== null && 'text' in value && isString(value.text) && (!('html' in value) || isString(value.html));

const TESTS: Tests = {
  ready: () => true,
  begin: () => true,
  edit: ({ request, edit }) => isNumber(request) && typeof edit === 'object' && edit !== null,
  draft: ({ path, typed, of }) => Array.isArray(path) && [typed, of].every((each) => each === undefined || isString(each)),
  choices: ({ request, path, typed }) => isNumber(request) && Array.isArray(path) && isString(typed),
  reveal: ({ line }) => isNumber(line),
  fix: ({ line, code, title }) => isNumber(line) && isString(code) && isString(title),
  relocate: ({ line }) => isNumber(line),
  paste: ({ request, list, clip, isSure }) => isNumber(request) && isString(list) && typeof isSure === 'boolean' && (clip === undefined || isClip(clip)),
  flushed: ({ request }) => isNumber(request),
};

/** Whether something that came over the wire is a message of a form. */
export function isFromForm(value: unknown): value is FromForm {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false;
  return Object.hasOwn(TESTS, value.type) && TESTS[value.type as FromForm['type']](value);
}
