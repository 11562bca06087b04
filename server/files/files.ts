/** Where texts and data come from that no editor has open: the disk, or the client (browser worker, virtual workspaces). */

/**
 * Why a file was not read:
 * - `not-found`: nothing is there
 * - `not-a-file`: a folder, pipe, socket or device, or a link to one
 * - `bad-name`: there is something whose name is no UTF-8, so that it cannot be asked for
 * - `unreadable`: anything else, such as missing rights
 */
export type BytesFault = 'not-found' | 'not-a-file' | 'bad-name' | 'unreadable';

export type BytesResult = { bytes: Uint8Array } | { error: BytesFault };

/** Why a file has no text. */
export type ReadFault = BytesFault | 'not-utf8';

export type ReadResult = { text: string } | { error: ReadFault };

/** Whether a file that could not be read holds no profile, so that no knowledge is missing without it. */
export function isNoProfile(fault: ReadFault): fault is 'not-found' | 'not-a-file' {
  return fault === 'not-found' || fault === 'not-a-file';
}

export interface FileEntry {
  uri: string;
  /** In bytes. */
  size: number;
  /** When it was last changed, in milliseconds since 1970; undefined where nobody knows. */
  modified?: number;
}

/** What there is in a folder. */
export interface Listed {
  /** Uris of the BZRP files in it and in its folders, without `node_modules` and folders that begin with a dot. */
  files: string[];
  /** Uris of folders that cannot be looked into, with the reason; the folder itself may be one. */
  unread: { uri: string; fault: BytesFault }[];
}

export const NOTHING_LISTED: Listed = { files: [], unread: [] };

export interface Files {
  /** Never rejects. */
  list(folder: string): Promise<Listed>;
  /** Where a uri leads when links on its way are followed; itself when there are none, or nothing is there. Never rejects. */
  real(uri: string): Promise<string>;
  /** Text without byte order mark, of a file of more than `most` bytes (those of a profile) the beginning at least. Never rejects. */
  read(uri: string, most?: number): Promise<ReadResult>;
  /** What a file holds that is no UTF-8 text; of one of more than `most` bytes the beginning at least. Never rejects. */
  readBytes(uri: string, most: number): Promise<BytesResult>;
  /** Where a uri leads when links are followed; undefined where that is not known, or nothing is there. Never rejects. */
  realUri?(uri: string): Promise<string | undefined>;
  /** All files right in a folder, by name. None when the folder is not there. Never rejects. */
  entries(folder: string): Promise<FileEntry[]>;
}

/** Whether a file of this name or uri is a BZRP file. */
export function isBzrpFile(name: string): boolean {
  return /\.bzrp\.ya?ml$/.test(name);
}

/** Whether a path from a root leads through a folder in which nobody keeps profiles. */
export function isSkipped(path: string): boolean {
  return /(?:^|[/\\])(?:node_modules|\.[^./\\][^/\\]*)(?:[/\\]|$)/.test(path);
}

/** So many bytes more than a file may hold are enough to see that it holds too many, whatever character they end in. */
export const ONE_CHARACTER = 4;

/** The first bytes of a file as text, its byte order mark taken off. @param most of a file beyond so many bytes the beginning */
export function beginningOf(bytes: Uint8Array, most: number): ReadResult {
  return toText(bytes.subarray(0, most + ONE_CHARACTER), bytes.length > most);
}

/** A text as editors show it: without a byte order mark, and where old programs end a line by CR alone it ends as others do. Offsets stay. */
export function asEdited(text: string): string {
  const shown = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return shown.includes('\r') ? shown.replace(/\r(?!\n)/g, '\n') : shown;
}

const WHOLE = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes as text in UTF-8. The byte order mark is taken off, as editors do: offsets are the same whether a file is open or not.
 * @param isCut the bytes are the beginning of a file, and may end within a character
 */
export function toText(bytes: Uint8Array, isCut = false): ReadResult {
  try {
    // One that has seen half a character waits for the other half.
    const decoder = isCut ? new TextDecoder('utf-8', { fatal: true }) : WHOLE;
    return { text: asEdited(decoder.decode(bytes, { stream: isCut })) };
  } catch {
    return { error: 'not-utf8' };
  }
}
