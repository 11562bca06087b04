/** What goes to the preview after an edit: as much as changed, and with what is there already it is the page as made from scratch. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SentPages } from '../../server/lsp/sentPages';
import { type HeldSection, sectionHtml, taken, whole } from '../../server/protocol/sections';
import { RenderCache } from '../../server/render/cache';
import { charts } from '../../server/render/charts';
import { renderProfile } from '../../server/render/profile';
import { profileText } from '../support/profiles';
import { catalogueOf, editable } from './render/support';

const context = { catalogue: catalogueOf(), charts };

/** Somebody who looks at a page. */
class Reader {
  held: ReadonlyMap<string, HeldSection> = new Map();
  revision: number | undefined;

  take(pages: SentPages, page: ReturnType<typeof renderProfile>): string {
    const answer = pages.answer('profil a', page, this.revision);
    this.held = taken(this.held, answer);
    this.revision = answer.revision;
    return JSON.stringify(answer.sections);
  }

  get html(): string {
    return [...this.held.values()].map((section) => sectionHtml(section)).join('\n');
  }
}

describe('what is sent of a page', () => {
  it('is everything at first, then nothing while nothing changes', () => {
    const pages = new SentPages();
    const reader = new Reader();
    const page = renderProfile(editable(profileText({ lines: 60 })).read(), context);
    assert.ok(reader.take(pages, page).length > 1000);
    assert.equal(reader.take(pages, page), '[]');
    assert.equal(page.html, `<main lang="de" class="document document-profil" data-view="profil">${reader.html}</main>`);
  });

  it('is a small part of a profile of 3,000 lines while somebody types in a title', () => {
    const text = editable(profileText({ lines: 3000 }));
    const [pages, cache, reader] = [new SentPages(), new RenderCache(), new Reader()];
    const first = reader.take(pages, renderProfile(text.read(), context, cache));
    text.replace('  - id: M20.1\n    titel: ', '  - id: M20.1\n    titel: Neu ');
    const next = reader.take(pages, renderProfile(text.read(), context, cache));
    assert.ok(next.length < first.length / 50, `${next.length} of ${first.length}`);
  });

  it('has parts that are one element each, so that a page can exchange them', () => {
    const page = renderProfile(editable(profileText({ lines: 300 })).read(), context);
    const parts = page.sections.flatMap((section) => section.parts);
    assert.ok(parts.length > 20);
    for (const html of parts) {
      const name = /^<([a-z]+)[ >]/.exec(html)?.[1] ?? assert.fail(html);
      assert.ok(html.endsWith(`</${name}>`), html);
    }
    for (const { html } of page.sections) assert.match(html, /^<([a-z0-9]+)[ >].*<\/\1>$/s);
  });

  it('leads two readers who ask in turns to the page made from scratch, whatever is typed where', function () {
    this.timeout(60_000);
    const start = profileText({ lines: 200, seed: 5 });
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.integer({ min: 0, max: 60 }), text: fc.constantFrom('', 'x', ' ', '\n', ': ', '- ', '\n  - id: Z9\n    titel: Neu\n', '<!--1-->', 'ä', '"', '#') });
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 12 }), (edits) => {
        const text = editable(start);
        const [pages, cache, readers] = [new SentPages(), new RenderCache(), [new Reader(), new Reader()] as const];
        for (const [{ at, gone, text: typed }, isSecond] of edits) {
          const from = Math.floor(at * text.document.text.length);
          text.document.update([{ start: from, end: Math.min(from + gone, text.document.text.length), text: typed }]);
          const reader = readers[isSecond ? 1 : 0];
          reader.take(pages, renderProfile(text.read(), context, cache));
          assert.equal(reader.html, renderProfile(text.read(), context).sections.map(({ html }) => html).join('\n'));
          assert.deepEqual(taken(new Map(), whole('profil', reader.held)), reader.held);
        }
      }),
      { numRuns: 15 },
    );
  });
});
