/**
 * Cuts a file into the pieces it is parsed, recovered and reused by (FORMAT §0): one item of a top-level list, or one other
 * top-level key. Cutting looks at line beginnings only, so a fault inside a piece cannot reach its neighbours.
 */
import { conflictAt, isMark } from './conflict';
import { indentAt, keyNameAt, kindOf, type LineKind, lineEndAt } from './lines';

/**
 * - `preamble`: comments, `%YAML 1.2` and `---` before the first key
 * - `key`: a top-level key with its value; `list` says its items follow as pieces of their own
 * - `item`: an item of a top-level list
 * - `lost`: text that cannot be placed, see `fault`
 * - `end`: `...` and comments behind it
 */
export type CutKind = 'preamble' | 'key' | 'item' | 'lost' | 'end';

/** Why a piece is at fault though it may read well on its own. */
export type CutFault = 'item-indent' | 'key-indent' | 'second-document' | 'directive' | 'conflict';

export interface Cut {
  kind: CutKind;
  /** Top-level key the piece belongs to; empty for `preamble`, `end` and what follows a second document. */
  key: string;
  /** UTF-16 offset of the first character of the piece's first line. */
  start: number;
  /** Blanks before its first word. */
  indent: number;
  fault?: CutFault;
  /** Only `key`: its value is a block list whose items are the pieces that follow. */
  list?: boolean;
}

/** What the scanner knows when it comes to a new piece: equal states at the same place lead to equal pieces behind it. */
interface State {
  mode: 'preamble' | 'value' | 'list' | 'lost' | 'end' | 'tail';
  key: string;
  /** Indent of the items of the current list, -1 outside lists. */
  listIndent: number;
}

/** A cut with the scanner's state before it, kept so that a scan after an edit can tell where it may stop. */
export interface ScannedCut extends Cut {
  before: State;
}

export interface Scan {
  cuts: ScannedCut[];
  /** The text does not begin like a block map in column 0: it can only be read whole (a list, a flow map, an indented map …). */
  irregular: boolean;
  /** A line in column 0 may be a key in a notation that cutting does not know (`? key`, `[a]: b`): the whole text decides. */
  doubtful: boolean;
  /** Offset at which scanning met `stop` and gave up; undefined when it reached the end of the text. */
  stoppedAt: number | undefined;
}

