/** What a Word document has besides its text, told in words: comments, what stands at the edge of its pages, pictures. */
import { Parser } from 'htmlparser2';
import { type Message, say } from '../../language/text/message';
import { rewritten } from './rewriting';

export function commentsIn(xml: string): Message[] {
  return textsIn(xml, 'w:comment').map(({ attributes, text }) => say('Comment of {0}: "{1}"', attributes['w:author'] || '–', text));
}

/** @param headers the XML of the parts that stand above the text of pages, `footers` of those below */
export function edgesOf(headers: readonly string[], footers: readonly string[]): Message[] {
  return [...spoken(headers).map((text) => say('Header of the pages: "{0}"', text)), ...spoken(footers).map((text) => say('Footer of the pages: "{0}"', text))];
}

/** @param descriptions of each picture or diagram, '' where it has none */
export function picturesIn(descriptions: readonly string[]): Message[] {
  const count = descriptions.length;
  const described = [...new Set(descriptions.map((text) => text.replace(/\s+/g, ' ').trim()))].filter((text) => text !== '').join(' · ');
  if (count === 0) return [];
  return [described === '' ? say('Pictures and diagrams are not taken over: {0}', count) : say('Pictures and diagrams are not taken over: {0} ("{1}")', count, described)];
}

/** What such parts say, each once; numbers of pages say nothing. */
function spoken(parts: readonly string[]): string[] {
  const texts = parts.flatMap((xml) => textsIn(rewritten(xml, undefined).xml, 'w:hdr', 'w:ftr')).map(({ text }) => text);
  return [...new Set(texts)].filter((text) => /\p{L}{2}/u.test(text));
}

/** The words in elements of these names. */
function textsIn(xml: string, ...names: readonly string[]): { attributes: Readonly<Record<string, string>>; text: string }[] {
  const found: { attributes: Readonly<Record<string, string>>; text: string }[] = [];
  let isText = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const last = found.at(-1);
        isText = name === 'w:t';
        if (names.includes(name)) found.push({ attributes, text: '' });
        else if (/^w:(?:p|br|tab)$/.test(name) && last) last.text += ' ';
      },
      ontext: (text) => {
        const last = found.at(-1);
        if (last && isText) last.text += text;
      },
      onclosetag: () => {
        isText = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found.map(({ attributes, text }) => ({ attributes, text: text.replace(/\s+/g, ' ').trim() }));
}
