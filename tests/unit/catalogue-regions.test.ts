import assert from 'node:assert/strict';
import { builtInPlaces } from '../../server/language/catalogue/builtin';
import { regions, regionsFor } from '../../server/language/catalogue/regions';

const places = builtInPlaces();
const found = (asked: string): string[] => regionsFor(places, asked).map(({ key }) => key);

describe('looking for a Bezirksregion', () => {
  it('knows all of 2021 with their districts', () => {
    assert.equal(regions(places).length, 143);
    assert.deepEqual(regionsFor(places, '092007'), [{ key: '092007', name: 'Adlershof', district: 'Treptow-Köpenick' }]);
  });

  it('finds by name, written as people write it', () => {
    for (const asked of ['Adlershof', 'adlershof ', 'ADLERS']) assert.deepEqual(found(asked), ['092007'], asked);
    assert.deepEqual(found('Oberschoeneweide'), ['092005']);
    assert.deepEqual(found('heide köllnische'), ['081005']);
    assert.equal(found('Heerstraße').length, 2);
  });

  it('takes the district where no name fits, and nothing for nothing', () => {
    assert.ok(found('marz').every((key) => /^10/.test(key)) && found('marz').length === 3);
    assert.ok(found('treptow-köpenick').includes('092007'));
    for (const asked of ['', ' ', '-', '0920', '999999', 'gibtsnicht']) assert.deepEqual(found(asked), [], asked);
  });
});
