/**
 * What the extension and the page of a preview say to each other: the only interface between the two. Every message names the
 * document it is about, because the preview may have turned to another one while it was on its way; places are items of it
 * (`data-item`, such as `ziel:Z1`), never lines or offsets of the text.
 */
import type { FieldInPlace } from '../../server/language/form/inPlace';
import type { SentPage } from '../../server/protocol/sections';
import type { Filter } from './filter';

export type SyncMode = 'off' | 'cursor' | 'both';

/** Views of a profile one can turn to. Other kinds of file have one of their own, whatever is asked for. */
export const VIEWS = ['profil', 'kurz', 'zielblatt'] as const;
export type ProfileView = (typeof VIEWS)[number];

/** A place in the page that survives edits: an item, and how far down in it (0 = its top, 1 = its bottom). */
export interface Anchor {
  item: string;
  fraction: number;
}

/** A place in the page to the very element: `nth` counts the elements of an item that the page shows more than once, from 0. */
export interface PageSpot extends Anchor {
  nth: number;
}

/** A value that is edited where it is shown: of an item, by keys and numbers with `/` between (`umsetzungsstand/text`). */
export interface FieldPlace {
  item: string;
  field: string;
}

/** What VS Code keeps of a preview over a reload of the window, and while it is hidden. */
export interface PreviewState {
  uri: string;
  locked: boolean;
  view?: ProfileView;
  anchor?: PageSpot;
  /** Sections and `<details>` the reader opened (true) or closed (false), by key. */
  folds?: Record<string, boolean>;
  filter?: Filter;
  hidesFindings?: boolean;
  /** The controls of the filter are open. */
  showsFilter?: boolean;
}

export type ToPage =
  /** Which document the page shows from now on. */
  | { type: 'about'; uri: string; locked: boolean; sync: SyncMode; view: ProfileView }
  /** What is new of the document's rendered form (at first all of it); `items` are those that lead to a place in the text. */
  | { type: 'show'; uri: string; page: SentPage; items: string[] }
  /** There is nothing (new) to show; what was shown before stays. */
  | { type: 'failed'; uri: string; reason: string }
  /** Nothing is written in the document yet: what to say, and what a button that begins one says. */
  | { type: 'unwritten'; uri: string; reason: string; begin: string }
  /** The cursor is in this item, or in none. `follow` asks to bring it into view. */
  | { type: 'select'; uri: string; item: string | undefined; fraction: number; follow: boolean }
  /** What stands in a field that somebody wants to change, or why it cannot be changed. */
  | { type: 'field'; uri: string; place: FieldPlace; state: FieldInPlace | { refused: string } }
  /** What was typed is written; with a reason it is not, and stays where it was typed. */
  | { type: 'written'; uri: string; place: FieldPlace; refused?: string };

export type FromPage =
  /** The page has loaded and listens. */
  | { type: 'ready' }
  /** The author wants to begin a profile in a document in which nothing is written yet. */
  | { type: 'begin'; uri: string }
  /** The reader asks for another view of the document. */
  | { type: 'view'; uri: string; view: ProfileView }
  /** The reader asks for an item's place in the text. */
  | { type: 'reveal'; uri: string; item: string }
  /** The author wants to edit an item in the form. */
  | { type: 'form'; uri: string; item: string }
  /** The author wants to change a value, and then has typed it; `was` = what the field said. */
  | { type: 'field'; uri: string; place: FieldPlace }
  | { type: 'write'; uri: string; place: FieldPlace; typed: string; was: string }
  /** The reader scrolled: this is at the top now. */
  | { type: 'scrolled'; uri: string; anchor: Anchor };

/** Texts of the page that the extension translates, handed over as JSON in `data-texts` of its body. */
export interface PageTexts {
  /** Label of the control that leads to the text; `{0}` is the item's name. */
  toSource: string;
  /** The visible, short form of the same. */
  toSourceShort: string;
  /** The same of the control that leads to the form. */
  toForm: string;
  toFormShort: string;
  /** Label of the control that changes a value: `{0}` is the value, `{1}` the item's name. */
  change: string;
  /** The same where the value has a name, `{2}`. */
  changeNamed: string;
  /** A value that is not there yet. */
  empty: string;
  /** How what is typed is taken over or dropped: of a line or a choice, and of a text with lines. */
  keys: string;
  keysOfText: string;
  /** Choices of a filter: everything, and what has no value. */
  all: string;
  none: string;
  filter: string;
  filterActive: string;
  foldAll: string;
  unfoldAll: string;
  /** `{0}` of `{1}` are shown. */
  measuresShown: string;
  goalsShown: string;
  /** `{0}` findings are not to be seen. */
  findingsHidden: string;
  cursorHidden: string;
}

/** Whether something that came over the wire is a message of a page. */
export function isFromPage(value: unknown): value is FromPage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const message = value as Partial<Record<string, unknown>>;
  if (message.type === 'ready') return true;
  if (typeof message.uri !== 'string') return false;
  if (message.type === 'begin') return true;
  if (message.type === 'view') return VIEWS.some((view) => view === message.view);
  if (message.type === 'reveal' || message.type === 'form') return typeof message.item === 'string';
  if (message.type === 'field') return isFieldPlace(message.place);
  if (message.type === 'write') return isFieldPlace(message.place) && typeof message.typed === 'string' && typeof message.was === 'string';
  return message.type === 'scrolled' && isAnchor(message.anchor);
}

/** Whether something VS Code kept for us is a preview's state. */
export function isPreviewState(value: unknown): value is PreviewState {
  if (typeof value !== 'object' || value === null) return false;
  const state = value as Partial<Record<string, unknown>>;
  return typeof state.uri === 'string' && typeof state.locked === 'boolean';
}

function isFieldPlace(value: unknown): value is FieldPlace {
  if (typeof value !== 'object' || value === null) return false;
  const place = value as Partial<Record<string, unknown>>;
  return typeof place.item === 'string' && typeof place.field === 'string';
}

function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false;
  const anchor = value as Partial<Record<string, unknown>>;
  return typeof anchor.item === 'string' && typeof anchor.fraction === 'number' && Number.isFinite(anchor.fraction);
}
