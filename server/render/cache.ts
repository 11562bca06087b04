/**
 * Remembers rendered sections by what they were rendered from. A section whose inputs are the same objects as before keeps
 * its HTML; hold one cache for each page that is shown.
 */
export class RenderCache {
  private known = new Map<string, { inputs: readonly unknown[]; html: string }>();
  /** How many sections were rendered anew in the last round; tests and measurements read it. */
  rendered = 0;

  /** HTML of each section, in order. Sections that are gone are forgotten. */
  render(sections: readonly Section[]): RenderedSection[] {
    const next: typeof this.known = new Map();
    this.rendered = 0;
    const result = sections.map((section) => {
      const known = this.known.get(section.id);
      const html = known && sameInputs(known.inputs, section.inputs) ? known.html : this.anew(section);
      next.set(section.id, { inputs: section.inputs, html });
      return { id: section.id, title: section.title, html };
    });
    this.known = next;
    return result;
  }

  private anew(section: Section): string {
    this.rendered += 1;
    return section.render();
  }
}

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
  render(): string;
}

export interface RenderedSection {
  id: string;
  title?: string;
  html: string;
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, index) => Object.is(input, b[index]));
}
