import { check } from '../support/check';
import { profile } from '../support/texts';

const event = (people: string, groups: string): string => `${profile()}beteiligung:\n  - {id: B1, titel: Konferenz, format: stadtteilkonferenz, datum: 2025-05, anzahl: ${people}, teilnehmende: ${groups}}\n`;

describe('participant-count', () => {
  it('finds more people by groups than in all', () => {
    check(event('⟦10⟧', '[{kategorie: bewohnerschaft, anzahl: 8}, {kategorie: schule, anzahl: 3}]'), 'participant-count');
    check(event('⟦0⟧', '[{kategorie: schule, anzahl: 1}, {kategorie: bewohnerschaft}]'), 'participant-count');
  });

  it('is content with as many or fewer', () => {
    check(event('11', '[{kategorie: bewohnerschaft, anzahl: 8}, {kategorie: schule, anzahl: 3}]'));
    check(event('0', '[{kategorie: bewohnerschaft}]'));
    check(event('3', '[]'));
  });

  it('waits for numbers it can read', () => {
    check(event('⟦1.000⟧', '[{kategorie: bewohnerschaft, anzahl: 8}]'), 'number-notation');
    check(event('5', '[{kategorie: bewohnerschaft, anzahl: ⟦viele⟧}]'), 'schema-type');
  });
});
