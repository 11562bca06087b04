/** A document as word processors and Markdown know it: headings, paragraphs, lists, tables. Made from the rendered page. */

/** A stretch of text in one form. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  code?: boolean;
  muted?: boolean;
  /** `#id` of an anchor in the document, `https:` or `mailto:`. */
  href?: string;
  /** Was taken out (`del`) or put in (`ins`), in a comparison. */
  mark?: 'del' | 'ins';
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

/** `caption` stands above a table, `label` above what it names, `eyebrow` above the title. */
export type ParagraphRole = 'text' | 'eyebrow' | 'lead' | 'label' | 'caption' | 'muted';

export interface Paragraph extends Anchored {
  kind: 'paragraph';
  role: ParagraphRole;
  runs: Run[];
}

export interface List extends Anchored {
  kind: 'list';
  ordered: boolean;
  items: Block[][];
}

export interface Cell {
  blocks: Block[];
  isHeader: boolean;
  isNumber: boolean;
  span: number;
}

export interface Table extends Anchored {
  kind: 'table';
  caption: string;
  /** The heading above says the same. */
  isCaptionHidden: boolean;
  head: Cell[];
  rows: Cell[][];
}

export interface Quote {
  kind: 'quote';
  blocks: Block[];
}

export interface Code {
  kind: 'code';
  text: string;
}

/** Where the table of contents goes, with the entries the page has. */
export interface Contents {
  kind: 'contents';
  title: string;
  entries: { title: string; level: 1 | 2 }[];
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

export type Block = Heading | Paragraph | List | Table | Quote | Code | Contents | Wide | NewPage;
