import assert from 'node:assert/strict';
import { contrastWithWhite, houseColour, lookStyles } from '../../../server/render/look';

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

describe('render/look', () => {
  it('measures contrast as WCAG does', () => {
    // Known pairs: black 21, mid grey #767676 4.54, white 1.
    for (const [colour, ratio] of [['#000000', 21], ['#767676', 4.54], ['#ffffff', 1]] as const) assert.equal(Math.round(contrastWithWhite(channels(colour)) * 100) / 100, ratio);
  });

  it('takes a colour that can be read as it is, and makes others as dark as they must be', () => {
    assert.equal(houseColour(' #1C5D7C '), '#1c5d7c');
    assert.equal(houseColour('#036'), '#003366');
    for (const light of ['#ffcc00', '#ffffff', '#0f0', '#e30613']) {
      const made = houseColour(light) ?? '';
      assert.ok(contrastWithWhite(channels(made)) >= 4.5, `${light} → ${made}`);
    }
  });

  it('takes nothing for a colour that is none: no word, no rule of a style sheet', () => {
    for (const none of ['', 'rot', '#12', '#12345g', 'red; } body { display: none', '#fff}']) assert.equal(houseColour(none), undefined, none);
    assert.equal(lookStyles({}), '');
    assert.match(lookStyles({ colour: '#003366' }), /--bz-accent: #003366;/);
  });
});
