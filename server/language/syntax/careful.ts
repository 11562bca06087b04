/**
 * Reads one piece of a file with the `yaml` library, and says what is wrong with it where it cannot be read: all that the fast
 * path gives up on. A bundle of its own, loaded when it is first needed.
 */
import { commentOut } from '../writing/mend';
import type { Mend } from './slips/slip';
import { Lexer, Parser, parseDocument, type YAMLError } from 'yaml';
import { say } from '../text/message';
import { conflictIn } from './conflict';
import { convert } from './convert';
import { describe, fault, type SyntaxFault } from './fault';
import { tooDeepAt } from './depth';
import { readFast } from './fastPath';
import { MAX_ITEMS } from './limits';
import { diagnose, working } from './slips/diagnose';
import { quoteMend, unclosedQuote, unquotedAt } from './slips/quotes';
import { lost, type Parsed } from './parsed';

const OPTIONS = { uniqueKeys: false, prettyErrors: false, logLevel: 'error', version: '1.2', keepSourceTokens: false } as const;

/** The careful way: what the fast path gives up on, and what it is measured by. */
export function parseWithYaml(text: string): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return lost(limit(text, deep, say('This is nested more than 100 levels deep. The file is not checked.')));
  const conflict = conflictIn(text);
  if (conflict) return lost(conflict);
  const document = parseDocument(text, OPTIONS);
  const error = errorOf(document);
  if (error) return lost(new Unreadable(error, text));
  const { node, anchors, aliases, duplicate, tooMany } = convert(document.contents, text, MAX_ITEMS);
  if (tooMany !== undefined) return lost(limit(text, tooMany, say('There are more than 20,000 entries here. The file is not checked.')));
  if (duplicate) return lost(fault(...inside(text, duplicate.start, duplicate.end), say('The key "{0}" stands here twice. Remove or rename one.', String(duplicate.value)), commentMends(text, duplicate.start)));
  return { node, anchors, aliases };
}

/** What is said a second time, kept as a comment. */
function commentMends(text: string, start: number): Mend[] {
  const edits = commentOut(text, start);
  return edits ? working(text, [{ title: say('Keep it as a comment'), edits }], text.length, stumbles) : [];
}

function limit(text: string, at: number, message: SyntaxFault['message']): SyntaxFault {
  return { ...fault(at, Math.min(at + 1, text.length), message), code: 'file-limit' };
}

/** The text cut into tokens. */
export function tokensOf(text: string): Iterable<string> {
  return new Lexer().lex(text);
}

/** The error a reader stops at. A tag nobody knows is one, too. */
function errorOf({ errors, warnings }: Pick<ReturnType<typeof parseDocument>, 'errors' | 'warnings'>): YAMLError | undefined {
  return errors[0] ?? warnings.find((warning) => warning.code === 'TAG_RESOLVE_FAILED');
}

/** Offset of the first fault of a text; undefined when it can be read. */
function stumbles(text: string): number | undefined {
  // What a mend leaves is plain sailing more often than not.
  return readFast(text) ? undefined : errorOf(parseDocument(text, OPTIONS))?.pos[0];
}

/**
 * What makes a text unreadable, found out when somebody asks: trying what may be meant reads the text again and again, and of
 * most texts read while typing nobody asks.
 */
class Unreadable implements SyntaxFault {
  readonly code = 'yaml-syntax';
  private known: SyntaxFault | undefined;

  constructor(
    private readonly error: YAMLError,
    private readonly text: string,
  ) {}

  private get told(): SyntaxFault {
    return (this.known ??= faultOf(this.error, this.text));
  }

  get start(): number {
    return this.told.start;
  }

  get end(): number {
    return this.told.end;
  }

  get message(): SyntaxFault['message'] {
    return this.told.message;
  }

  get mends(): SyntaxFault['mends'] {
    return this.told.mends;
  }

  /** What two readings of one text have in common, without asking what is meant. */
  toJSON(): object {
    return { code: this.code, error: this.error.code, place: this.error.pos };
  }
}

function faultOf(error: YAMLError, text: string): SyntaxFault {
  if (/closing ["']quote/.test(error.message)) {
    const quote = openQuoteIn(text);
    const slip = quote === undefined ? undefined : unclosedQuote(text, quote);
    if (slip) return fault(slip.start, slip.end, slip.message, working(text, slip.mends, slip.end, stumbles));
  }
  const [start, end] = inside(text, error.pos[0], error.pos[1]);
  // What stands before the colon is told as it is, however long.
  const slip = error.code === 'KEY_OVER_1024_CHARS' ? undefined : diagnose(text, { start, end }, stumbles);
  if (slip) return fault(slip.start, slip.end, slip.message, slip.mends);
  // In a text too long for trying.
  const value = unquotedAt(text, start);
  if (value) return fault(start, end, value.message, working(text, [quoteMend(text, value)], end, stumbles));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const tab = /^[ ]*\t/.exec(text.slice(lineStart, end));
  if (tab) return fault(lineStart + tab[0].length - 1, lineStart + tab[0].length, describe('TAB_AS_INDENT', '', ''));
  const first = text.slice(lineStart, start).trim() === '' && (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'UNEXPECTED_TOKEN');
  if (first) return fault(start, end, describe('BAD_INDENT', '', ''));
  return fault(start, end, describe(error.code, error.message, text.slice(start, end)));
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
