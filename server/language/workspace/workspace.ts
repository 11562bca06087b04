/**
 * All BZRP files that are known, and what is found in them. Text goes in (`set`, `change`, `remove`), `settle` works out what
 * that touches, findings come out. No file is read here, nothing waits: whoever holds the workspace does that.
 */
import type { Grammar } from '../analysis/analyse';
import { factsOf } from '../analysis/facts';
import type { Catalogue, CatalogueSource, Places } from '../catalogue/catalogue';
import type { Rule, Severity } from '../rules/rule';
import type { StatisticsLookup } from '../statistics/statistics';
import { Document, type TextChange } from '../syntax/document';
import type { ParseCount } from '../syntax/parse';
import type { Slot } from '../syntax/slot';
import { Catalogues } from './catalogues';
import { compose, notUtf8, type Surroundings } from './compose';
import { STATISTICS } from './context';
import { FileState, readHeader, sameHeader, scopeFor, scopeOfKey } from './file';
import type { Finding } from './finding';
import { Knowledge, type KnownFact } from './knowledge';
import { rootFindings } from './root';
import { RuleSet } from './run';
import { SlotState } from './slotState';

/** What a workspace is made of; the same for every workspace of a program. */
export interface Setup {
  grammar: Grammar;
  rules: Readonly<Record<string, Rule>>;
  catalogues: readonly CatalogueSource[];
  places: Places;
}

/** Work done, for tests that ask what an edit costs. */
export interface Work {
  slots: number;
  checks: number;
  files: Set<string>;
}

export class Workspace implements Surroundings {
  readonly files = new Map<string, FileState>();
  readonly knowledge = new Knowledge();
  readonly parsed: ParseCount = { calls: 0, characters: 0 };
  readonly work: Work = { slots: 0, checks: 0, files: new Set() };
  /** Rule code → severity by the editor's settings. */
  severities: Readonly<Record<string, string>> = {};
  /** Files are still being read: nothing is concluded from what seems to be missing. */
  loading = false;
  /** Scopes some file of which, kept in another workspace beside this one, cannot be read. */
  brokenElsewhere: ReadonlySet<string> = new Set();
  private statistics: ((uri: string) => StatisticsLookup | undefined) | undefined;
  private readonly catalogues: Catalogues;
  private readonly ruleSet: RuleSet;
  private readonly dirty = new Set<FileState>();
  private readonly changed = new Set<string>();
  /** Files of the workspace that are there and cannot be read, by uri. */
  private readonly unread = new Map<string, { name: string; fault: string }>();
  private readonly pairs = new Map<string, FileState[]>();
  private readonly brokenFiles = new Set<FileState>();
  /** Scopes some file of which cannot be read; worked out anew when a file breaks, heals, moves or goes. */
  private brokenScopes: Set<string> | undefined;

  constructor(readonly setup: Setup) {
    this.catalogues = new Catalogues(setup.catalogues, setup.places);
    this.ruleSet = new RuleSet(setup.rules);
  }

  get rules(): Readonly<Record<string, Rule>> {
    return this.setup.rules;
  }

  /** Uris of all files that are there, readable or not. */
  get uris(): string[] {
    return [...this.files.keys(), ...this.unread.keys()];
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
    if (this.unread.delete(uri)) this.touchAll();
    const file = new FileState(uri, path, new Document(uri, text, version, this.parsed), inWorkspace);
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
    this.dirty.add(file);
  }

  /** A file that exists and cannot be read: whatever needs to know it is silent. */
  setUnreadable(uri: string, name: string, fault: 'not-utf8' | 'unreadable' | 'bad-name'): void {
    this.remove(uri);
    this.unread.set(uri, { name, fault });
    this.touchAll();
    this.changed.add(uri);
  }

  remove(uri: string): void {
    if (this.unread.delete(uri)) this.touchAll();
    const file = this.files.get(uri);
    if (!file) return;
    for (const state of file.states.values()) this.dropState(state);
    file.facts = this.knowledge.replace(file.facts, []);
    this.files.delete(uri);
    this.dirty.delete(file);
    if (this.catalogues.remove(uri)) this.tellCatalogues();
    this.movePair(file, undefined);
    if (this.brokenFiles.delete(file)) this.touchWaiting(file);
    this.changed.add(uri);
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
      this.changed.add(state.file.uri);
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
    if (file) return compose(file, this);
    return this.unread.get(uri)?.fault === 'not-utf8' ? [notUtf8()] : [];
  }

