import assert from 'node:assert/strict';
import { pagesOf } from '../../server/print/pdfPages';

/** A file as the browser writes it, by number of the object. */
const pdf = (objects: Readonly<Record<number, string>>): Uint8Array => new TextEncoder().encode(`%PDF-1.4\n${Object.entries(objects).map(([number, text]) => `${number} 0 obj\n${text}\nendobj\n`).join('')}`);

describe('cli/pdfPages', () => {
  it('tells the page of each place, through a tree of pages', () => {
    const file = pdf({
      1: '<</Type /Page\n/Parent 8 0 R>>',
      2: '<</Type /Page\n/Parent 9 0 R>>',
      3: '<</Type /Page\n/Parent 9 0 R>>',
      7: '<</Type /Pages\n/Count 3\n/Kids [8 0 R 9 0 R]>>',
      8: '<</Type /Pages\n/Count 1\n/Kids [1 0 R]>>',
      9: '<</Type /Pages\n/Count 2\n/Kids [2 0 R 3 0 R]>>',
      10: '<</lage [1 0 R /XYZ 57.5 700 0]\n/ziel-Z1 [3 0 R /XYZ 57.5 512.25 0]\n/#C3#84mter#2F1 [2 0 R /XYZ 57.5 90 0]>>',
      11: '<</Type /Catalog\n/Pages 7 0 R\n/Dests 10 0 R>>',
    });
    assert.deepEqual(Object.fromEntries(pagesOf(file)), { lage: 1, 'ziel-Z1': 3, 'Ämter/1': 2 });
  });

  it('tells nothing of another file', () => {
    for (const file of [new Uint8Array(), pdf({}), pdf({ 1: '<</Type /Catalog>>' }), pdf({ 1: '<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>', 2: '<</Type /Pages\n/Kids [2 0 R]>>', 3: '<</a [9 0 R /XYZ 0 0 0]>>' })]) {
      assert.deepEqual([...pagesOf(file)], []);
    }
  });
});
