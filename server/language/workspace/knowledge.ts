/**
 * What is known across files, and who asked for it. A rule run reads facts by subject; when what is said on a subject
 * changes, exactly the runs that read it are due again. So the cost of an edit is what depends on it, not the workspace.
 */
import type { FactKind, Says, SaysOf } from '../analysis/facts';
import type { Slot } from '../syntax/slot';
import type { Origin } from './origin';
import { eachReader, hasReader, type Readers, withoutReader, withReader } from './readers';

/** What readers ask beside facts, in the scope `CITY`: the catalogues in force for a district, an image by its uri, statistics files. */
export type Matter = FactKind | 'catalogue' | 'image' | 'statistics';

/** The scope of what belongs to no file. */
export const CITY = '';

/** Something facts are about: a scope, a matter, a name (`p:092007|2026`, `id`, `Z1`). */
export interface Topic {
  readonly group: Group;
  readonly name: string;
  /** Never changed in place while it holds one. */
  facts: KnownFact[];
  readers: Readers<Reader>;
  /** The facts in order of files, then of places in them; worked out when it is asked for. */
  order?: readonly KnownFact[] | undefined;
  /** What was chosen of the facts, by who chooses. Of most subjects nobody chooses. */
  choices: Map<Choose, Choice>;
}

/** Chooses the few of all facts on a subject that matter. */
export type Choose<Kind extends FactKind = FactKind> = (facts: readonly KnownFact<Kind>[]) => readonly KnownFact<Kind>[];

interface Choice {
  chosen: readonly KnownFact[];
  readers: Readers<Reader>;
  isStale: boolean;
}

/** All subjects of one matter in a scope, by name. */
export interface Group {
  readonly scope: string;
  readonly matter: Matter;
  readonly topics: Map<string, Topic>;
  revision: number;
}

/** A fact with the place it comes from; `start` and `end` (UTF-16 offsets in the chunk) follow the text. */
export interface KnownFact<Kind extends FactKind = FactKind> {
  readonly subject: Topic;
  readonly says: SaysOf[Kind];
  start: number;
  end: number;
  readonly origin: Origin;
  readonly slot: Slot;
}

/** Whoever reads facts and is due again when they change. */
export interface Reader {
  due: boolean;
  /** What it read; each once. */
  reads: Topic[];
}

export class Knowledge {
  private readonly scopes = new Map<string, Map<Matter, Group>>();
  /** Subjects of which is to be chosen anew. */
  private readonly stale = new Set<Topic>();
  /** Readers that became due. */
  readonly queue = new Set<Reader>();
  /** Goes up whenever anything that is known changes: for whoever looks at more than it wants to name. */
  revision = 0;
  private readonly queueUp = (reader: Reader): void => {
    reader.due = true;
    this.queue.add(reader);
  };

  /** The subject of this name; for facts and readers, which hold it alive. */
  subject(scope: string, matter: Matter, name: string): Topic {
    const group = this.groupOf(scope, matter);
    let topic = group.topics.get(name);
    if (!topic) group.topics.set(name, (topic = { group, name, facts: NO_FACTS, readers: undefined, order: undefined, choices: NO_CHOICES }));
    return topic;
  }

  /** All that is said on a subject; `reader` is due again when that changes. */
  read<Kind extends FactKind>(scope: string, kind: Kind, name: string, reader: Reader): readonly KnownFact<Kind>[];
  read(scope: string, matter: Matter, name: string, reader: Reader): readonly KnownFact[];
  read(scope: string, matter: Matter, name: string, reader: Reader): readonly KnownFact[] {
    const subject = this.subject(scope, matter, name);
    if (!hasReader(subject.readers, reader)) {
      subject.readers = withReader(subject.readers, reader);
      reader.reads.push(subject);
    }
    return sorted(subject);
  }

