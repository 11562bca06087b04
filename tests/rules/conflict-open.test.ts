import { check } from '../support/check';
import { goal, head, INDICATORS, measure } from '../support/texts';

const RESOLUTION = 'beschluesse:\n  - {gremium: bezirksamt, datum: 2026-03}\n';
const text = (status: string, conflict: string): string =>
  `${head({ status })}${RESOLUTION}beteiligung:\n  - id: B1\n    titel: Konferenz\n    format: befragung\n    datum: 2025\n    konflikte:\n      - {beschreibung: Lärm, parteien: [kita], status: ${conflict}}\n${goal({ indikatoren: INDICATORS })}${measure()}`;

describe('conflict-open', () => {
  it('finds an open conflict from the status beschlossen on', () => {
    check(text('beschlossen', '⟦offen⟧'), 'conflict-open');
    check(text('veroeffentlicht', '⟦offen⟧'), 'conflict-open');
  });

  it('leaves earlier statuses alone, and conflicts under way', () => {
    check(text('abstimmung', 'offen'));
    check(text('beschlossen', 'moderiert'));
  });
});
