/** Blocks as Markdown (CommonMark with the tables of GFM). */
import type { Block, CellBlock, FigureBlock, Run, TableBlock } from './blocks/block';

/** The document as one text that ends with a line end. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${write(blocks).join('\n\n')}\n`;
}

function write(blocks: readonly Block[]): string[] {
  return blocks.flatMap(writeBlock);
}

function writeBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inline(block.runs)}`];
    case 'paragraph':
      return [block.role === 'label' || block.role === 'eyebrow' ? strong(block.runs) : escapeStart(inline(block.runs))];
    case 'list':
      return [listOf(block.items, block.ordered ? block.start : undefined)];
    case 'table':
      return tableOf(block);
    case 'quote':
      return [prefixed(write(block.blocks).join('\n\n'), '> ')];
    case 'code':
      return [fenced(block.text)];
    case 'rule':
      return ['---'];
    case 'figure':
      return figureOf(block);
    case 'picture':
      return block.isSmall ? [] : [[`Bild: ${block.alt}`, block.caption].filter(Boolean).map((line) => `*${escape(line)}*`).join('\\\n')];
    case 'contents':
      return [`## ${escape(block.title)}`, block.entries.map(({ title, level }) => `${level === 2 ? '  ' : ''}- ${escape(title)}`).join('\n')];
    case 'wide':
      return write(block.blocks);
    case 'page':
      return [];
  }
}

/** Markdown has no drawings: their figures, else their words. */
function figureOf({ title, description, remark, table, isToldElsewhere }: FigureBlock): string[] {
  const words = [isToldElsewhere || table.length > 0 ? remark : description].flatMap((text) => (text ? [escapeStart(escape(text))] : []));
  const shown = [...words, ...(isToldElsewhere ? [] : write(table))];
  return shown.length > 0 ? [strong([{ text: title }]), ...shown] : [];
}

function listOf(items: readonly (readonly Block[])[], first: number | undefined): string {
  return items
    .map((item, index) => {
      const sign = first === undefined ? '- ' : `${first + index}. `;
      const parts = write(item);
      const tight = item.every(({ kind }) => kind === 'paragraph' || kind === 'list');
      const text = parts.join(tight && parts.length < 3 ? '\n' : '\n\n');
      return sign + indented(text, ' '.repeat(sign.length));
    })
    .join('\n');
}

/** A table needs a head; lists in its cells become lines. Rows that span the table become bold rows. */
function tableOf(table: TableBlock): string[] {
  const caption = table.isCaptionHidden || table.caption === '' ? [] : [`**${escape(table.caption)}**`];
  const width = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const row = (cells: readonly string[]): string => `| ${[...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')].join(' | ')} |`;
  const rule = row(table.head.map((cell) => (cell.isNumber ? '---:' : '---')));
  return [...caption, [row(table.head.map(cellText)), rule, ...table.rows.map((cells) => row(cells.map((cell) => (cell.span > 1 ? groupText(cell) : cellText(cell)))))].join('\n')];
}

function cellText({ blocks }: CellBlock): string {
  return lines(blocks).join('<br>').replaceAll('|', '\\|');
}

function groupText({ blocks }: CellBlock): string {
  return `**${lines(blocks).join(' ').replaceAll('|', '\\|')}**`;
}

function lines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [inline(block.runs).replaceAll('\\\n', '<br>')];
      case 'list':
        return block.items.flatMap((item) => {
          const [first = '', ...rest] = lines(item);
          return [block.items.length > 1 ? `• ${first}` : first, ...rest];
        });
      case 'quote':
      case 'wide':
        return lines(block.blocks);
      case 'code':
        return [codeSpan(block.text.replace(/\n/g, ' '))];
      default:
        return [];
    }
  });
}

function strong(runs: readonly Run[]): string {
  return inline(runs.map((run) => ({ ...run, bold: true })));
}

function inline(runs: readonly Run[]): string {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && !run.isBreak && sameForm(before, run)) joined[joined.length - 1] = { ...before, text: before.text + run.text };
    else joined.push(run);
  }
  return joined.map(runText).join('');
}

function sameForm(a: Run, b: Run): boolean {
  return !a.isBreak && a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href;
}

function runText(run: Run): string {
  if (run.isBreak) return '\\\n';
  // Signs of emphasis hold only when no blank stands inside them.
  const core = run.text.trim();
  if (core === '') return run.text;
  const start = run.text.indexOf(core);
  const [before, after] = [run.text.slice(0, start), run.text.slice(start + core.length)];
  let text = run.code ? codeSpan(core) : escape(core);
  if (run.italic) text = `*${text}*`;
  if (run.bold) text = `**${text}**`;
  // Anchors of the page are not there in Markdown.
  if (run.href && !run.href.startsWith('#')) text = `[${text}](<${run.href}>)`;
  return before + text + after;
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, '\\$&').replace(/&(?=[#\w]+;)/g, '\\&');
}

/** What would begin a list, heading or quote at the start of a line. */
function escapeStart(text: string): string {
  return text.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^([#+=-])/, '\\$1');
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1);
  return text.includes('`') ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${fence}\n${text}\n${fence}`;
}

function prefixed(text: string, prefix: string): string {
  return text.split('\n').map((line) => (prefix + line).trimEnd()).join('\n');
}

function indented(text: string, indent: string): string {
  return text.split('\n').map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n');
}
