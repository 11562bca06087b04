/** What the server asks of files it cannot read itself. */
import type { BytesFault } from '../files/files';

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
