/** From the HTML of a rendered page to blocks. Drawings become their description and their table of figures. */
import type { Block, Cell, ParagraphRole, Run, Table } from './blocks';
import { type Element, findElement, type HtmlNode, rawText, readHtml } from './html';

/** More columns than this need a page in landscape. */
const MOST_COLUMNS = 9;

/** Controls and notices of the page that are no part of the document. */
const LEFT_OUT = new Set(['findings', 'stale-notice', 'source-control', 'notes']);

const ROLES: Readonly<Record<string, ParagraphRole>> = { eyebrow: 'eyebrow', 'lead-in': 'lead', label: 'label', muted: 'muted', attribution: 'muted', 'legend-text': 'muted' };

export function readBlocks(html: string): Block[] {
  return new BlockReader().read(readHtml(html));
}

class BlockReader {
  /** Ids of elements whose first block is yet to come. */
  private ids: string[] = [];

  read(nodes: readonly HtmlNode[]): Block[] {
    const blocks: Block[] = [];
    let line: HtmlNode[] = [];
    const endLine = (): void => {
      const runs = runsOf(line);
      line = [];
      if (runs.length > 0) blocks.push({ kind: 'paragraph', role: 'text', runs, ids: this.takeIds() });
    };
    for (const node of nodes) {
      if (typeof node === 'string' || !this.isBlock(node)) {
        line.push(node);
        continue;
      }
      endLine();
      blocks.push(...this.block(node));
    }
    endLine();
    return blocks;
  }

  private isBlock({ tag }: Element): boolean {
    return /^(?:main|header|nav|section|article|div|h[1-6]|p|ul|ol|li|dl|table|figure|blockquote|pre|hr)$/.test(tag);
  }

  private block(element: Element): Block[] {
    if (element.classes.some((name) => LEFT_OUT.has(name))) return [];
    if (element.attributes.id !== undefined) this.ids.push(element.attributes.id);
    const heading = /^h([1-6])$/.exec(element.tag);
    if (heading) return [{ kind: 'heading', level: Number(heading[1]), runs: runsOf(element.children), ids: this.takeIds() }];
    switch (element.tag) {
      case 'p':
        return this.paragraph(element);
      case 'ul':
      case 'ol':
        return this.list(element);
      case 'dl':
        return this.facts(element);
      case 'table':
        return [this.table(element)].map((table) => (table.head.length > MOST_COLUMNS ? { kind: 'wide', blocks: [table] } : table));
      case 'figure':
        return this.figure(element);
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.read(element.children) }];
      case 'pre':
        return [{ kind: 'code', text: rawText(element.children).replace(/\n$/, '') }];
      case 'hr':
        return [];
      case 'nav':
        return [contentsOf(element)];
      default:
        return this.container(element);
    }
  }

  private container(element: Element): Block[] {
    const blocks = this.read(element.children);
    if (element.classes.includes('wide-page')) return [{ kind: 'wide', blocks: blocks.flatMap((block) => (block.kind === 'wide' ? block.blocks : [block])) }];
    return element.classes.includes('goal-sheet') ? [{ kind: 'page' }, ...blocks] : blocks;
  }

  private paragraph(element: Element): Block[] {
    const role = element.classes.flatMap((name) => ROLES[name] ?? [])[0] ?? 'text';
    const runs = runsOf(element.children, element.classes.includes('text-heading') || element.classes.includes('guiding-title') ? { bold: true } : {});
    return runs.length > 0 ? [{ kind: 'paragraph', role, runs, ids: this.takeIds() }] : [];
  }

  private list(element: Element): Block[] {
    const ids = this.takeIds();
    const items = elements(element).map((item) => {
      if (item.attributes.id !== undefined) this.ids.push(item.attributes.id);
      return this.read(item.children);
    });
    return [{ kind: 'list', ordered: element.tag === 'ol', items, ids }];
  }

  /** Names with what there is to say, each on a line of its own. */
  private facts(element: Element): Block[] {
    return elements(element).flatMap((fact) => {
      const name = runsOf(fact.children.filter((child) => typeof child !== 'string' && child.tag === 'dt'), { bold: true });
      const value = this.read(elements(fact).find(({ tag }) => tag === 'dd')?.children ?? []);
      const [first, ...rest] = value;
      const named: Run[] = [...name, { text: ': ', bold: true }];
      if (first?.kind === 'paragraph') return [{ ...first, runs: [...named, ...first.runs] }, ...rest];
      return [{ kind: 'paragraph', role: 'label', runs: [...name, { text: ':' }], ids: this.takeIds() } as Block, ...value];
    });
  }

  private table(element: Element): Table {
    const ids = this.takeIds();
    const caption = elements(element).find(({ tag }) => tag === 'caption');
    const rowsIn = (tag: string): Element[] => elements(element).filter((part) => part.tag === tag).flatMap(elements);
    return {
      kind: 'table',
      ids,
      caption: tidy(rawText(caption?.children ?? [])),
      isCaptionHidden: caption?.classes.includes('visually-hidden') ?? true,
      head: rowsIn('thead').flatMap((row) => this.cells(row)),
      rows: rowsIn('tbody').map((row) => this.cells(row)),
    };
  }

  private cells(row: Element): Cell[] {
    if (row.attributes.id !== undefined) this.ids.push(row.attributes.id);
    return elements(row).map((cell) => ({
      isHeader: cell.tag === 'th',
      isNumber: cell.classes.includes('number') || cell.classes.includes('matrix-cell'),
      span: Number(cell.attributes.colspan ?? cell.attributes.colSpan ?? 1),
      blocks: this.read(cell.children),
    }));
  }

  private figure(element: Element): Block[] {
    const ids = this.takeIds();
    const title = runsOf(findElement(element.children, ({ tag }) => tag === 'figcaption')?.children ?? []);
    const description = runsOf(findElement(element.children, ({ tag }) => tag === 'desc')?.children ?? []);
    const table = findElement(element.children, ({ tag }) => tag === 'table');
    return [
      { kind: 'paragraph', role: 'label', runs: title, ids },
      ...(description.length > 0 ? [{ kind: 'paragraph', role: 'text', runs: description, ids: [] } as Block] : []),
      ...(table ? this.block(table) : []),
    ];
  }

  private takeIds(): string[] {
    const ids = this.ids;
    this.ids = [];
    return ids;
  }
}

