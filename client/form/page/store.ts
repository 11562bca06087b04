/** What the page knows of the document, and its wire to the extension. */
import type { FormChoice } from '../../../server/language/form/choices';
import type { FormEdit } from '../../../server/language/form/edits';
import type { FormSpec } from '../../../server/language/form/spec';
import type { FormValues, PathStep } from '../../../server/language/form/values';
import type { Clip, FieldDraft, FromForm, ToForm } from '../messages';
import { identify, isSameList, nameOf, type ShownPart, traceOf } from './identity';

/** What outlives the page: kept by the editor while the tab is hidden, and over a reload of the window. */
export interface Kept {
  /** Ids of the parts that are open, and keys of the lists shown as tables. */
  open: string[];
  tables: string[];
  scroll: number;
}

export interface PageHost {
  postMessage(message: FromForm): void;
  getState(): unknown;
  setState(state: Kept): void;
}

/** What became of an edit. */
export interface Done {
  refused?: string | undefined;
  /** Where the item it was about stands now. */
  at?: PathStep[] | undefined;
  /** What can be pasted. */
  offer?: { title: string; clip: Clip } | undefined;
}

type Answer = (message: Extract<ToForm, { type: 'done' | 'choices' }>) => void;

export class Store {
  spec: FormSpec | undefined;
  art = '';
  failed: string | undefined;
  /** Something to know about the file as a whole. */
  notice: string | undefined;
  /** Top-level keys with a value of their own. */
  heads: ReadonlyMap<string, ShownPart> = new Map();
  /** Items by the key of their list. An unchanged list is the same object as before. */
  lists: ReadonlyMap<string, readonly ShownPart[]> = new Map();
  /** What stands at no key, or at one that was there before. */
  strays: readonly ShownPart[] = [];
  /** What statistics files have for the key figures of the region, in words. */
  keyFigures: string | undefined;
  /** Everything typed that the text does not have, by path; also of fields that are not shown just now. */
  readonly drafts = new Map<string, FieldDraft>();
  /** Items that are there again, with what was typed in them: whoever shows them takes them out. */
  readonly returned: ShownPart[] = [];
  private readonly lines = new Map<string, number>();
  private known: readonly ShownPart[] = [];
  private readonly waiting = new Map<number, Answer>();
  private readonly listeners = new Set<() => void>();
  /** What sends a draft, of fields that are shown. */
  private readonly senders = new Map<string, () => Promise<unknown>>();
  private readonly draftListeners = new Map<string, Set<() => void>>();
  private shows: (path: readonly PathStep[]) => void = () => {};
  private requests = 0;
  /** The change that was asked for last, while it is not done. */
  private before: Promise<Done> | undefined;

  constructor(private readonly host: PageHost) {}

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes a message of the extension. */
  async take(message: Exclude<ToForm, { type: 'focus' }>): Promise<void> {
    switch (message.type) {
      case 'values':
        this.spec = message.spec ?? this.spec;
        this.setValues(message.values);
        this.takeUp(message.drafts ?? []);
        break;
      case 'failed':
        this.failed = message.reason;
        break;
      case 'notice':
        this.notice = message.text;
        break;
      case 'flush':
        await this.flush();
        return this.host.postMessage({ type: 'flushed', request: message.request });
      default:
        this.waiting.get(message.request)?.(message);
        this.waiting.delete(message.request);
        return;
    }
    for (const listener of this.listeners) listener();
  }

  private setValues({ art, parts, keyFigures }: FormValues): void {
    this.art = art;
    this.keyFigures = keyFigures;
    this.failed = undefined;
    const known = identify(this.known, parts);
    const moved = this.movedDrafts(known);
    this.known = known;
    this.lines.clear();
    for (const [at, part] of this.known.entries()) this.lines.set(part.uid, parts[at]?.line ?? 0);
    const heads = new Map<string, ShownPart>();
    const lists = new Map<string, ShownPart[]>();
    const strays: ShownPart[] = [];
    for (const part of this.known) {
      const [key, index] = part.path;
      if (key === undefined || (index === undefined && heads.has(String(key)))) strays.push(part);
      else if (index === undefined) heads.set(String(key), part);
      else lists.set(String(key), [...(lists.get(String(key)) ?? []), part]);
    }
    this.heads = heads;
    this.lists = new Map([...lists].map(([key, list]) => [key, isSameList(this.lists.get(key), list)]));
    this.strays = isSameList(this.strays, strays);
    for (const { draft } of moved) this.draft(draft.path, undefined);
    for (const { draft, to } of moved) this.draft(to, draft.typed);
    for (const { draft, to } of moved) if (isOfGone(draft)) this.returned.push(...[this.partOf(to)].filter((part) => part !== undefined));
  }