  /**
   * The facts on a subject that somebody chooses; `reader` is due again when the choice falls differently, however much is said
   * anew. Of a name a thousand files use each would otherwise have to be looked at whenever one more uses it.
   */
  choice<Kind extends FactKind>(scope: string, kind: Kind, name: string, chooseOf: Choose<Kind>, reader: Reader): readonly KnownFact<Kind>[] {
    const subject = this.subject(scope, kind, name);
    const choose = chooseOf as unknown as Choose;
    let choice = subject.choices.get(choose);
    if (!choice) {
      if (subject.choices === NO_CHOICES) subject.choices = new Map();
      subject.choices.set(choose, (choice = { chosen: choose(sorted(subject)), readers: undefined, isStale: false }));
    }
    if (choice.isStale) this.renew(subject);
    if (!hasReader(choice.readers, reader)) {
      choice.readers = withReader(choice.readers, reader);
      reader.reads.push(subject);
    }
    return choice.chosen as readonly KnownFact<Kind>[];
  }

  /** Chooses anew where something changed, and queues those who read a choice that falls differently. */
  refresh(): void {
    for (const subject of this.stale) this.renew(subject);
  }

  private renew(subject: Topic): void {
    this.stale.delete(subject);
    for (const [choose, choice] of subject.choices) {
      if (!choice.isStale) continue;
      choice.isStale = false;
      const chosen = choose(sorted(subject));
      if (chosen.length === choice.chosen.length && chosen.every((fact, at) => fact === choice.chosen[at])) continue;
      choice.chosen = chosen;
      eachReader(choice.readers, this.queueUp);
    }
  }

  /** All that is said of something in a scope, for somebody who asks once. In order of files, then of places in them. */
  peek<Kind extends FactKind>(scope: string, kind: Kind, name: string): readonly KnownFact<Kind>[] {
    return this.said(scope, kind, name) as readonly KnownFact<Kind>[];
  }

  /** The same, whatever the matter. */
  said(scope: string, matter: Matter, name: string): readonly KnownFact[] {
    const subject = this.find(scope, matter, name);
    return subject ? sorted(subject) : [];
  }

  /** Every subject that is read or spoken of. */
  *all(): Generator<Topic> {
    for (const groups of this.scopes.values()) for (const { topics } of groups.values()) yield* topics.values();
  }

  /** Whether a reader asked about a subject. */
  isRead(scope: string, matter: Matter, name: string): boolean {
    const subject = this.find(scope, matter, name);
    return subject !== undefined && isRead(subject);
  }

  /** Subjects of a kind of which something is said in a scope. */
  group(scope: string, kind: FactKind): Topic[] {
    return [...(this.scopes.get(scope)?.get(kind)?.topics.values() ?? [])].filter(({ facts }) => facts.length > 0);
  }

  /** Goes up when what is said of a kind in a scope changes; 0 while nothing is. */
  revisionOf(scope: string, kind: FactKind): number {
    return this.scopes.get(scope)?.get(kind)?.revision ?? 0;
  }

  private find(scope: string, matter: Matter, name: string): Topic | undefined {
    return this.scopes.get(scope)?.get(matter)?.topics.get(name);
  }

  private groupOf(scope: string, matter: Matter): Group {
    let groups = this.scopes.get(scope);
    if (!groups) this.scopes.set(scope, (groups = new Map()));
    let group = groups.get(matter);
    if (!group) groups.set(matter, (group = { scope, matter, topics: new Map(), revision: 0 }));
    return group;
  }

  /** A reader that starts over asks anew. */
  forget(reader: Reader): void {
    for (const subject of reader.reads) {
      subject.readers = withoutReader(subject.readers, reader);
      for (const [choose, choice] of subject.choices) {
        choice.readers = withoutReader(choice.readers, reader);
        if (choice.readers === undefined) subject.choices.delete(choose);
      }
      this.drop(subject);
    }
    reader.reads = [];
    this.queue.delete(reader);
  }

