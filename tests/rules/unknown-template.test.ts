import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend } from '../support/fixes';
import { profile } from '../support/texts';

describe('unknown-template', () => {
  it('finds a template no catalogue has, as a warning', () => {
    const [finding] = check(profile({ vorlage: '⟦strassenfest⟧' }), 'unknown-template');
    assert.equal(finding?.severity, 'warning');
  });

  it('knows ours and those of a team', () => {
    check(profile({ vorlage: 'schulwegsicherheit' }));
    check({ katalog: 'bzrp: 1\nart: katalog\ntitel: Eigene\nmassnahmenvorlagen:\n  - {id: strassenfest, titel: Straßenfest, handlungsfeld: nachbarschaft}\n', profil: profile({ vorlage: 'strassenfest' }) });
  });

  it('puts the nearest there', () => {
    mend(profile({ vorlage: 'schulweg-sicherheit' }), 'unknown-template', (old) => old.replace('schulweg-sicherheit', 'schulwegsicherheit'));
  });
});
