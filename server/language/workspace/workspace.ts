/**
 * All BZRP files that are known, and what is found in them. Text goes in (`set`, `change`, `remove`), `settle` works out what
 * that touches, findings come out. No file is read here, nothing waits: whoever holds the workspace does that.
 */
import type { Grammar } from '../analysis/analyse';
import { factsOf } from '../analysis/facts';
import type { Catalogue, CatalogueSource } from '../catalogue/catalogue';
import type { Places } from '../catalogue/places';
import type { Outlines } from '../geography/outlines';
import type { Rule, Severity } from '../rules/rule';
import type { StatisticsLookup } from '../statistics/statistics';
import { Document } from '../syntax/document';
import type { ParseCount } from '../syntax/parse';
import type { Slot } from '../syntax/slot';
import { Catalogues, type Concerned } from './catalogues';
import { composeFindings, notRead, notUtf8, type Surroundings } from './compose';
import { type ImageState, Images } from './images';
import { FileState, readHeader, sameHeader, SlotState } from './file';
import type { Finding } from './finding';
import { Gaps, type GapFault } from './gaps';
import { Ids } from './ids';
import { CITY, Knowledge, type KnownFact } from './knowledge';
import { type Unclear, unclear } from './partial';
import { Profiles } from './profiles';
import { rootFindings } from './root';
import { RuleSet } from './run';
import type { TextChange } from '../writing/mend';

/** What a workspace is made of; the same for every workspace of a program. */
export interface Setup {
  grammar: Grammar;
  rules: Readonly<Record<string, Rule>>;
  catalogues: readonly CatalogueSource[];
  places: Places;
  /** Outlines of places, by keys of the current edition. */
  outlines: Outlines;
}

/** Work done, for tests that ask what an edit costs. */
export interface Work {
  slots: number;
  checks: number;
  files: Set<string>;
  /** Files whose findings were put together. */
  composed: number;
}

export class Workspace implements Surroundings {
  readonly files = new Map<string, FileState>();
  readonly knowledge = new Knowledge();
  readonly parsed: ParseCount = { calls: 0, characters: 0 };
  readonly work: Work = { slots: 0, checks: 0, files: new Set(), composed: 0 };
  readonly ids = new Ids(this.knowledge);
  readonly profiles = new Profiles();
  readonly gaps = new Gaps(this.profiles);
  readonly images = new Images((uri) => this.knowledge.tell(CITY, 'image', uri));
  private statistics: ((uri: string) => StatisticsLookup | undefined) | undefined;
  private readonly catalogues: Catalogues;
  private readonly ruleSet: RuleSet;
  private readonly dirty = new Set<FileState>();
  private readonly changed = new Set<string>();
  /** Findings of files nothing happened to since they were asked for. */
  private readonly composed = new Map<string, Finding[]>();
  /** Files some of whose findings depend on what others say (`waitsFor`). */
  private readonly waiting = new Set<FileState>();
  private told: { severities: Readonly<Record<string, string>>; loading: boolean } = { severities: {}, loading: false };

  constructor(readonly setup: Setup) {
    this.catalogues = new Catalogues(setup.catalogues, setup.places);
    this.ruleSet = new RuleSet(setup.rules);
  }

  /** Rule code → severity by the editor's settings. */
  get severities(): Readonly<Record<string, string>> {
    return this.told.severities;
  }

  set severities(severities: Readonly<Record<string, string>>) {
    this.told = { ...this.told, severities };
    this.composed.clear();
  }

  /** Files are still being read: nothing is concluded from what seems to be missing. */
  get loading(): boolean {
    return this.told.loading;
  }

  set loading(loading: boolean) {
    this.told = { ...this.told, loading };
    this.composed.clear();
  }

  /** The files of a profile or district, in the order of their paths; a file that belongs to none is alone in its scope. */
  members(scope: string): readonly FileState[] {
    const alone = scope.startsWith('u:') ? this.files.get(scope.slice(2)) : undefined;
    return alone?.scope === scope ? [alone] : this.profiles.members(scope);
  }

  get rules(): Readonly<Record<string, Rule>> {
    return this.setup.rules;
  }