  /** How many findings some files have, by severity. */
  countFindings(files: readonly FileState[]): Record<Severity, number> {
    const counts = { error: 0, warning: 0, information: 0 };
    for (const { uri } of files) for (const { severity } of this.findings(uri)) counts[severity] += 1;
    return counts;
  }

  /** What the statistics files in reach of a file know. */
  statisticsFor(uri: string): StatisticsLookup | undefined {
    return this.statistics?.(uri);
  }

  /** Statistics files came, went or changed. @param lookup answers by the uri of the file that asks */
  setStatistics(lookup: ((uri: string) => StatisticsLookup | undefined) | undefined): void {
    this.statistics = lookup;
    this.knowledge.tell(STATISTICS);
  }

  catalogueFor(district: string | undefined): Catalogue {
    return this.catalogues.for(district);
  }

  isBroken(scope: string): boolean {
    if (this.loading || this.unread.size > 0) return true;
    this.brokenScopes ??= new Set([...this.brokenFiles].flatMap(scopesOf));
    if (this.brokenElsewhere.has(scope) || this.brokenElsewhere.has(ANY)) return true;
    return this.brokenScopes.has(ANY) || this.brokenScopes.has(scope) || (scope.startsWith('catalogue:') && this.brokenScopes.has('catalogue:'));
  }

  /** The scopes that are not wholly known because some of these files cannot be read. */
  scopesBrokenBy(isMeant: (uri: string) => boolean): string[] {
    return [...this.brokenFiles].filter(({ uri }) => isMeant(uri)).flatMap(scopesOf);
  }

  unreadable(file: FileState): readonly string[] {
    const names = [...this.unread.values()].map(({ name }) => name);
    for (const other of this.brokenFiles) {
      if (other === file || !other.inWorkspace || !file.inWorkspace) continue;
      const isSibling = file.pair !== undefined && other.scope === file.scope;
      const isCatalogue = other.art === 'katalog' && (other.header.district === undefined || other.header.district === file.header.district);
      if (isSibling || isCatalogue) names.push(decodeURIComponent(other.uri.slice(other.uri.lastIndexOf('/') + 1)));
    }
    return names;
  }

  weight(file: FileState, code: string): Severity | 'off' | undefined {
    const word = this.severities[code] ?? this.catalogues.for(file.header.district).severities.get(code);
    return word === undefined ? undefined : WEIGHTS[word];
  }

  /** Says that the editor's severities changed: every file is to be shown anew. */
  touchAll(): void {
    for (const uri of this.files.keys()) this.changed.add(uri);
  }

