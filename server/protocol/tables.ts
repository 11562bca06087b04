/** What is said of tables that come in: imported, pasted, filled in by offices, key figures of statistics. */
import type { Choice } from '../import/items/columns';
import type { TableProposal } from '../import/items/proposal';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { GuidedEdits } from './guided';

export interface TablesParams {
  /** The profile the items go to. */
  uri: string;
  /** The file with tables, its bytes in base64; missing = the one sent before. */
  source?: { name: string; bytes: string };
  /** What was decided about each table, in their order. */
  choices?: (Choice | undefined)[];
}

export interface TablesResult {
  /** Version of the text the edits are for. */
  version: number;
  edits: TextEdit[];
  /** The whole text as it will be. */
  text: string;
  tables: TableProposal[];
  /** The new items in words: „12 Maßnahmen, 1 Ziel“; empty where there are none. */
  counted: string;
  /** All lists of the file with their names. */
  lists: { list: string; name: string }[];
  /** Lines of plain text. */
  report: string[];
  /** How many things of the report should be looked at. */
  doubts: number;
}

/** What columns of the tables shown last mean is to be kept for the next ones of their kind. */
export interface KeepColumnsParams {
  /** The profile. */
  uri: string;
  /** Name of the file the tables are from. */
  name: string;
  choices: (Choice | undefined)[];
}

/** The catalogue it is kept in: its edits, or the text of a new one. */
export interface KeepColumnsResult {
  uri: string;
  edits?: TextEdit[];
  text?: string;
}

export type PasteParams = PastePlace & {
  uri: string;
  text: string;
  html?: string;
};

/** The selection that is replaced; or a list, at the end of which rows of a table become items, and nothing else is pasted. */
export type PastePlace = { range: Range } | { list: string };

export interface PasteEdit {
  title: string;
  /** What takes the place of the selection. */
  insert: string;
  /** What is changed besides. */
  edits: TextEdit[];
  /** The report, when there is something in it to look at. */
  report?: { lines: string[]; doubts: number };
}

export interface KeyFiguresResult extends GuidedEdits {
  added: number;
  updated: number;
}

export interface RoundParams {
  /** The profile. */
  uri: string;
  /** Name of the file that came back, and its bytes in base64. */
  name: string;
  bytes: string;
}

/** A cell that came back otherwise, in words. */
export interface RoundCell {
  /** Names the cell: measure and column. */
  cell: string;
  measure: string;
  column: string;
  before: string;
  after: string;
  /** Why it cannot be taken over. */
  why?: string;
}

export interface RoundResult {
  changes: RoundCell[];
  /** Changed in the profile meanwhile, not understood, or of no measure of the profile. */
  left: RoundCell[];
  unchanged: number;
}

export interface RoundTakeParams extends RoundParams {
  /** The cells that are taken over. */
  taken: string[];
}

export interface RoundEdits {
  files: { uri: string; version: number | null; edits: TextEdit[] }[];
  /** Measures that could not be written, with the reason. */
  unwritten: string[];
}
