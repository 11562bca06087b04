/** `# bzrp-ignore code[, code] [-- reason]` (FORMAT §4 Suppression). */
import type { Slot } from '../syntax/slot';
import { lastUpTo } from '../syntax/search';
import { resolve, type TreeNode } from '../syntax/tree';

export interface Suppression {
  codes: readonly { code: string; start: number; end: number }[];
  /**
   * Line of the chunk (0-based) whose findings are silenced; undefined when the comment stands alone at the end of the
   * chunk and means the next line of the file that is neither blank nor comment.
   */
  line: number | undefined;
  /** Last line of a multi-line text whose key is on `line`: findings inside it are silenced too. */
  lastLine: number | undefined;
}

const COMMENT = /#[ \t]*bzrp-ignore[ \t]+([^\r\n]*)/g;

/** The suppressions written in a slot's text. A `#` inside text is text. */
export function suppressionsIn(slot: Slot): Suppression[] {
  const { text, lineStarts } = slot.chunk;
  if (!text.includes('bzrp-ignore')) return [];
  const texts = stretchesOfText(slot.chunk.node);
  const next = nextContentLines(text, lineStarts);
  const found: Suppression[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const at = match.index;
    if (at < (texts[lastUpTo(texts, at, ([start]) => start)]?.[1] ?? 0)) continue;
    const line = lastUpTo(lineStarts, at, (start) => start);
    const lineStart = lineStarts[line] ?? 0;
    const before = text.slice(lineStart, at);
    if (before !== '' && !/\s$/.test(before)) continue;
    const covered = before.trim() === '' ? next[line] : line;
    found.push({ codes: codesIn(match[1] ?? '', at + match[0].length - (match[1] ?? '').length), line: covered, lastLine: covered === undefined ? undefined : lastLineOf(covered, lineStarts, texts) });
  }
  return found;
}

/** Last line of the text of several lines that begins on a line of a slot's chunk (0-based); undefined when none does. */
export function lastLineOfText(slot: Slot, line: number): number | undefined {
  return lastLineOf(line, slot.chunk.lineStarts, stretchesOfText(slot.chunk.node));
}

function codesIn(list: string, start: number): Suppression['codes'] {
  const reason = list.search(/(?:^|\s)--(?:\s|$)/);
  const codes = reason === -1 ? list : list.slice(0, reason);
  return [...codes.matchAll(/[^\s,]+/g)].map((match) => ({ code: match[0], start: start + match.index, end: start + match.index + match[0].length }));
}

/** For each line the next one behind it that is neither blank nor comment. */
function nextContentLines(text: string, lineStarts: readonly number[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let found: number | undefined;
  for (let at = lineStarts.length - 1; at >= 0; at -= 1) {
    next[at] = found;
    const content = text.slice(lineStarts[at], lineStarts[at + 1]).trim();
    if (content !== '' && !content.startsWith('#')) found = at;
  }
  return next;
}

function lastLineOf(line: number, lineStarts: readonly number[], texts: readonly [number, number][]): number | undefined {
  const from = lineStarts[line] ?? 0;
  const to = lineStarts[line + 1] ?? Number.POSITIVE_INFINITY;
  // Of several texts on a line only the last can go on below it.
  const text = texts[lastUpTo(texts, to - 1, ([start]) => start)];
  return text && from <= text[0] && text[1] > to ? lastUpTo(lineStarts, text[1] - 1, (start) => start) : undefined;
}

/** Quoted and block texts, in order: stretches in which a `#` is no comment. */
function stretchesOfText(root: TreeNode | undefined): [number, number][] {
  const stretches: [number, number][] = [];
  const stack: TreeNode[] = root ? [root] : [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'map') stack.push(...node.entries.map((entry) => entry.value));
    else if (node.kind === 'list') stack.push(...node.items);
    else if (node.kind === 'scalar' && node.style !== 'empty') stretches.push([textStart(node.start, node.style, resolve(node)), node.end]);
  }
  return stretches.sort(([a], [b]) => a - b);
}

/** The header of a block text (`|  # comment`) may carry a comment of its own. */
function textStart(start: number, style: string, node: TreeNode | undefined): number {
  if (style !== 'literal' && style !== 'folded') return start;
  const newline = node?.kind === 'scalar' ? node.source.indexOf('\n') : -1;
  return newline === -1 ? start : start + newline;
}
