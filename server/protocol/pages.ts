/** What is said of documents: the preview, exports, comparisons, printing. */
import type { ExportFormat } from '../export/main';
import type { PathStep } from '../language/form/values';
import type { View } from '../render/views';
import type { SentPage } from './sections';

export interface RenderParams {
  uri: string;
  /** Another view of the same file than its own, such as `zielblatt`. */
  view?: View;
  options?: { findings?: boolean };
  /** Revision of the page the client has; without one it has none. */
  known?: number;
}

/** Where an item of the rendered document (`data-item`) stands in the text. */
export interface ItemPlace {
  item: string;
  uri: string;
  line: number;
  endLine: number;
  /** Of the item of a top-level list, or the top-level key, that it is or lies in. */
  path: PathStep[];
}

/** A rendered document, as far as the client does not have it. Of a file nobody knows: no sections. */
export interface RenderResult extends SentPage {
  /** What to name when the page is asked for again. */
  revision: number;
  /** Version of the document that was rendered. */
  version: number | null;
  title: string;
  places: ItemPlace[];
}

export interface ExportParams {
  uri: string;
  /** `pdf` only where the server has the experimental capability `pdf`. */
  to: ExportFormat | 'pdf';
  view?: View;
  /** For xlsx: a sheet for each office. */
  perOffice?: boolean;
  workDoneToken?: number | string;
}

export interface ExportResult {
  /** The document in base64. */
  content: string;
  title: string;
  /** How many places the document lacks because they cannot be read. */
  lost: number;
}

/** An edition: a file as it is now, or one among files of another time. */
export interface CompareSide {
  uri: string;
  /** How the comparison names it; without one the name of the file. */
  name?: string;
  /** The files of that time, with contributions and catalogues; without them those of today count. */
  files?: { uri: string; text: string }[];
}

export interface CompareParams {
  /** The older edition. */
  left: CompareSide;
  right: CompareSide;
}

export interface PrinterResult {
  /** Path of the browser; missing when there is none. */
  program?: string | undefined;
  /** Where the setting `bzrp.browser` or BZRP_BROWSER says it is; empty = neither does. */
  named: string;
}

export interface CompareResult {
  /** A page that needs nothing else. */
  html: string;
  json: string;
  title: string;
}
