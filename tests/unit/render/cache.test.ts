import assert from 'node:assert/strict';
import { readCaseExample } from '../../../server/language/model/caseExample';
import { readCatalogueFile } from '../../../server/language/model/catalogueFile';
import { readDistrict } from '../../../server/language/model/district';
import { Document } from '../../../server/language/syntax/document';
import { RenderCache } from '../../../server/render/cache';
import { renderCaseExample } from '../../../server/render/caseExample';
import { renderCatalogueFile } from '../../../server/render/catalogueFile';
import { charts } from '../../../server/render/charts';
import { renderDistrict } from '../../../server/render/district';
import { renderProfile } from '../../../server/render/profile';
import { catalogueOf, editable } from './support';
import { newReader } from '../../support/places';

const context = { catalogue: catalogueOf(), charts };
const MEASURES = 100;
const profile = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Groß
stand: 2026
zeitraum: 2026
ziele:
  - {id: Z1, titel: Eins, handlungsfeld: wohnen}
  - {id: Z2, titel: Zwei, handlungsfeld: bildung}
massnahmen:
${Array.from({ length: MEASURES }, (_, index) => `  - id: M${index + 1}
    titel: Maßnahme ${index + 1}
    ziele: [Z${(index % 2) + 1}]
    federfuehrung: Jugendamt
    zeitraum: 2026
    status: geplant
    beschreibung: Text ${index + 1}.
`).join('')}`;

/** Renders after an edit with the cache, and as if nothing were known. */
function afterEdit(from: string, to: string) {
  const text = editable(profile);
  const cache = new RenderCache();
  renderProfile(text.read(), context, cache);
  const first = [cache.rendered, cache.renderedParts];
  text.replace(from, to);
  const page = renderProfile(text.read(), context, cache);
  assert.equal(page.html, renderProfile(text.read(), context).html, 'the same as from scratch');
  return { first, sections: cache.rendered, parts: cache.renderedParts };
}

describe('render/cache', () => {
  it('renders one row and one sheet when one description is edited', () => {
    const { first, sections, parts } = afterEdit('Text 50.', 'Anderer Text.');
    assert.deepEqual(first[1], 6 * MEASURES + 2 + 1 + 2 * 2, 'of each measure a row, a sheet, a bar and its words, a row of its office and one of goals; two goals; the head of the table of goals, head and row of two of actors');
    assert.deepEqual([sections, parts], [2, 2], 'table and sheets; of each one part');
  });

  it('renders the rows of one measure, and what names it, when its title is edited', () => {
    const { parts } = afterEdit('titel: Maßnahme 50\n', 'titel: Umbenannt\n');
    assert.equal(parts, 8, 'its row, its sheet, the goal it serves, its bar and the words of it, the row of its office, its row of goals, the head of a table of actors');
  });

  it('renders all rows when a goal they link to is renamed', () => {
    assert.equal(afterEdit('titel: Eins', 'titel: Neu').parts, 2 * MEASURES + 2 + 1, 'rows, sheets, goals, the head of the table of goals');
  });

  it('renders nothing again of a case example, a catalogue, a district that stayed the same', () => {
    const pages = {
      caseExample: ['art: fallbeispiel\nid: F1\ntitel: Brücke\nchancen: [Eins]\ngrenzen: [Zwei]\n', (document: Document, cache: RenderCache) => renderCaseExample(readCaseExample(document, newReader()), context, cache), 'Zwei', 1],
      catalogue: ['art: katalog\ntitel: Eigenes\nprogramme:\n  - {id: p, name: Topf}\nmethoden:\n  - {id: m, name: Weg}\n', (document: Document, cache: RenderCache) => renderCatalogueFile(readCatalogueFile(document, newReader()), context, cache), 'Weg', 1],
      district: ['art: bezirk\nbezirk: "09"\ntitel: B\nziele:\n  - {id: Z1, titel: Eins, handlungsfeld: wohnen}\nmassnahmen:\n  - {id: M1, titel: M, ziele: [Z1], status: geplant, beschreibung: Alt}\n  - {id: M2, titel: N, ziele: [Z1], status: geplant}\n', (document: Document, cache: RenderCache) => renderDistrict(readDistrict(document, reader), [], context, cache), 'Alt', 2],
    } as const;
    const reader = newReader();
    for (const [name, [text, render, word, sections]] of Object.entries(pages)) {
      const document = new Document('test:/a.bzrp.yaml', text);
      const cache = new RenderCache();
      const before = render(document, cache).html;
      assert.equal(render(document, cache).html, before);
      assert.deepEqual([name, cache.rendered, cache.renderedParts], [name, 0, 0]);
      const at = document.text.indexOf(word);
      document.update([{ start: at, end: at + word.length, text: 'Neu' }]);
      assert.match(render(document, cache).html, /Neu/);
      assert.deepEqual([name, cache.rendered], [name, sections]);
    }
  });
});