  /** Replaces what a slot says; returns the facts now known from it: those that say the same as before are the same objects. */
  replace(old: readonly KnownFact[], next: readonly KnownFact[]): readonly KnownFact[] {
    if (old.length === 0) {
      for (const fact of next) this.add(fact);
      return next;
    }
    const rest = new Map<Topic, KnownFact[]>();
    for (const fact of old) {
      const known = rest.get(fact.subject);
      if (known) known.push(fact);
      else rest.set(fact.subject, [fact]);
    }
    const result = next.map((fact) => {
      const before = rest.get(fact.subject) ?? [];
      const isAlone = before.length < 2;
      const at = before.findIndex((known) => saysTheSame(known.says, fact.says));
      const kept = at === -1 ? undefined : before.splice(at, 1)[0];
      if (!kept) {
        this.add(fact);
        return fact;
      }
      // Several on one subject may have changed places.
      if (!isAlone && kept.start !== fact.start) this.reorder(kept.subject);
      kept.start = fact.start;
      kept.end = fact.end;
      return kept;
    });
    for (const gone of rest.values()) for (const fact of gone) this.takeBack(fact);
    return result;
  }

  private add(fact: KnownFact): void {
    const { subject } = fact;
    // Most subjects have one fact: a list that grows would keep room for sixteen.
    if (subject.facts.length < 2) subject.facts = [...subject.facts, fact];
    else subject.facts.push(fact);
    this.announce(subject);
  }

  private takeBack(fact: KnownFact): void {
    const { subject } = fact;
    const at = subject.facts.indexOf(fact);
    if (at === -1) throw new Error(`${subject.name} is taken back twice`);
    if (subject.facts.length === 1) subject.facts = NO_FACTS;
    else subject.facts.splice(at, 1);
    this.announce(subject);
    this.drop(subject);
  }

  /** Says that what is known on a subject changed. */
  tell(scope: string, matter: Matter, name: string): void {
    const subject = this.find(scope, matter, name);
    if (subject) this.announce(subject);
  }

  /** Says so of all subjects of a matter in a scope. */
  tellGroup(scope: string, matter: Matter): void {
    for (const subject of this.scopes.get(scope)?.get(matter)?.topics.values() ?? []) this.announce(subject);
  }

  private announce(subject: Topic): void {
    this.revision += 1;
    subject.group.revision = this.revision;
    eachReader(subject.readers, this.queueUp);
    this.reorder(subject);
  }

  private reorder(subject: Topic): void {
    subject.order = undefined;
    for (const choice of subject.choices.values()) choice.isStale = true;
    if (subject.choices.size > 0) this.stale.add(subject);
  }

  private drop(subject: Topic): void {
    if (subject.facts.length > 0 || isRead(subject)) return;
    this.stale.delete(subject);
    const { scope, matter, topics } = subject.group;
    topics.delete(subject.name);
    if (topics.size > 0) return;
    const groups = this.scopes.get(scope);
    groups?.delete(matter);
    if (groups?.size === 0) this.scopes.delete(scope);
  }
}

const NO_FACTS: KnownFact[] = [];
const NO_CHOICES: Map<Choose, Choice> = new Map();

/** Whether a reader asked about a subject. */
export function isRead({ readers, choices }: Topic): boolean {
  return readers !== undefined || choices.size > 0;
}

function sorted(subject: Topic): readonly KnownFact[] {
  if (subject.facts.length < 2) return subject.facts;
  return (subject.order ??= [...subject.facts].sort((a, b) => a.origin.rank - b.origin.rank || compare(a.origin.path, b.origin.path) || a.slot.offset + a.start - (b.slot.offset + b.start)));
}

function saysTheSame(one: Says, other: Says): boolean {
  const [a, b]: Readonly<Record<string, unknown>>[] = [one, other];
  if (!a || !b) return false;
  for (const key in a) if (a[key] !== b[key]) return false;
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
