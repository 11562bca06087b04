/** The body of a Word document (WordprocessingML) said in words the library reading it knows. */
import { Parser } from 'htmlparser2';
import { escaped, unescaped } from '../table/xml';
import { isOn, type Numbered, type Numbering } from './numbering';

export interface Rewritten {
  xml: string;
  /** Words nobody sees. */
  hidden: readonly string[];
  /** What each picture or diagram is described by; '' where it is not. */
  pictures: readonly string[];
}

/**
 * A part with its simple fields and formulas as text, breaks of pages as breaks of lines, cells that a row leaves out at its
 * beginning as empty ones, automatic numbers as text, text boxes once, and without hidden text.
 */
export function rewritten(xml: string, numbering: Numbering | undefined): Rewritten {
  const rewriting = new Rewriting(numbering);
  const parser = new Parser(
    { onopentag: (name, attributes) => rewriting.begin(name, attributes), ontext: (text) => rewriting.text(text), onclosetag: (name) => rewriting.end(name) },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  return { xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${rewriting.out.join('')}`, hidden: rewriting.hidden, pictures: rewriting.pictures };
}

/** What a bullet is written as: in texts it stays a list. */
export const BULLET = '- ';

/** More columns has no table of people. */
const MOST_BEFORE = 100;

/** What draws something that is no text. */
const DRAWN = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'cx:chart', 'dgm:relIds']);

interface Paragraph extends Numbered {
  /** Gone in tracked changes, or its number is hidden. */
  isGone: boolean;
  hasText: boolean;
  /** Where its number goes in what is written; undefined before its text begins. */
  at: number | undefined;
  number: string;
}

class Rewriting {
  readonly out: string[] = [];
  readonly hidden: string[] = [];
  readonly pictures: string[] = [];
  private readonly open: string[] = [];
  private isHidden = false;
  private formulas = 0;
  private cellsBefore = 0;
  private readonly paragraphs: Paragraph[] = [];
  /** Of each open row whether it is gone in tracked changes, of each open cell whether it goes on with the one above. */
  private readonly gone: boolean[] = [];
  /** Elements below one that is left out, itself included. */
  private ignored = 0;
  /** Of each drawing and each text box in it whether only text boxes in it are read. */
  private readonly drawing: boolean[] = [];
  /** Of each place with alternatives whether one of them was read, and how much was said before it. */
  private readonly alternatives: { isTaken: boolean; said: number }[] = [];
  private description = '';

  constructor(private readonly numbering: Numbering | undefined) {}

  begin(name: string, attributes: Readonly<Record<string, string>>): void {
    // The first alternative that says something is the one people see.
    if (this.ignored > 0 || ((name === 'mc:Choice' || name === 'mc:Fallback') && this.alternatives.at(-1)?.isTaken)) {
      this.ignored += 1;
      return;
    }
    const [owner, holder] = [this.open.at(-1), this.open.at(-2)];
    if (owner === 'w:p' && name !== 'w:pPr') this.count();
    this.open.push(name);
    if (name === 'm:oMath') this.formulas += 1;
    else if (name === 'mc:AlternateContent') this.alternatives.push({ isTaken: false, said: this.said });
    else if (name === 'wp:docPr') this.description = unescaped(attributes['descr'] ?? '');
    else if (DRAWN.has(name)) {
      this.pictures.push(this.description);
      this.description = '';
    } else this.look(name, owner, holder, attributes);
    if (name === 'w:drawing') this.drawing.push(true);
    else if (name === 'w:txbxContent') {
      if (this.isDrawn) this.out.push('<w:pict>');
      this.drawing.push(false);
    }
    if (!this.isKept(name)) return;
    const own = name === 'w:br' ? {} : attributes;
    this.out.push(`<${name}${Object.entries(own).map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('')}>`);
  }

  text(text: string): void {
    if (this.ignored > 0 || this.isDrawn) return;
    const owner = this.open.at(-1);
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && (owner === 'w:t' || owner === 'm:t') && !this.isHidden && text.trim() !== '') paragraph.hasText = true;
    if (this.formulas > 0) this.out.push(owner === 'm:t' ? `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>` : '');
    else if (this.isHidden && owner === 'w:t') this.hidden.push(unescaped(text));
    else this.out.push(text);
  }

  end(name: string): void {
    if (this.ignored > 0) {
      this.ignored -= 1;
      return;
    }
    this.open.pop();
    if (name === 'w:p') this.endParagraph();
    if (this.isKept(name)) this.out.push(`</${name}>`);
    if (name === 'w:drawing') this.drawing.pop();
    else if (name === 'w:txbxContent') {
      this.drawing.pop();
      if (this.isDrawn) this.out.push('</w:pict>');
    } else if (name === 'm:oMath') this.formulas -= 1;
    else if (name === 'mc:AlternateContent') this.alternatives.pop();
    else if (name === 'mc:Choice') this.endChoice();
    else if (name === 'w:tr' || name === 'w:tc') this.gone.pop();
    else if (name === 'w:trPr') {
      this.out.push('<w:tc><w:p/></w:tc>'.repeat(this.cellsBefore));
      this.cellsBefore = 0;
    }
  }

  /** Sees what the parts of a paragraph, row or cell say of it. */
  private look(name: string, owner: string | undefined, holder: string | undefined, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'];
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        return void this.paragraphs.push({ style: undefined, num: undefined, level: undefined, isGone: this.gone.includes(true), hasText: false, at: undefined, number: '' });
      case 'w:tr':
      case 'w:tc':
        return void this.gone.push(false);
      case 'w:r':
        this.isHidden = false;
        return;
      case 'w:vanish':
        if (owner === 'w:rPr' && holder === 'w:r' && isOn(value ?? '')) this.isHidden = true;
        if (owner === 'w:rPr' && holder === 'w:pPr' && isOn(value ?? '') && paragraph) paragraph.isGone = true;
        return;
      case 'w:gridBefore':
        this.cellsBefore = Math.min(Number(value) || 0, MOST_BEFORE);
        return;
      case 'w:del':
      case 'w:moveFrom':
        if (owner === 'w:trPr') this.gone[this.gone.length - 1] = true;
        else if (owner === 'w:rPr' && holder === 'w:pPr' && paragraph) paragraph.isGone = true;
        return;
      case 'w:vMerge':
        if (owner === 'w:tcPr' && value !== 'restart') this.gone[this.gone.length - 1] = true;
        return;
      case 'w:pStyle':
        if (owner === 'w:pPr' && holder === 'w:p' && paragraph) paragraph.style = value;
        return;
      case 'w:numId':
        if (this.isOwnNumber && paragraph) paragraph.num = value;
        return;
      case 'w:ilvl':
        if (this.isOwnNumber && paragraph && value !== undefined && /^\d$/.test(value)) paragraph.level = Number(value);
    }
  }

  /** Whether what is open is the numbering of a paragraph, and not one of its former ones. */
  private get isOwnNumber(): boolean {
    return this.open.at(-2) === 'w:numPr' && this.open.at(-3) === 'w:pPr' && this.open.at(-4) === 'w:p';
  }

  /** Gives the paragraph its number where its text begins. */
  private count(): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || paragraph.at !== undefined) return;
    paragraph.at = this.out.length;
    this.out.push('');
    if (this.numbering && !paragraph.isGone && !this.isDrawn) paragraph.number = this.numbering.next(paragraph);
  }

  /** In a cell a number may be all there is. */
  private endParagraph(): void {
    this.count();
    const paragraph = this.paragraphs.pop();
    if (paragraph?.at === undefined || paragraph.number === '' || !(paragraph.hasText || (this.open.includes('w:tc') && paragraph.number !== BULLET))) return;
    this.out[paragraph.at] = `<w:r><w:t xml:space="preserve">${escaped(paragraph.number)}</w:t></w:r>`;
  }

  private endChoice(): void {
    const last = this.alternatives.at(-1);
    if (last) last.isTaken = this.said > last.said;
  }

  private get said(): number {
    return this.out.length + this.pictures.length;
  }

  /** In a drawing, outside of its text boxes. */
  private get isDrawn(): boolean {
    return this.drawing.at(-1) === true;
  }

  private isKept(name: string): boolean {
    return this.formulas === 0 && !this.isDrawn && name !== 'w:fldSimple' && !name.startsWith('m:') && !name.startsWith('mc:');
  }
}
