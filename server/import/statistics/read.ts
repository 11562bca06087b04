/** A statistics file read by its description: figures by indicator, time and place. */
import type { Places } from '../../language/catalogue/places';
import { type Message, say } from '../../language/text/message';
import { type Cell, cellText, type Table } from '../table/table';
import { keyIn, numberIn, timeIn } from './cells';
import type { Column, DataSource, ValueSpec } from './dataSource';
import { type Caught, fill, NamePattern } from './placeholder';

/** What one row of a file says of an indicator. */
export interface Figure {
  /** A published value, a count, or the numerator of a share; undefined where the file says there is none. */
  value: number | string | undefined;
  /** Denominator of a share of this file. */
  denominator?: number | undefined;
}

/** Figures of one indicator and time, by key of a place or the word for the whole city. */
export interface Series {
  indicator: string;
  spec: ValueSpec;
  stand: string;
  figures: Map<string, Figure>;
}

/** Something that was not taken over, and why. */
export interface RefusedRow {
  /** 1-based row of the table, headers counted; undefined for the whole file. */
  row: number | undefined;
  what: string;
  why: Message;
}

export interface SourceFile {
  source: DataSource;
  uri: string;
  name: string;
  series: readonly Series[];
  refused: readonly RefusedRow[];
  notes: readonly Message[];
}

/** Whether a file of this name is one the description means, and what its name tells. */
export function recognise(source: DataSource, name: string): Caught | undefined {
  return new NamePattern(source.file, true).match(name);
}

/**
 * Reads the figures of a table. Rows whose key is no place of the file's vintage (what could not be placed anywhere, sums of
 * other kinds) are left out and told.
 * @param caught what the file's name told, see {@link recognise}
 */
export function readFigures(source: DataSource, table: Table, file: { uri: string; name: string }, caught: Caught, places: Places): SourceFile {
  const refused: RefusedRow[] = [];
  const begin = table.rows.findIndex((row) => row.some((cell) => cell !== ''));
  const headers = headersOf(table.rows.slice(begin, begin + source.headerRows));
  const keys = source.key.map((column) => find(headers, column)[0]?.at);
  const readers = source.values.flatMap((spec) => readersOf(spec, source, headers, caught, refused));
  const result = { source, uri: file.uri, name: file.name, refused, notes: table.notes };
  if (keys.some((at) => at === undefined)) {
    refused.push({ row: undefined, what: source.key.join(', '), why: say('There is no column with the key.') });
    return { ...result, series: [] };
  }
  const standColumn = typeof source.stand === 'string' ? undefined : find(headers, source.stand.column)[0]?.at;
  const series = new Map<string, Series>();
  for (let row = begin + source.headerRows; row < table.rows.length; row += 1) {
    const cells = table.rows[row] ?? [];
    const place = placeOf(cells, keys as number[], source, places);
    if (place === undefined) {
      if (cells.some((cell) => cell !== '')) refused.push({ row: row + 1, what: keys.map((at) => cellText(cells[at as number])).join(' ') || cellText(cells.find((cell) => cell !== '')), why: say('This is no place the city is divided into.') });
      continue;
    }
    for (const { spec, indicator, stand: ownStand, read } of readers) {
      const stand = ownStand ?? (standColumn === undefined ? undefined : timeIn(cells[standColumn]));
      if (stand === undefined) continue;
      const name = `${indicator} ${stand}`;
      let known = series.get(name);
      if (!known) series.set(name, (known = { indicator, spec, stand, figures: new Map() }));
      known.figures.set(place, read(cells, row + 1));
    }
  }
  if (series.size === 0 && readers.length > 0) refused.push({ row: undefined, what: file.name, why: say('It cannot be told of what time the values are.') });
  return { ...result, series: [...series.values()] };
}

interface Header {
  name: string;
  at: number;
}

/** One name a column: a cell of an upper header row holds for the empty ones to its right, as merged cells do. */
function headersOf(rows: readonly (readonly Cell[])[]): Header[] {
  const parts = rows.map((row, level) => {
    let last = '';
    return row.map((cell) => {
      const text = cellText(cell).replace(/\s+/g, ' ');
      if (level === rows.length - 1) return text;
      if (text !== '') last = text;
      return last;
    });
  });
  const width = parts[0]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => ({ at, name: parts.map((row) => row[at] ?? '').filter((text) => text !== '').join(' / ') }));
}

