/** What an office does to a Word document of ours before it comes back. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A document of ours with words of its table of measures replaced, as Word saves them. @param without parts that get lost on the way */
export function filledDocument(bytes: Uint8Array, words: Readonly<Record<string, string>>, without: readonly string[] = []): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !without.includes(name)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const from = xml.indexOf('Maßnahmenübersicht');
  let table = xml.slice(from).replaceAll('\u00ad', '').replaceAll('\u00a0', ' ');
  for (const [before, after] of Object.entries(words)) {
    if (!table.includes(`>${before}<`)) throw new Error(`The table does not say "${before}"`);
    table = table.replace(`>${before}<`, `>${after}<`);
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, from) + table) });
}
