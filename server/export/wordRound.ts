/**
 * The table of measures in a Word document, as a status round needs it: a cell that tells its reader several facts (a status and
 * what was reached, costs and who pays) is taken apart into one fact a column.
 */
import { readGermanMoney } from '../language/german/money';
import { readGermanTime } from '../language/german/time';
import { readFixedValue } from '../language/german/words';
import { splitBrackets } from '../language/text/ends';
import { HORIZONS, YES_NO } from '../render/labels';
import type { Block, CellBlock } from './blocks/block';
import { checkOf, MARK, PROPERTY, type RoundOf, type SheetColumn } from './round';

/** Titles of the table in the document (see `render/sections/measures.tsx`). */
export const WORD_TITLES = ['Nr.', 'Maßnahme', 'Ziel', 'Federführung', 'Beteiligte', 'Zeitraum', 'Finanzierung', 'Stand'] as const;

/** The facts of a row; one that a table for spreadsheets has as well goes by the same title there. */
export const WORD_FACTS: readonly SheetColumn[] = [
  { title: 'Nr.', kind: 'text' },
  { title: 'Maßnahme', kind: 'text', key: 'titel' },
  { title: 'Schlüsselmaßnahme', kind: 'text', key: 'schluesselmassnahme' },
  { title: 'Ziele', kind: 'text', key: 'ziele' },
  { title: 'Federführung', kind: 'text', key: 'federfuehrung' },
  { title: 'Beteiligte', kind: 'text', key: 'beteiligte' },
  { title: 'Zeitraum', kind: 'text', key: 'zeitraum' },
  { title: 'Zeithorizont', kind: 'text', key: 'horizont' },
  { title: 'Kosten (€)', kind: 'euro', key: 'kosten' },
  { title: 'Finanzierung', kind: 'text', key: 'finanzierung' },
  { title: 'Status', kind: 'text', key: 'status' },
  { title: 'Umsetzungsstand', kind: 'text', key: 'umsetzungsstand.text' },
  { title: 'Umsetzungsstand vom', kind: 'last-day', key: 'umsetzungsstand.stand' },
];

const KEY_MARK = / [–-] Schlüsselmaßnahme$/;
const COST = 'Kosten:';
const YEARLY = ' pro Jahr';

/** The facts in the cells of a row, in the order of {@link WORD_FACTS}: amounts and times in the plain form where they can be read. */
export function wordFacts([id = '', title = '', goals = '', leads = '', partners = '', period = '', money = '', state = '']: readonly string[]): string[] {
  const horizon = readFixedValue(HORIZONS, period) === undefined ? '' : period;
  const rows = linesOf(money);
  const cost = rows.find((line) => line.startsWith(COST))?.slice(COST.length).replace(YEARLY, '').trim() ?? '';
  const [status = '', ...told] = linesOf(state);
  const progress = told.join('\n');
  const ended = splitBrackets(progress);
  const at = ended && readGermanTime(ended.inside);
  return [
    id,
    title.replace(KEY_MARK, ''),
    KEY_MARK.test(title) ? YES_NO.true : YES_NO.false,
    goals,
    leads,
    partners,
    horizon === '' ? period : '',
    horizon,
    String(readGermanMoney(cost)?.amount ?? cost),
    rows.filter((line) => !line.startsWith(COST)).join('\n'),
    status,
    ended && at !== undefined ? ended.before : progress,
    at ?? '',
  ];
}

/** The rows of measures in a document, each cell as its text. */
export function wordRows(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block): string[][] => {
    if (block.kind === 'wide') return wordRows(block.blocks);
    const isOurs = block.kind === 'table' && block.head.length === WORD_TITLES.length && WORD_TITLES.every((title, at) => textIn(block.head[at]) === title);
    return isOurs ? block.rows.filter(({ length }) => length === WORD_TITLES.length).map((row) => row.map(textIn)) : [];
  });
}

/** What a document keeps in its properties, so that it can be read back: which edition it is of, and a mark for each cell of its table of measures. */
export function roundProperties(blocks: readonly Block[], { key, fassung }: RoundOf): { name: string; value: string }[] {
  const rows = new Map(wordRows(blocks).map((cells) => [cells[0] ?? '', checkOf(WORD_FACTS, wordFacts(cells))]));
  rows.delete('');
  if (rows.size === 0) return [];
  const [name, version] = MARK;
  return [{ name, value: [version, key, fassung].join(';') }, ...[...rows].map(([id, value]) => ({ name: PROPERTY + id, value }))];
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function textIn(cell: CellBlock | undefined): string {
  return cell ? textOf(cell.blocks) : '';
}

/** A line for each paragraph and item, as they stand in the document. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return block.runs.map((run) => (run.isBreak ? '\n' : run.text)).join('');
        case 'list':
          return block.items.map(textOf).join('\n');
        case 'code':
          return block.text;
        case 'quote':
          return textOf(block.blocks);
        default:
          return '';
      }
    })
    .filter((text) => text !== '')
    .join('\n');
}