  /**
   * What is typed in a field stays with its item when that stands elsewhere now. It goes with it, and comes back with it: a text
   * that cannot be read for a while has no items.
   */
  private movedDrafts(now: readonly ShownPart[]): { draft: FieldDraft; to: PathStep[] }[] {
    const places = new Map(now.map((part) => [part.uid, part]));
    return [...this.drafts.values()].flatMap((draft) => {
      const [name] = draft.path;
      if (isOfGone(draft)) {
        const back = now.find((part) => traceOf(part) === name);
        return back ? [{ draft, to: [...back.path, ...draft.path.slice(1)] }] : [];
      }
      const part = this.partOf(draft.path);
      const place = part && places.get(part.uid);
      // A key is where it was, also when it is there again.
      if (!part || part.path.length === 1 || place?.path.at(-1) === part.path.at(-1)) return [];
      return [{ draft, to: [...(place?.path ?? [traceOf(part) ?? `${part.path[0]}#`]), ...draft.path.slice(part.path.length)] }];
    });
  }

  /** What was typed before this page was there, at the item it was typed in: that may stand elsewhere by now, or be gone. */
  private takeUp(all: readonly FieldDraft[]): void {
    const drafts = all.filter(({ path }) => !this.drafts.has(JSON.stringify(path)));
    const places = drafts.map((draft): PathStep[] => {
      const { path } = draft;
      const name = isOfGone(draft) ? path[0] : draft.of;
      if (name === undefined) return path;
      const same = this.known.filter((part) => traceOf(part) === name);
      const item = same.find((part) => part.path[1] === path[1]) ?? same[0];
      return [...(item?.path ?? [name]), ...path.slice(isOfGone(draft) ? 1 : 2)];
    });
    for (const { path } of drafts) this.host.postMessage({ type: 'draft', path });
    for (const [at, { typed }] of drafts.entries()) this.draft(places[at] ?? [], typed);
  }

  /** What was typed in items that are not in the text any more. */
  get goneDrafts(): readonly FieldDraft[] {
    return [...this.drafts.values()].filter(isOfGone);
  }

  /** The part a path lies in. */
  partOf([key, index]: readonly PathStep[]): ShownPart | undefined {
    const list = this.lists.get(String(key));
    return (typeof index === 'number' ? list?.find((part) => part.path[1] === index) : undefined) ?? this.heads.get(String(key));
  }

  /** The line of the file a part begins on now, 0-based. */
  lineOf(part: ShownPart): number {
    return this.lines.get(part.uid) ?? 0;
  }

  /** @param listener shows an item, or a field of it */
  onShow(listener: (path: readonly PathStep[]) => void): void {
    this.shows = listener;
  }

  /** Opens what lies at a path and takes the keyboard there. */
  show(path: readonly PathStep[]): void {
    this.shows(path);
  }

  /** Asks for a change, once what was asked for before is done and seen: it is about the item that stands at its path now, wherever that is then. */
  edit(edit: FormEdit): Promise<Done> {
    const part = this.partOf(edit.path);
    const done = this.before ? this.before.then(() => this.send(edit, part)) : this.send(edit, part);
    this.before = done;
    void done.then(() => {
      if (this.before === done) this.before = undefined;
    });
    return done;
  }

  private send(asked: FormEdit, about: ShownPart | undefined): Promise<Done> {
    const part = about && (this.known.find(({ uid }) => uid === about.uid) ?? about);
    const edit = part === about || !part ? asked : { ...asked, path: [...part.path, ...asked.path.slice(part.path.length)] };
    const request = (this.requests += 1);
    return new Promise((done) => {
      this.waiting.set(request, (answer) => done(answer.type === 'done' ? answer : {}));
      this.host.postMessage({ type: 'edit', request, edit, ...(part && { part: { id: part.id, stamp: part.stamp } }) });
    });
  }

