import assert from 'node:assert/strict';
import { itemAtLine, lineOf } from '../../../client/preview/places';
import type { ItemPlace } from '../../../server/protocol';

const file = 'file:///w/adlershof.bzrp.yaml';
const other = 'file:///w/beitrag.bzrp.yaml';
const places: ItemPlace[] = [
  { item: 'feld:titel', uri: file, line: 2, endLine: 2, path: ['titel'] },
  { item: 'ziel:Z1', uri: file, line: 10, endLine: 19, path: ['ziele', 0] },
  { item: 'ziel:Z1/indikatoren#0', uri: file, line: 14, endLine: 17, path: ['ziele', 0] },
  { item: 'massnahme:M9', uri: other, line: 10, endLine: 13, path: ['massnahmen', 0] },
];

describe('places of the preview in the text', () => {
  it('finds the innermost item of a line', () => {
    assert.deepEqual(itemAtLine(places, file, 16), { item: 'ziel:Z1/indikatoren#0', fraction: 0.5 });
    assert.deepEqual(itemAtLine(places, file, 10), { item: 'ziel:Z1', fraction: 0 });
  });

  it('tells the files of a profile apart', () => {
    assert.equal(itemAtLine(places, other, 10)?.item, 'massnahme:M9');
    assert.equal(itemAtLine(places, other, 2), undefined);
  });

  it('finds nothing between items', () => {
    assert.equal(itemAtLine(places, file, 5), undefined);
    assert.equal(itemAtLine([], file, 5), undefined);
  });

  it('takes the later one of two items of the same lines', () => {
    const twins = [places[0], { ...places[0], item: 'feld:untertitel' }] as ItemPlace[];
    assert.equal(itemAtLine(twins, file, 2)?.item, 'feld:untertitel');
  });

  it('leads back to the line an item was found at', () => {
    for (const line of [2, 10, 13, 14, 15, 17, 18, 19]) {
      const anchor = itemAtLine(places, file, line);
      assert.deepEqual(anchor && lineOf(places, anchor), { uri: file, line });
    }
  });

  it('keeps within the item at its lower end', () => {
    assert.deepEqual(lineOf(places, { item: 'ziel:Z1', fraction: 1 }), { uri: file, line: 19 });
    assert.equal(lineOf(places, { item: 'ziel:Z7', fraction: 0 }), undefined);
  });
});
