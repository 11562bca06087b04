/** Parses one piece of a file on its own. */
import { Parser, parseDocument, type YAMLError } from 'yaml';
import { say } from '../text/message';
import { convert } from './convert';
import { describe, fault, type SyntaxFault } from './fault';
import { readFast } from './fastPath';
import { MAX_ITEMS, tooDeepAt } from './limits';
import { falseIndents } from './lines';
import { slipAt } from './slips';
import type { AliasNode, TreeNode } from './tree';

export interface Parsed {
  /** What the text says; undefined when it is empty or at fault. */
  node?: TreeNode;
  fault?: SyntaxFault;
  anchors: readonly TreeNode[];
  aliases: readonly AliasNode[];
}

/** How often text was parsed and how much of it: what the scaling test counts. */
export interface ParseCount {
  calls: number;
  characters: number;
}

const OPTIONS = { uniqueKeys: false, prettyErrors: false, logLevel: 'error', version: '1.2', keepSourceTokens: false } as const;

const NONE: readonly never[] = [];

/** Parses `text` as one YAML document. At most one fault is told: the first (FORMAT §0). */
export function parse(text: string, count?: ParseCount): Parsed {
  if (count) {
    count.calls += 1;
    count.characters += text.length;
  }
  const node = readFast(text);
  return node ? { node, anchors: NONE, aliases: NONE } : parseWithYaml(text);
}

/** The careful way: what the fast path gives up on, and what it is measured by. */
export function parseWithYaml(text: string): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return lost(limit(text, deep, say('This is nested more than 100 levels deep. The file is not checked.')));
  const document = parseDocument(text, OPTIONS);
  const error = document.errors[0] ?? document.warnings.find((warning) => warning.code === 'TAG_RESOLVE_FAILED');
  if (error) return lost(faultOf(error, text));
  const { node, anchors, aliases, duplicate, tooMany } = convert(document.contents, text, MAX_ITEMS);
  if (tooMany !== undefined) return lost(limit(text, tooMany, say('There are more than 20,000 entries here. The file is not checked.')));
  if (duplicate) return lost(fault(...inside(text, duplicate.start, duplicate.end), say('The key "{0}" stands here twice. Remove or rename one.', String(duplicate.value))));
  return { node, anchors, aliases };
}

/** A piece that is at fault as a whole. */
export function lost(what: SyntaxFault): Parsed {
  return { fault: what, anchors: [], aliases: [] };
}

function limit(text: string, at: number, message: SyntaxFault['message']): SyntaxFault {
  return { code: 'file-limit', start: at, end: Math.min(at + 1, text.length), message };
}

function faultOf(error: YAMLError, text: string): SyntaxFault {
  if (/closing ["'].*quote/.test(error.message)) {
    const quote = openQuoteIn(text);
    if (quote !== undefined) return fault(quote, quote + 1, describe(error.code, error.message, ''));
  }
  const [start, end] = inside(text, error.pos[0], error.pos[1]);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const tab = /^[ ]*\t/.exec(text.slice(lineStart, end));
  if (tab) return fault(lineStart + tab[0].length - 1, lineStart + tab[0].length, describe('TAB_AS_INDENT', '', ''));
  const blanks = falseIndents(text.slice(0, end));
  const last = blanks.at(-1);
  // On the line at fault or the one before: further up they may be part of a text.
  if (last && text.slice(last.end, start).split('\n').length <= 2) return { ...fault(last.start, last.end, say('These are no-break blanks, pasted from a word processor. Only ordinary blanks indent a line.')), blanks };
  const first = text.slice(lineStart, start).trim() === '' && (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'UNEXPECTED_TOKEN');
  if (first) return fault(start, end, describe('BAD_INDENT', '', ''));
  const slip = slipAt(text, start);
  return slip ? fault(start, end, slip.message, slip.quote) : fault(start, end, describe(error.code, error.message, text.slice(start, end)));
}

/** A range that covers at least one visible character of the text where there is one, and never reaches over a line end. */
function inside(text: string, from: number, to: number): [number, number] {
  let start = Math.min(from, Math.max(0, text.length - 1));
  if (/\s/.test(text[start] ?? ' ')) {
    const ahead = /[^\s]/.exec(text.slice(start));
    if (ahead) start += ahead.index;
    else while (start > 0 && /\s/.test(text[start] ?? ' ')) start -= 1;
  }
  const newline = text.indexOf('\n', start);
  const lineEnd = newline === -1 ? text.length : newline;
  const end = Math.max(start + 1, Math.min(to, lineEnd));
  return [start, Math.min(end, Math.max(text.length, start))];
}

/** Offset of the first quote that is opened and not closed. */
function openQuoteIn(text: string): number | undefined {
  const stack: unknown[] = [...new Parser().parse(text)];
  let first: number | undefined;
  while (stack.length > 0) {
    const token = stack.pop();
    if (Array.isArray(token)) stack.push(...token);
    else if (token && typeof token === 'object') {
      const { type, source, offset } = token as { type?: string; source?: string; offset?: number };
      const quoted = type === 'double-quoted-scalar' || type === 'single-quoted-scalar';
      if (quoted && source !== undefined && offset !== undefined && !isClosed(source)) first = Math.min(first ?? offset, offset);
      for (const value of Object.values(token)) if (value && typeof value === 'object') stack.push(value);
    }
  }
  return first;
}

function isClosed(source: string): boolean {
  return source.length > 1 && (source.startsWith('"') ? /^"(?:[^"\\]|\\[\s\S])*"$/ : /^'(?:[^']|'')*'$/).test(source);
}
