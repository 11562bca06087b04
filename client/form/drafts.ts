import type * as vscode from 'vscode';
import type { PathStep } from '../../server/language/form/values';
import type { Draft } from './messages';

const KEY = 'bzrp.formDrafts';
/** Time from a key press until what was typed is kept beyond the window, in milliseconds. */
const KEEP_MS = 300;

interface Held extends Draft {
  /** The form in whose field it is; none after a restart, or when the form was closed and it could not be written. */
  owner?: object | undefined;
}

/** What was typed into forms and is not in their texts yet: outlives the page, the tab and the window. */
export class Drafts implements vscode.Disposable {
  private readonly held = new Map<string, Map<string, Held>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly memento: vscode.Memento) {
    for (const [uri, drafts] of Object.entries(memento.get<Record<string, Draft[]>>(KEY, {}))) this.held.set(uri, new Map(drafts.map((draft) => [JSON.stringify(draft.path), draft])));
  }

  /** Of a file: what is in the fields of this form, or of none. */
  of(uri: string, owner: object): Draft[] {
    const own = [...(this.held.get(uri)?.values() ?? [])].filter((draft) => draft.owner === undefined || draft.owner === owner);
    for (const draft of own) draft.owner = owner;
    return own.map(({ path, typed }) => ({ path, typed }));
  }

  /** @param typed undefined when nothing is left to be written */
  set(uri: string, owner: object, path: PathStep[], typed: string | undefined): void {
    const drafts = this.held.get(uri) ?? new Map<string, Held>();
    if (typed === undefined) drafts.delete(JSON.stringify(path));
    else drafts.set(JSON.stringify(path), { path, typed, owner });
    this.held.set(uri, drafts);
    if (drafts.size === 0) this.held.delete(uri);
    this.timer ??= setTimeout(() => this.keep(), KEEP_MS);
  }

  /** Lets go of those of a form that is closed. */
  release(owner: object): void {
    for (const drafts of this.held.values()) for (const draft of drafts.values()) if (draft.owner === owner) draft.owner = undefined;
  }

  /** The file is called otherwise now. */
  rename(from: string, to: string): void {
    const drafts = this.held.get(from);
    if (!drafts) return;
    this.held.delete(from);
    this.held.set(to, drafts);
    this.keep();
  }

  dispose(): void {
    if (this.timer) this.keep();
  }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const all = Object.fromEntries([...this.held].map(([uri, drafts]) => [uri, [...drafts.values()].map(({ path, typed }) => ({ path, typed }))]));
    void this.memento.update(KEY, this.held.size === 0 ? undefined : all);
  }
}
