/** A document as word processors and Markdown know it: headings, paragraphs, lists, tables. Made from the trees of components pages are made of. */

/** A stretch of text in one form. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  code?: boolean;
  muted?: boolean;
  /** `#id` of an anchor in the document, `https:` or `mailto:`. */
  href?: string;
  /** A line break instead of text. */
  isBreak?: boolean;
}

/** What other places can lead to. */
interface Anchored {
  /** Element ids of the page that are here. */
  ids: readonly string[];
}

export interface Heading extends Anchored {
  kind: 'heading';
  /** 1 = the document's title. */
  level: number;
  runs: Run[];
}

/** `caption` stands above a table, `label` above what it names, `eyebrow` above the title; `fact` is a name with its value, one of several. */
export type ParagraphRole = 'text' | 'fact' | 'eyebrow' | 'lead' | 'label' | 'caption' | 'muted';

export interface Paragraph extends Anchored {
  kind: 'paragraph';
  role: ParagraphRole;
  runs: Run[];
}

export interface List extends Anchored {
  kind: 'list';
  ordered: boolean;
  /** Number of the first item. */
  start: number;
  items: Block[][];
}

export interface CellBlock {
  blocks: Block[];
  isHeader: boolean;
  isNumber: boolean;
  span: number;
}

export interface TableBlock extends Anchored {
  kind: 'table';
  caption: string;
  /** The heading above says the same. */
  isCaptionHidden: boolean;
  head: CellBlock[];
  rows: CellBlock[][];
}

export interface Quote {
  kind: 'quote';
  blocks: Block[];
}

export interface Code {
  kind: 'code';
  text: string;
}

/** A line across the page. */
export interface RuleBlock {
  kind: 'rule';
}

/** A drawing with its title. What cannot show drawings shows the table, or else the description. */
export interface FigureBlock extends Anchored {
  kind: 'figure';
  title: string;
  /** What the drawing shows, in words. */
  description: string;
  /** The drawing itself, as SVG that is styled by the classes of the page. */
  svg: string;
  /** Size in units of the drawing. */
  width: number;
  height: number;
  /** What neither the drawing nor another table says. */
  remark?: string;
  /** The same figures; empty where a drawing has none. */
  table: Block[];
  /** All its figures stand in other tables of the document. */
  isToldElsewhere: boolean;
}

/** A photograph or the like. What cannot show it says what it shows. */
export interface PictureBlock extends Anchored {
  kind: 'picture';
  alt: string;
  caption: string;
  /** A logo or the like: shown small. */
  isSmall?: boolean;
  /** The file as it is; undefined where it was not found. */
  file?: { bytes: Uint8Array; type: 'png' | 'jpeg' | 'webp'; width: number; height: number };
}

/** Where the table of contents goes, with the entries the page has. */
export interface Contents {
  kind: 'contents';
  title: string;
  entries: { id: string; title: string; level: 1 | 2 }[];
}

/** A part that needs a page in landscape. */
export interface Wide {
  kind: 'wide';
  blocks: Block[];
}

/** Begins on a new page. */
export interface NewPage {
  kind: 'page';
}

export type Block = Heading | Paragraph | List | TableBlock | Quote | Code | RuleBlock | FigureBlock | PictureBlock | Contents | Wide | NewPage;

/** All drawings of a document, in order. */
export function figuresIn(blocks: readonly Block[]): FigureBlock[] {
  return blocks.flatMap((block): FigureBlock[] => {
    switch (block.kind) {
      case 'figure':
        return [block];
      case 'wide':
      case 'quote':
        return figuresIn(block.blocks);
      case 'list':
        return block.items.flatMap(figuresIn);
      default:
        return [];
    }
  });
}

/** Characters of a document, tables included. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + charactersIn(block), 0);
}

function charactersIn(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs.reduce((sum, { text }) => sum + text.length, 0);
    case 'list':
      return block.items.reduce((sum, item) => sum + lengthOf(item), 0);
    case 'table':
      return [block.head, ...block.rows].flat().reduce((sum, cell) => sum + lengthOf(cell.blocks), 0);
    case 'figure':
      return block.isToldElsewhere ? 0 : lengthOf(block.table);
    case 'quote':
    case 'wide':
      return lengthOf(block.blocks);
    case 'code':
      return block.text.length;
    default:
      return 0;
  }
}
