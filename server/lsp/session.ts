/** One client's workspace: its folders and files kept up to date, and whoever shows findings told when they may have changed. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { createSetup } from '../language/setup';
import type { FileState } from '../language/workspace/file';
import { Workspace } from '../language/workspace/workspace';
import { type Files, isBzrpFile, isNoProfile, isSkipped, type ReadFault, type ReadResult } from '../files/files';
import { OpenFiles } from './openFiles';
import { isImageFile, lookAtImages, within } from '../files/images';
import { readInBatches, takeIn } from '../files/load';
import { Settings } from './settings';
import { replaceText } from '../language/writing/mend';

/** What came of a reading, and which one it was. */
interface FromDisk {
  uri: string;
  reading: Promise<ReadResult>;
  result: ReadResult;
}

export class Session {
  readonly workspace = new Workspace(createSetup());
  readonly settings = new Settings();
  private folders: string[] = [];
  private loads = 0;
  private readonly open = new OpenFiles();
  /** Where the folders really are, when they are links. */
  private readonly realFolders = new Map<string, string>();
  /** Files edited since edits last settled: their editors ask for findings by themselves. */
  readonly edited = new Set<string>();
  /** Of each file the reading begun last. An older one may take longer, and what it read is no longer true. */
  private readonly readings = new Map<string, Promise<ReadResult>>();
  private isLooking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners: ((changed: ReadonlySet<string>) => void)[] = [];
  private readonly closed: ((uri: string) => void)[] = [];
  private readonly awaiting: (() => void)[] = [];

  constructor(readonly files: Files) {}

