/** What is defined in each profile and district, for who looks through many: gathered once, and again only where it changed. */
import { fold } from '../catalogue/nearest';
import type { Knowledge } from './knowledge';

/** An id with what it stands for. */
export interface KnownId {
  id: string;
  kind: string;
  title: string | undefined;
  /** Id and title as they are searched: case and umlauts folded. */
  folded: string;
}

export class Ids {
  private readonly gathered = new Map<string, { revision: number; ids: readonly KnownId[] }>();

  constructor(private readonly knowledge: Knowledge) {}

  /** The ids of a kind (`ziel`, `massnahme` …) in a scope, as they were first defined. */
  of(scope: string, kind: string): readonly KnownId[] {
    return this.all(scope).filter((each) => each.kind === kind);
  }

  private all(scope: string): readonly KnownId[] {
    const revision = this.knowledge.revisionOf(scope, 'id');
    const known = this.gathered.get(scope);
    if (known?.revision === revision) return known.ids;
    const ids = this.knowledge.group(scope, 'id').map(({ name: id }): KnownId => {
      const { kind = '', title } = this.knowledge.peek(scope, 'id', id)[0]?.says ?? {};
      return { id, kind, title, folded: fold(`${id} ${title ?? ''}`) };
    });
    this.gathered.set(scope, { revision, ids });
    return ids;
  }
}
