import { check } from '../support/check';
import { mend } from '../support/fixes';
import { profile } from '../support/texts';

const event = (fields: string): string => `${profile()}beteiligung:\n  - {id: B1, titel: Konferenz, datum: 2025-05, ${fields}}\n`;

describe('unknown-method', () => {
  it('finds a format no catalogue has', () => {
    check(event('format: ⟦grillfest⟧'), 'unknown-method');
  });

  it('finds a method no catalogue has, in the list and in the programme of the day', () => {
    check(event('format: buergerrat, methoden: [fishbowl, ⟦tanzen⟧], ablauf: [{methode: ⟦tanzen⟧, frage: Wohin?}]'), 'unknown-method');
  });

  it('does not take a format for a method', () => {
    check(event('format: ⟦fishbowl⟧, methoden: [⟦buergerrat⟧]'), 'unknown-method');
  });

  it('puts the nearest there', () => {
    mend(event('format: Bürgerrat'), 'unknown-method', (old) => old.replace('Bürgerrat', 'buergerrat'));
    mend(event('format: buergerrat, methoden: [world-caffe]'), 'unknown-method', (old) => old.replace('world-caffe', 'world-cafe'));
  });
});
