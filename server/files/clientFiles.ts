import { ask, type Asked, FS_ENTRIES, FS_LIST, FS_READ, FS_READ_BYTES } from '../protocol';
import { fromBase64 } from './base64';
import { MAX_BYTES } from '../language/syntax/limits';
import { type BytesResult, type FileEntry, type Files, type Listed, NOTHING_LISTED, type ReadResult } from './files';

/** Asks the client for files. A client that answers none of these requests has none but what it opens. */
export class ClientFiles implements Files {
  constructor(private readonly client: Asked<never>) {}

  list(folder: string): Promise<Listed> {
    return ask(this.client, FS_LIST, { folder }).catch(() => NOTHING_LISTED);
  }

  /** What a client serves knows no links. */
  real(uri: string): Promise<string> {
    return Promise.resolve(uri);
  }

  read(uri: string, most = MAX_BYTES): Promise<ReadResult> {
    return ask(this.client, FS_READ, { uri, most }).catch(() => ({ error: 'unreadable' }));
  }

  async readBytes(uri: string, most: number): Promise<BytesResult> {
    const result = await ask(this.client, FS_READ_BYTES, { uri, most }).catch(() => ({ error: 'unreadable' }) as const);
    return 'bytes' in result ? { bytes: fromBase64(result.bytes) } : result;
  }

  entries(folder: string): Promise<FileEntry[]> {
    return ask(this.client, FS_ENTRIES, { uri: folder }).catch(() => []);
  }
}
