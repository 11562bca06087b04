/**
 * What client and server say to each other beyond the Language Server Protocol; typed here for both. Lines are 0-based,
 * `endLine` inclusive; a `uri` is the string form both sides of the protocol use.
 */
import type { ExportFormat } from './export/main';
import type { FormChoice } from './language/form/choices';
import type { FormRequest } from './language/form/edits';
import type { FieldInPlace } from './language/form/inPlace';
import type { FormSpec } from './language/form/spec';
import type { FormValues, PathStep } from './language/form/values';
import type { BytesFault, FileEntry, Listed, ReadResult } from './files/files';
import type { Region } from './language/catalogue/regions';
import type { Progress, ProgressAnswer } from './language/guided/progress';
import type { Beginning, OpenItem, Told } from './language/guided/newProfile';
import type { GuidedChoice, GuidedStep } from './language/guided/steps';
import type { Choice, TableProposal } from './import/items/proposal';
import type { Tone } from './language/schema/shape';
import type { Value } from './language/writing/writing';
import type { View } from './render/views';
import type { Range, TextEdit } from 'vscode-languageserver-types';

/** A request by its method, with the types of what it takes and answers. */
export interface Request<P, R> {
  readonly method: string;
  readonly types?: { takes: P; answers: R };
}

/** The page of a file as the preview shows it. */
export const RENDER: Request<RenderParams, RenderResult> = { method: 'bzrp/render' };
/** The tree of the workspace's profiles, as the side bar shows it. */
export const PROFILES: Request<object, ProfilesResult> = { method: 'bzrp/profiles' };
/** Goals and measures of a profile, asked for when it is unfolded; and how the profile stands to which a file belongs. */
export const PROFILE_ITEMS: Request<FsParams, ProfileItem[]> = { method: 'bzrp/profileItems' };
export const PROFILE_STATE: Request<FsParams, ProfileNode | null> = { method: 'bzrp/profileState' };
/** Guided steps: what is asked for a new item, what a typed answer means, and the edits that add the item. */
export const GUIDED_STEPS: Request<GuidedParams, GuidedSteps> = { method: 'bzrp/guidedSteps' };
export const GUIDED_READ: Request<GuidedReadParams, { value: Value } | Refused> = { method: 'bzrp/guidedRead' };
export const GUIDED_ADD: Request<GuidedAddParams, GuidedEdits | Refused> = { method: 'bzrp/guidedAdd' };
/** What became of the measures: those to be told of, and the edits that say it of one. */
export const PROGRESS: Request<FsParams, ProgressResult> = { method: 'bzrp/progress' };
export const PROGRESS_TELL: Request<ProgressTellParams, GuidedEdits | Refused> = { method: 'bzrp/progressTell' };
/** A new profile: what is asked, whether an answer can be, what of an edition goes on, and its text. */
export const NEW_PROFILE_ASK: Request<{ region: string }, NewProfileQuestions> = { method: 'bzrp/newProfileAsk' };
export const NEW_PROFILE_CHECK: Request<Beginning & { region: string }, Partial<Refused>> = { method: 'bzrp/newProfileCheck' };
export const OPEN_ITEMS: Request<FsParams, OpenItemsResult> = { method: 'bzrp/openItems' };
export const NEW_PROFILE: Request<NewProfileParams, NewProfileResult | Refused> = { method: 'bzrp/newProfile' };
/** The Bezirksregionen a profile may be made for, by key. */
export const REGIONS: Request<object, Region[]> = { method: 'bzrp/regions' };
/**
 * A file as a document, two editions compared. Answered with an error whose message is a German sentence when it cannot be
 * done, and with `RequestCancelled` when the client does not want it any more. Told of by work-done progress.
 */
export const EXPORT: Request<ExportParams, ExportResult> = { method: 'bzrp/export' };
export const COMPARE: Request<CompareParams, CompareResult> = { method: 'bzrp/compare' };
/** Is there a browser that can print a PDF? Only where the server has the experimental capability `pdf`. */
export const PRINTER: Request<object, PrinterResult> = { method: 'bzrp/printer' };
/** What a form for a file looks like, what the file says in it, what can be chosen in a field, and an edit of it. */
export const FORM_SPEC: Request<FsParams, FormSpec | null> = { method: 'bzrp/formSpec' };
export const FORM: Request<FormParams, FormValues | null> = { method: 'bzrp/form' };
export const FORM_CHOICES: Request<FormChoicesParams, FormChoice[]> = { method: 'bzrp/formChoices' };
/** Answered with the edits of the text in this version and where a new or moved item stands then, or with a sentence that says why it cannot be done. */
export const EDIT: Request<FormRequest, EditResult> = { method: 'bzrp/edit' };
/** A field that is edited where a page shows it: what stands there now, and the edits that say something else. */
export const FIELD: Request<FieldParams, FieldInPlace | Refused> = { method: 'bzrp/field' };
export const FIELD_EDIT: Request<FieldEditParams, FieldEdits | Refused> = { method: 'bzrp/fieldEdit' };
/**
 * Tables of a file (Excel, CSV, Word) as items of a profile: what would be added, what was not understood, and the edits that
 * add it. Asked again with other choices; the file is sent the first time only.
 */
