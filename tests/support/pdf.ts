/** Reads PDF with Mozilla's PDF.js: an independent look at what a browser printed. */
import { getDocumentProxy } from 'unpdf';

/** An element of the structure tree: what a screen reader goes through. */
export interface Tagged {
  /** `H1`, `Table`, `TR`, `Figure` … */
  role: string;
  /** The text that stands for it. */
  alt?: string;
  /** All text in it, blanks folded. */
  text: string;
  /** 1-based; an element that goes on on another page is there twice. */
  page: number;
}

export interface Pdf {
  language: unknown;
  title: unknown;
  isTagged: boolean;
  showsTitle: unknown;
  /** Titles of the bookmarks, those of the first level and below. */
  bookmarks: string[];
  /** Text of each page in the order it was drawn, running title and page number included. */
  pages: string[];
  elements: Tagged[];
}

interface Node {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const info = new Map<string, unknown>(Object.entries((await document.getMetadata()).info));
  const preferences = (await document.getViewerPreferences()) as Record<string, unknown> | null;
  const marked = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const outline = ((await document.getOutline()) ?? []) as Bookmark[];
  const pages: string[] = [];
  const elements: Tagged[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { all, byMark } = textsOf((await page.getTextContent({ includeMarkedContent: true })).items as TextItem[]);
    pages.push(tidy(all));
    collect((await page.getStructTree()) as Node, number, byMark, elements);
  }
  return { language: info.get('Language'), title: info.get('Title'), isTagged: marked?.Marked === true, showsTitle: preferences?.['DisplayDocTitle'], bookmarks: outline.flatMap(titles), pages, elements };
}

interface TextItem {
  type?: string;
  id?: string;
  str?: string;
  hasEOL?: boolean;
}

/** The text of a page, and of each marked piece of it that the structure tree speaks of. */
function textsOf(items: readonly TextItem[]): { all: string; byMark: Map<string, string> } {
  const byMark = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let all = '';
  for (const { type, id, str = '', hasEOL } of items) {
    if (type?.startsWith('begin')) open.push(id ?? open.at(-1));
    else if (type?.startsWith('end')) open.pop();
    else {
      const text = hasEOL ? `${str} ` : str;
      const mark = open.at(-1);
      all += text;
      if (mark !== undefined) byMark.set(mark, (byMark.get(mark) ?? '') + text);
    }
  }
  return { all, byMark };
}

function collect(node: Node | null, page: number, texts: ReadonlyMap<string, string>, into: Tagged[]): string {
  if (!node) return '';
  if (node.type === 'content') return texts.get(node.id ?? '') ?? '';
  const element: Tagged = { role: node.role ?? '', alt: node.alt, text: '', page };
  into.push(element);
  const text = (node.children ?? []).map((child) => collect(child, page, texts, into)).join('');
  element.text = tidy(text);
  return text;
}

function titles({ title, items }: Bookmark): string[] {
  return [title, ...items.flatMap(titles)];
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(/[\u00ad\u0000]/g, '').replace(/\s+/g, ' ').trim();
}