  /** Uris of all files that are there, readable or not. */
  get uris(): string[] {
    return [...this.files.keys(), ...this.gaps.uris];
  }

  /**
   * Adds a file or gives it another text. `inWorkspace` false: a file outside every folder, checked on its own. Without
   * `version` nobody has the file open: of what it says only facts and findings are kept at hand.
   */
  set(uri: string, text: string, options: { version?: number; path?: string; inWorkspace?: boolean } = {}): FileState {
    const { version = 0, path = uri, inWorkspace = true } = options;
    const atRest = options.version === undefined;
    const known = this.files.get(uri);
    if (known && known.document.text === text && known.inWorkspace === inWorkspace) {
      known.document.version = version;
      known.atRest = atRest;
      if (atRest) for (const state of known.states.values()) state.rest();
      return known;
    }
    if (known) this.remove(uri);
    if (this.gaps.deleteUnread(uri)) this.touchAll();
    const file = new FileState(uri, path, new Document(uri, text, version, this.parsed), inWorkspace, this.places.system);
    file.atRest = atRest;
    this.files.set(uri, file);
    this.dirty.add(file);
    return file;
  }

  /** Edits a file; offsets of each change count in the text the one before left. Unknown files are left alone. */
  change(uri: string, changes: readonly TextChange[], version?: number): void {
    const file = this.files.get(uri);
    if (!file) return;
    file.document.update(changes, version);
    this.composed.delete(uri);
    this.dirty.add(file);
  }

  /** A file that exists and cannot be read: whatever needs to know it is silent. */
  setUnreadable(uri: string, name: string, fault: GapFault): void {
    this.remove(uri);
    this.gaps.setUnread(uri, name, fault);
    this.touchAll();
  }

  remove(uri: string): void {
    if (this.gaps.deleteUnread(uri)) {
      this.touchAll();
      this.touch(uri);
    }
    const file = this.files.get(uri);
    if (!file) return;
    for (const state of file.states.values()) this.dropState(state);
    file.facts = this.knowledge.replace(file.facts, []);
    this.files.delete(uri);
    this.dirty.delete(file);
    this.waiting.delete(file);
    this.tellCatalogues(this.catalogues.remove(uri));
    // While it still stands where it stood: whoever waits for it there is shown anew.
    if (this.gaps.setBroken(file, false)) this.touchWaiting(file);
    this.movePair(file, undefined);
    this.touch(uri);
  }

  /** Works out what the edits since the last call touch. Returns the uris whose findings may have changed. */
  settle(): Set<string> {
    while (this.dirty.size > 0) {
      const files = [...this.dirty];
      this.dirty.clear();
      for (const file of files) this.take(file);
    }
    this.knowledge.refresh();
    for (const reader of this.knowledge.queue) {
      const state = reader as SlotState;
      this.work.slots += 1;
      this.work.checks += this.ruleSet.run(state, this);
      if (isSpeaking(state)) state.file.speaking.add(state.slot);
      else state.file.speaking.delete(state.slot);
      this.work.files.add(state.file.uri);
      this.touch(state.file.uri);
      if (state.file.atRest) state.rest();
    }
    this.knowledge.queue.clear();
    const changed = new Set(this.changed);
    this.changed.clear();
    return changed;
  }

  /** What is found in a file, in text order. Empty for a file that is not known. */
  findings(uri: string): Finding[] {
    const file = this.files.get(uri);
    if (file) return this.composed.get(uri) ?? this.compose(file);
    return this.gaps.get(uri)?.fault === 'not-utf8' ? [notUtf8()] : [];
  }

  /** The same, and of a file or folder that cannot be read at all that this is so: for who has no other way to say it. */
  findingsOrFault(uri: string): Finding[] {
    const unread = this.gaps.get(uri);
    return unread === undefined || unread.fault === 'not-utf8' ? this.findings(uri) : [notRead(unread.fault, unread.name)];
  }

  private compose(file: FileState): Finding[] {
    const findings = composeFindings(file, this);
    this.work.composed += 1;
    if (file.waitsFor.size > 0) this.waiting.add(file);
    else this.waiting.delete(file);
    // Places in other files move without anything being found anew.
    if (findings.every(({ related }) => related.length === 0)) this.composed.set(file.uri, findings);
    return findings;
  }

