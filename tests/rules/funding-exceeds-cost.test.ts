import { check } from '../support/check';
import { profile } from '../support/texts';

const text = (rows: string, costs = '1000', more: Readonly<Record<string, string | undefined>> = {}): string => profile({ kosten: costs, '⟦finanzierung⟧': rows, ...more });
const fine = (...what: Parameters<typeof text>): string => text(...what).replace(/[⟦⟧]/g, '');

describe('funding-exceeds-cost', () => {
  it('finds a sum above the costs', () => {
    check(text('[{programm: landesmittel, betrag: 600}, {programm: eigenmittel, betrag: 400.01}]'), 'funding-exceeds-cost');
    check(text('\n      - {programm: landesmittel, betrag: 1, anzahl: 3}', '0'), 'funding-exceeds-cost');
  });

  it('adds up in cents', () => {
    check(fine('[{programm: landesmittel, betrag: 0.1}, {programm: eigenmittel, betrag: 0.2}]', '0.3'));
    check(fine('[{programm: landesmittel, betrag: 1000}, {programm: eigenmittel}]'));
  });

  it('lets an ongoing task be: its costs are per year', () => {
    check(fine('[{programm: landesmittel, betrag: 9000}]', '1000', { zeitraum: '{von: 2027, daueraufgabe: true}' }));
    check(fine('[{programm: landesmittel, betrag: 9000}]', '1000', { zeitraum: '{von: 2027, bis: 2028, daueraufgabe: true}' }));
  });

  it('takes an amount it cannot read as unknown', () => {
    check(fine('[{programm: landesmittel, betrag: 9000}, {programm: eigenmittel, betrag: 2 €}]').replace('2 €', '⟦2 €⟧'), 'number-notation');
    check(fine('[{programm: landesmittel, betrag: 9000}]', '⟦1.000⟧').replace('kosten: 1.000', 'kosten: ⟦1.000⟧'), 'number-notation');
    check(fine('[{programm: landesmittel, betrag: 9000}]', '-5').replace('kosten: -5', 'kosten: ⟦-5⟧'), 'schema-format');
  });

  it('says nothing without costs', () => {
    check(profile({ finanzierung: '[{programm: landesmittel, betrag: 9000}]' }));
  });
});
