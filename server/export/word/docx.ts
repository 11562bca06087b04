/** Blocks as a Word document: real headings, repeated header rows, German as its language, a title. */
import {
  AlignmentType, Document, ExternalHyperlink, Footer, Header, HeadingLevel, ImageRun, type IParagraphOptions, type ISectionOptions, InternalHyperlink, LevelFormat, OnOffElement, Packer,
  PageNumber, PageOrientation, Paragraph, type ParagraphChild, type Table, TableOfContents, TextRun, XmlComponent,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { type Block, type FigureBlock, figuresIn, type Heading, lengthOf, type ParagraphRole, type PictureBlock, type Run } from '../blocks/block';
import { Bookmarks } from './bookmarks';
import { Drawings } from './drawings';
import { ACCENT, stylesIn } from './styles';
import { type CellWriter, tableOf } from './table';
import { say } from '../../language/text/message';
import { type ExportStep, tellMeasure } from '../steps';

export interface DocxOptions {
  title: string;
  publisher?: string;
  /** `#rrggbb` of headings. */
  colour?: string;
  /** Of the page, for its drawings. */
  styleSheet: string;
  /** Ids of the headings under which measures are described one by one. */
  measures: ReadonlySet<string>;
  /** What the document keeps that nobody sees. */
  properties: readonly { name: string; value: string }[];
  step: ExportStep;
}

/** A4 in twentieths of a point, and the room its margins leave. */
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const PORTRAIT_WIDTH = PAGE.width - 2 * PAGE.margin;
const LANDSCAPE_WIDTH = PAGE.height - 2 * PAGE.margin;
/** Texts with more characters than this, some sixty pages, get their page numbers from Word when it opens them: it asks first. */
const LONGEST_LAID_OUT = 50_000;
/** Height of a picture at most, in pixels of 1/96 inch: a third of a page, so that the one on the cover stays there. */
const TALLEST_PICTURE = 270;
const TALLEST_LOGO = 72;
/** One list inside another beyond this is as deep as this. */
const DEEPEST_LIST = 4;

type Child = Paragraph | Table | TableOfContents;

/** @returns the bytes of a .docx file */
export async function toDocx(blocks: readonly Block[], options: DocxOptions): Promise<Uint8Array> {
  const writer = new DocxWriter(blocks, await picturesOf(blocks, options));
  const sections: { isWide: boolean; children: Child[] }[] = [];
  let measures = 0;
  for (const { isWide, blocks: own } of sectionsOf(blocks)) {
    const children: Child[] = [];
    for (const block of own) {
      if (block.kind === 'heading' && block.ids.some((id) => options.measures.has(id))) await tellMeasure(options.step, measures++, options.measures.size, 0.4, 0.7);
      children.push(...writer.write([block], { width: isWide ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH }));
    }
    sections.push({ isWide, children: children.filter((child, index) => !(child instanceof AfterTable && children[index + 1] instanceof HeadingParagraph)) });
  }
  await options.step(say('Packing the file'), 0.7);
  const document = new Document({
    title: options.title,
    creator: options.publisher ?? '',
    lastModifiedBy: options.publisher ?? '',
    description: '',
    customProperties: options.properties,
    styles: stylesIn(options.colour ?? ACCENT),
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    numbering: { config: writer.numbering() },
    // Page numbers of the contents: laid out as Word would, so that Word need not ask its reader to fill them in. That takes its time.
    pageNumbers: lengthOf(blocks) <= LONGEST_LAID_OUT ? estimatePageNumbersWith({ guess: true }) : undefined,
    sections: sections.map(({ isWide, children }, index) => section(isWide, children, options.title, index === 0)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The drawings as pictures; what draws them is started only when there are some. */
async function picturesOf(blocks: readonly Block[], { styleSheet, step }: DocxOptions): Promise<Map<FigureBlock, Uint8Array>> {
  const figures = figuresIn(blocks);
  if (figures.length === 0) return new Map();
  const drawings = await Drawings.open(styleSheet);
  const pictures = new Map<FigureBlock, Uint8Array>();
  for (const [index, figure] of figures.entries()) {
    await step(say('Drawing {0} of {1}', index + 1, figures.length), 0.2 + (0.2 * index) / figures.length);
    pictures.set(figure, drawings.png(figure.svg));
  }
  return pictures;
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
  /** Stays on the page of what follows. */
  keepNext?: boolean;
}

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5] as const;
const PARAGRAPH_STYLES: Readonly<Record<ParagraphRole, string | undefined>> = { text: undefined, fact: 'Fact', eyebrow: 'Subtitle', lead: 'Lead', label: 'Label', caption: 'Caption', muted: 'Note' };

/** A heading, whose words stay whole. */
class HeadingParagraph extends Paragraph {
  constructor(options: IParagraphOptions) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof XmlComponent)) throw new Error('The properties of a paragraph come first.');
    // Behind the style, as their schema's sequence wants it: a heading has no other properties of its own.
    properties.addChildElement(new OnOffElement('w:suppressAutoHyphens', true));
  }
}

/** What a table needs behind it. A heading does as well, and LibreOffice leaves one that follows such a paragraph alone at the foot of a page. */
class AfterTable extends Paragraph {
  constructor() {
    super({ style: 'AfterTable' });
  }
}

class DocxWriter {
  private readonly bookmarks: Bookmarks;
  /** Each numbered list counts for itself: the number each begins with. */
  private readonly orderedLists: number[] = [];
  /** Ids of what the contents list. */
  private readonly listed: ReadonlySet<string>;

  constructor(
    blocks: readonly Block[],
    private readonly pictures: ReadonlyMap<FigureBlock, Uint8Array>,
  ) {
    this.bookmarks = new Bookmarks(blocks);
    this.listed = new Set(blocks.flatMap((block) => (block.kind === 'contents' ? block.entries.map(({ id }) => id) : [])));
  }

  write(blocks: readonly Block[], place: Place): Child[] {
    return blocks.flatMap((block, index): Child[] => this.block(block, place, blocks[index + 1]));
  }

  /** Numberings of all lists written so far. */
  numbering() {
    const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string, start = 1, step = 360) =>
      Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
        level,
        start,
        format,
        text: text(level),
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
      }));
    const ordered = this.orderedLists.map((start, index) => ({ reference: `nummern-${index}`, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start) }));
    const bullets = (step: number) => levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–'), 1, step);
    return [{ reference: 'punkte', levels: bullets(360) }, { reference: 'punkte-tabelle', levels: bullets(170) }, ...ordered];
  }

  private block(block: Block, place: Place, next?: Block): Child[] {
    switch (block.kind) {
      case 'heading':
        return [place.inTable ? this.paragraph(block.runs, block.ids, {}) : new HeadingParagraph({ ...this.headingOptions(block), children: this.bookmarks.around(block.ids, this.runs(block.runs)) })];
      case 'paragraph':
        return [this.paragraph(block.runs, block.ids, this.paragraphOptions(block.role, place, next))];
      case 'list':
        return this.list(block, place);
      case 'table':
        return this.table(block, place);
      case 'quote':
        return block.blocks.flatMap((each) => (each.kind === 'paragraph' ? [this.paragraph(each.runs, each.ids, { style: 'Quote' })] : this.block(each, place)));
      case 'code':
        return block.text.split('\n').map((line) => new Paragraph({ style: 'Code', children: [new TextRun(line)] }));
      case 'rule':
        return [new Paragraph({ style: 'Rule' })];
      case 'figure':
        return this.figure(block, place);
      case 'picture':
        return this.picture(block, place);
      case 'contents':
        return this.contents(block.title);
      case 'wide':
        return this.write(block.blocks, place);
      case 'page':
        return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0 } })];
    }
  }

  /** Of the parts of chapters only those the page lists stand in the contents; the others are headings that the field passes over. */
  private headingOptions({ level, ids }: Heading): IParagraphOptions {
    if (level === 3 && !ids.some((id) => this.listed.has(id))) return { style: 'UnlistedHeading2' };
    return { heading: HEADINGS[Math.min(level, HEADINGS.length) - 1] };
  }

  private paragraphOptions(role: ParagraphRole, place: Place, next?: Block): IParagraphOptions {
    const style = place.inTable ? 'TableText' : PARAGRAPH_STYLES[role];
    const indent = place.depth && !place.inTable ? { left: 360 * Math.min(place.depth, DEEPEST_LIST) } : undefined;
    // A sentence that leads to something stays with it, not with what has a heading or a title of its own.
    const leads = role === 'lead' && next !== undefined && next.kind !== 'heading' && next.kind !== 'figure' && next.kind !== 'picture';
    return { style, indent, keepNext: place.keepNext || role === 'label' || role === 'caption' || leads || undefined, alignment: place.isNumber ? AlignmentType.RIGHT : undefined };
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
    const reference = list.ordered ? `nummern-${this.orderedLists.push(list.start) - 1}` : place.inTable ? 'punkte-tabelle' : 'punkte';
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

  /** A drawing as a picture that says what it shows, with its figures below. */
  private figure(figure: FigureBlock, place: Place): Child[] {
    const { title, description, remark, width, height, table, isToldElsewhere } = figure;
    const data = this.pictures.get(figure);
    const heading = title === '' ? [] : [this.paragraph([{ text: title }], figure.ids, { style: 'Label', keepNext: true })];
    const words = (text: string | undefined): Child[] => (text ? [this.paragraph([{ text }], [], { style: 'Note' })] : []);
    if (!data) return [...heading, ...words(description), ...this.write(table, place)];
    // Drawings are measured in pixels of 1/96 inch, pages in 1/1440.
    const shown = Math.min(place.width / 15, width);
    const picture = new ImageRun({ type: 'png', data, transformation: { width: shown, height: (shown * height) / width }, altText: { name: title || description, title: title || description, description } });
    const own = isToldElsewhere ? [] : this.write(table, place);
    return [...heading, new Paragraph({ children: [picture], keepNext: own.length > 0 || undefined }), ...words(remark), ...own];
  }

  /** A picture as the file has it; Word knows no WebP, and what is missing is said in words. */
  private picture({ alt, caption, file, ids, isSmall }: PictureBlock, place: Place): Child[] {
    const words = caption === '' ? [] : [this.paragraph([{ text: caption }], file ? [] : ids, { style: 'Note' })];
    if (!file || file.type === 'webp') return [this.paragraph([{ text: `Bild: ${alt}`, italic: true }], ids, {}), ...words];
    const width = Math.min(place.width / 15, file.width);
    const height = Math.min(isSmall ? TALLEST_LOGO : TALLEST_PICTURE, (width * file.height) / file.width);
    const shown = { width: (height * file.width) / file.height, height };
    const image = new ImageRun({ type: file.type === 'jpeg' ? 'jpg' : 'png', data: file.bytes, transformation: shown, altText: { name: alt, title: caption || alt, description: alt } });
    return [new Paragraph({ children: this.bookmarks.around(ids, [image]), keepNext: words.length > 0 || undefined }), ...words];
  }

  private table(table: Extract<Block, { kind: 'table' }>, place: Place): Child[] {
    const writeCell: CellWriter = (cell, width, keepNext) => this.write(cell.blocks, { width, inTable: true, isNumber: cell.isNumber, keepNext }).filter((child): child is Paragraph | Table => !(child instanceof TableOfContents));
    const caption = table.isCaptionHidden || table.caption === '' ? [] : [this.paragraph([{ text: table.caption }], table.ids, { style: 'Caption', keepNext: true })];
    if (table.head.length === 0 && table.rows.length === 0) return caption;
    // Word joins tables that touch, and wants a paragraph after one at the end of a section or cell.
    return [...caption, tableOf(table, place.width, writeCell), new AfterTable()];
  }

  private contents(title: string): Child[] {
    const heading = new Paragraph({ style: 'ContentsHeading', keepNext: true, children: [new TextRun(title)] });
    const list = new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-2' });
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
  });
}
