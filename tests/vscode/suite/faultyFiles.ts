import * as vscode from 'vscode';

/** A file system in memory on which renaming deletes what is there and then fails, as a full or lost disk may. */
export class FaultyFiles implements vscode.FileSystemProvider {
  static readonly scheme = 'bzrp-faulty';
  readonly files = new Map<string, Uint8Array>();
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.content(path).length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  createDirectory(): void {}

  readFile({ path }: vscode.Uri): Uint8Array {
    return this.content(path);
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }

  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  rename(_: vscode.Uri, { path }: vscode.Uri): void {
    this.files.delete(path);
    throw vscode.FileSystemError.Unavailable('the disk is gone');
  }

  private content(path: string): Uint8Array {
    const content = this.files.get(path);
    if (!content) throw vscode.FileSystemError.FileNotFound(path);
    return content;
  }
}
