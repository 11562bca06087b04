/** Where the server gets files from that no editor has open: the disk, or the client (browser worker, virtual workspaces). */
import type { Connection } from 'vscode-languageserver';
import type { BytesFault } from '../files/regular';

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
}

export interface Files {
  /** Uris of all BZRP files in a folder and its folders, without `node_modules` and folders that begin with a dot. */
  list(folder: string): Promise<string[]>;
  /** Text without byte order mark, of a file of more than `most` bytes (those of a profile) the beginning at least. Never rejects. */
  read(uri: string, most?: number): Promise<ReadResult>;
  /** All files right in a folder, by name. None when the folder is not there. Never rejects. */
  entries(folder: string): Promise<FileEntry[]>;
}

/** Whether a file of this name or uri is a BZRP file. */
export function isBzrpFile(name: string): boolean {
  return /\.bzrp\.ya?ml$/.test(name);
}

/** Asks the client for files. */
export class ClientFiles implements Files {
  constructor(private readonly connection: Connection) {}

  async list(folder: string): Promise<string[]> {
    try {
      return await this.connection.sendRequest<string[]>('bzrp/fs/list', { folder });
    } catch {
      // A client without this request: only what is open is known.
      return [];
    }
  }

  async read(uri: string): Promise<ReadResult> {
    try {
      return await this.connection.sendRequest<ReadResult>('bzrp/fs/read', { uri });
    } catch {
      return { error: 'unreadable' };
    }
  }

  async entries(folder: string): Promise<FileEntry[]> {
    try {
      return await this.connection.sendRequest<FileEntry[]>('bzrp/fs/entries', { uri: folder });
    } catch {
      return [];
    }
  }
}
