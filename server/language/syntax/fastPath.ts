/**
 * Reads the plain part of YAML that nearly every piece of a profile is written in: block maps and lists of one-line scalars,
 * `|` and `>` texts, flow collections on one line. Whatever else turns up (anchors, tags, escapes, texts over several lines,
 * any fault), it gives up and `yaml` is asked; where it answers, it answers as `yaml` does (the fuzz compares them).
 */
import { readFlow } from './fastFlow';
import { behindWord, readBlockText, plainScalar, quotedScalar } from './fastScalars';
import { emptyNode, type Entry, keyNode, type ListNode, listNode, type MapNode, mapNode, type TreeNode } from './tree';

/** White space `yaml` and JavaScript see differently, characters with a meaning of their own. One class: it is looked for in every text. */
const UNUSUAL = /[\u0000-\t\v\f\u000e-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\ufffe\uffff]/;
/** Deeper texts and longer lists are left to the careful way, which has limits for them. */
const MAX_LEVEL = 20;
const MAX_ENTRIES = 1000;

/** The tree of a piece of text; undefined when it has to be read with `yaml`. */
export function readFast(text: string): TreeNode | undefined {
  // Nor one with a carriage return in a line.
  if (UNUSUAL.test(text) || (text.includes('\r') && /\r(?!\n)/.test(text))) return undefined;
  const reader = new Reader(text);
  if (!reader.nextLine()) return undefined;
  const node = reader.block(reader.column, 0);
  return reader.isAtEnd ? node : undefined;
}

class Reader {
  /** Offset of the first non-blank of the current line, of its end without line end, and of the next line. */
  private at = 0;
  private end = 0;
  private next = 0;
  /** Column of `at`; -1 behind the last line. */
  column = -1;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.column === -1;
  }

  /** Goes to the next line that is neither blank nor comment. False at the end. */
  nextLine(): boolean {
    const { text } = this;
    while (this.next < text.length) {
      const start = this.next;
      const newline = text.indexOf('\n', start);
      this.next = newline === -1 ? text.length : newline + 1;
      let end = newline === -1 ? text.length : newline;
      if (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
      let at = start;
      while (at < end && text.charCodeAt(at) === 32) at += 1;
      if (at === end || text.charCodeAt(at) === 35) continue;
      this.at = at;
      this.end = end;
      this.column = at - start;
      return true;
    }
    this.column = -1;
    return false;
  }

  /** The map or list that begins here, in this column. */
  block(column: number, level: number): MapNode | ListNode | undefined {
    if (level > MAX_LEVEL) return undefined;
    return this.isItem() ? this.list(column, level) : this.map(column, level);
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.at) === 45 && (this.at + 1 === this.end || this.text.charCodeAt(this.at + 1) === 32);
  }

  private list(column: number, level: number): ListNode | undefined {
    const items: TreeNode[] = [];
    const start = this.at;
    while (this.column === column && this.isItem()) {
      const dash = this.at;
      this.at = this.afterBlanks(dash + 1);
      // `-` with its value on the next line.
      if (this.at === this.end || items.length > MAX_ENTRIES) return undefined;
      const inner = column + this.at - dash;
      const item = this.isItem() ? undefined : this.isKey() ? this.map(inner, level + 1, column) : this.value(column);
      if (!item) return undefined;
      items.push(item);
    }
    const last = items.at(-1);
    return last && listNode(items, false, start, last.end);
  }

  /** Whether a key without quotes begins here. */
  private isKey(): boolean {
    return this.keyEnd() !== -1;
  }

  /** Offset of the colon behind the key that begins here; -1 where none does. */
  private keyEnd(): number {
    const { text, at } = this;
    const end = behindWord(text, at);
    if (end === at || text.charCodeAt(end) !== 58 /* : */) return -1;
    const next = text.charCodeAt(end + 1);
    return next === 32 || next === 10 || next === 13 || end + 1 === text.length ? end : -1;
  }

  /** @param outer the column of the dash before the first key, where there is one */
  private map(column: number, level: number, outer = column): MapNode | undefined {
    if (level > MAX_LEVEL) return undefined;
    const entries: Entry[] = [];
    const start = this.at;
    // The first key may stand behind a dash; the line itself begins further left.
    let isHere = true;
    while (isHere) {
      const keyEnd = this.keyEnd();
      if (keyEnd === -1) return undefined;
      const key = keyNode(this.text.slice(this.at, keyEnd), this.at, keyEnd);
      if (entries.length > MAX_ENTRIES || entries.some((entry) => entry.key.value === key.value)) return undefined;
      this.at = this.afterBlanks(keyEnd + 1);
      const value = this.at === this.end || this.text.charCodeAt(this.at) === 35 ? this.below(column, level) : this.value(column);
      if (!value) return undefined;
      entries.push({ key, value });
      isHere = this.column === column && !(this.column === outer && this.isItem());
    }
    const last = entries.at(-1);
    return last && mapNode(entries, false, start, Math.max(last.key.end, last.value.end));
  }

  /** What stands in the lines below a key with nothing behind it. */
  private below(column: number, level: number): TreeNode | undefined {
    const empty = emptyNode(this.at);
    // A comment directly behind the colon is no comment.
    if (this.at < this.end && this.text.charCodeAt(this.at - 1) !== 32) return undefined;
    this.nextLine();
    if (this.column > column) return this.isItem() || this.isKey() ? this.block(this.column, level + 1) : undefined;
    if (this.column === column && this.isItem()) return this.list(column, level + 1);
    return empty;
  }

  /** A value on the line of its key or dash, which stands in `column`. Goes on to the next line. */
  private value(column: number): TreeNode | undefined {
    const { text, at, end } = this;
    const first = text.charCodeAt(at);
    let node: TreeNode | undefined;
    let after = end;
    if (first === 124 /* | */ || first === 62 /* > */) {
      const block = readBlockText(text, at, end, this.next, column);
      if (!block) return undefined;
      this.next = block.next;
      node = block.node;
    } else if (first === 34 /* " */ || first === 39 /* ' */) {
      node = quotedScalar(text, at, end);
      after = node?.end ?? end;
    } else if (first === 91 /* [ */ || first === 123 /* { */) {
      node = readFlow(text, at, end);
      after = node?.end ?? end;
    } else node = plainScalar(text, at, end);
    if (!node || !this.endsAt(after, end)) return undefined;
    this.nextLine();
    // A deeper line would go on with this value.
    return this.column > column ? undefined : node;
  }

  /** Nothing but blanks and a comment between two offsets of a line. */
  private endsAt(from: number, end: number): boolean {
    const at = this.afterBlanks(from);
    return at >= end || (at > from && this.text.charCodeAt(at) === 35);
  }

  private afterBlanks(from: number): number {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === 32) at += 1;
    return at;
  }
}
