/** Rows and headings that stand over items: fields of action, goals, and what nobody knows; and notes on a table. */
import type { Cell } from '../table/table';
import type { TableReader } from './columns';
import type { KnownNames } from './names';
import { shownText } from './read';
import type { BodyRow } from './rows';

/** What stands over an item. */
export interface AboveItem {
  field: { text: string; id: string | undefined } | undefined;
  goal: { text: string; id: string | undefined } | undefined;
  other: string | undefined;
}

/** What the title of a field of action begins with. */
const SECTION = /^(?:handlungsfeld|themenfeld|handlungsbereich|schwerpunkt|thema|HF)(?: (?:\d+|[IVX]+|[A-Z]))?(?:[.:]| [–-]|(?= )) ?/i;

/** The number a heading begins with. */
const SECTION_NUMBER = /^(?:\d+(?:\.\d+)*[.:)]?|[IVX]+[.:)]?|[A-Za-z][.:)])\s+/;

/** A row that names a goal for those below it; above a table only a goal with its number does. */
const GOAL = /^(?:handlungs|entwicklungs|teil)?ziel\b/i;
const NUMBERED_GOAL = /^(?:handlungs|entwicklungs|teil)?ziel (?:[A-Z]{0,2}\d|[IVX]+\b)/i;

/** Takes in headings, in their order: a field of action ends the goal above it. */
export class Headings {
  private heading: AboveItem = { field: undefined, goal: undefined, other: undefined };

  /** @param goals what reads tables of goals @param list whose items stand below */
  constructor(
    private readonly goals: TableReader | undefined,
    private readonly names: KnownNames,
    private readonly list: string,
  ) {}

  /** What stands over the next item. A goal is the same object for all items below it. */
  get now(): AboveItem {
    return { ...this.heading };
  }

  /** Whether these words are part of what stands over the next item. */
  says(text: string): boolean {
    const { field, goal, other } = this.heading;
    return [field?.text, goal?.text, other].some((each) => each !== undefined && text.endsWith(each));
  }

  /** Takes in what a heading says; false for one that says nothing known. @param keep whether its words are kept then */
  take(text: string, keep: boolean): boolean {
    // „2.1 Handlungsfeld Wohnen“, „3. Ziel: Mehr Grün“: the number is that of the section.
    const numberless = text.replace(SECTION_NUMBER, '');
    const bare = numberless.replace(SECTION, '');
    const field = this.fieldIn(bare) ?? this.fieldIn(bare.replace(SECTION_NUMBER, ''));
    if (field !== undefined || bare !== numberless) {
      this.heading = { field: { text, id: field }, goal: undefined, other: undefined };
      return true;
    }
    const isGoal = (words: string): boolean => (keep ? GOAL : NUMBERED_GOAL).test(words);
    const goal = this.list === 'ziele' ? undefined : this.names.read(['ziel'], text).value;
    if (typeof goal === 'string' || (isGoal(numberless) && this.list !== 'ziele')) {
      this.heading = { ...this.heading, goal: { text: isGoal(numberless) ? numberless : text, id: typeof goal === 'string' ? goal : undefined }, other: undefined };
      return true;
    }
    if (keep) this.heading = { ...this.heading, other: text };
    return false;
  }

  /** A heading is a field of action by all of its words, or by none. */
  private fieldIn(text: string): string | undefined {
    const reading = this.goals?.read('handlungsfeld', text, 1);
    return typeof reading?.value === 'string' && reading.left.length === 0 ? reading.value : undefined;
  }
}

/** Whether a row stands over those below it rather than for an item. */
export function isHeading({ single, cells }: BodyRow, titleColumn: number | undefined, width: number): boolean {
  const text = single ? shownText(cells[single.column]) : '';
  if (!single || width < 3 || !/\p{L}{3}/u.test(text)) return false;
  return single.isMerged || (single.column !== titleColumn && single.column <= 1) || SECTION.test(text);
}

/** `* vorbehaltlich …`, `1) …`: what a note begins with, and the words it stands behind end with. */
const MARK = /^(?:\*{1,3}|[\u00b9\u00b2\u00b3\u2020]|\d\))(?=\s*\p{L})/u;
const NOTE = /^(?:[*\u00b9\u00b2\u00b3\u2020]|(?:Legende|Quellen?|Stand|Hinweise?|Anmerkung(?:en)?|Abk(?:ü|ue)rzung(?:en)?|Erl(?:ä|ae)uterung(?:en)?):)/iu;

/** Whether a text that stands alone in its row is a note on the table: of its marks, colours, sources. @param marks of the items above it */
export function isNote(text: string, marks: ReadonlySet<string>): boolean {
  return NOTE.test(text) || marks.has(markOfNote(text) ?? '');
}

/** The mark a note begins with. */
export function markOfNote(text: string): string | undefined {
  return MARK.exec(text)?.[0];
}

const MARKED = /[^\s*](\*{1,3}|[\u00b9\u00b2\u00b3\u2020]|\s\d\))$/u;

/** The marks of notes that lines in these cells end with. */
export function marksOfCells(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => (typeof cell === 'string' ? shownText(cell).split('\n').flatMap((line) => MARKED.exec(line)?.[1]?.trim() ?? []) : []));
}
