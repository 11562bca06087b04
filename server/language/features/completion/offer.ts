/** What is offered at the cursor, before it becomes an item of the protocol. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TextChange } from '../../writing/mend';

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

export { CompletionItemKind };
