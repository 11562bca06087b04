import assert from 'node:assert/strict';
import { formatEuro, formatNumber, formatValue, isUnit, readGermanNumber } from '../../../server/language/model/number';

const plain = (source: string): number | undefined => readGermanNumber(source, { integerLike: false });
const count = (source: string): number | undefined => readGermanNumber(source, { integerLike: true });

describe('model/number', () => {
  it('writes numbers with decimal comma and thousands points', () => {
    assert.equal(formatNumber(1234567.25), '1.234.567,25');
    assert.equal(formatNumber(38.2), '38,2');
    assert.equal(formatNumber(0), '0');
    assert.equal(formatNumber(100), '100');
    assert.equal(formatNumber(999), '999');
    assert.equal(formatNumber(1000), '1.000');
    assert.equal(formatNumber(-3.5), '−3,5');
    assert.equal(formatNumber(-0.001, { decimals: 1 }), '0');
  });

  it('puts units behind a no-break space', () => {
    assert.equal(formatValue(38.2, 'prozent'), '38,2\u00a0%');
    assert.equal(formatValue(18000, 'euro'), '18.000\u00a0€');
    assert.equal(formatValue(7.1, 'je-100'), '7,1\u00a0je\u00a0100');
    assert.equal(formatValue('2+/-', 'klasse'), '2+/-');
    assert.equal(formatValue(5, undefined), '5');
    assert.equal(formatEuro(18000), '18.000\u00a0€');
    assert.equal(formatEuro(99.5), '99,50\u00a0€');
    assert.equal(isUnit('__proto__'), false);
  });

  it('reads decimal commas, thousands points, units and blanks', () => {
    assert.equal(plain('38,2'), 38.2);
    assert.equal(plain('"38,2"'), 38.2);
    assert.equal(plain("'38,2 %'"), 38.2);
    assert.equal(plain('38 %'), 38);
    assert.equal(plain('38%'), 38);
    assert.equal(plain('18.000 €'), 18000);
    assert.equal(plain('€ 500'), 500);
    assert.equal(plain('1.234.567'), 1234567);
    assert.equal(plain('1.234,5'), 1234.5);
    assert.equal(plain('18 000'), 18000);
    assert.equal(plain('18\u202f000,50 €'), 18000.5);
    assert.equal(plain('-3,5'), -3.5);
    assert.equal(plain('−3,5'), -3.5);
    assert.equal(plain('18.000,- €'), 18000);
    assert.equal(plain('18.50 €'), 18.5);
    assert.equal(plain('18.000 %'), 18);
    assert.equal(plain('" 38 "'), 38);
  });

  it('takes a plain ddd.ddd for thousands only where a fraction makes no sense', () => {
    assert.equal(plain('18.000'), undefined);
    assert.equal(count('18.000'), 18000);
    assert.equal(count('"18.000"'), 18000);
    assert.equal(count('-18.000'), -18000);
    assert.equal(count('0.500'), undefined);
    assert.equal(count('18.5'), undefined);
    assert.equal(count('1800.000'), undefined);
  });

  it('leaves numbers alone that YAML reads as they are meant, and what is no number', () => {
    for (const source of ['38.2', '1800', '"38.2"', '"1800"', '-5', '', ' ', '%', '€', 'zwölf', '1,2,3', '12 34', '1,234.5', '1.23.456',
      '18.00,5', '3 8,2', '38,', '2026-03', '1e3', '38,2 Prozent']) {
      assert.equal(plain(source), undefined, source);
    }
  });
});
