/** What the library that reads Excel workbooks does not tell of a sheet: joined cells, percentages, cells without a value, what is hidden. */
import { strFromU8, type Unzipped } from 'fflate';
import { type Message, say } from '../../language/text/message';
import { commentsIn, drawnIn, edgesIn, type Struck, Struckness } from './sheetNotes';
import type { Merge } from './table';
import { attribute, tags, unescaped } from './xml';

const SHEETS = 'xl/worksheets/';

export interface SheetParts {
  merges: Merge[];
  /** Cells that show their number as a percentage, 0-based. */
  percentages: { row: number; column: number }[];
  /** Cells that are struck through, wholly or in part, 0-based; `words` = only these. */
  struck: { row: number; column: number; words: string | undefined }[];
  /** Cells with an error, or a formula whose result no program has kept, 0-based. */
  unknown: { row: number; column: number }[];
  /** What a reader of the sheet cannot see, or what we cannot. */
  notes: Message[];
}

/** By name of the sheet. @param parts of the workbook, unpacked. Empty for a workbook that is made otherwise; it never throws. */
export function sheetPartsIn(parts: Unzipped): Map<string, SheetParts> {
  const found = new Map<string, SheetParts>();
  try {
    const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
    const targets = new Map(tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
    const styles = percentStyles(text('xl/styles.xml'));
    const struckness = new Struckness(text('xl/styles.xml'), text('xl/sharedStrings.xml'));
    for (const sheet of tags(text('xl/workbook.xml'), 'sheet')) {
      const target = targets.get(attribute(sheet, 'r:id')) ?? '';
      const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const xml = text(name);
      const isHidden = attribute(sheet, 'state') !== '' && attribute(sheet, 'state') !== 'visible';
      const beside = tags(text(`${name.replace(SHEETS, `${SHEETS}_rels/`)}.rels`), 'Relationship').map((tag) => text(attribute(tag, 'Target').replace(/^(?:\.\.\/|\/xl\/)/, 'xl/')));
      const unknown = [...tagsWith(xml, 't="e"', 'c').map((tag) => attribute(tag, 'r')), ...formulasWithoutValue(xml)];
      found.set(unescaped(attribute(sheet, 'name')), { merges: mergesIn(xml), unknown: unknown.flatMap((at) => cellAt(at) ?? []), percentages: percentagesIn(xml, styles), struck: placed(struckness.in(xml)), notes: [...notesOf(xml, isHidden, unknown), ...edgesIn(xml), ...commentsIn(beside), ...beside.flatMap(drawnIn)] });
    }
  } catch {
    return new Map();
  }
  return found;
}

function mergesIn(xml: string): Merge[] {
  const begin = xml.lastIndexOf('<mergeCells');
  return begin === -1 ? [] : tags(xml.slice(begin), 'mergeCell').flatMap((tag) => mergeOf(attribute(tag, 'ref')));
}

/** Numbers of the styles whose number format shows a percentage: the built-in ones 9 and 10, and any with a `%` in it. */
function percentStyles(xml: string): number[] {
  const custom = tags(xml, 'numFmt').flatMap((tag) => (attribute(tag, 'formatCode').includes('%') ? [attribute(tag, 'numFmtId')] : []));
  const formats = new Set(['9', '10', ...custom]);
  const [from, to] = [xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs>')];
  return from < 0 ? [] : tags(xml.slice(from, to), 'xf').flatMap((tag, style) => (formats.has(attribute(tag, 'numFmtId')) ? [style] : []));
}

function percentagesIn(xml: string, styles: readonly number[]): SheetParts['percentages'] {
  return styles.flatMap((style) => tagsWith(xml, `s="${style}"`, 'c')).flatMap((tag) => cellAt(attribute(tag, 'r')) ?? []);
}

/** Places that are named in a note at most. */
const MOST_NAMED = 10;

export function named(places: readonly string[]): string {
  return places.slice(0, MOST_NAMED).join(', ') + (places.length > MOST_NAMED ? ' …' : '');
}

function notesOf(xml: string, isHidden: boolean, unknown: readonly string[]): Message[] {
  const rows = tagsWith(xml, 'hidden="1"', 'row').map((tag) => attribute(tag, 'r'));
  const columns = tagsWith(xml, 'hidden="1"', 'col').map((tag) => [...new Set([attribute(tag, 'min'), attribute(tag, 'max')])].map((number) => lettersOf(Number(number))).join('–'));
  return [
    ...(isHidden ? [say('The sheet is hidden in the workbook.')] : []),
    ...(rows.length > 0 ? [say('Rows that are hidden in the sheet were read like others: {0}', named(rows))] : []),
    ...(columns.length > 0 ? [say('Columns that are hidden in the sheet were read like others: {0}', named(columns))] : []),
    ...(unknown.length > 0 ? [say('Cells that hold an error, or a formula without a result, were not read: {0}', named(unknown))] : []),
  ];
}

/** Addresses of cells with a formula whose result no program has kept. */
function formulasWithoutValue(xml: string): string[] {
  const found: string[] = [];
  const end = xml.indexOf('</sheetData>');
  for (let at = xml.indexOf('<f'); at !== -1 && at < end; at = xml.indexOf('<f', at + 2)) {
    const close = xml.indexOf('</c>', at);
    if (close !== -1 && !xml.slice(at, close).includes('<v')) found.push(attribute(xml.slice(xml.lastIndexOf('<c ', at) + 3, at), 'r'));
  }
  return found;
}

/** The tags of a name that have an attribute as it is written. */
function tagsWith(xml: string, written: string, name: string): string[] {
  const found: string[] = [];
  for (let at = xml.indexOf(` ${written}`); at !== -1; at = xml.indexOf(` ${written}`, at + 1)) {
    const begin = xml.lastIndexOf('<', at);
    if (xml.startsWith(`<${name} `, begin)) found.push(xml.slice(begin + name.length + 2, xml.indexOf('>', at)));
  }
  return found;
}

function placed(struck: readonly Struck[]): SheetParts['struck'] {
  return struck.flatMap(({ at, words }) => {
    const place = cellAt(at);
    return place ? [{ ...place, words }] : [];
  });
}

/** `B3` → row 2, column 1. */
function cellAt(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  return digits === '' ? undefined : { row: Number(digits) - 1, column: columnOf(letters) };
}

/** `B3:C4` → row 2, column 1, 2 × 2. */
function mergeOf(reference: string): Merge[] {
  const [from, to] = reference.split(':').map(cellAt);
  return from && to ? [{ ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }] : [];
}

/** `A` → 0, `AA` → 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 1 → `A`, 27 → `AA`. */
export function lettersOf(number: number): string {
  return number > 26 ? lettersOf(Math.floor((number - 1) / 26)) + lettersOf(((number - 1) % 26) + 1) : String.fromCharCode(64 + number);
}
