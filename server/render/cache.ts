import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import type { ModelItem } from '../language/model/source';
import { type HeldSection, sectionHtml } from '../protocol/sections';
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

  /** Each section, in order; the same object as before where nothing changed. Sections that are gone are forgotten. */
  render(sections: readonly Section[]): RenderedSection[] {
    const next: typeof this.known = new Map();
    this.rendered = 0;
    this.renderedParts = 0;
    const result = sections.map((section) => {
      const known = this.known.get(section.id);
      const kept = known && sameInputs(known.inputs, section.inputs) ? known : this.anew(section, known);
      next.set(section.id, kept);
      return kept.section;
    });
    this.known = next;
    return result;
  }

  private anew({ id, title, inputs, tree }: Section, before: KnownSection | undefined): KnownSection {
    this.rendered += 1;
    const parts = new Map<string, Kept>();
    const made = tree((name, own, make) => {
      const known = before?.parts.get(name);
      const part = known && sameInputs(known.inputs, own) ? known : { inputs: own, html: this.part(make) };
      // Where it will stand; HTML this renderer made itself needs no escaping.
      const place = `<!--${parts.size}-->`;
      parts.set(name, part);
      return jsxTemplate([place]);
    });
    return { inputs, parts, section: new RenderedSection(id, title, htmlOf(made), [...parts.values()].map(({ html }) => html)) };
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

interface KnownSection {
  inputs: readonly unknown[];
  parts: ReadonlyMap<string, Kept>;
  section: RenderedSection;
}

/** Renders a part of a section, which is one element, unless it is known from the same inputs; ids are unique within the section. */
export type Keep = (id: string, inputs: readonly unknown[], make: () => VNode) => VNode;

/**
 * Keeps what stands for one item as long as the item, its findings, what all parts of the chapter depend on, and `more` are the same.
 * @param name tells apart what stands for the item in several places of the chapter
 */
export type KeepItem = (of: ModelItem, more: readonly unknown[], make: () => VNode, name?: string) => VNode;

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

/** A section in HTML: parts that change by themselves, and the frame around them. */
export class RenderedSection implements HeldSection {
  constructor(
    readonly id: string,
    readonly title: string | undefined,
    readonly frame: string,
    readonly parts: readonly string[],
  ) {}

  get html(): string {
    return sectionHtml(this);
  }
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, index) => Object.is(input, b[index]));
}
