/** What a Word document says that the library reading it would lose, glue together or show: said in words it reads, or told. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type Message, say } from '../../language/text/message';
import { commentsIn, edgesOf, picturesIn } from './besidesWord';
import { Numbering } from './numbering';
import { BULLET, rewritten } from './rewriting';

const COMMENTS = 'word/comments.xml';
const NUMBERING = 'word/numbering.xml';
/** Only documents with these are rewritten, and those with automatic numbers. */
const TRAPS = ['<w:vanish', '<w:fldSimple', 'w:type="page"', 'w:type="column"', '<w:gridBefore', '<m:oMath', '<mc:AlternateContent', '<w:drawing', '<w:pict'];

/**
 * The document as its reader sees it, see `rewritten`. No picture is taken along.
 * @param isOurs it comes back from a status round: its lists are written as the profile has them
 * @returns also what is in it besides its text: hidden words, comments, what stands at the edge of its pages, pictures
 */
export function tidyWord(bytes: Uint8Array, isOurs: boolean): { bytes: Uint8Array; notes: Message[] } {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const notes: Message[] = [];
  const kept: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    // Its numbers stand in the text afterwards; the library would make lists of them once more.
    if (name === NUMBERING) continue;
    kept[name] = part;
    if (!/^word\/document[^/]*\.xml$/.test(name)) continue;
    const xml = strFromU8(part);
    if (!parts[NUMBERING] && !TRAPS.some((trap) => xml.includes(trap))) continue;
    const tidied = rewritten(xml, parts[NUMBERING] && new Numbering(text(NUMBERING), text('word/styles.xml'), isOurs ? '' : BULLET));
    kept[name] = strToU8(tidied.xml);
    if (tidied.hidden.length > 0) notes.push(say('Hidden text of the document was left out: "{0}"', tidied.hidden.join(' · ')));
    notes.push(...picturesIn(tidied.pictures));
  }
  const named = (pattern: RegExp): string[] => Object.keys(parts).filter((name) => pattern.test(name)).map(text);
  notes.push(...edgesOf(named(/^word\/header\d*\.xml$/), named(/^word\/footer\d*\.xml$/)), ...commentsIn(text(COMMENTS)));
  return { bytes: zipSync(kept, { level: 0 }), notes };
}
