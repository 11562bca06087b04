/**
 * A page as it goes over the wire: in sections, and of those that are the same as before nothing. Of a section the pieces that
 * change by themselves (a row of a table, a goal) stand apart from the frame around them, so that a key press in one measure of
 * a hundred sends that measure.
 */

/** What is sent of a section; text in it is escaped by the renderer. */
export interface SentSection {
  id: string;
  /** HTML of one element, with the comment `<!--3-->` where part 3 stands. Missing: as it was. */
  frame?: string;
  /** HTML of parts by their number, of one element each. With a frame all of them, else those that changed. */
  parts: Readonly<Record<number, string>>;
}

/** A page, or what of it is new to somebody who has an older one. */
export interface SentPage {
  /** Kind of document, such as `profil`. */
  kind: string;
  /** Ids of all sections, in order. */
  order: readonly string[];
  sections: readonly SentSection[];
}

/** A section somebody has. */
export interface HeldSection {
  readonly frame: string;
  readonly parts: readonly string[];
}

/** What somebody has after a page was sent. @throws when a section is said to be as before that was never sent */
export function taken(held: ReadonlyMap<string, HeldSection>, { order, sections }: SentPage): Map<string, HeldSection> {
  const sent = new Map(sections.map((section) => [section.id, section]));
  return new Map(
    order.map((id) => {
      const before = held.get(id);
      const section = sent.get(id);
      if (!section && before) return [id, before];
      const frame = section?.frame ?? before?.frame;
      if (!section || frame === undefined) throw new Error(`Section "${id}" was never sent.`);
      const parts = section.frame === undefined ? [...(before?.parts ?? [])] : [];
      for (const [at, html] of Object.entries(section.parts)) parts[Number(at)] = html;
      return [id, { frame, parts }];
    }),
  );
}

/** All of a page, for somebody who has nothing. */
export function whole(kind: string, held: ReadonlyMap<string, HeldSection>): SentPage {
  return { kind, order: [...held.keys()], sections: [...held].map(([id, { frame, parts }]) => ({ id, frame, parts: Object.fromEntries(parts.entries()) })) };
}

/** The HTML of a section. @param dress what becomes of a part, which is one element */
export function sectionHtml({ frame, parts }: HeldSection, dress: (part: string, at: number) => string = (part) => part): string {
  return parts.length === 0 ? frame : frame.replace(/<!--(\d+)-->/g, (_, at: string) => dress(parts[Number(at)] ?? '', Number(at)));
}

/** What stands around the sections of a page. */
export function pageHtml(kind: string, sections: Iterable<string>): string {
  return `<main lang="de" class="document document-${kind}" data-view="${kind}">${[...sections].join('\n')}</main>`;
}
