import type { ModelItem } from '../language/model/source';
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
  const rendered = cache.render(sections);
  return { html: assemble(kind, rendered), title, places, sections: rendered };
}

/** A rendered document: a `<main>` fragment, what to call it, and where its items stand. */
export interface RenderedPage {
  html: string;
  title: string;
  places: RenderedPlace[];
  sections: RenderedSection[];
}

/** The place table of a page. */
export function placesOf(items: readonly (ModelItem | undefined)[]): RenderedPlace[] {
  return items.flatMap((item) => (item ? { item: item.item, ...item.source } : []));
}

/** Puts rendered sections together. Section HTML is trusted: it was rendered by Preact. */
function assemble(kind: string, sections: readonly RenderedSection[]): string {
  return `<main lang="de" class="document document-${kind}" data-view="${kind}">${sections.map((section) => section.html).join('\n')}</main>`;
}

/** An item's name as an element id: `ziel:Z1` → `ziel-Z1`. */
export function elementId(item: string): string {
  return item.replace(/[^\p{L}\p{N}._-]+/gu, '-');
}
