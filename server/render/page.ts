import type { ModelItem } from '../language/model/source';
import type { RenderedSection } from './cache';

/** Where an item of the page stands in the text; offsets are UTF-16 from the start of the slot's chunk. */
export interface RenderedPlace {
  item: string;
  uri: string;
  slot: ModelItem['source']['slot'];
  start: number;
  end: number;
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
export function assemble(kind: string, sections: readonly RenderedSection[]): string {
  return `<main lang="de" class="document document-${kind}" data-view="${kind}">${sections.map((section) => section.html).join('\n')}</main>`;
}

/** An item's name as an element id: `ziel:Z1` → `ziel-Z1`. */
export function elementId(item: string): string {
  return item.replace(/[^\p{L}\p{N}._-]+/gu, '-');
}
