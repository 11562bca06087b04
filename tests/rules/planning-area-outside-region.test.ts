import { check } from '../support/check';
import { goal, head, measure, profile } from '../support/texts';

const use = (fields: string): string => head() + goal({ indikatoren: `[{indikator: KID:D5, ${fields}}]` }) + measure();

describe('planning-area-outside-region', () => {
  it('lets a list be that names another region as well', () => {
    check(profile({ raumbezug: '["093009", "09300922"]' }));
    check(profile({ raumbezug: '["092007", ⟦"09300922"⟧]' }), 'planning-area-outside-region');
  });

  it('finds a Planungsraum of another region in raumbezug', () => {
    check(profile({ raumbezug: '["09200717", ⟦"09200818"⟧]' }), 'planning-area-outside-region');
    check(profile({ raumbezug: '["09200717"]' }));
  });

  it('finds one in an indicator’s own space, not in what it is compared with', () => {
    check(use('raum: ⟦"09200818"⟧'), 'planning-area-outside-region');
    check(use('vergleich: [{raum: "09200818", wert: 20, stand: 2024}]'));
    check(use('raum: "092008"'));
  });

  it('asks a file of the district for its district', () => {
    const district = (area: string): string => `bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirksweite Ziele\n${goal()}${measure({ raumbezug: `[${area}]` })}`;
    check(district('"09200818"'));
    check(district('⟦"10100101"⟧'), 'planning-area-outside-region');
  });

  it('is silent while the file’s own key is unknown or outdated', () => {
    check(profile({ raumbezug: '["10100101"]' }, { bezirksregion: '⟦"092099"⟧' }), 'unknown-region');
    check(profile({ raumbezug: '["10100101"]' }, { bezirksregion: '⟦"09"⟧' }), 'unknown-region');
    check(profile({ raumbezug: '["10100101"]' }, { bezirksregion: '⟦Adlershof⟧' }), 'schema-format');
  });

  it('goes before the level of the indicator', () => {
    check(use('raum: ⟦"09200818"⟧').replace('KID:D5', 'KID:E1'), 'planning-area-outside-region');
  });
});
