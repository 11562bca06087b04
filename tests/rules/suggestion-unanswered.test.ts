import { check } from '../support/check';
import { goal, head, INDICATORS, measure, PARTICIPATION } from '../support/texts';

const text = (status: string, suggestion: string): string => `${head({ status })}${PARTICIPATION}${goal({ indikatoren: INDICATORS })}${measure()}anregungen:\n  - {text: Mehr Bänke, umgang: ${suggestion}}\n`;

describe('suggestion-unanswered', () => {
  it('finds an open suggestion from the status abstimmung on', () => {
    check(text('abstimmung', '⟦offen⟧'), 'suggestion-unanswered');
  });

  it('leaves drafts alone, and answers', () => {
    check(text('entwurf', 'offen'));
    check(text('abstimmung', 'nicht-uebernommen'));
    check(text('abstimmung', '⟦ofen⟧'), 'schema-enum');
  });

  it('asks the profile for the status of a contribution', () => {
    const beitrag = 'bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\nanregungen:\n  - {text: Bäume, umgang: ⟦"offen"⟧}\n';
    check({ beitrag, profil: text('abstimmung', 'teilweise') }, 'suggestion-unanswered');
  });
});
