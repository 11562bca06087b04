import type { ModelItem } from '../language/model/source';
import { pageHtml } from '../protocol/sections';
import type { RenderCache, RenderedSection, Section } from './cache';

/** Where an item of the page stands in the text; offsets are UTF-16 from the start of the slot's chunk. */
export interface RenderedPlace {
  item: string;
  uri: string;
  slot: ModelItem['source']['slot'];
  start: number;
  end: number;
}

/** A document before it has a form: its parts as trees of components. Pages are made of it, and documents of other kinds. */
export interface PageSource {
  kind: string;
  title: string;
  places: RenderedPlace[];
  sections: readonly Section[];
}

/** A document as a page; what the cache knows is not rendered again. */
export function pageOf({ kind, title, places, sections }: PageSource, cache: RenderCache): RenderedPage {
  return new RenderedPage(kind, title, places, cache.render(sections));
}

/** A rendered document: its sections, what to call it, and where its items stand. */
export class RenderedPage {
  constructor(
    readonly kind: string,
    readonly title: string,
    readonly places: RenderedPlace[],
    readonly sections: readonly RenderedSection[],
  ) {}

  /** All of it as a `<main>` fragment. Section HTML is trusted: it was rendered by Preact. */
  get html(): string {
    return pageHtml(this.kind, this.sections.map(({ html }) => html));
  }
}

/** The place table of a page. */
export function placesOf(items: readonly (ModelItem | undefined)[]): RenderedPlace[] {
  return items.flatMap((item) => (item ? { item: item.item, ...item.source } : []));
}

/** An item's name as an element id: `ziel:Z1` → `ziel-Z1`. */
export function elementId(item: string): string {
  return item.replace(/[^\p{L}\p{N}._-]+/gu, '-');
}
