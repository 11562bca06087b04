/** What a value is called that can be changed where it is shown. */
import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { InPlace } from '../../../server/render/parts/inPlace';

const shown = (list: string | undefined, field: string, isPublished = false): string =>
  render(<InPlace {...(list && { list })} field={field} context={isPublished ? {} : { tellAuthor: ({ text }) => text }}>x</InPlace>);

describe('a value that is changed where it stands', () => {
  for (const [list, field, name] of [
    ['massnahmen', 'kosten', 'Kosten'],
    ['massnahmen', 'umsetzungsstand/text', 'Umsetzungsstand'],
    ['massnahmen', 'umsetzungsstand/stand', 'Stand'],
    [undefined, 'finanzierung/0/betrag', 'Betrag'],
    ['anregungen', 'text', 'Anregung'],
    ['beteiligung', 'anzahl', 'Anzahl Teilnehmende'],
  ] as const) {
    it(`${field} of ${list ?? 'its group'} is called ${name}`, () => assert.match(shown(list, field), new RegExp(`data-edit-name="${name}"`)));
  }

  it('is the value alone in what is published', () => assert.equal(shown('massnahmen', 'kosten', true), 'x'));
});
