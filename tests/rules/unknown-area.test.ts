import { check } from '../support/check';
import { mend } from '../support/fixes';
import { profile } from '../support/texts';

const katalog = 'bzrp: 1\nart: katalog\ntitel: Eigene\ngebiete:\n  - {id: qm-kosmosviertel, name: QM Kosmosviertel, art: quartiersmanagement, raeume: ["09300922"]}\n';

describe('unknown-area', () => {
  it('finds an area no catalogue has, of a measure and of a plan', () => {
    check(profile({ gebiet: '[⟦qm-kosmosviertel⟧]' }), 'unknown-area');
    check(`${profile()}planungen:\n  - {titel: Rahmenplan, gebiet: ⟦kiez⟧}\n`, 'unknown-area');
  });

  it('knows those of a team', () => {
    check({ katalog, profil: `${profile({ gebiet: '[qm-kosmosviertel]' })}planungen:\n  - {titel: Rahmenplan, gebiet: qm-kosmosviertel}\n` });
  });

  it('puts the nearest there', () => {
    mend({ profil: profile({ gebiet: '[qm-kosmosvirtel]' }), katalog }, 'unknown-area', (old) => old.replace('qm-kosmosvirtel', 'qm-kosmosviertel'));
  });
});