  /** What is found in a file may be other now. */
  private touch(uri: string): void {
    this.changed.add(uri);
    this.composed.delete(uri);
    const file = this.files.get(uri);
    if (file) file.revision += 1;
  }

  /** How many findings some files have, by severity. */
  countFindings(files: readonly FileState[]): Record<Severity, number> {
    const counts = { error: 0, warning: 0, information: 0 };
    for (const { uri } of files) for (const { severity } of this.findings(uri)) counts[severity] += 1;
    return counts;
  }

  get places(): Places {
    return this.setup.places;
  }

  get outlines(): Outlines {
    return this.setup.outlines;
  }

  imageState(uri: string): ImageState | undefined {
    return this.images.state(uri);
  }

  /** What the statistics files in reach of a file know. */
  statisticsFor(uri: string): StatisticsLookup | undefined {
    return this.statistics?.(uri);
  }

  /** Statistics files came, went or changed. @param lookup answers by the uri of the file that asks */
  setStatistics(lookup: ((uri: string) => StatisticsLookup | undefined) | undefined): void {
    this.statistics = lookup;
    this.knowledge.tell(CITY, 'statistics', '');
  }

  catalogueFor(district: string | undefined): Catalogue {
    return this.catalogues.for(district);
  }

  doubts(file: FileState, scope: string): readonly string[] | undefined {
    return this.loading ? [] : this.gaps.doubts(file, scope);
  }

  unreadable(file: FileState): readonly string[] {
    return this.gaps.around(file);
  }

  /** Takes up what cannot be read of files kept in other workspaces beside this one, and where the files of those lie, by scope. */
  hearOf(unclear: readonly Unclear[], members: ReadonlyMap<string, readonly string[]>): void {
    this.gaps.hearOf(unclear);
    this.profiles.hearOf(members);
  }

  weight(file: FileState, code: string): Severity | 'off' | undefined {
    const word = this.severities[code] ?? this.catalogues.for(file.header.district).severities.get(code);
    return word === undefined ? undefined : WEIGHTS[word];
  }

  /** Says that the editor's severities changed: every file is to be shown anew. */
  touchAll(): void {
    for (const uri of this.uris) this.touch(uri);
  }

  /** Takes up what changed in one file. */
  private take(file: FileState): void {
    const { document } = file;
    const { touched, dropped } = document.takeChanges();
    this.touch(file.uri);
    const isNew = file.states.size === 0;
    // Typing in an item leaves the top-level values alone.
    const isTopLevel = isNew || hasKey(touched) || hasKey(dropped);
    const header = isTopLevel ? readHeader(document, this.setup.grammar.schemas, this.places.system) : file.header;
    if (isNew || !sameHeader(header, file.header)) {
      const { art, regionKey, district } = file.header;
      // Rules ask for these, also in a file that belongs to nothing.
      const isOther = header.art !== art || header.regionKey !== regionKey || header.district !== district;
      // What it leaves is known again, what it joins no longer.
      if (file.broken) this.touchWaiting(file);
      file.header = header;
      if (this.movePair(file, file.pair) || isNew || isOther) for (const slot of document.slots) touched.add(slot);
      if (file.broken) this.touchWaiting(file);
    }
    for (const slot of dropped) {
      const state = file.states.get(slot);
      if (state) this.dropState(state);
      file.states.delete(slot);
    }
    if (document.limit || document.notAMap) {
      for (const state of file.states.values()) this.dropState(state);
      file.states.clear();
    } else for (const slot of touched) this.takeSlot(file, slot);
    const broken = document.isBroken;
    if (isTopLevel || broken !== file.broken) file.rootFindings = rootFindings(file, this.setup.grammar.schemas, this.rules['schema-required']);
    this.tellCatalogues(this.catalogues.update(file));
    if (broken !== file.broken) {
      file.broken = broken;
      this.gaps.setBroken(file, broken);
      this.touchWaiting(file);
    }
  }

