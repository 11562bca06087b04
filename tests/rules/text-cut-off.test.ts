import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { measure, profile, goal, head } from '../support/texts';

describe('text-cut-off', () => {
  it('finds a comment without blank behind an unquoted value, from # to the end of the line', () => {
    check(profile({ titel: 'Platz ⟦#12 neu gestalten⟧' }), 'text-cut-off');
    check(profile({ ort: 'Platz ⟦##12⟧  ' }), 'text-cut-off');
    check(profile({ status: 'geplant ⟦#wartet⟧', kosten: '18000 ⟦#netto⟧' }), 'text-cut-off');
    check(profile({ zielgruppen: '\n      - Haus ⟦#7⟧' }), 'text-cut-off');
    check(profile({}, { stand: '2026-06 ⟦#vorläufig⟧' }).replaceAll('\n', '\r\n'), 'text-cut-off');
  });

  it('finds it in a value at fault, too', () => {
    check(head() + goal() + measure({ status: '⟦fertig⟧ ⟦#12⟧' }), ['schema-enum', 'text-cut-off']);
  });

  it('leaves comments and quoted texts alone', () => {
    check(profile({ titel: 'Platz 12 # neu', ort: '"Platz #12"', quelle: '"Platz" #12', beschreibung: '|\n      Platz #12' }));
    check(profile({ titel: 'Platz#12', ort: 'Platz ###', quelle: 'Platz #' }));
  });

  it('quotes the whole text', () => {
    mend(profile({ titel: 'Platz #12 neu' }), 'text-cut-off', (old) => old.replace('Platz #12 neu', '"Platz #12 neu"'));
    mend(profile({ titel: 'Der "Platz" #12' }).replaceAll('\n', '\r\n'), 'text-cut-off', (old) => old.replace('Der "Platz" #12', `'Der "Platz" #12'`));
  });

  it('writes a blank where it is a comment', () => {
    mend(profile({ titel: 'Platz #12' }), 'text-cut-off', (old) => old.replace('#12', '# 12'), { fix: 1 });
    mend(profile({ status: 'geplant #wartet' }), 'text-cut-off', (old) => old.replace('#wartet', '# wartet'));
    assert.deepEqual(titles(profile({ zielgruppen: '[Haus #7, Hof\n      ]' }), 'text-cut-off').length, 1);
  });
});
