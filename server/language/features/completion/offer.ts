/** What is offered at the cursor, before it becomes an item of the protocol. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TextChange } from '../../syntax/document';

export interface Offer {
  label: string;
  /** Behind the label, in grey: what a code means. */
  description?: string;
  /** First line of the explanation. */
  detail?: string;
  /** Markdown; a function where putting it together costs something and most offers are not shown. */
  documentation?: string | (() => string);
  /** Text to insert; `snippet` may hold tab stops and several lines. */
  text: string;
  snippet?: boolean;
  /** Column (0-based) at which the text begins where this is not the beginning of the typed word: only blanks stand between. */
  at?: number;
  kind: CompletionItemKind;
  /** Words it is found by besides its label. */
  words?: string;
  /** Lower comes first; equal ones stay in the order they are made. */
  rank?: number;
  /** What is written elsewhere in the file along with it; offsets of the file. */
  also?: readonly TextChange[] | undefined;
  /** Suggestions for what comes next open at once. */
  goOn?: boolean;
}

/** Text with everything that means something in a snippet made harmless. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, (char) => `\\${char}`);
}

/** A string as YAML takes it for that string: in quotes where it needs them, or where the writer began with one. */
export function scalar(text: string, quote: string, flow: boolean): string {
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  const isPlain = /^[\p{L}\p{N}][^#:\n]*(?::[^\s#][^#:\n]*)*$/u.test(text) && !/\s$|\s#|: /.test(text) && !(flow && /[,[\]{}]/.test(text)) && !MEANS_OTHER.test(text);
  return quote === '' && isPlain ? text : JSON.stringify(text);
}

/** What YAML reads as a number, a truth value or nothing. */
const MEANS_OTHER = /^(?:[-+]?[0-9][0-9_.]*(?:e[-+]?\d+)?|0x[0-9a-f]+|0o[0-7]+|true|false|null|~|yes|no)$/i;

export { CompletionItemKind };
