import { ask, type Asked, FS_ENTRIES, FS_LIST, FS_READ, FS_READ_BYTES } from '../protocol';
import { fromBase64 } from './base64';
import type { BytesResult, FileEntry, Files, ReadResult } from './files';

/** Asks the client for files. A client that answers none of these requests has none but what it opens. */
export class ClientFiles implements Files {
  constructor(private readonly client: Asked<never>) {}

  list(folder: string): Promise<string[]> {
    return ask(this.client, FS_LIST, { folder }).catch(() => []);
  }

  /** What a client serves knows no links. */
  real(uri: string): Promise<string> {
    return Promise.resolve(uri);
  }

  read(uri: string): Promise<ReadResult> {
    return ask(this.client, FS_READ, { uri }).catch(() => ({ error: 'unreadable' }));
  }

  async readBytes(uri: string): Promise<BytesResult> {
    const result = await ask(this.client, FS_READ_BYTES, { uri }).catch(() => ({ error: 'unreadable' }) as const);
    return 'bytes' in result ? { bytes: fromBase64(result.bytes) } : result;
  }

  entries(folder: string): Promise<FileEntry[]> {
    return ask(this.client, FS_ENTRIES, { uri: folder }).catch(() => []);
  }
}
