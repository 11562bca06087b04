import { check } from '../support/check';
import { goal, head, profile } from '../support/texts';

const across = (lead: string | undefined, others?: string): string => profile({ ebene: 'aemteruebergreifend', '⟦federfuehrung⟧': lead, federfuehrung: undefined, beteiligte: others });
const fine = (...what: Parameters<typeof across>): string => across(...what).replace(/[⟦⟧]/g, '');

describe('single-actor', () => {
  it('counts each of several leading offices', () => {
    check(profile({ ebene: 'aemteruebergreifend', federfuehrung: '[Jugendamt, {kategorie: fachamt, name: Schul- und Sportamt}]' }));
    check(profile({ ebene: 'aemteruebergreifend', '⟦federfuehrung⟧': '[Jugendamt, {kategorie: schule, name: Grundschule}]', federfuehrung: undefined }), 'single-actor');
  });

  it('finds fewer than two offices', () => {
    check(across('Jugendamt'), 'single-actor');
    check(across('Jugendamt', '[{kategorie: kita}, {kategorie: verein, name: SV Adler}]'), 'single-actor');
    check(across('{kategorie: kita, name: Kita Sonne}'), 'single-actor');
  });

  it('tells offices apart by name, else by category', () => {
    check(across('Jugendamt', '[{kategorie: fachamt, name: " Jugendamt"}]'), 'single-actor');
    check(across('{kategorie: fachamt, name: Jugendamt}', '[Jugendamt]'), 'single-actor');
    check(fine('Jugendamt', '[OE SPK]'));
    check(fine('Jugendamt', '[{kategorie: polizei}]'));
    check(across('{kategorie: kita, name: Kita Sonne}', '[{kategorie: polizei}, {kategorie: polizei}]'), 'single-actor');
  });

  it('does not count actors nobody knows', () => {
    check(across('Jugendamt', '[⟦Amt für Alles⟧, {kategorie: ⟦fachammt⟧}]'), ['single-actor', 'unknown-actor-category', 'unknown-actor-category']);
  });

  it('is told at ebene where nobody leads', () => {
    const measure = 'massnahmen:\n  - {id: M1, titel: Weg, ziele: [Z1], horizont: kurzfristig, status: vorschlag, ⟦ebene⟧: aemteruebergreifend}\n';
    check(head() + goal() + measure, 'single-actor');
  });

  it('lets the measure of one office be', () => {
    check(profile({ ebene: 'fachamt' }));
    check(profile());
  });

  it('knows the categories of a team', () => {
    const katalog = 'bzrp: 1\nart: katalog\ntitel: Eigene\nakteurskategorien:\n  - {id: stabsstelle, name: Stabsstelle, gruppe: Verwaltung}\n';
    check({ katalog, profil: fine('Jugendamt', '[{kategorie: stabsstelle}]') });
  });
});
