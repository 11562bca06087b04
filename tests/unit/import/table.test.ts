import assert from 'node:assert/strict';
import { keyIn, numberIn, timeIn } from '../../../server/import/statistics/cells';
import { readCsv } from '../../../server/import/table/csv';
import { decode } from '../../../server/import/table/decode';
import { readXlsx } from '../../../server/import/table/xlsx';
import { berlin } from '../../support/places';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('tables of files', () => {
  it('reads text in any encoding', () => {
    assert.equal(decode(new TextEncoder().encode('\uFEFFKöpenick')), 'Köpenick');
    assert.equal(decode(bytes(0x4b, 0xf6, 0x70, 0x80)), 'Köp€');
    assert.equal(decode(bytes(0xff, 0xfe, 0x4b, 0, 0xf6, 0)), 'Kö');
    assert.equal(decode(bytes(0xfe, 0xff, 0, 0x4b, 0, 0xf6)), 'Kö');
  });

  for (const [what, end] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']] as const) {
    for (const delimiter of [';', ',', '\t'])
      it(`finds the separator ${JSON.stringify(delimiter)} with ${what}`, () => {
        assert.deepEqual(readCsv(['a', 'b'].join(delimiter) + end + ['"1 2"', '3'].join(delimiter) + end).rows, [['a', 'b'], ['1 2', '3']]);
      });
  }

  it('finds the separator below a title, and beside decimal commas', () => {
    assert.deepEqual(readCsv('# Export vom 27.11.2026\n\nTitel\tStatus\nFest\tläuft\n').rows.slice(1), [['Titel', 'Status'], ['Fest', 'läuft']]);
    assert.deepEqual(readCsv('Maßnahmen, Stand 2026\nTitel;Kosten\nFest;1,5\nPark;2,5\n').rows.slice(1), [['Titel', 'Kosten'], ['Fest', '1,5'], ['Park', '2,5']]);
  });

  it('makes rows equally long, and keeps separators inside quotes', () => {
    assert.deepEqual(readCsv('a;b;c\n1\n"x;y";"z ""q"""\n;;\n').rows, [['a', 'b', 'c'], ['1', '', ''], ['x;y', 'z "q"', '']]);
  });

  it('refuses more rows than it can take', () => {
    assert.throws(() => readCsv('a;b\n'.repeat(100_002)), /more than \{0\} rows/);
  });

  it('says what is wrong with a workbook', async () => {
    await assert.rejects(readXlsx(bytes(0xd0, 0xcf, 0x11, 0xe0)), /password/);
    await assert.rejects(readXlsx(bytes(0x50, 0x4b, 3, 4, 0)), /not whole/);
    await assert.rejects(readXlsx(new TextEncoder().encode('a;b')), /no Excel/);
  });

  it('reads numbers with either decimal mark', () => {
    const cases: [string | number, number | undefined][] = [['1,7', 1.7], ['9.5', 9.5], ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['-0,3', -0.3], ['−2', -2], ['12 %', 12], ['1 234', 1234], ['-9999', undefined], [-999, undefined], ['k.A.', undefined], ['', undefined], ['2-', undefined]];
    for (const [cell, expected] of cases) assert.equal(numberIn(cell), expected, String(cell));
  });

  it('fills up keys', () => {
    assert.equal(keyIn(['1011101'], berlin), '01011101');
    assert.equal(keyIn([1, 1, 11], berlin), '010111');
    assert.equal(keyIn(['102006'], berlin), '102006');
    assert.equal(keyIn([''], berlin), undefined);
    assert.equal(keyIn(['Berlin'], berlin), undefined);
    assert.equal(keyIn(['1234567890'], berlin), undefined);
  });

  it('reads times', () => {
    const cases: [string | Date, string | undefined][] = [['202512', '2025-12'], ['2025', '2025'], ['31.12.2025', '2025-12-31'], ['20251231', '2025-12-31'], ['2024-H2', '2024-H2'], [new Date(Date.UTC(2025, 11, 31)), '2025-12-31'], ['201', undefined], ['Stand', undefined]];
    for (const [cell, expected] of cases) assert.equal(timeIn(cell), expected, String(cell));
  });
});
