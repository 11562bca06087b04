/**
 * What is known across files, and who asked for it. A rule run reads facts by subject; when what is said on a subject
 * changes, exactly the runs that read it are due again. So the cost of an edit is what depends on it, not the workspace.
 */
import type { Fact } from '../analysis/facts';
import type { Slot } from '../syntax/slot';
import type { FileState } from './file';

/** A fact with the place it comes from; `start` and `end` follow the text. */
export interface KnownFact extends Fact {
  file: FileState;
  slot: Slot;
  /** Scope and subject joined: the name it is looked up by. */
  subject: string;
  /** What it says, as text, for comparing. */
  said: string;
}

/** Whoever reads facts and is due again when they change. */
export interface Reader {
  due: boolean;
  reads: Set<string>;
}

export class Knowledge {
  private readonly facts = new Map<string, Set<KnownFact>>();
  private readonly readers = new Map<string, Set<Reader>>();
  /** Readers that became due. */
  readonly queue = new Set<Reader>();
  /** Goes up whenever anything that is known changes: for whoever looks at more than it wants to name. */
  revision = 0;

  /** All that is said on a subject; `reader` is due again when that changes. */
  read(subject: string, reader: Reader): KnownFact[] {
    let readers = this.readers.get(subject);
    if (!readers) this.readers.set(subject, (readers = new Set()));
    readers.add(reader);
    reader.reads.add(subject);
    return this.peek(subject);
  }

  /** All that is said on a subject, for somebody who asks once. In order of files, then of places in them. */
  peek(subject: string): KnownFact[] {
    const known = this.facts.get(subject);
    if (!known) return [];
    return [...known].sort((a, b) => a.file.rank - b.file.rank || compare(a.file.path, b.file.path) || a.slot.offset + a.start - (b.slot.offset + b.start));
  }

  /** Subjects that begin with a text. */
  subjects(prefix: string): string[] {
    return [...this.facts.keys()].filter((subject) => subject.startsWith(prefix));
  }

  /** A reader that starts over asks anew. */
  forget(reader: Reader): void {
    for (const subject of reader.reads) {
      const readers = this.readers.get(subject);
      readers?.delete(reader);
      if (readers?.size === 0) this.readers.delete(subject);
    }
    reader.reads.clear();
    this.queue.delete(reader);
  }

  /** Replaces what a slot says; returns the facts now known from it. */
  replace(old: readonly KnownFact[], next: readonly KnownFact[]): KnownFact[] {
    const rest = [...old];
    const result = next.map((fact) => {
      const at = rest.findIndex((known) => known.subject === fact.subject && known.said === fact.said);
      const kept = at === -1 ? undefined : rest.splice(at, 1)[0];
      if (!kept) return this.add(fact);
      kept.start = fact.start;
      kept.end = fact.end;
      return kept;
    });
    for (const gone of rest) this.remove(gone);
    return result;
  }

  private add(fact: KnownFact): KnownFact {
    let known = this.facts.get(fact.subject);
    if (!known) this.facts.set(fact.subject, (known = new Set()));
    known.add(fact);
    this.tell(fact.subject);
    return fact;
  }

  private remove(fact: KnownFact): void {
    const known = this.facts.get(fact.subject);
    known?.delete(fact);
    if (known?.size === 0) this.facts.delete(fact.subject);
    this.tell(fact.subject);
  }

  /** Says that what is known on a subject changed. */
  tell(subject: string): void {
    this.revision += 1;
    for (const reader of this.readers.get(subject) ?? []) {
      reader.due = true;
      this.queue.add(reader);
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