const START: State = { mode: 'preamble', key: '', listIndent: -1 };
const EMPTY_VALUE = /:[ \t]*(?:[ \t]#.*)?$/s;

/**
 * Scans `text` from the beginning of a piece.
 * @param from  the piece to begin with (its `start` and `before` count), or undefined for the whole text
 * @param stop  asked at every new piece: true when everything from there on is known already
 */
export function scan(text: string, from?: ScannedCut, stop?: (cut: ScannedCut) => boolean): Scan {
  const cuts: ScannedCut[] = [];
  let state: State = from ? from.before : START;
  let at = from?.start ?? 0;
  let irregular = false;
  let doubtful = false;
  if (!from || from.kind === 'preamble') cuts.push({ kind: 'preamble', key: '', start: 0, indent: 0, before: START });

  while (at < text.length) {
    const end = lineEndAt(text, at);
    const indent = indentAt(text, at);
    if (isMark(text, at)) {
      // Where a conflict ends is decided far below its beginning, so such a text is read whole at every edit.
      doubtful = true;
      const [cut, next] = conflictPiece(text, state, at, indent);
      if (cut) cuts.push(cut);
      state = next.state;
      at = next.at;
      continue;
    }
    if (indent > 0 && isWithin(state, indent)) {
      const next = text.indexOf('\n', end);
      if (next === -1) break;
      at = next + 1;
      continue;
    }
    const kind = kindOf(text, at + indent, end, indent);
    if (state.mode === 'preamble' && !fitsPreamble(text, kind, at, end, indent)) irregular = true;
    if (kind === 'other' && indent === 0 && /[?:[{\ufeff]/.test(text[at] ?? '')) doubtful = true;
    const cut = pieceAt(text, state, kind, at, end, indent);
    if (cut) {
      if (stop?.(cut)) return { cuts, irregular, doubtful, stoppedAt: at };
      cuts.push(cut);
      state = stateAfter(text, cut, end);
    }
    const newline = text.indexOf('\n', end);
    if (newline === -1) break;
    at = newline + 1;
  }
  return { cuts, irregular, doubtful, stoppedAt: undefined };
}

/** Whether a line with such an indent belongs to the piece above whatever it says. So it is with nearly all lines. */
function isWithin({ mode, listIndent }: State, indent: number): boolean {
  return mode === 'value' || (mode === 'list' && indent > listIndent);
}

/** A conflict is a piece of its own where it tears nothing apart, else it belongs to the piece above. */
function conflictPiece(text: string, state: State, at: number, indent: number): [ScannedCut | undefined, { state: State; at: number }] {
  const conflict = conflictAt(text, at, (line) => {
    const blanks = indentAt(text, line);
    const kind = kindOf(text, line + blanks, lineEndAt(text, line), blanks);
    if (kind === 'key' && blanks === 0) return 'key';
    return kind === 'item' && state.mode === 'list' && blanks <= state.listIndent ? 'item' : 'nothing';
  });
  // Items behind a key that nobody can be sure of belong to nothing.
  const next: State = conflict.hasKey && state.mode !== 'preamble' ? { mode: 'lost', key: '', listIndent: -1 } : state;
  const isOwn = conflict.isWhole || state.mode === 'preamble';
  return [isOwn ? { kind: 'lost', key: '', start: at, indent, fault: 'conflict', before: state } : undefined, { state: next, at: conflict.end }];
}

/** Whether a line before the first key leaves the text one that can be cut: blank, comment, `%YAML 1.2`, a bare `---`, or a key in column 0. */
function fitsPreamble(text: string, kind: LineKind, at: number, end: number, indent: number): boolean {
  if (kind === 'document') return /^---\s*(?:\s#.*)?$/.test(text.slice(at, end));
  return kind === 'blank' || kind === 'comment' || kind === 'directive' || (kind === 'key' && indent === 0);
}

/** The piece that begins with this line; undefined when the line still belongs to the piece before it. */
function pieceAt(text: string, before: State, kind: LineKind, at: number, end: number, indent: number): ScannedCut | undefined {
  const { mode, key, listIndent } = before;
  if (mode === 'tail') return undefined;
  if (kind === 'blank' || kind === 'comment') return undefined;
  if (mode === 'preamble') {
    if (kind === 'document') return undefined;
    if (kind === 'directive') return /^%YAML 1\.2[ \t]*(?:[ \t]#.*)?\r?$/.test(text.slice(at, end)) ? undefined : { kind: 'lost', key: '', start: at, indent: 0, fault: 'directive', before };
    return { kind: 'key', key: keyNameAt(text, at + indent, end), start: at, indent, before };
  }
  if (kind === 'document') {
    if (/^\.\.\.[ \t]*(?:[ \t]#.*)?$/s.test(text.slice(at, end)) && mode !== 'end') return { kind: 'end', key: '', start: at, indent: 0, before };
    return { kind: 'lost', key: '', start: at, indent: 0, fault: 'second-document', before };
  }
  if (mode === 'end') return { kind: 'lost', key: '', start: at, indent, fault: 'second-document', before };
  if (kind === 'directive') return { kind: 'lost', key: '', start: at, indent: 0, fault: 'directive', before };
  if (kind === 'key' && indent === 0) return { kind: 'key', key: keyNameAt(text, at, end), start: at, indent, before };
  if (mode !== 'list') return undefined;
  if (kind === 'item' && indent <= listIndent) {
    return { kind: 'item', key, start: at, indent, fault: indent < listIndent ? 'item-indent' : undefined, before };
  }
  if (kind === 'key' && indent < listIndent) return { kind: 'lost', key: keyNameAt(text, at + indent, end), start: at, indent, fault: 'key-indent', before };
  return undefined;
}

function stateAfter(text: string, cut: ScannedCut, lineEnd: number): State {
  // Item after item the state stays as it is. A faulty one does not change where the others are expected.
  if (cut.kind === 'item') return cut.fault || cut.indent === cut.before.listIndent ? cut.before : { ...cut.before, listIndent: cut.indent };
  if (cut.kind === 'end') return { mode: 'end', key: '', listIndent: -1 };
  if (cut.kind === 'lost') return { mode: cut.fault === 'key-indent' ? 'lost' : 'tail', key: cut.key, listIndent: -1 };
  const listIndent = EMPTY_VALUE.test(text.slice(cut.start, lineEnd)) ? firstItemIndent(text, lineEnd) : -1;
  cut.list = listIndent >= 0;
  return { mode: cut.list ? 'list' : 'value', key: cut.key, listIndent };
}

/** Indent of the list item that is the next content after `lineEnd`, or -1 when something else comes. */
function firstItemIndent(text: string, lineEnd: number): number {
  let newline = text.indexOf('\n', lineEnd);
  while (newline !== -1) {
    const at = newline + 1;
    const end = lineEndAt(text, at);
    const indent = indentAt(text, at);
    const kind = kindOf(text, at + indent, end, indent);
    if (kind === 'item') return indent;
    if (kind !== 'blank' && kind !== 'comment') return -1;
    newline = text.indexOf('\n', end);
  }
  return -1;
}

/** Whether two scanner states are the same. */
export function sameState(a: State, b: State): boolean {
  return a.mode === b.mode && a.key === b.key && a.listIndent === b.listIndent;
}
