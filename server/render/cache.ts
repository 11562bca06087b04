import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { SOFT_BREAKS } from './softBreaks';

/**
 * Remembers rendered sections, and rows within them, by what they were rendered from. What has the same objects as inputs
 * as before keeps its HTML; hold one cache for each page that is shown.
 */
export class RenderCache {
  private known = new Map<string, KnownSection>();
  /** How many sections were rendered anew in the last round; tests and measurements read it. */
  rendered = 0;
  /** The same of parts of sections. */
  renderedParts = 0;

  /** HTML of each section, in order. Sections that are gone are forgotten. */
  render(sections: readonly Section[]): RenderedSection[] {
    const next: typeof this.known = new Map();
    this.rendered = 0;
    this.renderedParts = 0;
    const result = sections.map((section) => {
      const known = this.known.get(section.id);
      const kept = known && sameInputs(known.inputs, section.inputs) ? known : this.anew(section, known?.parts);
      next.set(section.id, kept);
      return { id: section.id, title: section.title, html: kept.html };
    });
    this.known = next;
    return result;
  }

  private anew(section: Section, before: ReadonlyMap<string, Kept> | undefined): KnownSection {
    this.rendered += 1;
    const parts = new Map<string, Kept>();
    const tree = section.tree((id, inputs, make) => {
      const known = before?.get(id);
      const part = known && sameInputs(known.inputs, inputs) ? known : { inputs, html: this.part(make) };
      parts.set(id, part);
      // HTML this renderer made itself goes back into the tree as it is.
      return jsxTemplate([part.html]);
    });
    return { inputs: section.inputs, html: htmlOf(tree), parts };
  }

  private part(make: () => VNode): string {
    this.renderedParts += 1;
    return htmlOf(make());
  }
}

/** Pasted soft breaks are no blanks to a browser: it would join the words beside them. */
function htmlOf(tree: VNode): string {
  return renderToString(tree).replace(SOFT_BREAKS, ' ');
}

interface Kept {
  inputs: readonly unknown[];
  html: string;
}

interface KnownSection extends Kept {
  parts: ReadonlyMap<string, Kept>;
}

/** Renders a part of a section unless it is known from the same inputs; ids are unique within the section. */
export type Keep = (id: string, inputs: readonly unknown[], make: () => VNode) => VNode;

/** A chapter of a document that can be rendered by itself. */
export interface Section {
  /** Stable within the document; also the id of its element. */
  id: string;
  /** For the table of contents; undefined = not listed there. */
  title?: string;
  /** 2 = a part of the chapter before it, in the table of contents. */
  depth?: 1 | 2;
  /** Everything the HTML depends on, compared by identity. */
  inputs: readonly unknown[];
  tree(keep: Keep): VNode;
}

export interface RenderedSection {
  id: string;
  title?: string;
  html: string;
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, index) => Object.is(input, b[index]));
}
