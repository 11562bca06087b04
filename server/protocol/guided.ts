/** What is said of guided steps: new items, progress, a new profile. */
import type { Progress, ProgressAnswer } from '../language/guided/progress';
import type { Beginning, OpenItem, Told } from '../language/guided/newProfile';
import type { GuidedChoice, GuidedStep } from '../language/guided/steps';
import type { Value } from '../language/writing/writing';
import type { TextEdit } from 'vscode-languageserver-types';

/** Why something is not done, in a sentence for people. */
export interface Refused {
  refused: string;
}

export interface GuidedParams {
  uri: string;
  /** Top-level key of the list, such as `massnahmen`. */
  list: string;
}

export interface GuidedSteps {
  steps: GuidedStep[];
}

export interface GuidedReadParams extends GuidedParams {
  key: string;
  text: string;
}

export interface GuidedAddParams extends GuidedParams {
  /** Key → value; what was skipped is missing. */
  answers: Record<string, Value>;
}

export interface GuidedEdits {
  /** The version of the text the edits are for. */
  version: number;
  edits: TextEdit[];
  /** 0-based line on which the new item begins afterwards. */
  line: number;
}

export interface NewProfileQuestions {
  /** Profiles there are of the region. */
  editions: { uri: string; name: string }[];
  fields: GuidedChoice[];
  /** What is usual, as people write it. */
  fassung: string;
  zeitraum: string;
}

export interface OpenItemsResult {
  items: OpenItem[];
  grades: GuidedChoice[];
  statuses: GuidedChoice[];
  continuations: GuidedChoice[];
}

export interface NewProfileParams extends Beginning {
  region: string;
  /** The edition that is carried on. */
  from?: string;
  told?: Told[];
  /** A file in which nothing but comments is written: the profile is begun there. */
  into?: string;
}

export interface NewProfileResult {
  text: string;
  /** What writes it into the file it is begun in, else into an empty one. */
  edits: TextEdit[];
  /** Of the file, without folder. */
  name: string;
}

export interface ProgressResult {
  measures: Progress[];
  statuses: GuidedChoice[];
}

export interface ProgressTellParams extends ProgressAnswer {
  uri: string;
}
