import assert from 'node:assert/strict';
import { renderToString } from 'preact-render-to-string';
import { AreaNames, type NamedArea } from '../../../../server/render/map/areaNames';
import { byTag, parseHtml, textIn } from '../support';

const area = (name: string, x: number, y: number, width = 200): NamedArea => ({ name, middle: [x, y], width });
const written = (own: readonly NamedArea[], others: readonly NamedArea[]): string[] =>
  byTag(parseHtml(renderToString(<AreaNames own={own} others={others} width={400} />)), 'text').map((text) => `${textIn(text)} ${text.attributes.x}`);

describe('render/map/areaNames', () => {
  it('writes the own name and those that have room in their areas', () => {
    assert.deepEqual(written([area('Adlershof', 200, 100)], [area('Müggelheim', 200, 200), area('Oberschöneweide', 200, 300, 60)]), ['Adlershof 200', 'Müggelheim 200']);
  });

  it('lets no name lie on another', () => {
    assert.deepEqual(written([area('Adlershof', 200, 100)], [area('Johannisthal', 230, 108), area('Altglienicke', 200, 130), area('Bohnsdorf', 220, 138)]), ['Adlershof 200', 'Altglienicke 200']);
  });

  it('moves the own name inwards where it would leave the drawing', () => {
    const [left, right] = [written([area('Rahnsdorf/Hessenwinkel', 0, 50)], []), written([area('Rahnsdorf/Hessenwinkel', 400, 50)], [])].map(([text]) => Number(text?.split(' ').at(-1))) as [number, number];
    assert.ok(left > 90 && left < 200, String(left));
    assert.equal(left + right, 400);
  });
});
