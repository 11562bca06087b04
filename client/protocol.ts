/**
 * What client and server say to each other beyond the Language Server Protocol. Lines are 0-based, `endLine` inclusive; a
 * `uri` is the string form both sides of the protocol use.
 */
export interface RenderParams {
  uri: string;
  /** Another view of the same file than its own, such as `zielblatt`. */
  view?: string;
  options?: Readonly<Record<string, unknown>>;
}

/** Where an item of the rendered document (`data-item`) stands in the text. */
export interface Place {
  item: string;
  uri: string;
  line: number;
  endLine: number;
}

export interface RenderResult {
  /** A `<main>` fragment, all text in it escaped by the renderer. */
  html: string;
  /** Version of the document that was rendered. */
  version: number | null;
  title: string;
  places: Place[];
}

/** The tree of the workspace's profiles, as the side bar shows it. */
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
  status?: string;
  uri: string;
  findings: FindingCounts;
  goals: number;
  measures: number;
}

export interface FindingCounts {
  error: number;
  warning: number;
  information: number;
}

export const RENDER = 'bzrp/render';
export const PROFILES = 'bzrp/profiles';
/** Server → client: the rendered form of this document would come out different now. */
export const CHANGED = 'bzrp/changed';
/** Server → client: files the server cannot read itself (browser worker, folders of another scheme than `file`). */
export const FS_LIST = 'bzrp/fs/list';
export const FS_READ = 'bzrp/fs/read';
export const FS_STAT = 'bzrp/fs/stat';
export const FS_ENTRIES = 'bzrp/fs/entries';

export interface FsListParams {
  /** Only what lies in this folder; missing = all workspace folders. */
  folder?: string;
}

export interface FsParams {
  uri: string;
}

/** Why a file has no text: it is not there, it is not UTF-8, or it could not be read. */
export type FsFault = 'not-found' | 'not-utf8' | 'unreadable';

export type FsReadResult = { text: string } | { error: FsFault };

/** A file right in a folder; `size` in bytes. */
export interface FsEntry {
  uri: string;
  size: number;
}

/** `size` in bytes, `mtime` in milliseconds since 1970. */
export type FsStatResult = { type: 'file' | 'folder'; size: number; mtime: number } | { error: FsFault };

/** Answered with an error whose message is a German sentence when it cannot be done. Told of by work-done progress. */
export const EXPORT = 'bzrp/export';
export const COMPARE = 'bzrp/compare';

export interface ExportParams {
  uri: string;
  /** `pdf` only where the server has the experimental capability `pdf`. */
  to: string;
  view?: string;
  workDoneToken?: string;
}

export interface ExportResult {
  /** The document in base64. */
  content: string;
  title: string;
  /** How many places the document lacks because they cannot be read. */
  lost: number;
}

/** An edition: a file as it is now or, with `files`, one among files of another time. */
export interface CompareSide {
  uri: string;
  name?: string;
  files?: { uri: string; text: string }[];
}

export interface CompareParams {
  /** The older edition. */
  left: CompareSide;
  right: CompareSide;
}

export interface CompareResult {
  /** A page that needs nothing else. */
  html: string;
  json: string;
  title: string;
}
