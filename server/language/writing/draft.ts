/**
 * Values with places left open for their author, as snippets: what is known is written as everywhere in this room, what is not
 * is a tab stop. Line ends are `\n`.
 */
import type { Document } from '../syntax/document';
import { keyText, type Scalar, scalarText } from './scalar';
import { behindDash, behindKey, entriesText, flowText, type Hand, type Value } from './value';

/** A place left open. */
export class Open {
  private constructor(
    readonly kind: 'text' | 'choice' | 'variable' | 'block' | 'end',
    /** What stands there until something else is written; of a choice the first, of a variable its name. */
    readonly texts: readonly Scalar[],
    readonly isQuoted = false,
  ) {}

  /** With a value already there, or with nothing. */
  static for(value?: Scalar): Open {
    return new Open('text', value === undefined ? [] : [value]);
  }

  /** For what must stand in quotes. */
  static readonly quoted = new Open('text', [], true);
  /** For a text of several lines. */
  static readonly block = new Open('block', []);
  /** Where writing goes on when all else is done. */
  static readonly end = new Open('end', []);

  /** One of fixed values, the first to begin with. */
  static among(values: readonly Scalar[]): Open {
    return new Open('choice', values);
  }

  /** Filled in by the editor: `CURRENT_YEAR`, or several joined by hyphens. */
  static variable(names: readonly string[], { isQuoted = false } = {}): Open {
    return new Open('variable', names, isQuoted);
  }
}

export type Draft = Scalar | Open | readonly Draft[] | DraftMap;
export interface DraftMap {
  readonly [key: string]: Draft;
}

const [BEGIN, END] = ['\ufdd0', '\ufdd1'];
const MARK = /\ufdd0(\d+)\ufdd1/g;
/** The last stop at the end of a snippet. */
const LAST_STOP = /\$(?:(\d+)|\{(\d+)(?:\|((?:[^,|\\]|\\.)*)(?:,[^|]*)?\||:((?:[^{}\\]|\\.)*))\})$/;

/** How the author of a file writes, told without reading it: it is half typed. */
export function draftHand({ slots }: Document): Hand {
  return { eol: '\n', dash: Math.min(slots.find(({ cut }) => cut.kind === 'item')?.cut.indent ?? 2, 8) };
}

/** A value in one line, for a place within brackets or behind a key. */
export function inlineDraft(draft: Draft): string {
  return snippet(draft, flowText);
}

/** Behind the colon of a key at a column (0-based), with the blank or the line end between. */
export function draftBehindKey(draft: Draft, column: number, hand: Hand): string {
  return snippet(draft, (value) => {
    const { inline, lines } = behindKey(value, column, hand);
    return inline + lines;
  });
}

/** The entries of a map whose keys stand at a column; the first one without its indent. */
export function draftEntries(draft: DraftMap, column: number, hand: Hand): string {
  return snippet(draft, (value) => entriesText(value as { readonly [key: string]: Value }, column, hand));
}

/** An item of a list line by line, from its dash at a column on. */
export function draftItem(draft: DraftMap, column: number, hand: Hand): string {
  return snippet(draft, (value) => {
    const { inline, lines } = behindDash(value, column, hand, false);
    return `-${inline}${lines}`;
  });
}

/** Behind the colon of a key at a column: where the first item, the first key or the first line of text is going to stand. */
export function begun(what: 'item' | 'key', column: number, { eol, dash }: Hand): string {
  return what === 'key' ? `${eol}${' '.repeat(column + 2)}$0` : `${eol}${' '.repeat(column + dash)}- $0`;
}

/** One more entry behind another: beside it within brackets, else on a line of its own at a column. */
export function furtherEntry(key: string, value: Scalar, flow: boolean, column: number, { eol }: Hand): string {
  return `${flow ? ', ' : eol + ' '.repeat(column)}${keyText(key)}: ${scalarText(value, { flow })}`;
}

/** A draft as the value it begins with. @param unknown stands where nothing is known */
export function begin(draft: Draft, unknown: Scalar): Value {
  if (draft instanceof Open) return draft.kind === 'variable' ? unknown : (draft.texts[0] ?? unknown);
  if (typeof draft !== 'object') return draft;
  if (Array.isArray(draft)) return (draft as readonly Draft[]).map((each) => begin(each, unknown));
  return Object.fromEntries(Object.entries(draft).map(([key, each]) => [key, begin(each, unknown)]));
}

/** A text as a snippet inserts it. */
export function plainSnippet(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}

function snippet(draft: Draft, write: (value: Value) => string): string {
  const opens: Open[] = [];
  const text = write(marked(draft, opens));
  let count = 0;
  let body = '';
  let at = 0;
  for (const { 0: mark, 1: number, index } of text.matchAll(MARK)) {
    const open = opens[Number(number)];
    if (!open) continue;
    if (open.kind !== 'end') count += 1;
    body += plainSnippet(text.slice(at, index)) + stop(open, open.kind === 'end' ? 0 : count);
    at = index + mark.length;
  }
  body += plainSnippet(text.slice(at));
  return opens.some(({ kind }) => kind === 'end') ? body : ended(body, count);
}

/** The draft with marks in its open places; they need no quotes anywhere. */
function marked(draft: Draft, opens: Open[]): Value {
  if (draft instanceof Open) {
    opens.push(draft);
    const mark = `${BEGIN}${opens.length - 1}${END}`;
    return draft.kind === 'block' ? `${mark}\n` : mark;
  }
  if (typeof draft !== 'object') return draft;
  if (Array.isArray(draft)) return (draft as readonly Draft[]).map((each) => marked(each, opens));
  return Object.fromEntries(Object.entries(draft).map(([key, each]) => [key, marked(each, opens)]));
}

function stop({ kind, texts, isQuoted }: Open, number: number): string {
  const mark = isQuoted ? '"' : '';
  if (kind === 'variable') return `${mark}\${${number}:${texts.map((name) => `$${name}`).join('-')}}${mark}`;
  const written = texts.map((text) => scalarText(text, { flow: true }));
  if (kind === 'choice') return `\${${number}|${written.map((text) => text.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
  const [only] = written;
  if (only === undefined) return `${mark}$${number}${mark}`;
  // The quotes stay when what is between them is written anew.
  const quote = /^["']/.exec(only)?.[0] ?? '';
  const inner = only.slice(quote.length, only.length - quote.length).replace(/[\\$}]/g, '\\$&');
  return `${quote}\${${number}:${inner}}${quote}`;
}

/**
 * The whole snippet: arriving at its last stop ends it, so that from there on Tab, Shift+Tab and Enter mean what they always
 * mean. A stop at the very end would go on growing with what is typed.
 */
function ended(body: string, count: number): string {
  const last = LAST_STOP.exec(body);
  if (!last || Number(last[1] ?? last[2]) !== count) return `${body}$0`;
  const text = last[3] ?? last[4];
  return body.slice(0, last.index) + (text ? `\${0:${text}}` : '$0');
}