/** The columns that are meant: by number one, by name the first, with placeholders all that fit. */
function find(headers: readonly Header[], column: Column): (Header & { caught: Caught })[] {
  const filled = headers.filter(({ name }) => name !== '');
  if (typeof column === 'number') return filled.slice(column - 1, column).map((header) => ({ ...header, caught: {} }));
  const pattern = new NamePattern(column, false);
  const found = filled.flatMap((header) => {
    const caught = pattern.match(header.name);
    return caught ? [{ ...header, caught }] : [];
  });
  return Object.keys(found[0]?.caught ?? {}).length > 0 ? found : found.slice(0, 1);
}

interface ColumnReader {
  spec: ValueSpec;
  indicator: string;
  /** The time of every value; undefined where a column of the file tells it. */
  stand: string | undefined;
  read(cells: readonly Cell[], row: number): Figure;
}

function readersOf(spec: ValueSpec, source: DataSource, headers: readonly Header[], caught: Caught, refused: RefusedRow[]): ColumnReader[] {
  const lacks = (column: Column): void => {
    refused.push({ row: undefined, what: String(column), why: say('There is no such column; {0} was not read.', spec.indicator) });
  };
  const reader = (all: Caught, read: ColumnReader['read']): ColumnReader[] => {
    const indicator = fill(spec.indicator, all);
    const stand = typeof source.stand === 'string' ? timeIn(fill(source.stand, all)) : undefined;
    return indicator === undefined || (stand === undefined && typeof source.stand === 'string') ? [] : [{ spec, indicator, stand, read }];
  };
  if (spec.kind === 'published') {
    const columns = find(headers, spec.column);
    if (columns.length === 0) lacks(spec.column);
    return columns.flatMap(({ at, caught: own }) => reader({ ...caught, ...own }, (cells, row) => ({ value: published(cells[at], source, row, refused) })));
  }
  const columnsOf = (columns: readonly Column[]): number[] | undefined => {
    const found = columns.map((column) => find(headers, column)[0]?.at ?? -1);
    for (const [index, at] of found.entries()) if (at === -1) lacks(columns[index] as Column);
    return found.includes(-1) ? undefined : found;
  };
  const numerator = columnsOf(spec.kind === 'sum' ? spec.columns : spec.numerator);
  const denominator = spec.kind === 'sum' || typeof spec.denominator === 'string' ? [] : columnsOf(spec.denominator);
  if (!numerator || !denominator) return [];
  return reader(caught, (cells, row) => ({
    value: sum(numerator, cells, source, row, refused),
    ...(denominator.length > 0 && { denominator: sum(denominator, cells, source, row, refused) }),
  }));
}

/** A value as published: a number, or a class such as `2+/-`. */
function published(cell: Cell | undefined, { missing }: DataSource, row: number, refused: RefusedRow[]): number | string | undefined {
  const text = cellText(cell);
  if (text === '' || missing.has(text)) return undefined;
  const number = numberIn(cell);
  if (number !== undefined) return number;
  // A class begins with a digit; a word in its place says why there is no value.
  if (/^[0-9][+/-]{0,3}$/.test(text)) return text;
  if (!/^-?9+$/.test(text)) refused.push({ row, what: text, why: say('This is no number.') });
  return undefined;
}

/** The sum of several cells; undefined when one of them has no value. */
function sum(columns: readonly number[], cells: readonly Cell[], { missing }: DataSource, row: number, refused: RefusedRow[]): number | undefined {
  let total: number | undefined = 0;
  for (const at of columns) {
    const text = cellText(cells[at]);
    const number = missing.has(text) || text === '' ? undefined : numberIn(cells[at]);
    if (number === undefined && text !== '' && !missing.has(text) && !/^-?9+$/.test(text)) refused.push({ row, what: text, why: say('This is no number.') });
    total = total === undefined || number === undefined ? undefined : total + number;
  }
  return total;
}

/** The place of a row: a key the file's vintage has, or the word for the whole city where a row has no key and says so. */
function placeOf(cells: readonly Cell[], keys: readonly number[], source: DataSource, places: Places): string | undefined {
  const { system } = places;
  const key = keyIn(keys.map((at) => cells[at]), system);
  // „00“: where a row of districts says that it is all of them.
  if (key !== undefined && /^0+$/.test(key) && system.isDistrict(key)) return system.whole.id;
  if (key !== undefined) return places.get(key, source.vintage) ? key : undefined;
  const isWhole = keys.every((at) => cellText(cells[at]) === '') && cells.some((cell) => saysWhole(cellText(cell), system.whole.name));
  return isWhole ? system.whole.id : undefined;
}

/** „Land Berlin“, „Berlin insgesamt“. */
function saysWhole(text: string, name: string): boolean {
  return text.toLowerCase().replace(/^land /, '').replace(/ (?:gesamt|insgesamt)$/, '') === name.toLowerCase();
}
