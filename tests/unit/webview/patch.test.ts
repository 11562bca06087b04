import assert from 'node:assert/strict';
import fc from 'fast-check';
import { patchOf, patched } from '../../../client/webview/patch';
import { renderProfile } from '../../../server/render/profile';
import { profileText } from '../../support/profiles';
import { catalogueOf, editable } from '../render/support';

const catalogue = catalogueOf();

describe('what is sent to the preview', () => {
  it('is everything at first', () => {
    assert.deepEqual(patchOf('', '<main><p>Neu</p></main>'), ['<main><p>Neu</p></main>']);
  });

  it('is nothing but „as before“ when nothing changed', () => {
    const page = '<main><section id="a">A</section><section id="b">B</section></main>';
    assert.deepEqual(patchOf(page, page), [[0, 3]]);
  });

  it('is the changed row, and what stands around it is as before', () => {
    const page = (title: string) => `<table><tr id="1"><td>Eins</td></tr><tr id="2"><td>${title}</td></tr><tr id="3"><td>Drei</td></tr></table>`;
    assert.deepEqual(patchOf(page('Zwei'), page('Zwo')), [[0, 2], '<tr id="2"><td>Zwo</td></tr>', [3, 1]]);
  });

  it('leads to the page that was meant, whatever changed', () => {
    const piece = fc.constantFrom('<section id="a">', '</section>', '<tr>', '<tr class="x">', '<li>', '</li>', 'Text', '<track>', '\n');
    const page = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(page, page, (before, after) => patched(before, patchOf(before, after)) === after), { numRuns: 500 });
  });

  it('is a small part of a profile of 3,000 lines while somebody types in a title', () => {
    const file = editable(profileText({ lines: 3000 }));
    const before = renderProfile(file.read(), { catalogue }).html;
    file.replace('  - id: M20.1\n    titel: ', '  - id: M20.1\n    titel: Neu ');
    const after = renderProfile(file.read(), { catalogue }).html;
    const patch = patchOf(before, after);
    assert.equal(patched(before, patch), after);
    assert.ok(JSON.stringify(patch).length < after.length / 20, `${JSON.stringify(patch).length} of ${after.length}`);
  });
});
