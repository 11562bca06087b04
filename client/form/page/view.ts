/** What the reader has opened: which items, which lists as tables, how far down. Kept while the tab is hidden and over a reload. */
import type { PathStep } from '../../../server/language/form/values';
import { focusOn } from './focus';
import type { PageHost, Kept, Store } from './store';

export class FormView {
  private readonly open = new Set<string>();
  private readonly tables = new Set<string>();
  /** Key of a list → uid of the item that is shown beside its table. */
  private readonly details = new Map<string, string>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly before: Kept;
  private isRestored = false;

  constructor(
    private readonly host: PageHost,
    private readonly store: Store,
  ) {
    const state = host.getState() as Partial<Kept> | undefined;
    this.before = { open: state?.open ?? [], tables: state?.tables ?? [], scroll: state?.scroll ?? 0 };
    for (const key of this.before.tables) this.tables.add(key);
  }

  /** Opens what was open before, once the parts are there; items with something typed in them are opened too. */
  restore(): void {
    for (const { uid } of this.store.returned.splice(0)) this.setOpen(uid, true);
    if (this.isRestored || this.store.heads.size === 0) return;
    this.isRestored = true;
    for (const part of [...this.store.lists.values()].flat()) if (this.before.open.includes(part.id) || this.store.hasDraft(part.path)) this.open.add(part.uid);
    if (this.before.scroll > 0) setTimeout(() => window.scrollTo(0, this.before.scroll));
  }

  isOpen(uid: string): boolean {
    return this.open.has(uid);
  }

  setOpen(uid: string, isOpen: boolean): void {
    if (this.open.has(uid) === isOpen) return;
    if (isOpen) this.open.add(uid);
    else this.open.delete(uid);
    this.tell(uid);
  }

  isTable(key: string): boolean {
    return this.tables.has(key);
  }

  setTable(key: string, isTable: boolean): void {
    if (isTable) this.tables.add(key);
    else this.tables.delete(key);
    this.tell(key);
  }

  detailOf(key: string): string | undefined {
    return this.details.get(key);
  }

  setDetail(key: string, uid: string | undefined): void {
    if (uid === undefined) this.details.delete(key);
    else this.details.set(key, uid);
    this.tell(key);
  }

  /** Opens the item a path lies in, and takes the keyboard there. */
  show(path: readonly PathStep[]): void {
    const part = this.store.partOf(path);
    const key = String(path[0]);
    if (part?.path.length === 2) {
      if (this.isTable(key)) this.setDetail(key, part.uid);
      else this.setOpen(part.uid, true);
      // It may be one of the many that are not drawn yet.
      this.tell(key);
    }
    focusOn(path);
  }

  /** @param name uid of an item or key of a list */
  onChange(name: string, listener: () => void): () => void {
    const own = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, own.add(listener));
    return () => own.delete(listener);
  }

  keep(): void {
    if (!this.isRestored) return;
    const open = [...this.store.lists.values()].flat().filter(({ uid }) => this.open.has(uid)).map(({ id }) => id);
    this.host.setState({ open, tables: [...this.tables], scroll: Math.round(window.scrollY) });
  }

  private tell(name: string): void {
    for (const listener of this.listeners.get(name) ?? []) listener();
    this.keep();
  }
}
