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

/** Puts an element where the schema of a sheet wants it. */
export function insertInSheet(xml: string, element: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet');
}

/** Head and first columns on each page, a filter in the head, as wide as a few pages in landscape. @param sheets the first ones of the workbook, in order */
export function printedOn(sheets: readonly PrintedSheet[]): Feature<Blob> {
  const names = sheets.map(namesOf).join('');
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, `<definedNames>${names}</definedNames>`) },
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _, { sheetIndex }) {
            const sheet = sheets[sheetIndex];
            return sheet ? insertInSheet(insertInSheet(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'), `<autoFilter ref="${rangeOf(sheet)}"/>`) : xml;
          },
          transformElementAttributes: (tag, attributes) => (tag === 'pageSetup' ? { ...attributes, fitToWidth: PAGES_WIDE, fitToHeight: 0 } : attributes),
        },
      },
    },
  };
}

function rangeOf({ columns, rows }: PrintedSheet): string {
  return `${getCellAddress(0, 0)}:${getCellAddress(rows - 1, columns - 1)}`;
}

function namesOf(printed: PrintedSheet, index: number): string {
  const name = `'${printed.sheet.replaceAll("'", "''")}'`;
  const absolute = rangeOf(printed).split(':').map((cell) => splitNumber(cell)).map(({ stem, digits }) => `$${stem}$${digits}`).join(':');
  const lastColumn = splitNumber(getCellAddress(0, printed.stickyColumns - 1)).stem;
  const defined = (id: string, attributes: string, text: string): string => `<definedName name="${sanitizeAttributeValue(id)}" localSheetId="${index}"${attributes}>${sanitizeTextContent(text)}</definedName>`;
  return defined('_xlnm._FilterDatabase', ' hidden="1"', `${name}!${absolute}`) + defined('_xlnm.Print_Titles', '', `${name}!$A:$${lastColumn},${name}!$1:$1`);
}
