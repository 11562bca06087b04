/** What the library that writes workbooks leaves to others: a filter, and how a sheet is printed. */
import { splitNumber } from '../language/text/ends';
import { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';
import type { Feature } from 'write-excel-file/universal';

export interface PrintedSheet {
  sheet: string;
  /** How many there are, the head among the rows. */
  columns: number;
  rows: number;
  /** Columns that are printed again on each page, like the head. */
  stickyColumns: number;
}

/** Pages a table is wide: fewer would make its type too small to read. */
const PAGES_WIDE = 4;

/** Head and first columns on each page, a filter in the head, as wide as a few pages in landscape. */
export function printedOn({ sheet, columns, rows, stickyColumns }: PrintedSheet): Feature<Blob> {
  const range = `${getCellAddress(0, 0)}:${getCellAddress(rows - 1, columns - 1)}`;
  const name = `'${sheet.replaceAll("'", "''")}'`;
  const absolute = range.split(':').map((cell) => splitNumber(cell)).map(({ stem, digits }) => `$${stem}$${digits}`).join(':');
  const lastColumn = splitNumber(getCellAddress(0, stickyColumns - 1)).stem;
  const defined = (id: string, attributes: string, text: string): string => `<definedName name="${sanitizeAttributeValue(id)}" localSheetId="0"${attributes}>${sanitizeTextContent(text)}</definedName>`;
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, `<definedNames>${defined('_xlnm._FilterDatabase', ' hidden="1"', `${name}!${absolute}`)}${defined('_xlnm.Print_Titles', '', `${name}!$A:$${lastColumn},${name}!$1:$1`)}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform(xml) {
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
            const insert = (text: string, element: string): string => insertElementMarkupAccordingToOrderOfSiblings(text, element, order, 'worksheet');
            return insert(insert(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'), `<autoFilter ref="${range}"/>`);
          },
          transformElementAttributes: (tag, attributes) => (tag === 'pageSetup' ? { ...attributes, fitToWidth: PAGES_WIDE, fitToHeight: 0 } : attributes),
        },
      },
    },
  };
}
