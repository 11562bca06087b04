/** Tables that are fact sheets, a label beside each text, as one table with a row for each. */
import { type FactSheet, headOf, REST, tableOfSheets } from '../table/factSheets';
import type { Cell, Table } from '../table/table';
import { isBlank, shownText } from './read';

/** So many of its labels must be names of columns. */
const FEWEST = 3;

interface Found {
  labels: ReadonlySet<string>;
  tables: Table[];
  sheets: FactSheet[];
}

/**
 * The tables with those that are fact sheets put together, those of one kind where the first of them stands.
 * @param isHeader whether a text is what some column is called
 * @param isTitle whether it is what an item is called by
 */
export function gathered(tables: readonly Table[], isHeader: (text: string) => boolean, isTitle: (text: string) => boolean): Table[] {
  const groups: Found[] = [];
  const rest = tables.flatMap((table): (Table | Found)[] => {
    const sheets = sheetsOf(table, isHeader, isTitle);
    if (sheets.length === 0) return [table];
    const labels = new Set(sheets.flatMap(({ fields }) => fields.map(([label]) => label)));
    const known = groups.find((group) => [...labels].filter((label) => group.labels.has(label)).length * 2 >= Math.min(labels.size, group.labels.size));
    if (known) {
      known.tables.push(table);
      known.sheets.push(...sheets);
      return [];
    }
    const group = { labels, tables: [table], sheets };
    groups.push(group);
    return [group];
  });
  return rest.map((each) => ('sheets' in each ? joined(each) : each));
}

function joined({ tables, sheets }: Found): Table {
  const outside = tables.flatMap((table) => table.outside ?? []);
  let chapter: string | undefined;
  const unfolded = sheets.map((sheet) => {
    const under = sheet.under.join(' ') === chapter ? [] : sheet.under;
    chapter = sheet.under.join(' ');
    return { ...sheet, under };
  });
  return { ...tableOfSheets(unfolded), ...(outside.length > 0 && { outside }), notes: tables.flatMap(({ notes }) => notes) };
}

/** The sheets of a table: one, or several one below the other, each of which begins with the same label, maybe below its title. */
function sheetsOf(table: Table, isHeader: (text: string) => boolean, isTitle: (text: string) => boolean): FactSheet[] {
  const rows = table.rows.filter((row) => row.some((cell) => !isBlank(shownText(cell))));
  const labels = rows.map(([first]) => labelOf(first));
  const isAlone = (at: number): boolean => !isHeader(labels[at] ?? '') && (rows[at] ?? []).slice(1).every((cell) => isBlank(shownText(cell)));
  const first = labels[isAlone(0) ? 1 : 0];
  const begins = labels.flatMap((label, at) => (label !== '' && label === first ? [at > 0 && isAlone(at - 1) ? at - 1 : at] : []));
  const pieces = begins.map((begin, at) => rows.slice(at === 0 ? 0 : begin, begins[at + 1]));
  // A sheet nobody filled in says nothing.
  const filled = pieces.filter((piece) => piece.some((row) => row.some((cell, at) => at % 2 === 1 && !isBlank(shownText(cell)))));
  const sheets = filled.map((piece) => sheetOf({ ...table, rows: piece }, isHeader, isTitle)).filter((sheet) => sheet !== undefined);
  if (sheets.length > 1 && sheets.length === filled.length) return sheets;
  const whole = sheetOf(table, isHeader, isTitle);
  return whole ? [whole] : [];
}

function labelOf(cell: Cell | undefined): string {
  return shownText(cell).replace(/:$/, '').trim();
}

/** A table of two columns, or of two pairs of them, with labels in the first of each. */
function sheetOf({ rows, name, under }: Table, isHeader: (text: string) => boolean, isTitle: (text: string) => boolean): FactSheet | undefined {
  const width = rows[0]?.length ?? 0;
  if (width !== 2 && width !== 4) return undefined;
  const said = rows.filter((row) => row.some((cell) => !isBlank(shownText(cell))));
  const named = said.filter(([first, second]) => isHeader(labelOf(first)) && !isBlank(shownText(second)));
  // A row of names of columns is the head of an ordinary table.
  const isHead = said.slice(0, 2).some((row) => row.every((cell) => isHeader(labelOf(cell)) && labelOf(cell) !== ''));
  if (named.length < FEWEST || named.length * 2 < said.length || isHead) return undefined;
  const fields: [string, Cell][] = [];
  let title: string | undefined;
  for (const [at, row] of said.entries()) {
    for (let column = 0; column < width; column += 2) {
      const [label, text] = [labelOf(row[column]), row[column + 1] ?? ''];
      const last = fields.at(-1);
      if (label === '' && isBlank(shownText(text))) continue;
      if (at === 0 && column === 0 && isBlank(shownText(text)) && !isHeader(label)) title = label;
      else if (label === '') fields.push([last?.[0] ?? REST, text]);
      else if (isBlank(shownText(text)) && !isHeader(label)) fields.push([REST, label]);
      else fields.push([label, text]);
    }
  }
  const hasTitle = fields.some(([label]) => isTitle(label));
  const heading = name === undefined ? undefined : headOf(name);
  // A sheet is called by the heading above it, where nothing in it says what it is called.
  if (title === undefined && heading && (heading.number !== '' || heading.kind !== undefined || !hasTitle)) title = name;
  return { title, under: [under, title === name ? undefined : name].flatMap((each) => each ?? []), fields };
}
