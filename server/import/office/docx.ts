/** Tables of Word documents. No macro, link or picture is followed; what was deleted in tracked changes is not read. */
import mammoth from 'mammoth';
import { type Message, say } from '../../language/text/message';
import { type Table, UnreadableTable } from '../table/table';
import { isOldOffice, MOST_UNPACKED, TOO_LARGE, unpackedSize } from '../table/zip';
import { readHtml } from './html';
import { marksOf } from './properties';
import { tidyWord } from './tidyWord';

/**
 * Reads all tables of a document (.docx), each named by the heading above it; of one of ours also the marks it keeps.
 * @throws UnreadableTable with the reason: encrypted, cut off, too large, no table
 */
export async function readDocx(bytes: Uint8Array): Promise<Table[]> {
  if (isOldOffice(bytes)) throw new UnreadableTable(say('The file is protected by a password or saved in the old format .doc. Save it as .docx without a password.'));
  if (unpackedSize(bytes) > MOST_UNPACKED) throw new UnreadableTable(TOO_LARGE);
  let html: string;
  let notes: readonly Message[];
  let marks: Table[];
  try {
    marks = marksOf(bytes);
    const tidy = tidyWord(bytes, marks.length > 0);
    notes = tidy.notes;
    // The library takes one of them, depending on where it runs.
    const input = { buffer: tidy.bytes, arrayBuffer: tidy.bytes.slice().buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    html = (await mammoth.convertToHtml(input, { convertImage: noImage, includeEmbeddedStyleMap: false })).value;
  } catch {
    throw new UnreadableTable(say('The file is not whole, or is no Word document (.docx).'));
  }
  const [first, ...others] = readHtml(html, true);
  if (!first) throw new UnreadableTable(say('The document has no table, and no headings with lines like "Federführung: Jugendamt" below them: that is what is taken over. Put what you need into a table whose first row says what stands in each column, or write it into the form.'));
  return [{ ...first, notes: [...first.notes, ...notes] }, ...others, ...marks];
}

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
