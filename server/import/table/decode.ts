/** Bytes of a text file as text, whatever program wrote it. */

/** Names of `kodierung` in a `datenquelle`, and the labels of the WHATWG Encoding Standard they stand for. */
const LABELS: Readonly<Record<string, string>> = { 'utf-8': 'utf-8', 'utf-16': 'utf-16le', 'windows-1252': 'windows-1252', 'iso-8859-1': 'windows-1252' };

/**
 * Text of a file without byte order mark. UTF-16 is known by its mark or its zeros, UTF-8 by being valid; anything else is what German
 * office programs write without asking: Windows-1252, which reads every byte.
 * @param encoding what the author says it is, as in `kodierung`; unknown names count as not said
 */
export function decode(bytes: Uint8Array, encoding?: string): string {
  const label = encoding === undefined ? undefined : LABELS[encoding.toLowerCase()];
  if (label === 'windows-1252') return decodeWindows(bytes);
  if (label !== undefined) return new TextDecoder(label).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Without its mark, it is known by the zeros between the letters of its first words.
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Some versions of Node read Windows-1252 as if it were Latin-1. */
function decodeWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009F]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
}
