import { BorderStyle, type ITableOptions, Paragraph, ShadingType, StringValueElement, Table, TableCell, TableLayoutType, TableRow, WidthType, XmlComponent } from 'docx';
import type { Block, CellBlock, TableBlock } from '../blocks/block';

/** Writes what stands in a cell; `width` is its room in twentieths of a point, `keepNext` keeps it on the page of the next row. */
export type CellWriter = (cell: CellBlock, width: number, keepNext: boolean) => (Paragraph | Table)[];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9BEC4' };
/** Tables of so few rows stay on one page. */
const SHORT = 6;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table with a name and a description, which screen readers tell before they read it. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, name: string, description: string) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof XmlComponent)) throw new Error('The properties of a table come first.');
    // The last two of their schema's sequence, so they may stand at the end.
    for (const [tag, text] of [['w:tblCaption', name], ['w:tblDescription', description]] as const) properties.addChildElement(new StringValueElement(tag, text));
  }
}

/** A table whose header row repeats on each page, with no row cut in two. @param width room in twentieths of a point */
export function tableOf(table: TableBlock, width: number, write: CellWriter): Table {
  const widths = columnWidths(table, width);
  const isShort = table.rows.length <= SHORT;
  const row = (cells: readonly CellBlock[], isHead: boolean, keepNext = isHead): TableRow => {
    let column = 0;
    return new TableRow({
      tableHeader: isHead || undefined,
      cantSplit: true,
      children: cells.map((cell) => {
        const own = widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
        column += cell.span;
        return cellOf(cell, own, isHead, (each, room) => write(each, room, keepNext));
      }),
    });
  };
  return new DescribedTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    rows: [...(table.head.length > 0 ? [row(table.head, true)] : []), ...table.rows.map((cells, index) => row(cells, false, index < table.rows.length - 1 && (isShort || isGroup(cells))))],
  }, table.caption, descriptionOf(table));
}

/** A row that names those below it. */
function isGroup(cells: readonly CellBlock[]): boolean {
  return cells.some(({ span }) => span > 1);
}

/** „Tabelle mit 3 Zeilen. Spalten: Nr., Maßnahme, Status.“ */
function descriptionOf({ head, rows }: TableBlock): string {
  const titles = head.map(({ blocks }) => textIn(blocks).trim()).filter(Boolean);
  return `Tabelle mit ${rows.length} ${rows.length === 1 ? 'Zeile' : 'Zeilen'}.${titles.length > 0 ? ` Spalten: ${titles.join(', ')}.` : ''}`;
}

function cellOf(cell: CellBlock, width: number, isHead: boolean, write: (cell: CellBlock, width: number) => (Paragraph | Table)[]): TableCell {
  const names = cell.span > 1;
  const bold: CellBlock = isHead || names ? { ...cell, blocks: emphasized(cell.blocks) } : cell;
  const written = write(bold, width);
  return new TableCell({
    columnSpan: cell.span > 1 ? cell.span : undefined,
    width: { size: width, type: WidthType.DXA },
    shading: isHead || names ? { type: ShadingType.CLEAR, color: 'auto', fill: isHead ? 'E8F0F4' : 'F4F5F6' } : undefined,
    children: written.length > 0 && written.at(-1) instanceof Paragraph ? written : [...written, new Paragraph({ style: 'TableText' })],
  });
}

function emphasized(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, runs: block.runs.map((run) => ({ ...run, bold: !run.muted })) } : block));
}

/** Least width of a column in characters, and the most a single word may claim. */
const LEAST = 4;
const LONGEST_WORD = 16;

/**
 * Widths by what stands in the columns: room for the longest word, and more for those that hold more text, by its root, so
 * that a long column does not squeeze the others.
 */
export function columnWidths(table: TableBlock, width: number): number[] {
  const rows = [table.head, ...table.rows].filter((row) => row.every(({ span }) => span === 1));
  const count = Math.max(1, ...rows.map((row) => row.length));
  const weights = Array.from({ length: count }, (_, column) => {
    const texts = rows.flatMap((row) => (row[column] ? textIn(row[column].blocks) : []));
    const words = texts.flatMap((text) => text.split(/[\s-]+/)).map((word) => word.length);
    const longest = Math.min(LONGEST_WORD, Math.max(LEAST, ...words));
    const average = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    return longest + 2 * Math.sqrt(average);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / total) * width));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === 0 ? each + rest : each));
}

/** All text of a cell, as one. */
function textIn(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return block.runs.map(({ text }) => text).join('');
        case 'list':
          return block.items.map(textIn).join(' ');
        case 'quote':
        case 'wide':
          return textIn(block.blocks);
        case 'code':
          return block.text;
        default:
          return '';
      }
    })
    .join(' ');
}
