/** Blocks as a Word document: real headings, repeated header rows, German as its language, a title. */
import {
  AlignmentType, Document, ExternalHyperlink, Footer, Header, HeadingLevel, type IParagraphOptions, type ISectionOptions, InternalHyperlink, LevelFormat, Packer,
  PageNumber, PageOrientation, Paragraph, type ParagraphChild, type Table, TableOfContents, TextRun,
} from 'docx';
import type { Block, ParagraphRole, Run } from './blocks';
import { Bookmarks } from './docxBookmarks';
import { ACCENT, STYLES } from './docxStyles';
import { type CellWriter, tableOf } from './docxTable';
import { say } from '../language/text/message';
import { type Step, tellMeasure } from './steps';

export interface DocxOptions {
  title: string;
  publisher?: string;
  /** Ids of the headings under which measures are described one by one. */
  measures: ReadonlySet<string>;
  step: Step;
}

/** A4 in twentieths of a point, and the room its margins leave. */
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const PORTRAIT_WIDTH = PAGE.width - 2 * PAGE.margin;
const LANDSCAPE_WIDTH = PAGE.height - 2 * PAGE.margin;
/** One list inside another beyond this is as deep as this. */
const DEEPEST_LIST = 4;

type Child = Paragraph | Table | TableOfContents;

/** @returns the bytes of a .docx file */
export async function toDocx(blocks: readonly Block[], options: DocxOptions): Promise<Uint8Array> {
  const writer = new DocxWriter(blocks);
  const sections: { isWide: boolean; children: Child[] }[] = [];
  let measures = 0;
  for (const { isWide, blocks: own } of sectionsOf(blocks)) {
    const children: Child[] = [];
    for (const block of own) {
      if (block.kind === 'heading' && block.ids.some((id) => options.measures.has(id))) await tellMeasure(options.step, measures++, options.measures.size, 0.4, 0.7);
      children.push(...writer.write([block], { width: isWide ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH }));
    }
    sections.push({ isWide, children });
  }
  await options.step(say('Packing the file'), 0.7);
  const document = new Document({
    title: options.title,
    creator: options.publisher ?? '',
    lastModifiedBy: options.publisher ?? '',
    description: '',
    styles: STYLES,
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    numbering: { config: writer.numbering() },
    sections: sections.map(({ isWide, children }, index) => section(isWide, children, options.title, index === 0)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Runs of blocks that share an orientation. */
function sectionsOf(blocks: readonly Block[]): { isWide: boolean; blocks: Block[] }[] {
  const sections: { isWide: boolean; blocks: Block[] }[] = [];
  const add = (isWide: boolean, block: Block): void => {
    const last = sections.at(-1);
    if (last?.isWide === isWide) last.blocks.push(block);
    else sections.push({ isWide, blocks: [block] });
  };
  for (const block of blocks) {
    if (block.kind !== 'wide') add(false, block);
    else {
      // A heading right before a wide table goes with it.
      const last = sections.at(-1);
      if (last && !last.isWide && block.blocks[0]?.kind === 'table') {
        const from = headStart(last.blocks);
        for (const head of last.blocks.splice(from)) add(true, head);
        if (last.blocks.length === 0) sections.splice(sections.indexOf(last), 1);
      }
      for (const own of block.blocks) add(true, own);
    }
  }
  return sections.length > 0 ? sections : [{ isWide: false, blocks: [] }];
}

/** Where a heading with at most two paragraphs after it begins at the end of the blocks; their length when there is none. */
function headStart(blocks: readonly Block[]): number {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - 3); at -= 1) {
    const kind = blocks[at]?.kind;
    if (kind === 'heading') return at;
    if (kind !== 'paragraph') break;
  }
  return blocks.length;
}

function section(isWide: boolean, children: Child[], title: string, isFirst: boolean): ISectionOptions {
  const small = { size: 16, color: '444444' };
  const header = new Header({ children: [new Paragraph({ children: [new TextRun({ text: title, ...small })] })] });
  const number = new TextRun({ children: ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES], ...small });
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [number] })] });
  const nothing = { header: new Header({ children: [new Paragraph({})] }), footer: new Footer({ children: [new Paragraph({})] }) };
  return {
    properties: {
      titlePage: isFirst,
      page: {
        // Width and height as in portrait: docx turns them itself.
        size: { width: PAGE.width, height: PAGE.height, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
      },
    },
    headers: { default: header, ...(isFirst ? { first: nothing.header } : {}) },
    footers: { default: footer, ...(isFirst ? { first: nothing.footer } : {}) },
    children,
  };
}

interface Place {
  /** Room for text in twentieths of a point. */
  width: number;
  /** How many lists the block stands in. */
  depth?: number;
  inTable?: boolean;
  isNumber?: boolean;
}

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5] as const;
const PARAGRAPH_STYLES: Readonly<Record<ParagraphRole, string | undefined>> = { text: undefined, eyebrow: 'Subtitle', lead: 'Lead', label: 'Label', caption: 'Caption', muted: 'Note' };

class DocxWriter {
  private readonly bookmarks: Bookmarks;
  /** Each numbered list counts for itself. */
  private orderedLists = 0;

