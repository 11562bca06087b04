/** What a sheet has besides the values of its cells, told in words: comments, text boxes, lines at the edge of its pages, struck words. */
import { type Message, say } from '../../language/text/message';
import { attribute, elements, tags, unescaped } from './xml';

/** Comments at cells, each told with its place. @param parts all there are beside a sheet */
export function commentsIn(parts: readonly string[]): Message[] {
  const threads = parts.flatMap((xml) => elements(xml, 'threadedComment').map(({ tag, inner }) => ({ at: attribute(tag, 'ref'), text: wordsIn(inner, 'text') })));
  // A thread is kept as an old comment as well, behind a notice for programs that know no threads.
  const inThreads = new Set(threads.map(({ at }) => at));
  const comments = parts.flatMap((xml) => elements(xml, 'comment').map(({ tag, inner }) => ({ at: attribute(tag, 'ref'), text: wordsIn(inner, 't') })));
  return [...comments.filter(({ at }) => !inThreads.has(at)), ...threads].map(({ at, text }) => say('Comment at {0}: "{1}"', at, text));
}

/** What text boxes of a sheet say. */
export function drawnIn(xml: string): Message[] {
  return elements(xml, 'xdr:txBody').flatMap(({ inner }) => {
    const words = wordsIn(inner, 'a:t');
    return words === '' ? [] : [say('Text box in the sheet: "{0}"', words)];
  });
}

const ABOVE = ['oddHeader', 'evenHeader', 'firstHeader'];
const BELOW = ['oddFooter', 'evenFooter', 'firstFooter'];

/** What is printed above and below the pages of a sheet. */
export function edgesIn(xml: string): Message[] {
  const at = xml.lastIndexOf('<headerFooter');
  if (at === -1) return [];
  const spoken = (names: readonly string[]): string[] => [...new Set(names.flatMap((name) => elements(xml.slice(at), name).map(({ inner }) => edgeText(unescaped(inner)))))].filter((text) => /\p{L}{2}/u.test(text));
  return [...spoken(ABOVE).map((text) => say('Header of the pages: "{0}"', text)), ...spoken(BELOW).map((text) => say('Footer of the pages: "{0}"', text))];
}

/** Words without the codes for fonts and for what a program fills in (ECMA-376 part 1, 18.3.1.46). */
function edgeText(codes: string): string {
  const text = codes.replace(/&(?:&|"[^"]*"|K[\dA-F]{6}|\d{1,3}|[A-Z])/gi, (code) => (code === '&&' ? '&' : ' '));
  return text.replace(/\s+/g, ' ').trim();
}

/** Struck-through words: in which cell, and which; undefined for all the cell says. */
export interface Struck {
  at: string;
  words: string | undefined;
}

/** Tells the cells of a sheet that are struck through, wholly or in part. */
export class Struckness {
  /** Numbers of the styles that strike through. */
  private readonly styles: ReadonlySet<number>;
  /** Number of a shared text → what of it is struck. */
  private readonly texts: ReadonlyMap<number, string>;

  /** @param styles `xl/styles.xml` @param texts `xl/sharedStrings.xml` */
  constructor(styles: string, texts: string) {
    const between = (name: string): string => styles.slice(Math.max(0, styles.indexOf(`<${name}`)), Math.max(0, styles.indexOf(`</${name}>`)));
    const fonts = new Set(elements(between('fonts'), 'font').flatMap(({ inner }, at) => (strikes(inner) ? [String(at)] : [])));
    this.styles = new Set(fonts.size === 0 ? [] : tags(between('cellXfs'), 'xf').flatMap((tag, at) => (fonts.has(attribute(tag, 'fontId')) ? [at] : [])));
    this.texts = new Map(texts.includes('<strike') ? elements(texts, 'si').flatMap(({ inner }, at) => { const words = struckIn(inner); return words === '' ? [] : [[at, words] as const]; }) : []);
  }

  in(xml: string): Struck[] {
    if (this.styles.size === 0 && this.texts.size === 0 && !xml.includes('<strike')) return [];
    return elements(xml, 'c').flatMap(({ tag, inner }): Struck[] => {
      if (inner === '') return [];
      if (this.styles.has(Number(attribute(tag, 's') || -1))) return [{ at: attribute(tag, 'r'), words: undefined }];
      const words = attribute(tag, 't') === 's' ? this.texts.get(Number(elements(inner, 'v')[0]?.inner)) : struckIn(inner);
      return words ? [{ at: attribute(tag, 'r'), words }] : [];
    });
  }
}

function strikes(xml: string): boolean {
  return xml.includes('<strike') && !/<strike val="(?:0|false)"/.test(xml);
}

/** The words of struck runs of a text. */
function struckIn(xml: string): string {
  return xml.includes('<strike') ? elements(xml, 'r').filter(({ inner }) => strikes(inner)).map(({ inner }) => wordsIn(inner, 't')).join(' ').trim() : '';
}

/** The texts of elements of a name, in a row. */
function wordsIn(xml: string, name: string): string {
  return unescaped(elements(xml, name).map(({ inner }) => inner).join('')).replace(/\s+/g, ' ').trim();
}
