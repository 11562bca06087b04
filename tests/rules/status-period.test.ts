import { check } from '../support/check';
import { profile } from '../support/texts';

describe('status-period', () => {
  it('finds what is told as under way and begins after the stand', () => {
    check(profile({ status: '⟦in-umsetzung⟧', zeitraum: '{von: 2026-07, bis: 2028}' }), 'status-period');
    check(profile({ status: '⟦in-umsetzung⟧', zeitraum: '2027-H1' }), 'status-period');
    check(profile({ status: 'in-umsetzung', zeitraum: '{von: 2026, bis: 2028}' }));
    check(profile({ status: 'in-umsetzung', zeitraum: '{von: 2026-Q2, daueraufgabe: true}' }));
  });

  it('finds what is done before its end', () => {
    check(profile({ status: '⟦umgesetzt⟧', zeitraum: '{von: 2026, bis: 2026-07}' }), 'status-period');
    check(profile({ status: '⟦umgesetzt⟧', zeitraum: '2026-Q3' }), 'status-period');
  });

  it('finds what is still planned after its end', () => {
    check(profile({ status: '⟦geplant⟧', zeitraum: '{von: 2025, bis: 2026-05}' }), 'status-period');
    check(profile({ status: '⟦vorschlag⟧', zeitraum: '2026-Q1' }), 'status-period');
  });

  it('takes the end as a span', () => {
    check(profile({ status: 'umgesetzt', zeitraum: '{von: 2025, bis: 2026}' }));
    check(profile({ status: 'geplant', zeitraum: '{von: 2025, bis: 2026}' }));
  });

  it('lets other statuses be', () => {
    check(profile({ status: 'in-umsetzung', zeitraum: '2026-01' }));
    check(profile({ status: 'verworfen', zeitraum: '2026-01' }));
  });

  it('says nothing of what has no end', () => {
    check(profile({ status: 'umgesetzt', zeitraum: '{von: 2026, daueraufgabe: true}' }));
    check(profile({ status: '⟦gplant⟧', zeitraum: '2026-01' }), 'schema-enum');
  });
});
