/** One client's workspace: its folders and files kept up to date, and whoever shows findings told when they may have changed. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { createSetup } from '../language/setup';
import type { FileState } from '../language/workspace/file';
import { Workspace } from '../language/workspace/workspace';
import { type Files, isBzrpFile, isNoProfile, type ReadResult } from '../files/files';
import { isImageFile, lookAtImages } from '../files/images';
import { Settings } from './settings';

export class Session {
  readonly workspace = new Workspace(createSetup());
  readonly settings = new Settings();
  private folders: string[] = [];
  private loads = 0;
  private readonly open = new Set<string>();
  /** Files edited since edits last settled: their editors ask for findings by themselves. */
  readonly edited = new Set<string>();
  /** Of each file the reading begun last. An older one may take longer, and what it read is no longer true. */
  private readonly readings = new Map<string, Promise<ReadResult>>();
  private isLooking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners: ((changed: ReadonlySet<string>) => void)[] = [];
  private readonly closed: ((uri: string) => void)[] = [];

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

  /** The file with everything that was typed so far taken in. */
  file(uri: string): FileState | undefined {
    this.settle();
    return this.workspace.files.get(normal(uri));
  }

  /** The workspace folder a file lies in; the innermost when folders lie in each other. */
  folderOf(uri: string): string | undefined {
    return this.folders.filter((folder) => normal(uri).startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
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
    for (const file of [...this.workspace.files.values()]) if (this.open.has(file.uri)) this.reopen(file);
    // As the client wrote them: the root of a virtual file system is nothing without its slash.
    const listed = await Promise.all(folders.map((folder) => this.files.list(folder)));
    if (load !== this.loads) return;
    const there = new Set(listed.flat().map(normal));
    for (const uri of this.workspace.uris) if (!this.open.has(uri) && !there.has(uri)) this.workspace.remove(uri);
    // What is gone is told now: what the reading below settles is told as a whole, of the files that are there.
    this.settle();
    const uris = [...there];
    const size = 20;
    for (let at = 0; at < uris.length; at += size) {
      await Promise.all(uris.slice(at, at + size).map((uri) => this.fromDisk(uri)));
      if (load !== this.loads) return;
      this.workspace.settle();
      progress?.(Math.min(at + size, uris.length), uris.length);
      // Requests of the editor come first.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.workspace.loading = false;
    this.workspace.touchAll();
    this.settle();
  }

  /** A file that was open before its folder was known belongs to the workspace now, or no longer. */
  private reopen(file: FileState): void {
    this.workspace.set(file.uri, file.document.text, { version: file.document.version, path: file.path, inWorkspace: this.isInside(file.uri) });
  }

  didOpen(uri: string, text: string, version: number): void {
    const key = normal(uri);
    this.open.add(key);
    this.edited.add(key);
    this.workspace.set(key, text, { version, path: key, inWorkspace: this.isInside(key) });
    this.soon();
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
        this.workspace.change(key, [{ start, end, text: change.text }], version);
      } else this.workspace.change(key, [{ start: 0, end: file.document.text.length, text: change.text }], version);
    }
    this.soon();
  }

  /** What counts now is the file on disk, if there is one. */
  async didClose(uri: string): Promise<void> {
    const key = normal(uri);
    this.open.delete(key);
    if (this.isInside(key)) await this.fromDisk(key);
    else this.workspace.remove(key);
    for (const listener of this.closed) listener(key);
    this.soon();
  }

  /** Files came, went or changed on disk; what is open in the editor stays as it is there. */
  async didChangeOnDisk(uris: readonly string[]): Promise<void> {
    for (const uri of uris) if (isImageFile(uri)) this.workspace.forgetImages(uri);
    await Promise.all([...new Set(uris.map(normal))].map((uri) => this.fromDisk(uri)));
    this.soon();
  }

  /** A file is gone from the disk. */
  forget(uri: string): void {
    const gone = normal(uri);
    // Deleting a folder is told of the folder only.
    const isGone = (file: string): boolean => file === gone || file.startsWith(`${gone}/`);
    for (const file of this.workspace.uris) if (isGone(file) && !this.open.has(file)) this.workspace.remove(file);
    for (const file of [...this.readings.keys()]) if (isGone(file)) this.readings.delete(file);
    this.workspace.forgetImages(uri);
    this.soon();
  }

  private async fromDisk(uri: string): Promise<void> {
    if (this.open.has(uri) || !isBzrpFile(uri) || !this.isInside(uri)) return;
    const reading = this.files.read(uri);
    this.readings.set(uri, reading);
    const result = await reading;
    const last = this.readings.get(uri);
    if (last !== reading) {
      await last;
      return;
    }
    this.readings.delete(uri);
    // Meanwhile it may have been opened, or its folder taken away.
    if (this.open.has(uri) || !this.isInside(uri)) return;
    if ('text' in result) this.workspace.set(uri, result.text, { path: uri });
    else if (isNoProfile(result.error)) this.workspace.remove(uri);
    else this.workspace.setUnreadable(uri, decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)), result.error);
  }

  private isInside(uri: string): boolean {
    return this.folders.some((folder) => uri.startsWith(`${folder}/`)) && !/\/(?:node_modules|\.[^/]+)\//.test(uri);
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

  /** Looks at the images the files name; what is found out is told when it is known. */
  private async look(): Promise<void> {
    if (this.isLooking || this.workspace.unseenImages.length === 0) return;
    this.isLooking = true;
    try {
      await lookAtImages(this.workspace, this.files, (uri) => this.isInside(normal(uri)));
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