  /** Text of a built-in catalogue (`bzrp-katalog:/akteure.bzrp.yaml`); undefined when it is not at hand. */
  async readBuiltIn(uri: string): Promise<string | undefined> {
    const base = this.settings.cataloguesBase;
    const name = URI.parse(uri).path.replace(/^\//, '');
    if (base === undefined || name.includes('/')) return undefined;
    const result = await this.files.read(`${base.replace(/\/$/, '')}/${name}`);
    return 'text' in result ? result.text : undefined;
  }

  /** Calls back with the uris whose findings may have changed, after edits have settled. */
  onSettled(listener: (changed: ReadonlySet<string>) => void): void {
    this.listeners.push(listener);
  }

  /** Calls back when an editor lets go of a file. */
  onClosed(listener: (uri: string) => void): void {
    this.closed.push(listener);
  }

  /** Resolves once the files of the folders are read. */
  async loaded(): Promise<void> {
    if (this.workspace.loading) await new Promise<void>((resolve) => this.awaiting.push(resolve));
  }

  /** The file with everything that was typed so far taken in. */
  file(uri: string): FileState | undefined {
    this.settle();
    return this.workspace.files.get(normal(uri));
  }

  /** The workspace folder a file lies in; the innermost when folders lie in each other. */
  folderOf(uri: string): string | undefined {
    const file = this.open.fileOf(normal(uri));
    return this.folders.filter((folder) => file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  }

  isOpen(uri: string): boolean {
    return this.open.has(normal(uri));
  }

  /**
   * The folders are known, their files not yet: what is opened meanwhile belongs to the workspace and is looked at once, and
   * nothing is concluded from what seems to be missing.
   */
  expect(folders: readonly string[]): void {
    this.folders = folders.map((folder) => normal(folder).replace(/\/$/, ''));
    this.workspace.loading = true;
  }

  /**
   * Reads all files of the folders. Until that is done nothing is concluded from what seems to be missing. Called again
   * meanwhile with other folders, the first reading ends where it is.
   */
  async load(folders: readonly string[], progress?: (done: number, all: number) => void): Promise<void> {
    this.expect(folders);
    const load = (this.loads += 1);
    for (const uri of this.open.uris) this.place(this.open.fileOf(uri));
    // As the client wrote them: the root of a virtual file system is nothing without its slash.
    const listed = await Promise.all(folders.map((folder) => this.files.list(folder)));
    for (const folder of this.folders) this.realFolders.set(folder, await this.realOf(folder));
    if (load !== this.loads) return;
    const there = new Set(listed.flatMap(({ files }) => files).map(normal));
    for (const uri of this.workspace.uris) if (!this.open.has(uri) && !there.has(uri)) this.workspace.remove(uri);
    for (const { unread } of listed) this.notRead(unread);
    await Promise.all([...this.open.uris].map((uri) => this.identify(uri, there)));
    // What is gone is told now: what the reading below settles is told as a whole, of the files that are there.
    this.settle();
    // Told when all is known: what is settled on the way may be otherwise then.
    await this.readAll([...there], () => load !== this.loads, () => this.workspace.settle(), (done) => progress?.(done, there.size));
    if (load !== this.loads) return;
    this.workspace.loading = false;
    this.workspace.touchAll();
    this.settle();
    for (const resolve of this.awaiting.splice(0)) resolve();
  }

  private readAll(uris: readonly string[], isStale: () => boolean, settle: () => void, progress?: (done: number) => void): Promise<void> {
    return readInBatches(uris, {
      read: (uri) => this.readFromDisk(uri),
      take: (found) => (found ? this.takeFromDisk(found) : 0),
      settle: () => isStale() || settle(),
      async after(done) {
        if (isStale()) return false;
        progress?.(done);
        // Requests of the editor come first.
        await new Promise((resolve) => setTimeout(resolve, 0));
        return true;
      },
    });
  }

  didOpen(uri: string, text: string, version: number): void {
    const key = normal(uri);
    const file = this.spelledOtherwise(key, this.workspace.uris) ?? key;
    this.open.add(key, file);
    this.edited.add(key);
    this.workspace.set(key, text, { version, path: key, inWorkspace: this.isInside(file) });
    this.place(file);
    if (file === key) void this.identify(key, []).then(() => this.soon());
    this.soon();
  }

  /** Finds out which file on the disk an open uri is. @param there files that were found */
  private async identify(uri: string, there: Iterable<string>): Promise<void> {
    const file = this.spelledOtherwise(uri, there) ?? (await this.fileBehind(uri));
    const before = this.open.identify(uri, file);
    if (before === undefined || before === file) return;
    this.place(before);
    this.place(file);
  }

  /** The file a link leads to where that is a file of the workspace, else the uri itself. */
  private async fileBehind(uri: string): Promise<string> {
    const real = await this.realOf(uri);
    if (real === uri) return uri;
    for (const folder of this.folders) {
      const inside = [folder, this.realFolders.get(folder) ?? folder].find((each) => real.startsWith(`${each}/`));
      const file = inside && folder + real.slice(inside.length);
      if (file && isBzrpFile(file) && this.isInside(file)) return file;
    }
    return uri;
  }

  private async realOf(uri: string): Promise<string> {
    return normal(await this.files.real(uri));
  }

  /** The uri of a file whose name looks the same and is spelled otherwise: `ö` as one character or two. */
  private spelledOtherwise(uri: string, there: Iterable<string>): string | undefined {
    if (!uri.includes('%')) return undefined;
    const wanted = spelling(uri);
    let found: string | undefined;
    for (const each of there) {
      if (each === uri) return undefined;
      if (!this.open.has(each) && each.includes('%') && spelling(each) === wanted) found = each;
    }
    return found;
  }

  /** Puts what editors show of a file in its place: the text of its holder. Others that show it stand for themselves. */
  private place(file: string): void {
    const [holder, ...others] = this.open.holders(file);
    if (holder === undefined) return;
    this.show(holder, this.isInside(file));
    for (const other of others) this.show(other, false);
    if (holder !== file && !this.open.has(file)) this.workspace.remove(file);
  }

  private show(uri: string, inWorkspace: boolean): void {
    const file = this.workspace.files.get(uri);
    if (file && file.inWorkspace !== inWorkspace) this.workspace.set(uri, file.document.text, { version: file.document.version, path: file.path, inWorkspace });
  }

  didChange(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const key = normal(uri);
    const file = this.workspace.files.get(key);
    if (!file) return;
    this.edited.add(key);
    for (const change of changes) {
      if ('range' in change) {
        const start = file.document.offsetAt(change.range.start);
        const end = Math.max(start, file.document.offsetAt(change.range.end));
        this.workspace.change(key, [replaceText({ start, end }, change.text)], version);
      } else this.workspace.change(key, [replaceText({ start: 0, end: file.document.text.length }, change.text)], version);
    }
    this.soon();
  }

  /** What counts now is the file on disk, if there is one. */
  async didClose(uri: string): Promise<void> {
    const key = normal(uri);
    const file = this.open.delete(key) ?? key;
    if (file !== key || !this.isInside(key)) this.workspace.remove(key);
    this.place(file);
    await this.fromDisk(file);
    for (const listener of this.closed) listener(key);
    this.soon();
  }

  /** Files and folders came or changed on disk; what is open in the editor stays as it is there. */
  async didChangeOnDisk(uris: readonly string[]): Promise<void> {
    const changed = [...new Set(uris.map(normal))];
    for (const uri of changed) if (isImageFile(uri)) this.workspace.images.forget(uri);
    const files = changed.filter(isBzrpFile);
    // Of a folder that comes or changes only the folder is told.
    const folders = changed.filter((uri) => !isBzrpFile(uri) && this.isInside(`${uri}/`));
    for (const folder of folders) {
      const { files: listed, unread } = await this.files.list(folder);
      const there = listed.map(normal);
      files.push(...there);
      const known = new Set(there);
      for (const uri of this.workspace.uris) if (`${uri}/`.startsWith(`${folder}/`) && !known.has(uri) && !this.open.has(uri)) this.workspace.remove(uri);
      this.notRead(unread);
    }
    const load = this.loads;
    await this.readAll([...new Set(files)], () => load !== this.loads, () => this.settle());
    this.soon();
  }

  /** Files or folders are gone from the disk. */
  forget(uris: readonly string[]): void {
    const gone = new Set(uris.map(normal));
    if (gone.size === 0) return;
    // Deleting a folder is told of the folder only.
    const isGone = (file: string): boolean => {
      for (let at = file.length; at > 0; at = file.lastIndexOf('/', at - 1)) if (gone.has(file.slice(0, at))) return true;
      return false;
    };
    for (const file of this.workspace.uris) if (!this.open.has(file) && isGone(file)) this.workspace.remove(file);
    for (const file of [...this.readings.keys()]) if (isGone(file)) this.readings.delete(file);
    for (const uri of gone) this.workspace.images.forget(uri);
    this.soon();
  }

  /** What is on the disk counts, if no editor holds the file. */
  private async fromDisk(named: string): Promise<void> {
    const found = await this.readFromDisk(named);
    if (found) this.takeFromDisk(found);
  }

  /** Reads what editors do not hold. A link to another file of the workspace is that file. */
  private async readFromDisk(named: string): Promise<FromDisk | undefined> {
    if (!isBzrpFile(named) || !this.isInside(named)) return undefined;
    const uri = this.workspace.files.has(named) ? named : await this.fileBehind(named);
    if (this.open.has(uri) || this.open.holders(uri).length > 0) return undefined;
    const reading = this.files.read(uri);
    this.readings.set(uri, reading);
    const result = await reading;
    const last = this.readings.get(uri);
    if (last === reading) return { uri, reading, result };
    await last;
    return undefined;
  }

  /** @returns the length of the text */
  private takeFromDisk({ uri, reading, result }: FromDisk): number {
    // Meanwhile it may have been read anew, or opened, or be gone, or its folder taken away.
    if (this.readings.get(uri) !== reading) return 0;
    this.readings.delete(uri);
    if (this.open.has(uri) || this.open.holders(uri).length > 0 || !this.isInside(uri)) return 0;
    return takeIn(this.workspace, { uri, path: uri, inWorkspace: true, name: nameOf(uri) }, result);
  }

  /** Files and folders that are there and cannot be read: that is told, and what needs to know them is silent. */
  private notRead(unread: readonly { uri: string; fault: ReadFault }[]): void {
    for (const { uri, fault } of unread) {
      const key = normal(uri);
      if (!isNoProfile(fault)) this.workspace.setUnreadable(key, nameOf(key), fault);
    }
  }

  /** Whether a uri lies in a folder of the workspace, and in none below it where nobody keeps profiles. */
  private isInside(uri: string): boolean {
    return this.folders.some((folder) => uri.startsWith(`${folder}/`) && !isSkipped(uri.slice(folder.length + 1, uri.lastIndexOf('/'))));
  }

  /** Settles once the messages that have come in are worked off: a burst of typing is one piece of work. */
  soon(): void {
    this.timer ??= setTimeout(() => this.settle(), 0);
  }

  settle(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const changed = this.workspace.settle();
    if (changed.size > 0) for (const listener of this.listeners) listener(changed);
    this.edited.clear();
    void this.look();
  }

  /** Uris of the pictures right in some folders, as far as they lie in the workspace: also where links lead. Never rejects. */
  async picturesIn(folders: readonly string[]): Promise<string[]> {
    const entries = await Promise.all(folders.map(normal).filter((folder) => this.isInside(`${folder}/`)).map((folder) => this.files.entries(folder)));
    const pictures = entries.flat().map(({ uri }) => normal(uri)).filter(isImageFile);
    return within(pictures, this.folders, this.files);
  }

  /** Looks at the images the files name; what is found out is told when it is known. */
  private async look(): Promise<void> {
    if (this.isLooking || this.workspace.images.unseen.length === 0) return;
    this.isLooking = true;
    try {
      await lookAtImages(this.workspace, this.files, this.folders);
    } finally {
      this.isLooking = false;
    }
    this.soon();
  }
}

/** One spelling for each uri: clients encode differently. */
export function normal(uri: string): string {
  return URI.parse(uri).toString();
}

/** What a uri looks like to people. */
function spelling(uri: string): string {
  return decodeURIComponent(uri).normalize('NFC');
}

/** What a file or folder is called. */
function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
