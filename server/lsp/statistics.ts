/** Statistics files in reach of the workspace's profiles: read after the profiles, and again when files or descriptions change. */
import { dataFilesIn, dataFoldersOf } from '../files/dataFolders';
import type { Session } from './session';

export type ImportModule = typeof import('../import/main');
type DataFiles = InstanceType<ImportModule['DataFiles']>;

export class StatisticsLoader {
  private data: DataFiles | undefined;
  private loads = 0;
  /** Folders that were looked at, whether or not there is anything in them. */
  private folders = new Set<string>();

  /** @param load brings what reads tables; asked for only when there is something to read */
  constructor(
    private readonly session: Session,
    private readonly load: () => Promise<ImportModule>,
    private readonly tell: (error: unknown) => void,
  ) {
    session.onSettled((changed) => {
      // A new profile may have a folder of its own; a catalogue may describe files anew.
      for (const uri of changed) if (this.matters(uri)) return void this.refresh();
    });
  }

  private matters(uri: string): boolean {
    const file = this.session.workspace.files.get(uri);
    if (file === undefined) return false;
    return file.art === 'katalog' || dataFoldersOf(uri, this.session.folderOf(uri)).some((folder) => !this.folders.has(folder));
  }

  /** Looks for statistics files and reads those that are new. Of two calls the one begun last counts. Never rejects. */
  async refresh(): Promise<void> {
    const { session } = this;
    // While profiles are being read, nobody knows yet which folders matter.
    if (session.workspace.loading) return;
    const load = (this.loads += 1);
    try {
      const folderOf = (uri: string): string | undefined => session.folderOf(uri);
      this.folders = new Set(session.workspace.uris.flatMap((uri) => dataFoldersOf(uri, folderOf(uri))));
      const found = await dataFilesIn(this.folders, session.files);
      if (load !== this.loads) return;
      if (found.size === 0 && this.data === undefined) return;
      this.data ??= new (await this.load()).DataFiles(session.files);
      await this.data.attach(session.workspace, found, folderOf, () => load === this.loads);
      session.soon();
    } catch (error) {
      this.tell(error);
    }
  }
}
