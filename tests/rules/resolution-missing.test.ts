import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { goal, head, INDICATORS, measure, PARTICIPATION } from '../support/texts';

const text = (status: string, more = '', top: Readonly<Record<string, string | undefined>> = {}): string => head({ ...top, status }) + more + PARTICIPATION + goal({ indikatoren: INDICATORS }) + measure();

describe('resolution-missing', () => {
  it('finds a resolved or published profile without one of the Bezirksamt', () => {
    check(text('⟦beschlossen⟧'), 'resolution-missing');
    check(text('⟦veroeffentlicht⟧', 'beschluesse:\n  - {gremium: bvv, datum: 2026-04}\n'), 'resolution-missing');
    check(text('beschlossen', 'beschluesse:\n  - {gremium: bvv, datum: 2026-04}\n  - {gremium: bezirksamt, datum: 2026-03}\n'));
  });

  it('leaves earlier statuses alone', () => {
    check(text('abstimmung'));
  });

  it('says nothing where the body is misspelt or missing: that is told', () => {
    check(text('beschlossen', 'beschluesse:\n  - {gremium: ⟦Bezirksamt⟧, datum: 2026-03}\n'), 'schema-enum');
    check(text('beschlossen', 'beschluesse:\n  - {⟦datum⟧: 2026-03}\n'), 'schema-required');
  });

  it('waits while the list cannot be read', () => {
    check(text('beschlossen', 'beschluesse:\n  - {gremium: bvv, datum: 2026-04}\n  - gremium: ⟦"⟧bezirksamt\n'), 'yaml-syntax');
  });

  describe('fix', () => {
    it('adds the list in the order of the language', () => {
      mend(text('beschlossen', 'prozess: []  # offen\n\n'), 'resolution-missing', (old) => old.replace('prozess: []  # offen\n', 'prozess: []  # offen\nbeschluesse:\n  - gremium: bezirksamt\n    datum: 2026-06\n'));
    });

    it('adds an item to a list, in its indent and line ends', () => {
      const list = 'beschluesse:\n- gremium: bvv # zur Kenntnis\n  datum: 2026-04\n  # vertagt\n\n';
      mend(text('beschlossen', list).replaceAll('\n', '\r\n'), 'resolution-missing', (old) => old.replace('# vertagt\r\n', '# vertagt\r\n- gremium: bezirksamt\r\n  datum: 2026-06\r\n'));
      mend(text('beschlossen', 'beschluesse: []\n'), 'resolution-missing', (old) => old.replace('beschluesse: []\n', 'beschluesse:\n  - gremium: bezirksamt\n    datum: 2026-06\n'));
      mend(text('beschlossen', 'beschluesse: [{gremium: bvv, datum: 2026}, ]\n'), 'resolution-missing', (old) => old.replace('2026}, ]', '2026}, {gremium: bezirksamt, datum: 2026-06}, ]'));
    });

    it('adds behind a text of several lines, and to a file without a line end', () => {
      mend(text('beschlossen', 'vorbemerkung: |+\n  Text\n\n\n'), 'resolution-missing', (old) => old.replace('  Text\n\n\n', '  Text\n\n\nbeschluesse:\n  - gremium: bezirksamt\n    datum: 2026-06\n'));
      const last = `${text('beschlossen')}beschluesse:\n  - {gremium: bvv, datum: 2026}`;
      mend(last, 'resolution-missing', (old) => `${old}\n  - {gremium: bezirksamt, datum: 2026-06}`);
      mend(`${text('beschlossen')}...\n# Ende\n`, 'resolution-missing', (old) => old.replace('beteiligung:\n', 'beschluesse:\n  - gremium: bezirksamt\n    datum: 2026-06\nbeteiligung:\n'));
    });

    it('offers nothing without a date', () => {
      assert.deepEqual(titles(text('beschlossen', '', { stand: 'bald' }), 'resolution-missing'), []);
    });
  });
});