export const TABLES: Request<TablesParams, TablesResult | Refused> = { method: 'bzrp/tables' };
/** How the clipboard can be pasted better than as plain text; none where plain text does. */
export const PASTE: Request<PasteParams, PasteEdit[]> = { method: 'bzrp/paste' };
/** All key figures statistics files know of a region: the edits that enter them, and how many there are. */
export const KEY_FIGURES: Request<FsParams, KeyFiguresResult | Refused> = { method: 'bzrp/keyFigures' };
/** What a filled-in table of measures brings back, and the edits that take some of it over. */
export const ROUND: Request<RoundParams, RoundResult | Refused> = { method: 'bzrp/round' };
export const ROUND_TAKE: Request<RoundTakeParams, RoundEdits | Refused> = { method: 'bzrp/roundTake' };
/** Server → client: the rendered form of this document (`uri`) would come out different now. */
export const CHANGED = 'bzrp/changed';

/** Server → client: files the server cannot read itself (browser worker, folders of another scheme than `file`). */
export const FS_LIST: Request<FsListParams, Listed> = { method: 'bzrp/fs/list' };
export const FS_READ: Request<FsReadParams, ReadResult> = { method: 'bzrp/fs/read' };
export const FS_READ_BYTES: Request<FsReadParams, FsBytes> = { method: 'bzrp/fs/readBytes' };
export const FS_ENTRIES: Request<FsParams, FileEntry[]> = { method: 'bzrp/fs/entries' };

/** The other side of a connection, of whichever library: one that answers requests. */
export interface Asked<T> {
  sendRequest<R>(method: string, params: unknown, token?: T): Promise<R>;
}

/** Asks the other side. `token` takes the request back. */
export function ask<P, R, T>(peer: Asked<T>, { method }: Request<P, R>, params: P, token?: T): Promise<R> {
  return peer.sendRequest<R>(method, params, token);
}

/** The other side of a connection: one that asks. */
export interface Asking<T, D> {
  onRequest<P, R>(method: string, handler: (params: P, token: T) => Promise<R>): D;
}

/** Answers what the other side asks. */
export function answer<P, R, T, D>(peer: Asking<T, D>, { method }: Request<P, R>, handler: (params: P, token: T) => Promise<R>): D {
  return peer.onRequest(method, handler);
}

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

export interface RenderParams {
  uri: string;
  /** Another view of the same file than its own, such as `zielblatt`. */
  view?: View;
  options?: { findings?: boolean };
}

/** Where an item of the rendered document (`data-item`) stands in the text. */
export interface Place {
  item: string;
  uri: string;
  line: number;
  endLine: number;
  /** Of the item of a top-level list, or the top-level key, that it is or lies in. */
  path: PathStep[];
}

export interface RenderResult {
  /** A `<main>` fragment, all text in it escaped by the renderer. */
  html: string;
  /** Version of the document that was rendered. */
  version: number | null;
  title: string;
  places: Place[];
}

export interface ProfilesResult {
  districts: DistrictNode[];
}

export interface DistrictNode {
  /** LOR key of the district, 2 digits. */
  key: string;
  name: string;
  profiles: ProfileNode[];
}

export interface ProfileNode {
  /** LOR key of the Bezirksregion, 6 digits. */
  key: string;
  name: string;
  fassung?: string;
  /** Its name in the language of the reader. */
  status?: string;
  uri: string;
  findings: FindingCounts;
  goals: number;
  measures: number;
}

/** A goal or a measure in the tree of profiles, in the order they are written. */
export interface ProfileItem {
  kind: 'goal' | 'measure';
  /** Of the file it stands in: the profile or a contribution. */
  uri: string;
  path: PathStep[];
  line: number;
  id: string;
  title: string;
  /** Name of its status, of a goal how far it is reached; in the language of the reader. */
  status?: string;
  tone?: Tone;
  /** Of a measure: ids of the goals it serves. */
  goals: string[];
  findings: FindingCounts;
}

export interface FindingCounts {
  error: number;
  warning: number;
  information: number;
}

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
}

export interface NewProfileResult {
  text: string;
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
  /** All lists of the file with their names, and how many items each gets. */
  lists: { list: string; name: string; items: number }[];
  /** Lines of plain text. */
  report: string[];
  /** How many things of the report should be looked at. */
  doubts: number;
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

export interface FsListParams {
  /** Only what lies in this folder; missing = all workspace folders. */
  folder?: string;
}

export interface FsParams {
  uri: string;
}

export interface FsReadParams extends FsParams {
  /** Of a longer file (in bytes) the beginning is enough. */
  most: number;
}

/** The bytes of a file in base64. */
export type FsBytes = { bytes: string } | { error: BytesFault };

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