  /** Asks what rows of a table would become in a list, or, when it is sure, that they do. @param clip undefined = the window's clipboard */
  paste(list: string, clip: Clip | undefined, isSure: boolean): Promise<Done> {
    const request = (this.requests += 1);
    return new Promise((done) => {
      this.waiting.set(request, (answer) => done(answer.type === 'done' ? answer : {}));
      this.host.postMessage({ type: 'paste', request, list, isSure, ...(clip && { clip }) });
    });
  }

  /** What can be chosen at a path for what was typed. */
  choices(path: readonly PathStep[], typed: string): Promise<readonly FormChoice[]> {
    const request = (this.requests += 1);
    return new Promise((done) => {
      this.waiting.set(request, (answer) => done(answer.type === 'choices' ? answer.choices : []));
      this.host.postMessage({ type: 'choices', request, path: [...path], typed });
    });
  }

  /** @param line of the part, 0-based */
  reveal(part: ShownPart | undefined, line: number): void {
    if (part) this.host.postMessage({ type: 'reveal', line: this.lineOf(part) + line });
  }

  fix(part: ShownPart | undefined, line: number, code: string, title: string): void {
    if (part) this.host.postMessage({ type: 'fix', line: this.lineOf(part) + line, code, title });
  }

  /** Begins a profile in a file in which nothing is written yet. */
  begin(): void {
    this.host.postMessage({ type: 'begin' });
  }

  relocate(part: ShownPart): void {
    this.host.postMessage({ type: 'relocate', line: this.lineOf(part) });
  }

  /** A field says what is typed in it and not sent yet; undefined = nothing (any more). */
  draft(path: readonly PathStep[], typed: string | undefined): void {
    const key = JSON.stringify(path);
    if (typed === undefined ? !this.drafts.delete(key) : this.drafts.get(key)?.typed === typed) return;
    if (typed !== undefined) this.drafts.set(key, { path: [...path], typed });
    const part = typed === undefined ? undefined : this.partOf(path);
    const of = part && nameOf(part);
    this.host.postMessage({ type: 'draft', path: [...path], ...(typed !== undefined && { typed }), ...(of !== undefined && { of }), ...(part && { part: { id: part.id, stamp: part.stamp } }) });
    if (isOfGone({ path })) for (const listener of this.listeners) listener();
    for (const listener of this.draftListeners.get(key) ?? []) listener();
  }

  /** @param listener is told that what is typed at a path is another. Returns what takes it back. */
  onDraft(path: readonly PathStep[], listener: () => void): () => void {
    const key = JSON.stringify(path);
    const listeners = this.draftListeners.get(key) ?? new Set();
    this.draftListeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.draftListeners.get(key) === listeners) this.draftListeners.delete(key);
    };
  }

  draftAt(path: readonly PathStep[]): string | undefined {
    return this.drafts.get(JSON.stringify(path))?.typed;
  }

  /** Whether something is typed in a field at or below a path. */
  hasDraft(path: readonly PathStep[]): boolean {
    return [...this.drafts.values()].some((draft) => path.every((step, at) => draft.path[at] === step));
  }

  /** A field that is shown sends its draft itself. Returns what takes that back. */
  sends(path: readonly PathStep[], send: () => Promise<unknown>): () => void {
    const key = JSON.stringify(path);
    this.senders.set(key, send);
    return () => this.senders.get(key) === send && this.senders.delete(key);
  }

  /** Sends everything that was typed. */
  async flush(): Promise<void> {
    await Promise.all([...this.drafts].filter(([, draft]) => !isOfGone(draft)).map(async ([key, { path, typed }]) => {
      const send = this.senders.get(key);
      if (send) return send();
      const { refused } = await this.edit({ kind: 'set', path, typed });
      if (refused === undefined) this.draft(path, undefined);
    }));
  }
}

/** Keys have no `#` in them, names of items have. */
function isOfGone({ path: [first] }: { path: readonly PathStep[] }): boolean {
  return typeof first === 'string' && first.includes('#');
}
