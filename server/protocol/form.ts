/** What is said of the form, and of fields edited where a page shows them. */
import type { PathStep } from '../language/form/values';
import type { View } from '../render/views';
import type { TextEdit } from 'vscode-languageserver-types';

export interface FormParams {
  uri: string;
  /** Part id → stamp of what the page has. */
  has?: Record<string, number>;
}

export interface FormChoicesParams {
  uri: string;
  path: PathStep[];
  typed: string;
}

export type EditResult = { version: number; edits: TextEdit[]; at?: PathStep[] } | { refused: string };

export interface FieldParams {
  /** Of the file whose page it is. */
  uri: string;
  view?: View;
  /** As the page names it (`data-item`). */
  item: string;
  /** Keys and numbers from the item to the field, with `/` between: `umsetzungsstand/text`; empty = the item itself. */
  field: string;
}

export interface FieldEditParams extends FieldParams {
  typed: string;
  /** What the field said when somebody began to edit it. */
  was: string;
}

export interface FieldEdits {
  /** Of the file the item stands in, which may be another one's contribution. */
  uri: string;
  /** Null for a file that lies on the disk only. */
  version: number | null;
  edits: TextEdit[];
}
