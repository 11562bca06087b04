import assert from 'node:assert/strict';
import { AXIS, cut, lines, PLAIN, roomFor, STRONG } from '../../../../server/render/charts/words';

/** A reader's spacing is in every width: 0.12 em a letter, 0.16 em more a blank. */
const em = (room: number, size: number): string => (room / size).toFixed(2);

describe('render/charts/words', () => {
  it('knows what each letter of German needs in DejaVu Sans', () => {
    assert.equal(em(roomFor('i', PLAIN), 12), '0.40');
    assert.equal(em(roomFor('m', PLAIN), 12), '1.11');
    assert.equal(em(roomFor(' ', PLAIN), 12), '0.60');
    assert.equal(em(roomFor('W', AXIS), 11), '1.11');
    for (const letter of 'abcdefghijklmnopqrstuvwxyzßABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;–-()„“/€%²') {
      const width = roomFor(letter, PLAIN) / 12 - 0.12;
      assert.ok(width > 0.25 && width < 1.2, `${letter}: ${width}`);
    }
  });

  it('gives an accent no room of its own, composed or not', () => {
    assert.equal(roomFor('ÄÖÜäöüéşÇ', PLAIN), roomFor('AOUaouesC', PLAIN));
    assert.equal(roomFor('Öffnen'.normalize('NFD'), PLAIN), roomFor('Öffnen', PLAIN));
    assert.equal(roomFor('Nach\u00adbarn', PLAIN), roomFor('Nachbarn', PLAIN));
  });

  it('gives bold letters, capitals and emoji the room they take', () => {
    assert.ok(roomFor('Bunte', STRONG) > roomFor('Bunte', PLAIN) * 1.1);
    assert.ok(roomFor('BUNTE NACHBARSCHAFT', PLAIN) > roomFor('bunte nachbarschaft', PLAIN) * 1.1);
    assert.ok(roomFor('🌳', PLAIN) > 12);
  });

  it('cuts by width, not by number of characters', () => {
    assert.equal(cut('Lilli fiel ins Tal', 130, PLAIN), 'Lilli fiel ins Tal');
    assert.equal(cut('MAMMOMMOMMOMMO', 130, PLAIN), 'MAMMOMMOMM…');
    assert.equal(cut('Nachbarschaft öffnen', 130, PLAIN), 'Nachbarschaft…');
    assert.ok(roomFor(cut('Nachbarschaftsort am Wasser', 130, PLAIN), PLAIN) <= 130);
  });

  it('breaks words into lines, and cuts the last', () => {
    assert.deepEqual(lines('Lilli fiel ins Tal', 130, PLAIN, 3), ['Lilli fiel ins Tal']);
    assert.deepEqual(lines('Nachbarschaft öffnen für alle im Kiez', 130, PLAIN, 3), ['Nachbarschaft', 'öffnen für alle', 'im Kiez']);
    assert.deepEqual(lines('Nachbarschaft öffnen für alle im Kiez', 130, PLAIN, 2), ['Nachbarschaft', 'öffnen für alle…']);
    assert.deepEqual(lines('Mehrgenerationennachbarschaftshaus am Platz', 130, PLAIN, 3), ['Mehrgeneratio…', 'am Platz']);
    assert.deepEqual(lines('', 130, PLAIN, 3), ['']);
  });

  it('never cuts a sign apart', () => {
    assert.equal(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 40, PLAIN), '👩‍👩‍👧‍👦…');
    assert.equal(cut('Öffnen für alle'.normalize('NFD'), 40, PLAIN), 'Öff…'.normalize('NFD'));
  });

  it('leaves the ellipsis where there is no room at all', () => {
    assert.equal(cut('Wort', 0, PLAIN), '…');
    assert.equal(cut('', 0, PLAIN), '');
  });
});
