import { check } from '../support/check';
import { goal, head, measure } from '../support/texts';

const use = (indicator: string, raum?: string): string => head() + goal({ indikatoren: `[{indikator: ${indicator}${raum === undefined ? '' : `, raum: ${raum}`}}]` }) + measure();
const catalogue = (levels: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\nindikatoren:\n  - {id: TK:N1, name: N, einheit: anzahl, ebenen: [${levels}]}\n`;

describe('indicator-level', () => {
  it('finds a Planungsraum for an indicator published by Bezirksregion', () => {
    check(use('⟦KID:E1⟧', '"09200717"'), 'indicator-level');
    check(use('KID:D5', '"09200717"'));
  });

  it('allows every coarser level', () => {
    for (const space of ['"092007"', '"0920"', '"09"', 'berlin']) check(use('KID:E1', space));
  });

  it('takes the file’s own region where no space is given', () => {
    check({ katalog: catalogue('bezirk'), profil: use('⟦TK:N1⟧') }, 'indicator-level');
    check({ katalog: catalogue('bezirk, bzr'), profil: use('TK:N1') });
    check({ katalog: catalogue('bezirk'), profil: use('TK:N1', '"09"') });
    check({ katalog: catalogue('berlin'), profil: use('⟦TK:N1⟧', '"09"') }, 'indicator-level');
    check({ katalog: catalogue('bezirk'), profil: `bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirksweite Ziele\n${goal({ indikatoren: '[{indikator: TK:N1}]' })}${measure()}` });
  });

  it('comes last of all that is told of a key', () => {
    check(use('KID:E1', '⟦9200717⟧'), 'lor-unquoted');
    check(use('KID:E1', '⟦"09200799"⟧'), 'unknown-region');
    check(use('KID:E1', '⟦"09020702"⟧'), 'outdated-region');
    check(use('⟦KID:Z9⟧', '"09200717"'), 'unknown-indicator');
  });
});
