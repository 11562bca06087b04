/**
 * What editors hold open. A file has one holder, by whatever path (a link) or spelling (`ö` is one character or two) it was
 * opened: what the editor shows counts in place of the file. Opened a second time under another path it stands for itself.
 */
export class OpenFiles {
  /** By uri as it was opened: which file on the disk it is, and when it was opened. */
  private readonly opened = new Map<string, { file: string; turn: number }>();
  /** Uris by the file they are. */
  private readonly byFile = new Map<string, Set<string>>();
  private turns = 0;

  add(uri: string, file = uri): void {
    const turn = this.opened.get(uri)?.turn ?? (this.turns += 1);
    this.delete(uri);
    this.opened.set(uri, { file, turn });
    this.byFile.set(file, (this.byFile.get(file) ?? new Set()).add(uri));
  }

  /** Says which file an open uri is. Returns the file it was taken for. */
  identify(uri: string, file: string): string | undefined {
    const before = this.opened.get(uri)?.file;
    if (before !== undefined && before !== file) this.add(uri, file);
    return before;
  }

  /** Returns the file that was held under this uri. */
  delete(uri: string): string | undefined {
    const file = this.opened.get(uri)?.file;
    if (file === undefined) return undefined;
    this.opened.delete(uri);
    const uris = this.byFile.get(file);
    uris?.delete(uri);
    if (uris?.size === 0) this.byFile.delete(file);
    return file;
  }

  has(uri: string): boolean {
    return this.opened.has(uri);
  }

  /** The file on the disk an open uri stands for; any other stands for itself. */
  fileOf(uri: string): string {
    return this.opened.get(uri)?.file ?? uri;
  }

  /** Uris a file is open under, its holder first: the one that was opened first. */
  holders(file: string): string[] {
    const turn = (uri: string): number => this.opened.get(uri)?.turn ?? 0;
    return [...(this.byFile.get(file) ?? [])].sort((a, b) => turn(a) - turn(b));
  }

  get uris(): Iterable<string> {
    return this.opened.keys();
  }
}
