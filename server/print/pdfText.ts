/**
 * The text of a PDF as people search and copy it. Browsers write a soft hyphen into it wherever a word could have been divided,
 * shown or not; a word with one inside is found by nobody. The glyphs stay as they are.
 */
import { deflateSync, inflateSync } from 'node:zlib';

/** A soft hyphen as text that stands for the blank drawn there, and an empty text of the same length. */
const SOFT_HYPHEN = /\/ActualText <FEFF00AD>/g;
const NOTHING = '/ActualText <FEFF>    ';
const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');

/**
 * @returns the same file, no object moved: what becomes shorter is filled with blanks behind it. A part that cannot be read, or
 * would become longer, stays as it is.
 */
export function withoutSoftHyphens(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + 1)) {
    const head = lengthBefore(bytes, at);
    if (!head) continue;
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 0x0d ? 2 : 1);
    const data = bytes.subarray(start, start + head.length);
    const written = rewritten(data);
    // Its number of digits may only shrink: blanks before a number are allowed.
    const number = String(written?.length ?? '').padStart(head.digits);
    const end = bytes.indexOf(END, start + head.length);
    if (!written || written.length > head.length || end < 0) continue;
    bytes.write(number, head.at, 'latin1');
    const close = Buffer.concat([written, Buffer.from('\nendstream')]);
    bytes.fill(0x20, start, end + END.length);
    close.copy(bytes, start);
  }
  return bytes;
}

/** Where the length of a stream is written in the dictionary right before it. */
function lengthBefore(bytes: Buffer, stream: number): { at: number; digits: number; length: number } | undefined {
  const open = bytes.lastIndexOf('obj', stream);
  const dictionary = open < 0 ? '' : bytes.toString('latin1', open, stream);
  const found = /\/Length (\d{1,9})\s{0,2}(?:\/|>>)/.exec(dictionary);
  if (!found || !dictionary.includes('/FlateDecode')) return undefined;
  const [, digits = ''] = found;
  return { at: open + found.index + '/Length '.length, digits: digits.length, length: Number(digits) };
}

function rewritten(data: Buffer): Buffer | undefined {
  try {
    const text = inflateSync(data).toString('latin1');
    const changed = text.replace(SOFT_HYPHEN, NOTHING);
    return changed === text ? undefined : deflateSync(Buffer.from(changed, 'latin1'), { level: 9 });
  } catch {
    // No content the browser wrote: a font, a picture.
    return undefined;
  }
}
