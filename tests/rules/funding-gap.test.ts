import { check } from '../support/check';
import { profile } from '../support/texts';

const text = (rows: string | undefined, more: Readonly<Record<string, string | undefined>> = {}): string =>
  profile({ status: 'in-umsetzung', zeitraum: '{von: 2026, bis: 2028}', kosten: '⟦1000⟧', finanzierung: rows, ...more });
const fine = (...what: Parameters<typeof text>): string => text(...what).replace(/[⟦⟧]/g, '');

describe('funding-gap', () => {
  it('finds costs that secured money does not cover', () => {
    check(text('[{programm: landesmittel, betrag: 1000, gesichert: false}]'), 'funding-gap');
    check(text('[{programm: landesmittel, betrag: 999.99, gesichert: true}]'), 'funding-gap');
    check(text('[{programm: landesmittel, betrag: 500, gesichert: true}]', { status: 'umgesetzt', zeitraum: '2026-05' }), 'funding-gap');
  });

  it('concludes nothing while it is not said of every row whether it is secured', () => {
    check(fine('[{programm: landesmittel, betrag: 10}]'));
    check(fine('[{programm: landesmittel, betrag: 10, gesichert: true}, {programm: eigenmittel, betrag: 10}]'));
  });

  it('concludes nothing while money is promised without an amount', () => {
    check(fine('[{programm: landesmittel, gesichert: true}]'));
    check(text('[{programm: landesmittel, betrag: 10, gesichert: true}, {programm: eigenmittel, gesichert: false}]'), 'funding-gap');
  });

  it('is content with what covers them', () => {
    check(fine('[{programm: landesmittel, betrag: 400, gesichert: true}, {programm: eigenmittel, betrag: 600, gesichert: true}]'));
  });

  it('lets measures be that are not under way, say nothing of funding, or go on for ever', () => {
    check(fine('[{programm: landesmittel, betrag: 1}]', { status: 'geplant' }));
    check(fine(undefined));
    check(fine('[{programm: landesmittel, betrag: 1}]', { zeitraum: '{von: 2026, daueraufgabe: true}' }));
  });

  it('waits for amounts and answers it can read', () => {
    check(fine('[{programm: landesmittel, betrag: ⟦1.000⟧, gesichert: true}]').replace('1.000', '⟦1.000⟧'), 'number-notation');
    check(fine('[{programm: landesmittel, betrag: 1000, gesichert: ja}]').replace(': ja', ': ⟦ja⟧'), 'schema-type');
    check(text('[{programm: landesmittel, betrag: 10, gesichert: true}, {programm: eigenmittel, betrag: 5 €, gesichert: false}]').replace('5 €', '⟦5 €⟧'), ['funding-gap', 'number-notation']);
  });
});
