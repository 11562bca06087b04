/**
 * What client and server say to each other beyond the Language Server Protocol; typed here for both. Lines are 0-based,
 * `endLine` inclusive; a `uri` is the string form both sides of the protocol use.
 */
import type { FormChoice } from './language/form/choices';
import type { FormRequest } from './language/form/edits';
import type { FieldInPlace } from './language/form/inPlace';
import type { FormSpec } from './language/form/spec';
import type { FormValues } from './language/form/values';
import type { FileEntry, Listed, ReadResult } from './files/files';
import type { Region } from './language/catalogue/regions';
import type { Beginning } from './language/guided/newProfile';
import type { Value } from './language/writing/writing';
import type { EditResult, FieldEditParams, FieldEdits, FieldParams, FormChoicesParams, FormParams } from './protocol/form';
import type { CompareParams, CompareResult, ExportParams, ExportResult, PrinterResult, RenderParams, RenderResult } from './protocol/pages';
import type { ProfileItem, ProfileNode, ProfilesParams, ProfilesResult } from './protocol/profiles';
import type { GuidedAddParams, GuidedEdits, GuidedParams, GuidedReadParams, GuidedSteps, NewProfileParams, NewProfileQuestions, NewProfileResult, OpenItemsResult, ProgressResult, ProgressTellParams, Refused } from './protocol/guided';
import type { KeepColumnsParams, KeepColumnsResult, KeyFiguresResult, PasteEdit, PasteParams, RoundEdits, RoundParams, RoundResult, RoundTakeParams, TablesParams, TablesResult } from './protocol/tables';
import type { FsBytes, FsListParams, FsParams, FsReadParams } from './protocol/files';

export type * from './protocol/form';
export type * from './protocol/pages';
export type * from './protocol/sections';
export type * from './protocol/profiles';
export type * from './protocol/guided';
export type * from './protocol/tables';
export type * from './protocol/files';

/** A request by its method, with the types of what it takes and answers. */
export interface Request<P, R> {
  readonly method: string;
  readonly types?: { takes: P; answers: R };
}

/** The page of a file as the preview shows it. */
export const RENDER: Request<RenderParams, RenderResult> = { method: 'bzrp/render' };
/** The tree of the workspace's profiles, as the side bar shows it. */
export const PROFILES: Request<ProfilesParams, ProfilesResult> = { method: 'bzrp/profiles' };
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
export const KEEP_COLUMNS: Request<KeepColumnsParams, KeepColumnsResult | Refused> = { method: 'bzrp/keepColumns' };
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
