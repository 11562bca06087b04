/** Workbooks and Word documents as small as they can be, with whatever traps a test needs. */
import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

function packed(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A sheet: its name, rows of cells (text; numbers stay numbers; `=…` is a formula with the value 0), joined cells (`A1:B2`). */
export interface SheetText {
  name: string;
  rows: readonly (readonly (string | number)[])[];
  joined?: readonly string[];
}

export function workbook(sheets: readonly SheetText[]): Uint8Array {
  const cell = (value: string | number, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === '') return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (value.startsWith('=')) return `<c r="${at}"><f>${escaped(value.slice(1))}</f><v>0</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const sheet = ({ rows, joined = [] }: SheetText): string => {
    const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, at, column)).join('')}</row>`).join('');
    const merges = joined.length === 0 ? '' : `<mergeCells count="${joined.length}">${joined.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    return `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines}</sheetData>${merges}</worksheet>`;
  };
  return packed({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${RELATIONS}">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((each, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(each)])),
  });
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = `xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** A Word document with this WordprocessingML in its body. @param parts what stands in the root of parts beside it, by their name: `styles`, `numbering`, `hdr` … */
export function wordDocument(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const relations = Object.keys(parts).map((name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${FILES[name] ?? name}.xml"/>`).join('');
  return packed({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...(relations !== '' && { 'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${RELATIONS}">${relations}</Relationships>` }),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${FILES[name] ?? name}.xml`, `${head}<w:${name} ${NAMESPACES}>${xml}</w:${name}>`])),
  });
}

/** Parts whose files are called otherwise than their roots. */
const FILES: Readonly<Record<string, string>> = { hdr: 'header1', ftr: 'footer1' };

export function paragraph(text: string): string {
  return `<w:p><w:r>${text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>')}</w:r></w:p>`;
}

/** A table; a cell is text, or WordprocessingML when it begins with `<w:`. `across` joins the cells of a row to one, `down` those of a column with the cell above. */
export function wordTable(rows: readonly (readonly (string | { across: number; text: string } | { down: 'begin' | 'on'; text: string })[])[]): string {
  const cell = (value: string | { across: number; text: string } | { down: 'begin' | 'on'; text: string }): string => {
    const text = typeof value === 'string' ? value : value.text;
    const properties = typeof value === 'string' ? '' : 'across' in value ? `<w:gridSpan w:val="${value.across}"/>` : value.down === 'begin' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<w:') ? `${text}<w:p/>` : text.split('\n\n').map(paragraph).join('')}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