  /** Takes up what changed in one file. */
  private take(file: FileState): void {
    const { document } = file;
    const { touched, dropped } = document.takeChanges();
    this.changed.add(file.uri);
    const isNew = file.states.size === 0;
    // Typing in an item leaves the top-level values alone.
    const isTopLevel = isNew || hasKey(touched) || hasKey(dropped);
    const header = isTopLevel ? readHeader(document, (art): art is string => this.setup.grammar.schemas.isArt(art)) : file.header;
    if (isNew || !sameHeader(header, file.header)) {
      const artChanged = header.art !== file.header.art;
      // What it leaves is known again, what it joins no longer.
      if (file.broken) this.touchWaiting(file);
      file.header = header;
      if (this.movePair(file, file.pair) || isNew) for (const slot of document.slots) touched.add(slot);
      if (artChanged) for (const slot of document.slots) touched.add(slot);
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
    if (this.catalogues.update(file)) this.tellCatalogues();
    if (broken !== file.broken) {
      file.broken = broken;
      if (broken) this.brokenFiles.add(file);
      else this.brokenFiles.delete(file);
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
    return factsOf(state.analysis, state.slot).flatMap((fact): KnownFact[] => {
      const scope = 'own' in fact.scope ? file.scope : 'workspace' in fact.scope ? 'w' : scopeFor(file, fact.scope.key);
      const isOutside = !file.inWorkspace && scope !== file.scope;
      if (isOutside) return [];
      const { says, start, end } = fact;
      const known: KnownFact[] = [{ subject: this.knowledge.subject(`${scope}#${fact.about}`), says, start, end, file, slot: state.slot }];
      // Whether a district's Leitziel is used is also a matter of the profiles in it.
      const { district, fassung } = file.header;
      if (fact.says['target'] === 'leitziel' && file.art !== 'bezirk' && district && 'own' in fact.scope) {
        const subject = this.knowledge.subject(`${scopeOfKey(district, fassung)}#district-${fact.about}`);
        // Said by another profile it is another fact.
        known.push({ subject, says: { ...says, scope: file.scope }, start, end, file, slot: state.slot });
      }
      return known;
    });
  }

  private dropState(state: SlotState): void {
    state.file.speaking.delete(state.slot);
    state.facts = this.knowledge.replace(state.facts, []);
    this.knowledge.forget(state);
  }

  /**
   * Settles which profile a file belongs to. Of two `profil` (or `bezirk`) files with one key and edition the first by path
   * is the profile; the other stands for itself. True when the file's own scope changed.
   */
  private movePair(file: FileState, pair: string | undefined): boolean {
    const before = file.scope;
    for (const [key, members] of this.pairs) {
      const at = members.indexOf(file);
      if (at !== -1) members.splice(at, 1);
      if (at !== -1 && key !== pair) this.rescope(key, file);
    }
    file.scope = `u:${file.uri}`;
    if (pair !== undefined) {
      const members = this.pairs.get(pair) ?? [];
      this.pairs.set(pair, members);
      members.push(file);
      members.sort((a, b) => (a.path < b.path ? -1 : 1));
      this.rescope(pair, file);
    }
    const start = file.document.field(file.art === 'bezirk' ? 'bezirk' : 'bezirksregion');
    const says = { art: file.art, uri: file.uri };
    const facts = start && pair !== undefined && this.files.has(file.uri) ? [{ subject: this.knowledge.subject(`w#${file.art}:${pair}`), says, start: start.node.start, end: start.node.end, file, slot: start.slot }] : [];
    file.facts = this.knowledge.replace(file.facts, facts);
    return file.scope !== before;
  }

  private rescope(pair: string, mover: FileState): void {
    const seen = new Set<string>();
    for (const member of this.pairs.get(pair) ?? []) {
      const isFirst = member.art === 'beitrag' || !seen.has(member.art);
      seen.add(member.art);
      const scope = isFirst ? pair : `u:${member.uri}`;
      if (member.scope === scope) continue;
      this.brokenScopes = undefined;
      member.scope = scope;
      if (member !== mover) for (const slot of member.document.slots) this.takeSlot(member, slot);
    }
  }

  private tellCatalogues(): void {
    const districts = new Set([...this.files.values()].map((file) => file.header.district ?? ''));
    for (const district of districts) this.knowledge.tell(`catalogue#${district}`);
    this.touchAll();
  }

  /** Shows anew what waits for a file to become readable. */
  private touchWaiting(file: FileState): void {
    const isAny = this.brokenScopes?.has(ANY) || scopesOf(file).includes(ANY);
    this.brokenScopes = undefined;
    for (const other of this.files.values()) {
      const waits = (isAny && other.waitsFor.size > 0) || other.scope === file.scope || other.waitsFor.has(file.scope) || file.art === 'katalog';
      if (waits) this.changed.add(other.uri);
    }
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

/**
 * The scopes that are not wholly known when a file cannot be read: its own, that of its district as a whole (`d:`), for a
 * catalogue the files it is in force for. A catalogue without district (`catalogue:`) concerns all.
 */
function scopesOf(file: FileState): string[] {
  const { district, fassung } = file.header;
  const isOfProfile = file.art === 'profil' || file.art === 'beitrag' || file.art === 'bezirk';
  if (isOfProfile && file.inWorkspace && file.header.regionKey === undefined && isLost(file)) return [file.scope, ANY];
  if (file.art === 'fallbeispiel') return [file.scope, 'w'];
  if (district !== undefined && file.art !== 'katalog') return [file.scope, `d:${scopeOfKey(district, fassung)}`];
  return file.art === 'katalog' ? [file.scope, `catalogue:${file.header.district ?? ''}`] : [file.scope];
}

/** Whether what cannot be read may say whose the file is. */
function isLost({ art, document }: FileState): boolean {
  return document.slots.some(({ lost, key }) => lost !== undefined && (key === '' || key === (art === 'bezirk' ? 'bezirk' : 'bezirksregion')));
}

/** Stands for every scope: a file nobody can say of whose it is may belong to any profile. */
const ANY = '*';

const WEIGHTS: Readonly<Record<string, Severity | 'off'>> = {
  fehler: 'error',
  warnung: 'warning',
  hinweis: 'information',
  aus: 'off',
};
