/** Tables of HTML: what Word, Excel and browsers put on the clipboard, and what Word documents are turned into. */
import { Parser } from 'htmlparser2';
import { type Message, say } from '../../language/text/message';
import { MOST_ROWS } from '../table/csv';
import { sheetsInText } from '../table/factSheets';
import { evenRows, type Merge, type OutsideText, type Table, UnreadableTable } from '../table/table';

/** More columns has no table of people. */
const MOST_COLUMNS = 1000;
/** Longer paragraphs are no name of a table. */
const LONGEST_NAME = 120;

const BLOCKS = new Set(['td', 'th', 'p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'tr']);
const SILENT = new Set(['head', 'style', 'script', 'title', 'del', 'template', 'noscript', 'svg']);

/** Where the mark of a footnote leads, and where its text leads back. */
const NOTE = /^#(?:footnote|endnote|_ftn|_edn)/;
const NOTE_TEXT = /^(?:footnote|endnote)-/;

interface OpenTable {
  name: string;
  under: string | undefined;
  rows: string[][];
  merges: Merge[];
  /** Rows a cell still reaches down, by column. */
  down: number[];
}

/**
 * Reads the tables of a page or a piece of one, each named by the heading or short paragraph above it. A table in a cell is
 * text of that cell, a line for each of its cells.
 * @param textToo text without any table is read where it is made of fact sheets
 * @throws UnreadableTable when it has too many rows
 */
export function readHtml(html: string, textToo = false): Table[] {
  const reader = new Reader();
  const parser = new Parser({ onopentag: (name, attributes) => reader.open(name, attributes), ontext: (text) => reader.text(text), onclosetag: (name) => reader.close(name) });
  parser.write(html);
  parser.end();
  return reader.done(textToo);
}

class Reader {
  private readonly tables: Table[] = [];
  private table: OpenTable | undefined;
  /** Tables that are open, the outermost counted. */
  private depth = 0;
  private silent = 0;
  private cell: { column: number } | undefined;
  private words = '';
  /** The last heading or paragraph outside of tables. */
  private above: OutsideText | undefined;
  private readonly outside: OutsideText[] = [];
  private readonly notes: Message[] = [];
  /** Of each open link whether it is the mark of a footnote. */
  private readonly links: boolean[] = [];
  /** Id of a footnote → the words its mark stands behind. */
  private readonly marked = new Map<string, string>();
  /** Id of the footnote whose text is read. */
  private footnote: string | undefined;
  /** Where struck-through words begin. */
  private struck = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SILENT.has(name)) this.silent += 1;
    else if (name === 'table') this.openTable();
    else if (this.depth === 1 && name === 'tr') this.openRow();
    else if (this.depth === 1 && (name === 'td' || name === 'th')) this.openCell(attributes);
    else if (name === 'br') this.words += '\n';
    else if (name === 'input' && attributes['type'] === 'checkbox') this.words += attributes['checked'] === undefined ? '☐' : '☒';
    else if (name === 'a') this.openLink(attributes['href'] ?? '');
    else if (name === 's' || name === 'strike') this.struck = this.words.length;
    else if (name === 'li' && NOTE_TEXT.test(attributes['id'] ?? '')) this.footnote = attributes['id'];
    else if (BLOCKS.has(name)) this.breakLine();
  }

  text(text: string): void {
    if (this.silent > 0) return;
    // Line ends of the source are blanks of the page; a no-break space is one, too.
    for (const part of text.split(/[\s\u00a0]/)) {
      if (part !== '') this.words += part;
      this.words += this.words === '' || this.words.endsWith(' ') || this.words.endsWith('\n') ? '' : ' ';
    }
    if (!/[\s\u00a0]$/.test(text.slice(-1))) this.words = this.words.endsWith(' ') ? this.words.slice(0, -1) : this.words;
  }

  close(name: string): void {
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1);
    else if (name === 'table') this.closeTable();
    else if (name === 'a') this.silent -= this.links.pop() ? 1 : 0;
    else if (name === 's' || name === 'strike') this.tellStruck();
    else if (this.depth === 1 && (name === 'td' || name === 'th')) this.closeCell();
    else if (BLOCKS.has(name)) {
      this.breakLine();
      if (this.depth === 0) this.closeParagraph(/^h[1-6]$/.test(name));
    }
  }

  done(textToo: boolean): Table[] {
    while (this.depth > 0) this.closeTable();
    this.closeParagraph();
    const [table, ...others] = this.tables;
    const first = table ? { ...table, outside: this.outside } : textToo ? sheetsInText(this.outside) : undefined;
    if (!first) return [];
    const { outside = [], ...rest } = first;
    const count = outside.length;
    const paragraphs = count === 0 ? [] : [count === 1 ? say('One paragraph outside of tables was not read.') : say('{0} paragraphs outside of tables were not read.', count)];
    return [{ ...rest, ...(count > 0 && { outside }), notes: [...paragraphs, ...this.notes] }, ...others];
  }

  private openLink(href: string): void {
    const isMark = NOTE.test(href);
    this.links.push(isMark);
    if (!isMark) return;
    this.silent += 1;
    this.marked.set(href.slice(1), tidy(this.words));
  }

  private tellStruck(): void {
    const text = tidy(this.words.slice(this.struck));
    if (text !== '') this.notes.push(say('"{0}" is struck through; it was read like other text.', text));
  }

  private openTable(): void {
    this.depth += 1;
    if (this.depth > 1) return this.breakLine();
    this.closeParagraph();
    // What gives the table its name is read with it.
    if (this.above) this.outside.pop();
    this.table = { name: this.above?.text ?? '', under: this.outside.findLast(({ isHeading }) => isHeading)?.text, rows: [], merges: [], down: [] };
  }

  private openRow(): void {
    const { table } = this;
    if (!table) return;
    this.closeCell();
    if (table.rows.length >= MOST_ROWS) throw new UnreadableTable(say('The table has more than {0} rows and was not read.', MOST_ROWS));
    // Cells that reach down do so by one row less now.
    table.down = table.down.map((rows) => Math.max(0, rows - 1));
    table.rows.push([]);
  }

  private openCell({ colspan, rowspan }: Readonly<Record<string, string>>): void {
    const { table } = this;
    this.closeCell();
    if (!table) return;
    if (table.rows.length === 0) this.openRow();
    const row = table.rows.length - 1;
    const cells = table.rows[row] as string[];
    let column = cells.length;
    while ((table.down[column] ?? 0) > 0) column += 1;
    const columns = Math.min(spanOf(colspan), MOST_COLUMNS - column);
    const rows = Math.min(spanOf(rowspan), MOST_ROWS);
    if (columns <= 0) return;
    for (let at = cells.length; at < column + columns; at += 1) cells[at] = '';
    for (let at = column; at < column + columns; at += 1) table.down[at] = rows;
    if (rows > 1 || columns > 1) table.merges.push({ row, column, rows, columns });
    this.cell = { column };
    this.words = '';
  }

  private closeCell(): void {
    if (this.cell && this.table) (this.table.rows.at(-1) as string[])[this.cell.column] = tidy(this.words);
    this.cell = undefined;
    this.words = '';
  }

  private closeTable(): void {
    if (this.depth === 0) return;
    this.depth -= 1;
    if (this.depth > 0) return this.breakLine();
    this.closeCell();
    const { name = '', under, merges = [], rows: written = [] } = this.table ?? {};
    const rows = evenRows(written);
    if (rows.length > 0) this.tables.push({ name: name || undefined, ...(under !== undefined && { under }), rows, merges, notes: [] });
    this.table = undefined;
    this.above = undefined;
  }

  private closeParagraph(isHeading = false): void {
    const text = tidy(this.words);
    this.words = '';
    if (text === '') return;
    if (this.footnote !== undefined) {
      this.notes.push(say('Footnote at "{0}": {1}', this.marked.get(this.footnote) ?? '', text));
      this.footnote = undefined;
      return;
    }
    const paragraph = { text, isHeading };
    this.outside.push(paragraph);
    this.above = text.length <= LONGEST_NAME ? paragraph : undefined;
  }

  private breakLine(): void {
    if (this.words !== '' && !this.words.endsWith('\n')) this.words += '\n';
  }
}

/** Lines without blanks around. */
function tidy(words: string): string {
  return words.split('\n').map((line) => line.trim()).join('\n').trim();
}

function spanOf(written: string | undefined): number {
  const span = Number(written ?? 1);
  return Number.isInteger(span) && span > 0 ? span : 1;
}