  private takeSlot(file: FileState, slot: Slot): void {
    let state = file.states.get(slot);
    if (!state) file.states.set(slot, (state = new SlotState(file, slot, this.setup.grammar)));
    state.renew();
    state.facts = this.knowledge.replace(state.facts, this.known(file, state));
    state.due = true;
    this.knowledge.queue.add(state);
  }

  private known(file: FileState, state: SlotState): KnownFact[] {
    const known: KnownFact[] = [];
    const { slot } = state;
    const { district } = file.header;
    for (const { scope: of, kind, name, says, start, end } of factsOf(state.analysis, slot)) {
      const scope = 'own' in of ? file.scope : 'workspace' in of ? 'w' : file.scopeOfKey(of.key);
      // Outside of every folder a file knows itself alone.
      if (!file.inWorkspace && scope !== file.scope) continue;
      known.push({ subject: this.knowledge.subject(scope, kind, name), says, start, end, origin: file, slot });
      // Whether a district's Leitziel is used is also a matter of the profiles in it.
      if (kind === 'ref' && says.target === 'leitziel' && file.art !== 'bezirk' && district && 'own' in of) {
        const subject = this.knowledge.subject(file.scopeOfKey(district), 'district-ref', name);
        // Said by another profile it is another fact.
        known.push({ subject, says: { ...says, scope: file.scope }, start, end, origin: file, slot });
      }
    }
    return known;
  }

  private dropState(state: SlotState): void {
    state.file.speaking.delete(state.slot);
    state.facts = this.knowledge.replace(state.facts, []);
    this.knowledge.forget(state);
  }

  /** Settles which profile a file belongs to. True when the file's own scope changed. */
  private movePair(file: FileState, pair: string | undefined): boolean {
    const before = file.scope;
    const moved = this.profiles.move(file, pair);
    for (const other of moved) for (const slot of other.document.slots) this.takeSlot(other, slot);
    const isMoved = file.scope !== before;
    if (isMoved || moved.length > 0) this.gaps.renew();
    const start = file.document.field(file.art === 'bezirk' ? 'bezirk' : 'bezirksregion');
    const says = { art: file.art, uri: file.uri };
    const facts = start && pair !== undefined && this.files.has(file.uri) ? [{ subject: this.knowledge.subject('w', file.art as 'profil' | 'beitrag' | 'bezirk', pair), says, start: start.node.start, end: start.node.end, origin: file, slot: start.slot }] : [];
    file.facts = this.knowledge.replace(file.facts, facts);
    // What may belong to a profile depends on where its files lie.
    if (this.waiting.size > 0 && this.gaps.hasHeaderless) for (const other of this.waiting) this.touch(other.uri);
    return isMoved;
  }

  private tellCatalogues(concerned: Concerned): void {
    if (concerned === 'everybody') this.knowledge.tellGroup(CITY, 'catalogue');
    else for (const district of concerned) this.knowledge.tell(CITY, 'catalogue', district);
    if (concerned.length > 0) this.touchAll();
  }

  /** Shows anew what waits for a file to become readable. */
  private touchWaiting(file: FileState): void {
    const about = unclear(file);
    const isAny = this.gaps.wasHeaderless(file) || about.header !== undefined;
    this.gaps.renew();
    if (file.art === 'katalog') for (const uri of this.files.keys()) this.touch(uri);
    for (const { uri } of this.members(file.scope)) this.touch(uri);
    for (const other of this.waiting) if (isAny || about.scopes.some((scope) => other.waitsFor.has(scope))) this.touch(other.uri);
  }
}

function isSpeaking({ slot, findings, suppressions }: SlotState): boolean {
  return slot.lost !== undefined || findings.length > 0 || suppressions.length > 0;
}

/** Whether one of the slots holds more than an item of a list. */
function hasKey(slots: ReadonlySet<Slot>): boolean {
  for (const { cut } of slots) if (cut.kind !== 'item') return true;
  return false;
}

const WEIGHTS: Readonly<Record<string, Severity | 'off'>> = {
  fehler: 'error',
  warnung: 'warning',
  hinweis: 'information',
  aus: 'off',
};
