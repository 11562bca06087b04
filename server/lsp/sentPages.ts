/** What clients have of rendered pages, so that only what is new goes to them. */
import type { SentPage, SentSection } from '../protocol';
import type { RenderedSection } from '../render/cache';
import type { RenderedPage } from '../render/page';

/** So many states of a page are remembered: two previews of one file ask in turns. */
const MOST = 4;

interface State {
  revision: number;
  sections: ReadonlyMap<string, RenderedSection>;
}

export class SentPages {
  private readonly states = new Map<string, State[]>();
  private revision = 0;

  /**
   * @param name of the page: its view and its file's uri, with a blank between
   * @param known revision the client has
   */
  answer(name: string, { kind, sections }: RenderedPage, known: number | undefined): SentPage & { revision: number } {
    const states = this.states.get(name) ?? [];
    const before = states.find(({ revision }) => revision === known)?.sections;
    this.revision += 1;
    const state = { revision: this.revision, sections: new Map(sections.map((section) => [section.id, section])) };
    this.states.set(name, [state, ...states].slice(0, MOST));
    return { kind, order: sections.map(({ id }) => id), sections: sections.flatMap((section) => news(section, before?.get(section.id))), revision: state.revision };
  }

  forget(uri: string): void {
    for (const name of [...this.states.keys()]) if (name.endsWith(` ${uri}`)) this.states.delete(name);
  }
}

/** What is new of a section to somebody who has another state of it, or none. */
function news(section: RenderedSection, before: RenderedSection | undefined): SentSection[] {
  const { id, frame, parts } = section;
  if (section === before) return [];
  if (frame !== before?.frame) return [{ id, frame, parts: { ...parts } }];
  const changed = Object.fromEntries(Object.entries(parts).filter(([at, part]) => part !== before.parts[Number(at)]));
  return Object.keys(changed).length > 0 ? [{ id, parts: changed }] : [];
}