  constructor(blocks: readonly Block[]) {
    this.bookmarks = new Bookmarks(blocks);
  }

  write(blocks: readonly Block[], place: Place): Child[] {
    return blocks.flatMap((block): Child[] => this.block(block, place));
  }

  /** Numberings of all lists written so far. */
  numbering() {
    const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
      Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
        level,
        format,
        text: text(level),
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
      }));
    const ordered = Array.from({ length: this.orderedLists }, (_, index) => ({ reference: `nummern-${index}`, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) }));
    return [{ reference: 'punkte', levels: levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–')) }, ...ordered];
  }

  private block(block: Block, place: Place): Child[] {
    switch (block.kind) {
      case 'heading':
        return [this.paragraph(block.runs, block.ids, place.inTable ? {} : { heading: HEADINGS[Math.min(block.level, HEADINGS.length) - 1], keepNext: true })];
      case 'paragraph':
        return [this.paragraph(block.runs, block.ids, this.paragraphOptions(block.role, place))];
      case 'list':
        return this.list(block, place);
      case 'table':
        return this.table(block, place);
      case 'quote':
        return block.blocks.flatMap((each) => (each.kind === 'paragraph' ? [this.paragraph(each.runs, each.ids, { style: 'Quote' })] : this.block(each, place)));
      case 'code':
        return block.text.split('\n').map((line) => new Paragraph({ style: 'Code', children: [new TextRun(line)] }));
      case 'contents':
        return this.contents(block.title);
      case 'wide':
        return this.write(block.blocks, place);
      case 'page':
        return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0 } })];
    }
  }

  private paragraphOptions(role: ParagraphRole, place: Place): IParagraphOptions {
    const style = place.inTable ? 'TableText' : PARAGRAPH_STYLES[role];
    return { style, keepNext: role === 'label' || role === 'caption' || undefined, alignment: place.isNumber ? AlignmentType.RIGHT : undefined };
  }

  private paragraph(runs: readonly Run[], ids: readonly string[], options: IParagraphOptions): Paragraph {
    return new Paragraph({ ...options, children: this.bookmarks.around(ids, this.runs(runs)) });
  }

  private runs(runs: readonly Run[]): ParagraphChild[] {
    return runs.map((run) => {
      const target = run.href?.startsWith('#') ? this.bookmarks.get(run.href.slice(1)) : undefined;
      if (target !== undefined) return new InternalHyperlink({ anchor: target, children: [textRun(run)] });
      if (run.href && /^(?:https:|mailto:)/i.test(run.href)) return new ExternalHyperlink({ link: run.href, children: [textRun(run, 'Hyperlink')] });
      return textRun(run);
    });
  }

  private list(list: Extract<Block, { kind: 'list' }>, place: Place): Child[] {
    const depth = place.depth ?? 0;
    const level = Math.min(depth, DEEPEST_LIST);
    // In a table cell a list of one is just its text.
    const isPlain = place.inTable && list.items.length === 1;
    const reference = list.ordered ? `nummern-${this.orderedLists++}` : 'punkte';
    return list.items.flatMap((item, index) => {
      const [first, ...rest] = item;
      const ids = index === 0 ? list.ids : [];
      const inner = { ...place, depth: depth + 1 };
      if (isPlain) return this.write(item, place);
      const numbering = { numbering: { reference, level }, style: place.inTable ? 'TableText' : 'ListParagraph' };
      if (first?.kind === 'paragraph') return [this.paragraph(first.runs, [...ids, ...first.ids], numbering), ...this.write(rest, inner)];
      return [this.paragraph([], ids, numbering), ...this.write(item, inner)];
    });
  }

  private table(table: Extract<Block, { kind: 'table' }>, place: Place): Child[] {
    const writeCell: CellWriter = (cell, width) => this.write(cell.blocks, { width, inTable: true, isNumber: cell.isNumber }).filter((child): child is Paragraph | Table => !(child instanceof TableOfContents));
    const caption = table.isCaptionHidden || table.caption === '' ? [] : [this.paragraph([{ text: table.caption }], table.ids, { style: 'Caption', keepNext: true })];
    if (table.head.length === 0 && table.rows.length === 0) return caption;
    // Word joins tables that touch, and wants a paragraph after one at the end of a section or cell.
    return [...caption, tableOf(table, place.width, writeCell), new Paragraph({ style: 'AfterTable' })];
  }

  private contents(title: string): Child[] {
    const heading = new Paragraph({ style: 'ContentsHeading', keepNext: true, children: [new TextRun(title)] });
    // Entries without page numbers: only Word knows them, and asks the reader before it fills them in.
    const list = new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-2', pageNumbersEntryLevelsRange: '1-2', beginDirty: false });
    return [heading, list];
  }
}

function textRun(run: Run, style?: string): TextRun {
  if (run.isBreak) return new TextRun({ break: 1 });
  return new TextRun({
    text: run.text,
    style,
    bold: run.bold,
    italics: run.italic,
    font: run.code ? 'Consolas' : undefined,
    color: run.muted ? '55595F' : undefined,
    strike: run.mark === 'del' || undefined,
    underline: run.mark === 'ins' ? { color: ACCENT } : undefined,
  });
}
