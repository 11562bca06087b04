/** What a Word document says that the library reading it would lose, glue together or show: said in words it reads, or told. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { type Message, say } from '../../language/text/message';
import { unescaped } from '../table/xml';

const COMMENTS = 'word/comments.xml';
/** Only documents with these are rewritten. */
const TRAPS = ['<w:vanish', '<w:fldSimple', 'w:type="page"', 'w:type="column"', '<w:gridBefore', '<m:oMath'];

/**
 * The document with its simple fields and formulas as text, breaks of pages as breaks of lines, cells that a row leaves out at
 * its beginning as empty ones, and without hidden text. No picture is taken along.
 * @returns also what is in it besides its text: hidden words, comments
 */
export function tidyWord(bytes: Uint8Array): { bytes: Uint8Array; notes: Message[] } {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  const notes: Message[] = [];
  const kept: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    kept[name] = part;
    if (!/^word\/document[^/]*\.xml$/.test(name)) continue;
    const xml = strFromU8(part);
    if (!TRAPS.some((trap) => xml.includes(trap))) continue;
    const tidied = rewritten(xml);
    kept[name] = strToU8(tidied.xml);
    if (tidied.hidden.length > 0) notes.push(say('Hidden text of the document was left out: "{0}"', tidied.hidden.join(' · ')));
  }
  if (parts[COMMENTS]) notes.push(...commentsIn(strFromU8(parts[COMMENTS])));
  return { bytes: zipSync(kept, { level: 0 }), notes };
}

function rewritten(xml: string): { xml: string; hidden: string[] } {
  const rewriting = new Rewriting();
  const parser = new Parser(
    { onopentag: (name, attributes) => rewriting.begin(name, attributes), ontext: (text) => rewriting.text(text), onclosetag: (name) => rewriting.end(name) },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  return { xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${rewriting.out}`, hidden: rewriting.hidden };
}

class Rewriting {
  out = '';
  readonly hidden: string[] = [];
  private readonly open: string[] = [];
  private isHidden = false;
  private formulas = 0;
  private cellsBefore = 0;

  begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const [owner, holder] = [this.open.at(-1), this.open.at(-2)];
    this.open.push(name);
    if (name === 'm:oMath') this.formulas += 1;
    if (name === 'w:r') this.isHidden = false;
    if (name === 'w:vanish' && owner === 'w:rPr' && holder === 'w:r' && !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')) this.isHidden = true;
    if (name === 'w:gridBefore') this.cellsBefore = Math.min(Number(attributes['w:val']) || 0, MOST_BEFORE);
    if (!this.isKept(name)) return;
    const own = name === 'w:br' ? {} : attributes;
    this.out += `<${name}${Object.entries(own).map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('')}>`;
  }

  text(text: string): void {
    const owner = this.open.at(-1);
    if (this.formulas > 0) this.out += owner === 'm:t' ? `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>` : '';
    else if (this.isHidden && owner === 'w:t') this.hidden.push(unescaped(text));
    else this.out += text;
  }

  end(name: string): void {
    this.open.pop();
    if (this.isKept(name)) this.out += `</${name}>`;
    if (name === 'm:oMath') this.formulas -= 1;
    if (name !== 'w:trPr') return;
    this.out += '<w:tc><w:p/></w:tc>'.repeat(this.cellsBefore);
    this.cellsBefore = 0;
  }

  private isKept(name: string): boolean {
    return this.formulas === 0 && name !== 'w:fldSimple' && !name.startsWith('m:');
  }
}

/** More columns has no table of people. */
const MOST_BEFORE = 100;

function commentsIn(xml: string): Message[] {
  const found: { author: string; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const last = found.at(-1);
        if (name === 'w:comment') found.push({ author: attributes['w:author'] ?? '', text: '' });
        else if (name === 'w:p' && last) last.text += ' ';
      },
      ontext: (text) => {
        const last = found.at(-1);
        if (last) last.text += text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found.map(({ author, text }) => say('Comment of {0}: "{1}"', author || '–', text.replace(/\s+/g, ' ').trim()));
}
