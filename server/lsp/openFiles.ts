/**
 * What editors hold open. A file has one holder, by whatever path (a link) or spelling (`ö` is one character or two) it was
 * opened: what the editor shows counts in place of the file. Opened a second time under another path it stands for itself.
 */
export class OpenFiles {
  /** Uri as it was opened → uri of the file on the disk. In the order of opening. */
  private readonly files = new Map<string, string>();

  add(uri: string, file = uri): void {
    this.files.set(uri, file);
  }

  /** Says which file an open uri is. Returns the file it was taken for. */
  identify(uri: string, file: string): string | undefined {
    const before = this.files.get(uri);
    if (before !== undefined) this.files.set(uri, file);
    return before;
  }

  /** Returns the file that was held under this uri. */
  delete(uri: string): string | undefined {
    const file = this.files.get(uri);
    this.files.delete(uri);
    return file;
  }

  has(uri: string): boolean {
    return this.files.has(uri);
  }

  /** The file on the disk an open uri stands for; any other stands for itself. */
  fileOf(uri: string): string {
    return this.files.get(uri) ?? uri;
  }

  /** Uris a file is open under, its holder first. */
  holders(file: string): string[] {
    return [...this.files].filter(([, each]) => each === file).map(([uri]) => uri);
  }

  get uris(): Iterable<string> {
    return this.files.keys();
  }
}
