import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { profile } from '../support/texts';

const MARKED = '⟦koordinaten⟧';
const at = (breite: string, laenge: string, more: Readonly<Record<string, string>> = {}): string => profile({ koordinaten: `{breite: ${breite}, laenge: ${laenge}}`, ...more });
const wrong = (breite: string, laenge: string, more: Readonly<Record<string, string>> = {}): string => profile({ [MARKED]: `{breite: ${breite}, laenge: ${laenge}}`, ...more });

describe('point-outside-region', () => {
  it('is content with a point in the region', () => {
    check(at('52.4378', '13.5475'));
  });

  it('finds a point in another region and says which', () => {
    const [finding] = check(wrong('52.5186', '13.4081'), 'point-outside-region');
    assert.match(finding?.message.text ?? '', /^The point lies in \{0\}/);
    assert.equal(finding?.message.args[2], 'Adlershof');
    assert.deepEqual(titles(at('52.5186', '13.4081'), 'point-outside-region'), []);
  });

  it('finds one with three decimals, which are no thousands here', () => {
    check(wrong('52.398', '13.065'), 'point-outside-region');
  });

  it('finds a point in Potsdam', () => {
    const [finding] = check(wrong('52.3989', '13.0657'), 'point-outside-region');
    assert.match(finding?.message.text ?? '', /^The point lies outside \{0\}/);
    assert.equal(finding?.message.args[0], 'Berlin');
  });

  it('sees that latitude and longitude are swapped, and swaps them', () => {
    check(wrong('13.5475', '52.4378'), 'point-outside-region');
    mend(at('13.5475', '52.4378'), 'point-outside-region', (old) => old.replace('breite: 13.5475, laenge: 52.4378', 'breite: 52.4378, laenge: 13.5475'));
  });

  it('asks for the places of raumbezug, whatever their level, and for none beyond the region', () => {
    check(at('52.5186', '13.4081', { raumbezug: 'ueberregional' }));
    check(at('52.5186', '13.4081', { raumbezug: '["01"]' }));
    check(at('52.5186', '13.4081', { raumbezug: '["092007", "01"]' }));
    check(wrong('52.5186', '13.4081', { raumbezug: '["092007"]' }), 'point-outside-region');
  });

  it('leaves metres and half a point to the schema', () => {
    check(at('⟦5810000⟧', '⟦400000⟧'), 'schema-format');
    check(at('⟦"52,4378"⟧', '13.5475'), 'number-notation');
    check(profile({ [MARKED]: '{breite: 52.4378}' }), 'schema-required');
  });
});
