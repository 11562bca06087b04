import * as vscode from 'vscode';
import type { PathStep } from '../../server/language/form/values';
import type { FieldDraft, PartStamp } from './messages';

const NAME = 'formDrafts.json';
/** Time from a key press until what was typed is kept beyond the window, in milliseconds. */
const KEEP_MS = 300;
/** So long after a change VS Code has kept the unsaved text itself: until then a window that goes may take it along. */
const BACKUP_MS = 5000;

interface Held extends FieldDraft {
  /** A page shows it; not so after a restart, until one has taken it up. */
  isShown?: true;
  /** What that page shows of the text around it: none where the text has nothing yet. */
  part?: PartStamp | undefined;
  /** The form in whose field it is; none after a restart, or when the form was closed and it could not be written. */
  owner?: object | undefined;
  /** The text has taken it over, and nobody else has it yet. */
  isWritten?: true;
}

/**
 * What was typed into forms and is not in their texts yet: outlives the page, the tab and the window. In a file of our own: what
 * VS Code keeps of the workspace is written seconds later by a window that may be gone then.
 */
export class Drafts implements vscode.Disposable {
  private readonly held = new Map<string, Map<string, Held>>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private kept: Promise<void> = Promise.resolve();
  /** All that was kept is there again. */
  readonly ready: Promise<void>;

  /** @param folder where they are kept */
  constructor(private readonly folder: vscode.Uri) {
    this.ready = this.load();
  }

  private async load(): Promise<void> {
    try {
      const all = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, NAME)))) as Record<string, FieldDraft[]>;
      for (const [uri, drafts] of Object.entries(all)) if (!this.held.has(uri)) this.held.set(uri, new Map(drafts.map((draft) => [JSON.stringify(draft.path), draft])));
    } catch {
      // Nothing was kept, or nothing that can be read.
    }
  }

  /** Of a file: what is in the fields of this form, or of none. */
  of(uri: string, owner: object): FieldDraft[] {
    const own = [...(this.held.get(uri)?.values() ?? [])].filter((draft) => !draft.isWritten && (draft.owner === undefined || draft.owner === owner));
    for (const draft of own) draft.owner = owner;
    return own.map(plain);
  }

  /** Of a file: what the page of this form shows, with the part of the text it is about. */
  shown(uri: string, owner: object): readonly (FieldDraft & { part?: PartStamp | undefined })[] {
    return [...(this.held.get(uri)?.values() ?? [])].filter((draft) => draft.owner === owner && !draft.isWritten && draft.isShown);
  }

  /** Whether something was typed in a form that is not in its text. */
  has(uri: string, owner: object): boolean {
    return [...(this.held.get(uri)?.values() ?? [])].some((draft) => draft.owner === owner && !draft.isWritten);
  }

  /** @param typed undefined when somebody thought better of it */
  set(uri: string, owner: object, { path, typed, of, part }: Partial<FieldDraft> & { path: PathStep[]; part?: PartStamp }): void {
    const drafts = this.held.get(uri) ?? new Map<string, Held>();
    const key = JSON.stringify(path);
    if (typed !== undefined) drafts.set(key, { path, typed, owner, isShown: true, ...(of !== undefined && { of }), ...(part && { part }) });
    else if (!drafts.get(key)?.isWritten) drafts.delete(key);
    this.held.set(uri, drafts);
    this.soon();
  }

  /** The text has taken it over: kept until VS Code has kept the text. */
  written(uri: string, path: PathStep[]): void {
    const key = JSON.stringify(path);
    const draft = this.held.get(uri)?.get(key);
    if (!draft) return;
    draft.isWritten = true;
    setTimeout(async () => {
      // Answered by the window alone: a host that outlived its window must not throw away what that did not keep.
      await vscode.commands.executeCommand('setContext', 'bzrp.hasKeptText', true);
      if (this.held.get(uri)?.get(key) !== draft) return;
      this.held.get(uri)?.delete(key);
      this.soon();
    }, BACKUP_MS);
  }

  private soon(): void {
    this.timer ??= setTimeout(() => this.keep(), KEEP_MS);
  }

  /** Lets go of those of a form that is closed. */
  release(owner: object): void {
    for (const drafts of this.held.values()) for (const draft of drafts.values()) if (draft.owner === owner) draft.owner = undefined;
  }

  /** A file, or a folder of files, is called otherwise now. */
  rename(from: string, to: string): void {
    const moved = [...this.held].filter(([uri]) => uri === from || uri.startsWith(`${from}/`));
    for (const [uri, drafts] of moved) {
      this.held.delete(uri);
      // The form of the old name may close only after that of the new one has opened.
      for (const draft of drafts.values()) draft.owner = undefined;
      this.held.set(to + uri.slice(from.length), drafts);
    }
    if (moved.length > 0) this.keep();
  }

  dispose(): void {
    if (this.timer) this.keep();
  }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [uri, drafts] of this.held) if (drafts.size === 0) this.held.delete(uri);
    const all = Object.fromEntries([...this.held].map(([uri, drafts]) => [uri, [...drafts.values()].map(plain)]));
    const text = new TextEncoder().encode(JSON.stringify(all));
    this.kept = this.kept.then(async () => {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.folder, NAME), text);
    }).catch((error) => console.error('bzrp: drafts of forms cannot be kept', error));
  }
}

/** What outlives the window. */
function plain({ path, typed, of }: FieldDraft): FieldDraft {
  return { path, typed, ...(of !== undefined && { of }) };
}
