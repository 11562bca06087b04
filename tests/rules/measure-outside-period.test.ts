import { check } from '../support/check';
import { goal, head, measure, profile } from '../support/texts';

describe('measure-outside-period', () => {
  it('lets what was done or given up before the period stand in a profile that looks back', () => {
    for (const status of ['umgesetzt', 'verworfen']) check(profile({ status, zeitraum: '{von: 2022, bis: 2024}' }));
    check(profile({ status: 'zurueckgestellt', '⟦zeitraum⟧': '{von: 2022, bis: 2024}', zeitraum: undefined }), 'measure-outside-period');
    check(profile({ status: 'verworfen', '⟦zeitraum⟧': '{von: 2032, bis: 2034}', zeitraum: undefined }), 'measure-outside-period');
  });

  it('finds a measure wholly before or after the period', () => {
    check(profile({ '⟦zeitraum⟧': '{von: 2031, bis: 2032}', zeitraum: undefined }), 'measure-outside-period');
    check(profile({ '⟦zeitraum⟧': '2025-12-31', zeitraum: undefined, status: 'fortlaufend' }), 'measure-outside-period');
    check(profile({ '⟦zeitraum⟧': '{von: 2031, daueraufgabe: true}', zeitraum: undefined }), 'measure-outside-period');
  });

  it('lets it begin before or end after', () => {
    check(profile({ zeitraum: '{von: 2020, bis: 2026-01}', status: 'umgesetzt' }));
    check(profile({ zeitraum: '{von: 2030-12-31, bis: 2040}' }));
    check(profile({ zeitraum: '{von: 2000, daueraufgabe: true}' }));
    check(profile({ zeitraum: undefined, horizont: 'langfristig' }));
  });

  it('asks the profile for the period of a contribution', () => {
    const beitrag = `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${measure({ id: 'J1', '⟦zeitraum⟧': '2031', zeitraum: undefined })}`;
    check({ beitrag, profil: head() + goal() }, 'measure-outside-period');
  });

  it('takes a single time as the period', () => {
    check(profile({ '⟦zeitraum⟧': '2027', zeitraum: undefined }, { zeitraum: '2026' }), 'measure-outside-period');
  });

  it('says nothing without a period', () => {
    check({ bezirk: `bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirk\n${goal()}${measure()}` });
    check(profile({ zeitraum: '2099' }, { zeitraum: '⟦bald⟧' }), 'schema-format');
  });
});
