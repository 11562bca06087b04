/** Joined cells of Excel workbooks, which the library that reads them does not tell of. */
import { strFromU8, unzipSync } from 'fflate';
import type { Merge } from './table';

const SHEETS = 'xl/worksheets/';

/** Joined cells by name of the sheet. Empty for a workbook that is made otherwise; it never throws. */
export function mergesIn(bytes: Uint8Array): Map<string, Merge[]> {
  const found = new Map<string, Merge[]>();
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels' || (name.startsWith(SHEETS) && name.endsWith('.xml')) });
    const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
    const targets = new Map(tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
    for (const sheet of tags(text('xl/workbook.xml'), 'sheet')) {
      const target = targets.get(attribute(sheet, 'r:id')) ?? '';
      const xml = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      const begin = xml.lastIndexOf('<mergeCells');
      if (begin !== -1) found.set(unescaped(attribute(sheet, 'name')), tags(xml.slice(begin), 'mergeCell').flatMap((tag) => mergeOf(attribute(tag, 'ref'))));
    }
  } catch {
    return new Map();
  }
  return found;
}

/** `B3:C4` → row 2, column 1, 2 × 2. */
function mergeOf(reference: string): Merge[] {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (bottom === '') return [];
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return [{ row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 }];
}

/** `A` → 0, `AA` → 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function tags(xml: string, name: string): string[] {
  return xml.split(`<${name} `).slice(1).map((rest) => rest.slice(0, rest.indexOf('>')));
}

function attribute(tag: string, name: string): string {
  const at = ` ${tag}`.indexOf(` ${name}="`);
  if (at === -1) return '';
  const from = at + name.length + 2;
  return tag.slice(from, tag.indexOf('"', from));
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
