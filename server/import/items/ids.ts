/** Ids for new items: those of the table where they fit and are free, else the next ones. */
import { freeIds, nextId, type World } from '../../language/features/completion/world';
import { isProfileId, letterOf } from '../../language/schema/vocabulary';
import { splitNumber } from '../../language/text/ends';

export class NewIds {
  private readonly given = new Set<string>();
  /** Ids that numbers of the tables stand for. */
  private readonly wanted = new Set<string>();
  /** The last one given without a number: the search goes on behind it. */
  private readonly last = new Map<string, { stem: string; number: number }>();
  private readonly free = new Map<string, (id: string) => boolean>();

  constructor(private readonly world: World) {}

  /** Keeps the id a number stands for from being given to something without one. */
  reserve(kind: string, number: string): void {
    if (number !== '') this.wanted.add(meantId(kind, number));
  }

  /** The id a table's number stands for; undefined when it fits no pattern or is taken. */
  claim(kind: string, number: string): string | undefined {
    const wanted = meantId(kind, number);
    return isProfileId(wanted) && this.isFree(kind, wanted) ? this.give(wanted) : undefined;
  }

  /** The next id nobody uses. */
  next(kind: string): string {
    const before = this.last.get(kind);
    let id: string;
    if (before) {
      do id = `${before.stem}${(before.number += 1)}`;
      while (this.wanted.has(id) || !this.isFree(kind, id));
    } else {
      id = nextId(this.world, kind, new Set([...this.given, ...this.wanted]));
      const { stem, digits } = splitNumber(id);
      this.last.set(kind, { stem, number: Number(digits) });
    }
    return this.give(id);
  }

  private isFree(kind: string, id: string): boolean {
    let isFree = this.free.get(kind);
    if (!isFree) this.free.set(kind, (isFree = freeIds(this.world, kind)));
    return !this.given.has(id) && isFree(id);
  }

  private give(id: string): string {
    this.given.add(id);
    return id;
  }
}

/** A number as an id: as it is, with the letter of its kind before it (`1.2` → `M1.2`), without blanks. */
export function meantId(kind: string, number: string): string {
  const bare = number.replace(/\s/g, '').replace(/\.$/, '').toUpperCase();
  return /^\d/.test(bare) ? `${letterOf(kind)}${bare}` : bare;
}
