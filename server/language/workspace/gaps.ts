/** The files of a workspace that cannot be read, wholly or in part: while there are any, nothing is concluded from what seems to be missing. */
import type { FileState } from './file';
import { folderOf, isHeaderless, type Layout, mayHold, type Unclear, unclear, unread } from './partial';

export type GapFault = 'not-utf8' | 'unreadable' | 'bad-name';

export class Gaps {
  /** Files and folders that are there and cannot be read at all, by uri. */
  private readonly unread = new Map<string, { about: Unclear; fault: GapFault }>();
  /** Files with faults of form. */
  private readonly broken = new Set<FileState>();
  private elsewhere: readonly Unclear[] = [];
  /** All of it, and who of the broken stands where; worked out anew when a file breaks, heals, moves or goes. */
  private known: readonly Unclear[] | undefined;
  private places: { headerless: boolean; catalogues: readonly FileState[]; byScope: ReadonlyMap<string, readonly FileState[]> } | undefined;

  constructor(private readonly layout: Layout) {}

  /** Uris of the files that cannot be read at all. */
  get uris(): Iterable<string> {
    return this.unread.keys();
  }

  /** What a file or folder is called that cannot be read at all, and why that is so. */
  get(uri: string): { name: string; fault: GapFault } | undefined {
    const unread = this.unread.get(uri);
    return unread && { name: unread.about.name, fault: unread.fault };
  }

  setUnread(uri: string, name: string, fault: GapFault): void {
    this.unread.set(uri, { about: { ...unread(uri), name }, fault });
    this.renew();
  }

  /** The file can be read again, or is gone. @returns whether it could not be read */
  deleteUnread(uri: string): boolean {
    const isOne = this.unread.delete(uri);
    if (isOne) this.renew();
    return isOne;
  }

  /** Says whether a file has faults of form. @returns whether that is new */
  setBroken(file: FileState, isBroken: boolean): boolean {
    const isNew = this.broken.has(file) !== isBroken;
    if (isBroken) this.broken.add(file);
    else this.broken.delete(file);
    if (isNew) this.places = undefined;
    return isNew;
  }

  /** Takes up what cannot be read of files kept in other workspaces beside this one. */
  hearOf(elsewhere: readonly Unclear[]): void {
    this.elsewhere = elsewhere;
    this.renew();
  }

  /** A file has moved: what it may hold is another matter now. */
  renew(): void {
    this.known = undefined;
    this.places = undefined;
  }

  /** Whether a file's header was unreadable when that was last worked out. */
  wasHeaderless(file: FileState): boolean {
    return this.known?.some(({ uri, header }) => header && uri === file.uri) ?? false;
  }

  /** Whether there is a file nobody can say the profile of. */
  get hasHeaderless(): boolean {
    return this.unread.size > 0 || this.elsewhere.some(({ header }) => header) || this.standing.headerless;
  }

  /** What is broken of these files, for workspaces beside this one. */
  brokenOf(isMeant: (uri: string) => boolean): Unclear[] {
    return [...this.broken].filter(({ uri }) => isMeant(uri)).map(unclear);
  }

  /** Names of the files that may hold what is missing in a scope, but for the one that asks; undefined when all that could is known. */
  doubts(file: FileState, scope: string): readonly string[] | undefined {
    const found = this.all.filter((each) => mayHold(each, scope, file.uri, this.layout));
    return found.length === 0 ? undefined : found.filter(({ uri }) => uri !== file.uri).map(({ name }) => name);
  }

  /** Files that a file's rules need and that cannot be read, by name. */
  around(file: FileState): readonly string[] {
    if (!file.inWorkspace) return [];
    const names = [...this.unread.values()].filter(({ about }) => file.uri.startsWith(folderOf(about.uri))).map(({ about }) => about.name);
    const siblings = file.pair === undefined ? [] : (this.standing.byScope.get(file.scope) ?? []).filter(({ art }) => art !== 'katalog');
    const catalogues = this.standing.catalogues.filter(({ header }) => header.district === undefined || header.district === file.header.district);
    for (const other of [...siblings, ...catalogues]) if (other !== file) names.push(unclear(other).name);
    return names;
  }

  private get standing(): NonNullable<typeof this.places> {
    if (this.places) return this.places;
    const byScope = new Map<string, FileState[]>();
    const known = [...this.broken].filter(({ inWorkspace, header }) => inWorkspace && header.lost.size === 0);
    for (const file of known) byScope.set(file.scope, [...(byScope.get(file.scope) ?? []), file]);
    this.places = { headerless: [...this.broken].some(isHeaderless), catalogues: known.filter(({ art }) => art === 'katalog'), byScope };
    return this.places;
  }

  private get all(): readonly Unclear[] {
    return (this.known ??= [...[...this.broken].map(unclear), ...[...this.unread.values()].map(({ about }) => about), ...this.elsewhere]);
  }
}