function contentsOf(nav: Element): Block {
  const list = findElement(nav.children, ({ tag }) => tag === 'ol');
  const entries = list ? elements(list).map((item) => ({ title: tidy(rawText(item.children)), level: item.classes.includes('contents-part') ? (2 as const) : (1 as const) })) : [];
  return { kind: 'contents', title: tidy(rawText(findElement(nav.children, ({ tag }) => tag === 'h2')?.children ?? [])), entries };
}

function elements(of: Element): Element[] {
  return of.children.filter((child): child is Element => typeof child !== 'string');
}

/** Text in a row, blanks folded as a browser does, soft hyphens taken out: each program hyphenates by itself. */
export function runsOf(nodes: readonly HtmlNode[], form: Omit<Run, 'text'> = {}): Run[] {
  const runs: Run[] = [];
  collect(nodes, form, runs);
  return trim(runs);
}

function collect(nodes: readonly HtmlNode[], form: Omit<Run, 'text'>, into: Run[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      const text = node.replaceAll('\u00ad', '').replace(/[ \t\n\r]+/g, ' ');
      if (text !== '') into.push({ text, ...form });
      continue;
    }
    if (node.tag === 'svg' || node.classes.some((name) => LEFT_OUT.has(name))) continue;
    if (node.tag === 'br') into.push({ text: '', isBreak: true });
    // A sign with its meaning behind it: the sign is what sighted readers look up in the legend.
    else if (node.classes.includes('sign')) collect(node.children.filter((child) => typeof child !== 'string' && !child.classes.includes('visually-hidden')), form, into);
    else {
      if (node.classes.includes('cover-district')) into.push({ text: '', isBreak: true });
      // On the page its looks set it apart.
      const isBehindText = node.classes.includes('badge') && /[^:\s]\s*$/.test(into.at(-1)?.text ?? '');
      if (isBehindText || node.classes.includes('key-measure')) into.push({ text: ' – ', ...form });
      collect(node.children, formOf(node, form), into);
    }
  }
}

function formOf(element: Element, form: Omit<Run, 'text'>): Omit<Run, 'text'> {
  switch (element.tag) {
    case 'strong':
      return { ...form, bold: true };
    case 'em':
      return { ...form, italic: true };
    case 'code':
      return { ...form, code: true };
    case 'a':
      return { ...form, href: element.attributes.href };
    case 'del':
    case 'ins':
      return { ...form, mark: element.tag };
    default:
      return element.classes.includes('muted') ? { ...form, muted: true } : form;
  }
}

/** Takes away doubled blanks between runs and those at either end. */
function trim(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    const atStart = before === undefined || before.isBreak || before.text.endsWith(' ');
    const text = atStart ? run.text.replace(/^ /, '') : run.text;
    if (text !== '' || run.isBreak) kept.push({ ...run, text });
  }
  while (kept.length > 0) {
    const last = kept.at(-1) as Run;
    const text = last.text.replace(/ $/, '');
    if (text === last.text && !last.isBreak) break;
    kept.pop();
    if (text !== '') {
      kept.push({ ...last, text });
      break;
    }
  }
  return kept;
}

function tidy(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
