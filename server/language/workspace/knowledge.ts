/**
 * What is known across files, and who asked for it. A rule run reads facts by subject; when what is said on a subject
 * changes, exactly the runs that read it are due again. So the cost of an edit is what depends on it, not the workspace.
 */
import type { About, FactKind, KindOf, Says, SaysOf } from '../analysis/facts';
import type { Slot } from '../syntax/slot';
import type { Origin } from './origin';

/** Something facts are about: scope and matter joined (`p:092007|2026#id:Z1`). */
export interface Topic {
  readonly name: string;
  readonly group: Group;
  readonly facts: KnownFact[];
  readonly readers: Set<Reader>;
  /** The facts in order of files, then of places in them; worked out when it is asked for. */
  order?: readonly KnownFact[] | undefined;
  /** What was chosen of the facts, by who chooses. Of most subjects nobody chooses. */
  choices: Map<Choose, Choice>;
}

/** Chooses the few of all facts on a subject that matter. */
export type Choose<Kind extends FactKind = FactKind> = (facts: readonly KnownFact<Kind>[]) => readonly KnownFact<Kind>[];

interface Choice {
  chosen: readonly KnownFact[];
  readonly readers: Set<Reader>;
  isStale: boolean;
}

interface Group {
  readonly subjects: Set<Topic>;
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
  private readonly known = new Map<string, Topic>();
  /** Subjects by what their names begin with, up to the first colon of the matter: `p:092007|2026#id:`. */
  private readonly groups = new Map<string, Group>();
  /** Subjects of which is to be chosen anew. */
  private readonly stale = new Set<Topic>();
  /** Readers that became due. */
  readonly queue = new Set<Reader>();
  /** Goes up whenever anything that is known changes: for whoever looks at more than it wants to name. */
  revision = 0;

  /** The subject of this name; for facts and readers, which hold it alive. */
  subject(name: string): Topic {
    let subject = this.known.get(name);
    if (subject) return subject;
    const group = this.groupOf(name);
    subject = { name, group, facts: [], readers: new Set(), choices: NO_CHOICES };
    this.known.set(name, subject);
    group.subjects.add(subject);
    return subject;
  }

  /** All that is said on a subject; `reader` is due again when that changes. */
  read(name: string, reader: Reader): readonly KnownFact[] {
    const subject = this.subject(name);
    if (!subject.readers.has(reader)) {
      subject.readers.add(reader);
      reader.reads.push(subject);
    }
    return sorted(subject);
  }

  /**
   * The facts on a subject that somebody chooses; `reader` is due again when the choice falls differently, however much is said
   * anew. Of a name a thousand files use each would otherwise have to be looked at whenever one more uses it.
   */
  choice<A extends About>(scope: string, about: A, chooseOf: Choose<KindOf<A>>, reader: Reader): readonly KnownFact<KindOf<A>>[] {
    const subject = this.subject(`${scope}#${about}`);
    const choose = chooseOf as unknown as Choose;
    let choice = subject.choices.get(choose);
    if (!choice) {
      if (subject.choices === NO_CHOICES) subject.choices = new Map();
      subject.choices.set(choose, (choice = { chosen: choose(sorted(subject)), readers: new Set(), isStale: false }));
    }
    if (choice.isStale) this.renew(subject);
    if (!choice.readers.has(reader)) {
      choice.readers.add(reader);
      reader.reads.push(subject);
    }
    return choice.chosen as readonly KnownFact<KindOf<A>>[];
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
      for (const reader of choice.readers) this.queueUp(reader);
    }
  }

  /** All that is said of something in a scope, for somebody who asks once. In order of files, then of places in them. */
  peek<A extends About>(scope: string, about: A): readonly KnownFact<KindOf<A>>[] {
    return this.said(`${scope}#${about}`) as readonly KnownFact<KindOf<A>>[];
  }

  /** The same by the name of a subject, whatever it is about. */
  said(name: string): readonly KnownFact[] {
    const subject = this.known.get(name);
    return subject ? sorted(subject) : [];
  }

  /** Every subject that is read or spoken of. */
  all(): Iterable<Topic> {
    return this.known.values();
  }

  /** Whether a reader asked about a subject. */
  isRead(name: string): boolean {
    const subject = this.known.get(name);
    return subject !== undefined && isRead(subject);
  }

  /** Subjects of which something is said in a group, such as `p:092007|2026#id:`. */
  group(prefix: string): Topic[] {
    return [...(this.groups.get(prefix)?.subjects ?? [])].filter(({ facts }) => facts.length > 0);
  }

  /** Goes up when what is said in a group changes; 0 while nothing ever was. */
  revisionOf(prefix: string): number {
    return this.groups.get(prefix)?.revision ?? 0;
  }

  private groupOf(name: string): Group {
    const matter = name.indexOf('#') + 1;
    const colon = name.indexOf(':', matter);
    const prefix = name.slice(0, colon === -1 ? matter : colon + 1);
    let group = this.groups.get(prefix);
    if (!group) this.groups.set(prefix, (group = { subjects: new Set(), revision: 0 }));
    return group;
  }

  /** A reader that starts over asks anew. */
  forget(reader: Reader): void {
    for (const subject of reader.reads) {
      subject.readers.delete(reader);
      for (const [choose, { readers }] of subject.choices) {
        readers.delete(reader);
        if (readers.size === 0) subject.choices.delete(choose);
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
    for (const gone of [...rest.values()].flat()) {
      const { facts } = gone.subject;
      const at = facts.indexOf(gone);
      if (at === -1) throw new Error(`${gone.subject.name} is taken back twice`);
      facts.splice(at, 1);
      this.announce(gone.subject);
      this.drop(gone.subject);
    }
    return result;
  }

  private add(fact: KnownFact): void {
    fact.subject.facts.push(fact);
    this.announce(fact.subject);
  }

  /** Says that what is known on a subject changed. */
  tell(name: string): void {
    const subject = this.known.get(name);
    if (subject) this.announce(subject);
  }

  /** Says so of all subjects of a group. */
  tellGroup(prefix: string): void {
    for (const subject of this.groups.get(prefix)?.subjects ?? []) this.announce(subject);
  }

  private announce(subject: Topic): void {
    this.revision += 1;
    subject.group.revision = this.revision;
    for (const reader of subject.readers) this.queueUp(reader);
    this.reorder(subject);
  }

  private reorder(subject: Topic): void {
    subject.order = undefined;
    for (const choice of subject.choices.values()) choice.isStale = true;
    if (subject.choices.size > 0) this.stale.add(subject);
  }

  private queueUp(reader: Reader): void {
    reader.due = true;
    this.queue.add(reader);
  }

  private drop(subject: Topic): void {
    if (subject.facts.length > 0 || isRead(subject)) return;
    this.known.delete(subject.name);
    this.stale.delete(subject);
    subject.group.subjects.delete(subject);
  }
}

const NO_CHOICES: Map<Choose, Choice> = new Map();

function isRead({ readers, choices }: Topic): boolean {
  return readers.size > 0 || choices.size > 0;
}

function sorted(subject: Topic): readonly KnownFact[] {
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
