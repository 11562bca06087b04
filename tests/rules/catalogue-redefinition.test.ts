import { check } from '../support/check';

const catalogue = (list: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\n${list}`;

describe('catalogue-redefinition', () => {
  it('finds an entry that takes the place of a built-in one', () => {
    check(catalogue('handlungsfelder:\n  - {id: ⟦wohnen⟧, name: Wohnen im Kiez}\n  - {id: wasser, name: Am Wasser}\n'), 'catalogue-redefinition');
    check(catalogue('akteure:\n  - {name: ⟦Jugendamt⟧, kategorie: fachamt, bezirk: "09"}\n'.replace(', bezirk: "09"', '')), 'catalogue-redefinition');
    check(catalogue('indikatoren:\n  - {id: ⟦KID:D5⟧, name: Armut, einheit: prozent, ebenen: [plr]}\n'), 'catalogue-redefinition');
  });

  it('does not mind an entry of another list or another team', () => {
    check(catalogue('methoden:\n  - {id: wohnen, name: Wohnen}\n'));
    check({ a: catalogue('methoden:\n  - {id: labor, name: Labor}\n'), b: catalogue('methoden:\n  - {id: labor, name: Labor}\n') });
  });

  it('does not ask of a file outside every folder what it would replace', () => {
    check(catalogue('handlungsfelder:\n  - {id: wohnen, name: Wohnen im Kiez}\n'), [], { outside: ['profil'] });
  });
});
